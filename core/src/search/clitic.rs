//! Small words that are written in one with the next: the Arabic article, "and", "to", "of" in Arabic and Ethiopic.
//!
//! Endings need no list, since words that begin alike are found anyway (`expand::relatives`). Arabic as in the light
//! stemmer "light10" (Larkey, Ballesteros and Connell 2007), with the prepositions and the Persian verb prefixes;
//! Amharic as in Alemayehu and Willett (2002), and Tigrinya alike; as [`super::fold`] writes them.

/// Longest first.
const ARABIC: [&str; 13] = ["وال", "بال", "كال", "فال", "ولل", "نمي", "ال", "لل", "مي", "و", "ب", "ل", "ف"];
const ETHIOPIC: [&str; 11] = ["inde", "sle", "kie", "bie", "ie", "be", "le", "ke", "ze", "ai", "al"];

/// The least letters of a word that is left.
const LEAST: usize = 3;

/// What is left of a word without each small word that it may begin with.
pub(super) fn bare(word: &str) -> impl Iterator<Item = &str> {
    let clitics = if is_arabic(word) { &ARABIC[..] } else { &ETHIOPIC[..] };
    let rests = clitics.iter().filter_map(|clitic| word.strip_prefix(clitic));
    rests.filter(|rest| rest.chars().count() >= LEAST)
}

/// Whether a word begins with the Arabic article, which says nothing of what else begins so.
pub(super) fn has_article(word: &str) -> bool {
    ["ال", "وال", "بال", "لل"].iter().any(|article| word.starts_with(article))
}

/// Whether words of this language begin with small words.
pub(super) fn has_clitics(language: &str) -> bool {
    matches!(language, "am" | "ar" | "fa" | "ti")
}

/// Whether a word is in Arabic letters.
pub(super) fn is_arabic(word: &str) -> bool {
    word.starts_with(|c: char| ('\u{620}'..='\u{6d3}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_itself_is_left() {
        assert!(bare("الهيروين").any(|rest| rest == "هيروين"));
        assert!(bare("للمستشفي").any(|rest| rest == "مستشفي"));
        assert!(bare("iehospital").any(|rest| rest == "hospital"));
        assert_eq!(bare("باب").count(), 0);
    }
}
