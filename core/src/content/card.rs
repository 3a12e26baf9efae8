//! Cards: one thing to show or say at a desk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::TextField;
use super::topic::months_after;

/// A card. Its Norwegian text is the original: staff read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Stable id.
    pub id: String,
    /// Place in the list, from 1.
    pub position: u32,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last comparison with the sources.
    pub checked_on: NaiveDate,
    /// After this day it is stale; 12 months after `checked_on` when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<NaiveDate>,
}

impl Card {
    /// The language of its original, which staff read.
    pub const LANGUAGE: &str = "nb";

    /// The day after which the card must be checked again.
    pub fn review_by(&self) -> NaiveDate {
        self.review_by.unwrap_or_else(|| months_after(self.checked_on, 12))
    }
}

pub(super) fn text_fields() -> Vec<TextField> {
    vec![TextField::required("title"), TextField::required("body"), TextField::required("law")]
}
