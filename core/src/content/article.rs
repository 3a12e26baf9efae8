//! Articles: background that never carries a verdict.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::TextField;
use super::topic::{Evidence, months_after};

/// Background, in sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Stable id.
    pub id: String,
    /// Place in the list, from 1.
    pub position: u32,
    /// In reading order.
    pub sections: Vec<Section>,
    /// Where to read on: topics or articles.
    pub related: Vec<String>,
}

/// A part of an article; its texts are `<id>/title` and `<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Unique within its article.
    pub id: String,
    /// What it rests on; `opinion` is labelled as such.
    pub evidence: Evidence,
    /// Whether its figures or rules belong to the past.
    pub historic: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last comparison with the sources.
    pub checked_on: NaiveDate,
    /// After this day it is stale; 12 months after `checked_on` when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<NaiveDate>,
    /// `topic/statement`: what holds now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub now: Vec<String>,
    /// Topics that it leads to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
}

impl Section {
    /// The day after which the section is stale.
    pub fn review_by(&self) -> NaiveDate {
        self.review_by.unwrap_or_else(|| months_after(self.checked_on, 12))
    }
}

impl Article {
    pub(super) fn text_fields(&self) -> Vec<TextField> {
        let mut fields = vec![TextField::required("title"), TextField::required("summary")];
        for section in &self.sections {
            fields.push(TextField::required(format!("{}/title", section.id)));
            fields.push(TextField::required(&section.id));
        }
        fields
    }
}
