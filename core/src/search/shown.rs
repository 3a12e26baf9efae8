//! What a hit shows, kept in the index: ten hits have twenty texts, which as rows of the pack take longer than the search.

use super::layout::{put, take};
use crate::content::{Content, ItemKind};

/// The fields of an item that its hit shows: its name, and what it is about.
fn fields(kind: ItemKind) -> (&'static str, &'static str) {
    match kind {
        ItemKind::Topic => ("title", "question"),
        ItemKind::Number => ("name", "what_for"),
        ItemKind::Service => ("name", "who"),
        ItemKind::Card => ("title", "body"),
        ItemKind::Article => ("title", "summary"),
    }
}

/// The texts of an item in all languages, packed: the number of a language, then the name and the first line of what it is
/// about, each after its length.
pub(super) fn packed(content: &Content, kind: ItemKind, id: &str, languages: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    let (name, about) = fields(kind);
    let key = kind.key(id);
    for (number, language) in (0..).zip(languages) {
        let own = content.texts.get(language).and_then(|items| items.get(&key));
        let text = |field: &str| own.and_then(|own| own.texts.get(field)).map_or("", String::as_str);
        let texts = [text(name), text(about).lines().next().unwrap_or_default()];
        if texts.iter().any(|text| !text.is_empty()) {
            out.push(number);
            for text in texts {
                put(&mut out, text.len() as u32);
                out.extend(text.as_bytes());
            }
        }
    }
    out
}

/// Name and first line of an item in a language, each from the fallback where the language lacks it.
pub(super) fn read(mut packed: &[u8], asked: Option<u8>, fallback: Option<u8>) -> Option<[&str; 2]> {
    let mut found = [""; 2];
    while let Some((language, rest)) = packed.split_first() {
        packed = rest;
        let texts = [text(&mut packed)?, text(&mut packed)?];
        for (found, text) in found.iter_mut().zip(texts) {
            let better = asked == Some(*language) || fallback == Some(*language) && found.is_empty();
            if better && !text.is_empty() {
                *found = std::str::from_utf8(text).ok()?;
            }
        }
    }
    found.iter().all(|text| !text.is_empty()).then_some(found)
}

fn text<'p>(packed: &mut &'p [u8]) -> Option<&'p [u8]> {
    let length = take(packed)? as usize;
    let (text, rest) = packed.split_at_checked(length)?;
    *packed = rest;
    Some(text)
}
