//! Texts: the words for an item, in one language.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The item key of the words of the screens.
pub const INTERFACE: &str = "interface";

/// The languages in which every text must exist. Others may be partial: a text that is missing falls back.
pub const REQUIRED_LANGUAGES: [&str; 2] = ["en", "nb"];

/// The texts of one item in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemTexts {
    /// Where the texts come from.
    pub review: Origin,
    /// The texts by field.
    pub texts: BTreeMap<String, String>,
    /// For a translation: the [`digest`] of each original text that it was made from.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub of: BTreeMap<String, String>,
    /// Texts that a person has since reviewed, and when. Never who.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub human: BTreeMap<String, NaiveDate>,
}

/// Where texts come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The others are made from it.
    Original,
    /// Translated by a machine.
    Machine,
}

/// A short digest of an original text: the first 12 hexadecimal digits of its SHA-256.
///
/// Long enough to notice every edit, short enough to read in a diff. It protects against forgetting, not against forgery.
pub fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The kinds of item that have texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each name is its meaning")]
pub enum ItemKind {
    Topic,
    Number,
    Service,
    Card,
    Article,
}

impl ItemKind {
    /// The folder of the kind, which is also the first part of its keys.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Topic => "topics",
            Self::Number => "numbers",
            Self::Service => "services",
            Self::Card => "cards",
            Self::Article => "articles",
        }
    }

    /// The key of an item: `topics/dental`.
    pub fn key(self, id: &str) -> String {
        format!("{}/{id}", self.folder())
    }
}
