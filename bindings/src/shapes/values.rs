//! Values out of a fixed set. The key of a value in interface texts and JSON is its name in `snake_case`; groups have
//! hyphens there (`sex-work`).

use lykt_core::Facet;
// `Group` would be ambiguous in every Swift file that also imports Apple's screens.
use lykt_core::content::Group as TopicGroup;
use lykt_core::content::{
    CallCost, Confidence, CostKind, Evidence, NumberKind, Pregnant, Role, ServiceKind, ServiceStatus,
    SourceKind, Status, TellsAuthorities, Verdict, Verified, YesNo,
};
use lykt_core::guide::{Freshness, OutcomeKind};
use lykt_core::hours::OpenNow;
use lykt_core::pack::TextReview;

/// A thing that an answer may depend on.
#[uniffi::remote(Enum)]
pub enum Facet {
    /// [`Status`].
    Status,
    /// Age in whole years.
    Age,
    /// [`Pregnant`].
    Pregnant,
}

/// On what ground somebody is in Norway.
#[uniffi::remote(Enum)]
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

/// Whether somebody is pregnant.
#[uniffi::remote(Enum)]
pub enum Pregnant {
    /// Pregnant.
    Yes,
    /// Not pregnant.
    No,
}

/// The answer to "can I get this, may I do this, do I have this right".
#[uniffi::remote(Enum)]
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

/// Whether more must be told.
#[uniffi::remote(Enum)]
pub enum OutcomeKind {
    /// Nothing needs to be asked.
    Settled,
    /// Several outcomes are possible.
    Depends,
    /// Background, which has no verdict.
    Article,
}

/// Whether the facts are recent enough.
#[uniffi::remote(Enum)]
pub enum Freshness {
    /// Every statement is within its time.
    Fresh,
    /// A statement is overdue: call before relying on it.
    CheckFirst,
}

/// Who pays, and when.
#[uniffi::remote(Enum)]
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

/// What a statement does for the reader, in the order in which answers show them.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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

/// How far a text can be relied on, best first.
#[uniffi::remote(Enum)]
pub enum TextReview {
    /// Others are made from it.
    Original,
    /// A translation that a person has reviewed.
    Human,
    /// A translation by a machine that nobody has reviewed.
    Machine,
    /// A translation of an original that has changed since.
    Outdated,
}

/// The groups of the start screen, in their order.
#[uniffi::remote(Enum)]
pub enum TopicGroup {
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

/// What a line is about.
#[uniffi::remote(Enum)]
pub enum NumberKind {
    Emergency,
    Medical,
    Mental,
    Violence,
    Trafficking,
    Sexwork,
    Drugs,
    Legal,
    Children,
    Other,
}

/// What a service is.
#[uniffi::remote(Enum)]
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
    Sexwork,
    Sti,
    Trafficking,
    UndocumentedHealth,
    ViolenceShelter,
}

/// Whether a service still exists.
#[uniffi::remote(Enum)]
pub enum ServiceStatus {
    /// It does.
    Open,
    /// It doesn't; kept so that nobody adds it again.
    Closed,
    /// No source says.
    Unknown,
}

/// Whether something is open at a given time.
#[uniffi::remote(Enum)]
pub enum OpenNow {
    /// Open.
    Yes,
    /// No source says. Never the same as closed.
    Unknown,
    /// Closed.
    No,
}

/// What the call itself costs.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
pub enum YesNo {
    Yes,
    No,
    Unknown,
}

/// Whether somebody passes on what they hear to police or immigration authorities.
#[uniffi::remote(Enum)]
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

/// How sure an entry of the directory is.
#[uniffi::remote(Enum)]
pub enum Confidence {
    /// An official page, or two sources that agree, one of them recent.
    High,
    /// One official or recent source.
    Medium,
    /// Old, a single third party, or in conflict: never a call button.
    Low,
}

/// What sort of publisher a source has.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
pub enum Verified {
    /// In a stored copy of the page.
    ArchivedCopy,
    /// On the page itself.
    LivePage,
    /// Somebody called and asked.
    Phoned,
}
