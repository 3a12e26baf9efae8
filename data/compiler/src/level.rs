//! How hard a text is to read.
//!
//! Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975):
//! 0.39 · words/sentences + 11.8 · syllables/words − 15.59. English only.

/// The grade above which an English text counts as too hard: a reader of about 14 years, CEFR B1.
///
/// Names of acts and Norwegian institutions raise the grade of a short text without being hard, so a text may be at
/// most this and needn't be lower.
pub const HARDEST_GRADE: f64 = 9.0;

/// The grade of a text; 0 for a text without words.
pub fn grade(text: &str) -> f64 {
    let sentences = sentences(text).max(1) as f64;
    let words: Vec<&str> = words(text).collect();
    if words.is_empty() {
        return 0.0;
    }
    let count = words.len() as f64;
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| word.chars().any(char::is_alphabetic))
}

/// Parts that end in a word with `.`, `!`, `?`, `:` or `;` at its end, and what follows the last of them.
fn sentences(text: &str) -> usize {
    let ends = |word: &&str| word.ends_with(['.', '!', '?', ':', ';']);
    let ended = text.split_whitespace().filter(ends).count();
    let rest = text.split_whitespace().last().is_some_and(|word| !ends(&word));
    ended + usize::from(rest)
}

/// Groups of vowels, less a silent e at the end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| "aeiouyæøå".contains(c);
    let groups = word.split(|c| !vowel(c)).filter(|group| !group.is_empty()).count();
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_in_short_sentences_are_easy() {
        assert!(grade("You can go to the doctor. It is free.") < 2.0);
        assert!(grade("Hospitalisation necessitates administrative authorisation.") > 20.0);
        assert_eq!(grade("116 117"), 0.0);
    }

    #[test]
    fn sentences_are_counted_at_their_ends() {
        assert_eq!(sentences("One. Two! Three? Four"), 4);
        assert_eq!(sentences("NOK 1,000.50 a year"), 1);
        assert_eq!(syllables("care"), 1);
        assert_eq!(syllables("table"), 2);
    }
}
