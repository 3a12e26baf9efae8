//! Texts with their fallback: the asked language, then English, then the original, each marked with what it is.

use std::collections::BTreeMap;

use crate::content::ItemKind;
use crate::error::GuideError;
use crate::language::FALLBACK;
use crate::pack::{Pack, StoredText, TextReview};

/// The texts of one item, by field, each in the best language that has it.
pub(super) struct Texts {
    item: String,
    fields: BTreeMap<String, StoredText>,
}

impl Texts {
    pub(super) fn of(
        pack: &Pack,
        kind: ItemKind,
        id: &str,
        original: &str,
        asked: &str,
    ) -> Result<Self, GuideError> {
        Self::of_item(pack, &kind.key(id), original, asked)
    }

    pub(super) fn of_item(pack: &Pack, item: &str, original: &str, asked: &str) -> Result<Self, GuideError> {
        let mut fields = BTreeMap::new();
        for language in chain(asked, original) {
            for text in pack.texts(item, language)? {
                fields.entry(text.field.clone()).or_insert(text);
            }
        }
        Ok(Self { item: item.to_owned(), fields })
    }

    /// A text that the content's rules guarantee.
    pub(super) fn get(&self, field: &str) -> Result<&StoredText, GuideError> {
        self.fields.get(field).ok_or_else(|| missing(&self.item, field))
    }

    pub(super) fn body(&self, field: &str) -> Result<String, GuideError> {
        Ok(self.get(field)?.body.clone())
    }

    pub(super) fn optional(&self, field: &str) -> Option<String> {
        self.fields.get(field).map(|text| text.body.clone())
    }

    /// The least reliable of all texts of the item.
    pub(super) fn weakest(&self) -> TextReview {
        self.fields.values().map(|text| text.review).max().unwrap_or(TextReview::Original)
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = StoredText> {
        self.fields.into_values()
    }
}

/// One text of an item, with the same fallback.
pub(super) fn one(
    pack: &Pack,
    kind: ItemKind,
    id: &str,
    original: &str,
    asked: &str,
    field: &str,
) -> Result<StoredText, GuideError> {
    let item = kind.key(id);
    for language in chain(asked, original) {
        if let Some(text) = pack.text(&item, language, field)? {
            return Ok(text);
        }
    }
    Err(missing(&item, field))
}

/// The languages to try, in order, each once.
fn chain<'a>(asked: &'a str, original: &'a str) -> impl Iterator<Item = &'a str> {
    let languages = [asked, FALLBACK, original];
    (0..3)
        .filter(move |place| !languages[..*place].contains(&languages[*place]))
        .map(move |place| languages[place])
}

fn missing(item: &str, field: &str) -> GuideError {
    GuideError::damaged("this edition", format!("the text {field:?} of {item} is missing"))
}
