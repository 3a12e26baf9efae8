//! The outing list: words that no id and no file name may hold, since they say something about the reader.
//!
//! An id travels in links, share sheets and recent-file lists, where somebody else may see it.

/// Found anywhere in an id.
const ANYWHERE: [&str; 18] = [
    "sex",
    "hiv",
    "aids",
    "prostit",
    "escort",
    "papirl",
    "undocument",
    "udokument",
    "illegal",
    "ulovlig",
    "traffick",
    "menneskehandel",
    "rape",
    "voldt",
    "abort",
    "drug",
    "narko",
    "skeiv",
];

/// Found as a whole word of an id: inside other words they mean nothing.
const WHOLE: [&str; 6] = ["sti", "std", "rus", "gay", "homo", "lgbt"];

/// Ids that other programs already use, and that the contract fixes.
const FIXED: [&str; 12] = [
    "sexual-assault-care",
    "sti",
    "hiv-testing",
    "hiv-treatment",
    "hiv-pep",
    "hiv-prep",
    "abortion",
    "selling-sex",
    "buying-sex",
    "what-is-trafficking",
    "trafficking-help",
    "trafficking-reports",
];

/// The word of the outing list that `id` holds, if any.
///
/// ```
/// use lykt_core::content::outing::word_in;
/// assert_eq!(word_in("papirlose-oslo"), Some("papirl"));
/// assert_eq!(word_in("stiftelsen-oslo"), None);
/// ```
pub fn word_in(id: &str) -> Option<&'static str> {
    if FIXED.contains(&id) {
        return None;
    }
    let id = id.to_lowercase();
    let anywhere = ANYWHERE.into_iter().find(|word| id.contains(word));
    anywhere
        .or_else(|| WHOLE.into_iter().find(|word| id.split(['-', '_', '/', '.']).any(|part| part == *word)))
}
