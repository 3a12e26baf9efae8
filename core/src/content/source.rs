//! Sources: what facts rest on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A page or a law section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its web address.
    pub address: String,
    /// What sort of publisher it is.
    pub kind: SourceKind,
    /// The page's own date; for an act, the day whose consolidated text was read.
    pub published: Option<PartialDate>,
    /// How it was read.
    pub verified: Verified,
    /// The day on which it was last read.
    pub checked_on: NaiveDate,
}

/// What sort of publisher a source has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The text of an act or regulation.
    Law,
    /// A public body.
    Authority,
    /// The service itself.
    Provider,
    /// An organisation that writes about others.
    Ngo,
    /// Research.
    Research,
    /// News.
    Press,
    /// Anything else.
    Other,
}

/// How a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verified {
    /// In a stored copy of the page.
    ArchivedCopy,
    /// On the page itself.
    LivePage,
    /// Somebody called and asked.
    Phoned,
}

/// An ISO 8601 date of reduced precision: `2025`, `2025-03` or `2025-03-14`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate(String);

impl PartialDate {
    /// The earliest day that it may mean.
    pub fn first_day(&self) -> NaiveDate {
        // Cannot fail: the only way to make one is `try_from`.
        first_day(&self.0).unwrap_or(NaiveDate::MIN)
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn first_day(text: &str) -> Option<NaiveDate> {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return None,
    };
    NaiveDate::parse_from_str(&full, "%Y-%m-%d").ok()
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match first_day(&text) {
            Some(_) => Ok(Self(text)),
            None => Err(format!("{text:?} is no date like 2025, 2025-03 or 2025-03-14")),
        }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.0
    }
}
