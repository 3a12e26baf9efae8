//! Places and organisations.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::line::{Confidence, TellsAuthorities, YesNo};
use super::source::PartialDate;
use super::topic::{CostKind, months_after};
use super::{TextField, known};

/// A place or an organisation that helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Stable id.
    pub id: String,
    /// What it is.
    pub kind: ServiceKind,
    /// Who runs it.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub operator: Option<String>,
    /// A city, or `national`.
    pub city: String,
    /// The municipality.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub municipality: Option<String>,
    /// Street address; unknown when withheld.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub address: Option<String>,
    /// Whether the address must not be published.
    pub address_withheld: bool,
    /// Its own telephone numbers.
    pub numbers: Vec<Phone>,
    /// Its page.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub web: Option<String>,
    /// OpenStreetMap `opening_hours`, Norwegian local time.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<String>"))]
    pub hours: Option<String>,
    /// BCP 47 tags of the languages that are spoken.
    #[serde(with = "known")]
    #[cfg_attr(feature = "schema", schemars(with = "known::Known<Vec<String>>"))]
    pub languages: Option<Vec<String>>,
    /// Whether they ask for identity papers.
    pub id_needed: YesNo,
    /// Whether one may come without a name.
    pub anonymous: YesNo,
    /// What it costs.
    pub cost: CostKind,
    /// Whether they tell the authorities.
    pub tells_authorities: TellsAuthorities,
    /// Keys of what they offer.
    pub offers: Vec<String>,
    /// Whether it still exists.
    pub status: ServiceStatus,
    /// When it closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
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

impl Service {
    /// The `city` of services that are for the whole country.
    pub const NATIONAL: &str = "national";

    /// The day after which the entry must be checked again.
    pub fn review_by(&self) -> NaiveDate {
        self.review_by.unwrap_or_else(|| months_after(self.checked_on, 6))
    }
}

pub(super) fn text_fields() -> Vec<TextField> {
    vec![
        TextField::required("name"),
        TextField::required("who"),
        TextField::optional("hours_note"),
        TextField::optional("note"),
    ]
}

/// A number that belongs to a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As people read and dial it.
    pub digits: String,
    /// `tel:` target.
    pub dial: String,
}

/// What a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each name is its meaning")]
pub enum ServiceKind {
    AssaultCentre,
    AssaultSupport,
    EmergencyShelter,
    Food,
    HarmReduction,
    Interpreter,
    Legal,
    Legevakt,
    MigrantAdvice,
    Police,
    Psychosocial,
    Sexwork, // one word in the contract
    Sti,
    Trafficking,
    UndocumentedHealth,
    ViolenceShelter,
}

impl ServiceKind {
    /// All kinds, by key.
    pub const ALL: [Self; 16] = [
        Self::AssaultCentre,
        Self::AssaultSupport,
        Self::EmergencyShelter,
        Self::Food,
        Self::HarmReduction,
        Self::Interpreter,
        Self::Legal,
        Self::Legevakt,
        Self::MigrantAdvice,
        Self::Police,
        Self::Psychosocial,
        Self::Sexwork,
        Self::Sti,
        Self::Trafficking,
        Self::UndocumentedHealth,
        Self::ViolenceShelter,
    ];
}

/// Whether a service still exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ServiceStatus {
    /// It does.
    Open,
    /// It doesn't; kept so that nobody adds it again.
    Closed,
    /// No source says.
    Unknown,
}
