//! The start screen, lists, cards, articles and sources.

use lykt_core::content::{Evidence, Source, SourceKind, Verified};
// See `values.rs` and `answer.rs` for the other names.
use lykt_core::content::Group as TopicGroup;
use lykt_core::guide::Link as ItemLink;
use lykt_core::guide::{
    ArticleShown, CardShown, Cards, EditionShown, GroupShown, HitKind, Home, InterfaceText, LanguageShown,
    NumberShown, Publisher, Publishers, SearchHit, SearchResults, SectionShown, StatementShown, TopicShown,
    Topics,
};
use lykt_core::pack::TextReview;

use super::{IsoDate, PartialDate};

/// The start screen.
#[uniffi::remote(Record)]
pub struct Home {
    /// 113, 112, 110 and 116 117.
    pub emergency: Vec<NumberShown>,
    /// Groups of topics, in their order.
    pub groups: Vec<GroupShown>,
    /// The languages to choose from.
    pub languages: Vec<LanguageShown>,
    /// Which edition this is.
    pub edition: EditionShown,
}

/// A group of topics.
#[uniffi::remote(Record)]
pub struct GroupShown {
    /// Which group.
    pub group: TopicGroup,
    /// Its name.
    pub title: String,
    /// Its topics, in their order.
    pub topics: Vec<TopicShown>,
}

/// The list of topics.
#[uniffi::remote(Record)]
pub struct Topics {
    /// By group, then by position; articles last.
    pub topics: Vec<TopicShown>,
}

/// A topic or an article in a list.
#[uniffi::remote(Record)]
pub struct TopicShown {
    /// Stable id.
    pub id: String,
    /// The group it belongs to; articles are `background`.
    pub group: TopicGroup,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// How far the title can be relied on.
    pub review: TextReview,
}

/// A language that the edition speaks.
#[uniffi::remote(Record)]
pub struct LanguageShown {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
}

/// A word or sentence of the screens.
#[uniffi::remote(Record)]
pub struct InterfaceText {
    /// Its key: `verdict.yes`.
    pub key: String,
    /// The text.
    pub text: String,
}

/// Number and date of an edition.
#[uniffi::remote(Record)]
pub struct EditionShown {
    /// Rises with every published edition.
    pub number: u32,
    /// The day of publication.
    pub published: IsoDate,
}

/// The list of cards.
#[uniffi::remote(Record)]
pub struct Cards {
    /// In their order.
    pub cards: Vec<ItemLink>,
}

/// A card: Norwegian for the desk, the reader's language below it.
#[uniffi::remote(Record)]
pub struct CardShown {
    /// Stable id.
    pub id: String,
    /// What it is about, in the reader's language.
    pub title: String,
    /// What to show: formal Norwegian, in large type.
    pub norwegian: String,
    /// The same in the reader's language.
    pub text: String,
    /// The legal reference, in Norwegian.
    pub law: String,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last check.
    pub checked_on: IsoDate,
    /// The day after which it must be checked again.
    pub review_by: IsoDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of `title` and `text`.
    pub language: String,
    /// How far `title` and `text` can be relied on.
    pub review: TextReview,
}

/// Background, in sections. It never carries a verdict.
#[uniffi::remote(Record)]
pub struct ArticleShown {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// In reading order.
    pub sections: Vec<SectionShown>,
    /// Where to read on.
    pub related: Vec<ItemLink>,
    /// The language of the title.
    pub language: String,
    /// The least reliable of its texts.
    pub review: TextReview,
    /// The edition it stands in.
    pub edition: EditionShown,
}

/// A part of an article.
#[uniffi::remote(Record)]
pub struct SectionShown {
    /// Unique within the article.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
    /// Whether it tells of the past.
    pub historic: bool,
    /// What holds now.
    pub now: Vec<StatementShown>,
    /// Topics that it leads to.
    pub topics: Vec<ItemLink>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last check.
    pub checked_on: IsoDate,
    /// The day after which it is stale.
    pub review_by: IsoDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of the text.
    pub language: String,
    /// How far the text can be relied on.
    pub review: TextReview,
}

/// A page or a law section.
#[uniffi::remote(Record)]
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
    pub checked_on: IsoDate,
}

/// Whoever published something that the edition rests on.
#[uniffi::remote(Record)]
pub struct Publishers {
    /// Those with the most sources first, then by name.
    pub publishers: Vec<Publisher>,
}

/// One of them.
#[uniffi::remote(Record)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// Ids of its sources, in their order.
    pub sources: Vec<String>,
}

/// What words mean.
#[uniffi::remote(Record)]
pub struct SearchResults {
    /// The words as they were asked.
    pub query: String,
    /// The language of the screen.
    pub language: String,
    /// Best first; empty when nothing is meant by the words.
    pub hits: Vec<SearchHit>,
}

/// One thing that was found.
#[uniffi::remote(Record)]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// Its stable id.
    pub id: String,
    /// Its title or name.
    pub title: String,
    /// A sentence on what it is about.
    pub snippet: String,
    /// Higher is better, in thousandths; only the order within one search means something.
    pub score: u32,
}

/// What was found.
#[uniffi::remote(Enum)]
pub enum HitKind {
    /// A question with an answer.
    Topic,
    /// A telephone line.
    Number,
    /// A place or an organisation.
    Service,
    /// Something to show at a desk.
    Card,
    /// Background.
    Article,
}
