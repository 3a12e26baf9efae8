//! Which language a reader gets.
//!
//! Tags are BCP 47. Content exists per language, not per region: the primary subtag decides.

/// The language in which everything exists, used where the asked one has no text.
pub const FALLBACK: &str = "en";

/// The content language that a tag asks for: `nb-NO` is `nb`, `no` and `nn` are `nb`, `pt_BR.UTF-8` is `pt`.
///
/// `None` when the text is no language tag.
///
/// ```
/// use lykt_core::language::content_language;
/// assert_eq!(content_language("nn-NO").as_deref(), Some("nb"));
/// assert_eq!(content_language("C"), None);
/// ```
pub fn content_language(tag: &str) -> Option<String> {
    let primary = tag.trim().split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    let is_tag = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
    // Norwegian written without a standard, and Nynorsk: Bokmål is what the content has.
    is_tag.then(|| if matches!(primary.as_str(), "no" | "nn") { "nb".to_owned() } else { primary })
}

/// The first of the wished languages that is available, else [`FALLBACK`].
pub fn best(available: &[String], wished: &[String]) -> String {
    let found = wished.iter().filter_map(|tag| content_language(tag)).find(|tag| available.contains(tag));
    found.unwrap_or_else(|| FALLBACK.to_owned())
}
