//! The answer of a topic.

use lykt_core::Facet;
use lykt_core::content::{Cost, CostKind, Evidence, Role, Verdict};
// `Link` would be ambiguous in every Swift file that also imports Apple's screens.
use lykt_core::guide::Link as ItemLink;
use lykt_core::guide::{
    Answer, Branch, EditionShown, Freshness, NumberShown, OutcomeKind, ServiceShown, StatementShown,
};
use lykt_core::pack::TextReview;

use super::IsoDate;

/// One screen's answer.
#[uniffi::remote(Record)]
pub struct Answer {
    /// The topic, or the article.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// What the verdict answers.
    pub question: String,
    /// The language that was asked for.
    pub language: String,
    /// The least reliable of the texts shown.
    pub review: TextReview,
    /// Whether more must be told.
    pub outcome: OutcomeKind,
    /// The answer to the question; `None` while it depends on what isn't told.
    pub verdict: Option<Verdict>,
    /// What it costs; `None` while that depends.
    pub cost: Option<Cost>,
    /// With `check_first` the verdict is not certain any more.
    pub freshness: Freshness,
    /// By role, in the order in which screens show them. While it depends: what holds in any case.
    pub statements: Vec<StatementShown>,
    /// The one facet to ask next.
    pub ask: Option<Facet>,
    /// The outcomes that are still possible.
    pub branches: Vec<Branch>,
    /// Whom to call, best first, never empty for a topic.
    pub numbers: Vec<NumberShown>,
    /// Where to go.
    pub services: Vec<ServiceShown>,
    /// What to show at a desk.
    pub cards: Vec<ItemLink>,
    /// Where to read on.
    pub related: Vec<ItemLink>,
    /// The edition that says so.
    pub edition: EditionShown,
}

/// An outcome that is still possible.
#[uniffi::remote(Record)]
pub struct Branch {
    /// The values of the asked facet that can lead to it; for age, spans such as `19-28`.
    pub values: Vec<String>,
    /// Its verdict.
    pub verdict: Verdict,
    /// Its cost.
    pub cost: Cost,
}

/// One sourced statement.
#[uniffi::remote(Record)]
pub struct StatementShown {
    /// `topic/statement`, stable.
    pub id: String,
    /// What it does for the reader.
    pub role: Role,
    /// The statement.
    pub text: String,
    /// What older texts say and what no longer holds.
    pub replaces: Option<String>,
    /// What it rests on.
    pub evidence: Evidence,
    /// The day of the last check.
    pub checked_on: IsoDate,
    /// The day after which it is stale.
    pub review_by: IsoDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The language of the text.
    pub language: String,
    /// How far the text can be relied on.
    pub review: TextReview,
}

/// Something to open, by id.
#[uniffi::remote(Record)]
pub struct ItemLink {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// What an answer costs.
#[uniffi::remote(Record)]
pub struct Cost {
    /// Who pays, and when.
    pub kind: CostKind,
    /// Whole kroner, only where a source gives them.
    pub amount_nok: Option<u32>,
    /// The year for which the amount holds.
    pub year: Option<i32>,
}
