//! Topics: a question, its decision table, and the statements that answer it.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::TextField;
use super::service::ServiceKind;

/// A question that a reader may have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Stable id; shells, packs, tests and links use it.
    pub id: String,
    /// The group on the start screen.
    pub group: Group,
    /// Place within the group, from 1.
    pub position: u32,
    /// Every statement, in the order in which a reader meets them within their role.
    pub statements: Vec<Statement>,
    /// Statements shown with every outcome; `topic/statement` refers to one kept elsewhere.
    pub always: Vec<String>,
    /// The distinct answers, by name.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The decision table, hit policy *unique*.
    pub rules: Vec<Rule>,
    /// Whom to call, best first.
    pub numbers: Vec<String>,
    /// Services that are shown whatever the city.
    pub services: Vec<String>,
    /// Kinds of service that are listed once a city is named.
    pub service_kinds: Vec<ServiceKind>,
    /// Cards that help here.
    pub cards: Vec<String>,
    /// Where to read on: topics or articles.
    pub related: Vec<String>,
}

impl Topic {
    pub(super) fn text_fields(&self) -> Vec<TextField> {
        let mut fields = vec![TextField::required("title"), TextField::required("question")];
        for statement in &self.statements {
            fields.push(TextField::required(&statement.id));
            if statement.replaces {
                fields.push(TextField::required(format!("{}/replaces", statement.id)));
            }
        }
        fields
    }
}

/// The groups of the start screen, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each name is its meaning")]
pub enum Group {
    Emergency,
    Health,
    SexualHealth,
    Drugs,
    SexWork,
    Police,
    Stay,
    Trafficking,
    Violence,
    DailyLife,
    Background,
}

/// One sourced statement; its text is in the text files under the same id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Unique within its topic.
    pub id: String,
    /// What it does for the reader.
    pub role: Role,
    /// What it rests on.
    pub evidence: Evidence,
    /// Ids of sources, the strongest first.
    pub sources: Vec<String>,
    /// The day of the last comparison with the sources.
    pub checked_on: NaiveDate,
    /// After this day it is stale; see [`Statement::review_by`] for the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<NaiveDate>,
    /// The last year for which the prices in the text hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Whether the texts also say what older texts say that no longer holds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replaces: bool,
}

impl Statement {
    /// The day after which the statement is stale: its own, else the end of the year of its prices, else 12 months on.
    pub fn review_by(&self) -> NaiveDate {
        let year_end = self.year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        self.review_by.or(year_end).unwrap_or_else(|| months_after(self.checked_on, 12))
    }
}

/// The date `months` later, or the last one that the calendar knows.
pub(super) fn months_after(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).filter(|d| d.year() <= 9999).unwrap_or(NaiveDate::MAX)
}

/// What a statement does for the reader, in the order in which answers show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// What the reader has a right to.
    Right,
    /// On what terms.
    Condition,
    /// What it costs.
    Cost,
    /// What can go wrong.
    Risk,
    /// What to do or say, in the order of doing.
    Step,
    /// Act and section.
    Law,
    /// What really happens, kept apart from the law.
    Practice,
}

/// What a statement rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// An act or a regulation.
    Law,
    /// Guidance by an authority.
    Official,
    /// The service's own page, for its own offer.
    Provider,
    /// Research, press or NGO reports of what happens.
    Practice,
    /// Somebody's view; never a verdict.
    Opinion,
}

impl Evidence {
    /// Whether a verdict may rest on it.
    pub fn carries_verdict(self) -> bool {
        matches!(self, Self::Law | Self::Official | Self::Provider)
    }
}

/// One of the distinct answers of a topic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The answer to the topic's question.
    pub verdict: Verdict,
    /// What it costs.
    pub cost: Cost,
    /// Statements shown besides those of `always`.
    pub statements: Vec<String>,
    /// Numbers shown before those of the topic.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<String>,
    /// Services shown before those of the topic.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// Cards shown before those of the topic.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<String>,
    /// For editors: what was looked for and not found. Only and always with `unverified`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The answer to "can I get this, may I do this, do I have this right".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A right, or lawful.
    Yes,
    /// A right to part of it, or under conditions that are named.
    Limited,
    /// Only what cannot wait.
    UrgentOnly,
    /// Somebody decides; no right.
    Discretionary,
    /// No right, or not lawful.
    No,
    /// No reliable source; call the number shown.
    Unverified,
}

/// What an answer costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Who pays, and when.
    pub kind: CostKind,
    /// Whole kroner, only where a source gives them.
    #[serde(default)]
    pub amount_nok: Option<u32>,
    /// The year for which the amount holds.
    #[serde(default)]
    pub year: Option<i32>,
}

/// Who pays, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Nothing to pay.
    Free,
    /// The public user fee.
    UserFee,
    /// Less than the full price.
    Reduced,
    /// The full price.
    FullPrice,
    /// A bill may come afterwards; never payment in advance.
    MayBeBilled,
    /// No source says.
    Unknown,
    /// The question is not about money.
    NotApplicable,
}

/// One row of a decision table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// For whom.
    pub when: When,
    /// The name of an outcome.
    pub outcome: String,
}

/// The facet values that a rule is for; a facet left out means any value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Any of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Vec<Status>>,
    /// Age in whole years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRange>,
    /// Pregnant or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pregnant: Option<Pregnant>,
}

/// Whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgeRange {
    /// 0 when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u8>,
    /// [`AgeRange::OLDEST`] when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u8>,
}

impl AgeRange {
    /// The highest age that may be told.
    pub const OLDEST: u8 = 120;

    /// First and last year.
    pub fn bounds(self) -> (u8, u8) {
        (self.from.unwrap_or(0), self.to.unwrap_or(Self::OLDEST))
    }
}

/// On what ground somebody is in Norway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Lives here with full rights.
    NorwegianResident,
    /// EU or EEA citizen with a European health insurance card.
    EeaWithEhic,
    /// EU or EEA citizen without that card.
    EeaWithoutEhic,
    /// Has a permit to work, study or live with family.
    PermitHolder,
    /// Has asked for asylum and waits.
    AsylumSeeker,
    /// Has been granted protection.
    Refugee,
    /// Has a reflection period after trafficking.
    ReflectionPeriod,
    /// Has no permit.
    Undocumented,
    /// Visits, with or without a visa.
    TouristVisitor,
}

impl Status {
    /// All nine, in the order in which they are asked.
    pub const ALL: [Self; 9] = [
        Self::NorwegianResident,
        Self::EeaWithEhic,
        Self::EeaWithoutEhic,
        Self::PermitHolder,
        Self::AsylumSeeker,
        Self::Refugee,
        Self::ReflectionPeriod,
        Self::Undocumented,
        Self::TouristVisitor,
    ];
}

/// Whether somebody is pregnant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pregnant {
    /// Pregnant.
    Yes,
    /// Not pregnant.
    No,
}

impl Pregnant {
    /// Both, in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::Yes, Self::No];
}
