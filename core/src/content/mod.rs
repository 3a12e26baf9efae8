//! The content of Lykt as editors write it: facts apart from texts, one item a file.
//!
//! `data/README.md` is the field reference; the types here refuse every field that it doesn't name.
//! Packs, newer editions and the compiler in `data/` all use these types and the rules in [`check`].

pub mod aliases;
mod article;
mod card;
pub mod check;
mod interface;
pub mod known;
mod line;
pub mod outing;
mod service;
mod source;
mod text;
mod topic;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use aliases::{Aliases, Danger};
pub use article::{Article, Section};
pub use card::Card;
pub use interface::INTERFACE_KEYS;
pub use line::{CallCost, Confidence, Number, NumberKind, TellsAuthorities, Trace, YesNo};
pub use service::{Phone, Service, ServiceKind, ServiceStatus};
pub use source::{PartialDate, Source, SourceKind, Verified};
pub use text::{INTERFACE, ItemKind, ItemTexts, Origin, REQUIRED_LANGUAGES, digest};
pub use topic::{
    AgeRange, Cost, CostKind, Evidence, Group, Outcome, Pregnant, Role, Rule, Statement, Status, Topic,
    Verdict, When,
};

/// The format of content and pack that this build reads and writes.
pub const FORMAT: u32 = 1;

/// Which edition of the content this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Rises with every published edition.
    pub number: u32,
    /// The day of publication. No fact in it was checked later.
    pub published: NaiveDate,
    /// [`FORMAT`] of the content.
    pub format: u32,
}

/// A whole edition: every item by its id, and every text by language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Number and date.
    pub edition: Edition,
    /// Questions, each with its decision table.
    pub topics: BTreeMap<String, Topic>,
    /// Telephone lines.
    pub numbers: BTreeMap<String, Number>,
    /// Places and organisations.
    pub services: BTreeMap<String, Service>,
    /// Things to show or say at a desk.
    pub cards: BTreeMap<String, Card>,
    /// Background without a verdict.
    pub articles: BTreeMap<String, Article>,
    /// What everything rests on.
    pub sources: BTreeMap<String, Source>,
    /// Texts by language tag, then by item (`topics/dental`, `interface`).
    pub texts: BTreeMap<String, BTreeMap<String, ItemTexts>>,
    /// What people call things, by language tag.
    #[serde(default)]
    pub aliases: BTreeMap<String, Aliases>,
    /// What words of danger lead to, by id.
    #[serde(default)]
    pub dangers: BTreeMap<String, Danger>,
}

impl Content {
    /// The keys of all items that have texts, with the fields that each language must give, in a stable order.
    pub fn text_fields(&self) -> Vec<(String, Vec<TextField>)> {
        let mut items = Vec::new();
        items.extend(self.topics.values().map(|t| (ItemKind::Topic.key(&t.id), t.text_fields())));
        items.extend(self.numbers.values().map(|n| (ItemKind::Number.key(&n.id), line::text_fields())));
        items.extend(self.services.values().map(|s| (ItemKind::Service.key(&s.id), service::text_fields())));
        items.extend(self.cards.values().map(|c| (ItemKind::Card.key(&c.id), card::text_fields())));
        items.extend(self.articles.values().map(|a| (ItemKind::Article.key(&a.id), a.text_fields())));
        items.push((INTERFACE.to_owned(), interface::text_fields()));
        items
    }

    /// The language whose texts of `item` are the original.
    pub fn original_language(&self, item: &str) -> Option<&str> {
        self.texts
            .iter()
            .find(|(_, items)| items.get(item).is_some_and(|t| t.review == Origin::Original))
            .map(|(language, _)| language.as_str())
    }
}

/// A text that an item has in each language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextField {
    /// Its key in the text file.
    pub name: String,
    /// Whether a whole language must have it.
    pub required: bool,
}

impl TextField {
    pub(crate) fn required(name: impl Into<String>) -> Self {
        Self { name: name.into(), required: true }
    }

    pub(crate) fn optional(name: impl Into<String>) -> Self {
        Self { name: name.into(), required: false }
    }
}
