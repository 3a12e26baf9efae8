//! Folding: the many ways to write one letter become one. The same for building the index and for asking.
//!
//! Case, diacritics and compatibility forms go by Unicode's tables. Cyrillic and Ethiopic become Latin, so that words
//! typed on a Latin keyboard meet words in their own script and neither needs to be stored twice.

use unicode_normalization::UnicodeNormalization;

use super::script;

/// What a character is to a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// Part of a word, as these letters.
    Letters(&'static str),
    /// Part of a word, as itself.
    Letter(char),
    /// Part of a text that is written without spaces.
    Unspaced(char),
    /// Nothing: a mark, or a letter that only joins or stretches.
    Nothing,
    /// An apostrophe: part of a word in some languages, its end in others.
    Apostrophe,
    /// The end of a word.
    Gap,
}

/// The folded characters of a text, in order.
pub(super) fn fold(text: &str) -> impl Iterator<Item = Folded> {
    text.nfkd().flat_map(char::to_lowercase).map(fold_char)
}

fn fold_char(c: char) -> Folded {
    match c {
        'y' | 'j' => Folded::Letter('i'),
        'w' => Folded::Letter('v'),
        'a'..='z' | '0'..='9' => Folded::Letter(c),
        '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | '`' | '´' => Folded::Apostrophe,
        '\0'..='\x7f' => Folded::Gap,
        _ => fold_other(c),
    }
}

fn fold_other(c: char) -> Folded {
    if let Some(letters) = latin(c).or_else(|| script::romanised(c)) {
        return Folded::Letters(letters);
    }
    if let Some(letter) = script::arabic(c) {
        return Folded::Letter(letter);
    }
    match c {
        _ if script::is_dropped(c) => Folded::Nothing,
        _ if script::is_unspaced(c) => Folded::Unspaced(c),
        _ if c.is_numeric() => script::digit(c).map_or(Folded::Letter(c), Folded::Letter),
        _ if c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c) => Folded::Letter(c),
        _ => Folded::Gap,
    }
}

/// Latin letters that Unicode doesn't take apart. `æ` and `å` meet `ae` and `aa` when doubled vowels become one.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' => "o",
        'æ' => "a",
        'œ' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        'ı' => "i",
        'ə' => "e",
        'ħ' => "h",
        _ => return None,
    })
}
