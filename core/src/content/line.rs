//! Telephone lines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::topic::months_after;
use super::{TextField, known};

/// A telephone line. Every field is present; not known is written `unknown`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub kind: NumberKind,
    /// Place in the list, from 1.
    pub position: u32,
    /// As people read and dial it in Norway.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub digits: Option<String>,
    /// `tel:` or `sms:` target: E.164, or a short number.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub dial: Option<String>,
    /// OpenStreetMap `opening_hours`, Norwegian local time.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub hours: Option<String>,
    /// What the call costs.
    pub cost: CallCost,
    /// Whether a phone without a SIM card reaches it.
    pub works_without_sim: YesNo,
    /// BCP 47 tags of the languages that are spoken.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<Vec<String>>"))]
    pub languages: Option<Vec<String>>,
    /// Whether one may call without a name.
    pub anonymous: YesNo,
    /// Whether they tell the authorities.
    pub tells_authorities: TellsAuthorities,
    /// What a call leaves behind.
    pub trace: Trace,
    /// How sure the entry is.
    pub confidence: Confidence,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last comparison with the sources.
    pub checked_on: NaiveDate,
    /// After this day it is stale; six months after `checked_on` when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<NaiveDate>,
}

impl Number {
    /// The day after which the line must be checked again.
    pub fn review_by(&self) -> NaiveDate {
        self.review_by.unwrap_or_else(|| months_after(self.checked_on, 6))
    }

    /// Whether a screen may offer it as a call button: it can be dialled, and its confidence isn't low.
    pub fn is_callable(&self) -> bool {
        self.dial.is_some() && self.confidence != Confidence::Low
    }
}

pub(super) fn text_fields() -> Vec<TextField> {
    vec![
        TextField::required("name"),
        TextField::required("what_for"),
        TextField::optional("who_answers"),
        TextField::optional("note"),
    ]
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each name is its meaning")]
pub enum NumberKind {
    Emergency,
    Medical,
    Mental,
    Violence,
    Trafficking,
    Sexwork, // one word in the contract
    Drugs,
    Legal,
    Children,
    Other,
}

impl NumberKind {
    /// All kinds, in the order of the contract.
    pub const ALL: [Self; 10] = [
        Self::Emergency,
        Self::Medical,
        Self::Mental,
        Self::Violence,
        Self::Trafficking,
        Self::Sexwork,
        Self::Drugs,
        Self::Legal,
        Self::Children,
        Self::Other,
    ];
}

/// What the call itself costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CallCost {
    /// Nothing.
    Free,
    /// The price of an ordinary call.
    Normal,
    /// More than an ordinary call.
    Premium,
    /// No source says.
    Unknown,
}

/// Yes, no, or no source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each name is its meaning")]
pub enum YesNo {
    Yes,
    No,
    Unknown,
}

/// Whether somebody passes on what they hear to police or immigration authorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TellsAuthorities {
    /// They do.
    Yes,
    /// They don't.
    No,
    /// Only when somebody is in serious danger.
    OnlyDanger,
    /// They are such an authority.
    IsAuthority,
    /// No source says.
    Unknown,
}

/// What a call leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// In the call list of the phone.
    pub call_list: YesNo,
    /// On the bill.
    pub bill: YesNo,
}

/// How sure an entry of the directory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// An official page, or two sources that agree, one of them recent.
    High,
    /// One official or recent source.
    Medium,
    /// Old, a single third party, or in conflict: never a call button.
    Low,
}
