//! The rules that content must keep, each a small function; all faults are collected and shown together.

mod aliases;
pub mod directory;
mod evidence;
mod tables;
mod texts;

use std::fmt;

use chrono::NaiveDate;

use super::{Content, FORMAT, ItemKind, outing};

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file below the content folder, without `.json`: `topics/dental`, `texts/nb/topics/dental`.
    pub item: String,
    /// Where in the file: `statements/price-list/sources`.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// What should.
    pub rule: RuleName,
}

impl Fault {
    /// Whether no pack may be built. A translation of an original that has changed is shown as outdated instead.
    pub fn stops_the_build(&self) -> bool {
        self.rule != RuleName::TranslationCurrent
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.json: {}: {:?}: {}", self.item, self.field, self.value, self.rule)
    }
}

/// Declares the rules once: their names, their sentences and the list of all.
macro_rules! rules {
    ($($name:ident: $sentence:literal,)*) => {
        /// The rules, by name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleName {
            $(#[doc = $sentence] $name,)*
        }

        impl RuleName {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The rule in one line.
            pub fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }
        }
    };
}

rules! {
    Readable: "the file must be JSON of its schema",
    FormatKnown: "the format must be the one that this program knows",
    IdIsFileName: "the id must be the file's name",
    IdForm: "an id has lower-case letters, digits and single hyphens",
    IdKeepsSilent: "an id holds no word of the outing list",
    PositionUnique: "two items can't share a position",
    ReferenceExists: "what is referred to must exist",
    SourcePresent: "there must be a source",
    EvidenceHasSource: "a source of the matching kind must carry this evidence",
    VerdictRests: "a verdict rests on law, official guidance or the provider's own page",
    WhyOnlyUnverified: "`why` stands with every unverified outcome and with no other",
    IdUnique: "an id stands once",
    StatementUsed: "a statement must be shown somewhere",
    OutcomeUsed: "an outcome must be reached by a rule",
    OutcomesDiffer: "two outcomes of a topic can't be the same",
    TableHasNoGap: "every combination of facet values needs a rule",
    TableHasNoOverlap: "a combination of facet values meets one rule only",
    FacetValue: "a facet needs values, ages from 0 to 120 in rising order",
    AmountHasYear: "an amount needs its year, and a year its amount",
    CallableFirst: "the first number must be one that can be called",
    Dialable: "a number is `tel:` or `sms:` with a short number or E.164, and its digits match",
    SameNumberSameDigits: "a number is written with the same digits everywhere",
    HoursParse: "hours must parse as opening_hours",
    LanguageTag: "a language is a BCP 47 tag",
    ClosedHasDate: "`closed_on` stands with every closed service and with no other",
    AddressWithheld: "a withheld address is `unknown`",
    FixedNumber: "110, 112, 113 and 116 117 are free, always open and fixed",
    DatesInOrder: "dates must be in order",
    TextPresent: "the text must exist in this language",
    TextExpected: "no item has a text of this name",
    TextFilled: "a text holds one line of words, trimmed",
    OriginalOnce: "exactly one language is the original of an item",
    TranslationHasDigest: "a translated text keeps the digest of its original: `lykt-data stamp`",
    TranslationCurrent: "the original has changed: look at the translation, then `lykt-data stamp`",
    NumberInDirectory: "a telephone number in a text must be one of the directory",
    CardKeepsSilent: "a card holds no word on status or sex work",
    PriceHasYear: "a text that names kroner needs the year for which they hold",
    AliasFilled: "an alias holds one line of words, trimmed, and a list is never empty",
    AliasOnce: "a list holds a phrase once",
    AliasInScope: "a phrase leads to an item or is out of scope, not both",
    AliasPresent: "a language with aliases has some for every topic, article, number and danger",
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

/// Every fault of the content, sorted.
pub fn check(content: &Content) -> Vec<Fault> {
    let mut faults = Faults::default();
    format_known(content, &mut faults);
    ids(content, &mut faults);
    positions(content, &mut faults);
    dates(content, &mut faults);
    evidence::check(content, &mut faults);
    tables::check(content, &mut faults);
    directory::check(content, &mut faults);
    texts::check(content, &mut faults);
    aliases::check(content, &mut faults);
    faults.0.sort();
    faults.0
}

/// The list that the rules add to.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(
        &mut self,
        item: impl Into<String>,
        field: impl Into<String>,
        value: impl Into<String>,
        rule: RuleName,
    ) {
        self.0.push(Fault { item: item.into(), field: field.into(), value: value.into(), rule });
    }

    fn unless(&mut self, kept: bool, item: &str, field: &str, value: impl Into<String>, rule: RuleName) {
        if !kept {
            self.add(item, field, value, rule);
        }
    }
}

/// The format of the content is ours.
fn format_known(content: &Content, faults: &mut Faults) {
    let format = content.edition.format;
    faults.unless(format == FORMAT, "edition", "format", format.to_string(), RuleName::FormatKnown);
}

/// Every item's id is its key, well formed, and silent about its reader.
fn ids(content: &Content, faults: &mut Faults) {
    let mut one = |folder: &str, key: &str, id: &str| {
        let item = format!("{folder}/{key}");
        faults.unless(key == id, &item, "id", id, RuleName::IdIsFileName);
        check_id(&item, "id", id, faults);
    };
    content.topics.iter().for_each(|(key, t)| one("topics", key, &t.id));
    content.numbers.iter().for_each(|(key, n)| one("numbers", key, &n.id));
    content.services.iter().for_each(|(key, s)| one("services", key, &s.id));
    content.cards.iter().for_each(|(key, c)| one("cards", key, &c.id));
    content.articles.iter().for_each(|(key, a)| one("articles", key, &a.id));
    content.sources.iter().for_each(|(key, s)| one("sources", key, &s.id));
}

fn check_id(item: &str, field: &str, id: &str, faults: &mut Faults) {
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    faults.unless(id.split('-').all(plain), item, field, id, RuleName::IdForm);
    faults.unless(outing::word_in(id).is_none(), item, field, id, RuleName::IdKeepsSilent);
}

/// Positions give one order.
fn positions(content: &Content, faults: &mut Faults) {
    let topics = content.topics.values().map(|t| (format!("topics/{}", t.id), (Some(t.group), t.position)));
    let numbers = content.numbers.values().map(|n| (format!("numbers/{}", n.id), (None, n.position)));
    let cards = content.cards.values().map(|c| (format!("cards/{}", c.id), (None, c.position)));
    let articles = content.articles.values().map(|a| (format!("articles/{}", a.id), (None, a.position)));
    for items in [topics.collect::<Vec<_>>(), numbers.collect(), cards.collect(), articles.collect()] {
        let mut seen = std::collections::HashSet::new();
        for (item, place) in items {
            faults.unless(
                seen.insert(place),
                &item,
                "position",
                place.1.to_string(),
                RuleName::PositionUnique,
            );
        }
    }
}

/// Nothing was checked after the edition was published, or is to be reviewed before it was checked.
fn dates(content: &Content, faults: &mut Faults) {
    let published = content.edition.published;
    let mut span = |item: &str, field: &str, checked_on: NaiveDate, review_by: NaiveDate| {
        faults.unless(
            checked_on <= published,
            item,
            &format!("{field}checked_on"),
            checked_on.to_string(),
            RuleName::DatesInOrder,
        );
        faults.unless(
            checked_on < review_by,
            item,
            &format!("{field}review_by"),
            review_by.to_string(),
            RuleName::DatesInOrder,
        );
    };
    for topic in content.topics.values() {
        for s in &topic.statements {
            let field = format!("statements/{}/", s.id);
            span(&ItemKind::Topic.key(&topic.id), &field, s.checked_on, s.review_by());
        }
    }
    for article in content.articles.values() {
        for s in &article.sections {
            let field = format!("sections/{}/", s.id);
            span(&ItemKind::Article.key(&article.id), &field, s.checked_on, s.review_by());
        }
    }
    content
        .numbers
        .values()
        .for_each(|n| span(&ItemKind::Number.key(&n.id), "", n.checked_on, n.review_by()));
    content
        .services
        .values()
        .for_each(|s| span(&ItemKind::Service.key(&s.id), "", s.checked_on, s.review_by()));
    content.cards.values().for_each(|c| span(&ItemKind::Card.key(&c.id), "", c.checked_on, c.review_by()));
    for source in content.sources.values() {
        let item = format!("sources/{}", source.id);
        let read = source.checked_on;
        faults.unless(read <= published, &item, "checked_on", read.to_string(), RuleName::DatesInOrder);
        let Some(date) = &source.published else { continue };
        faults.unless(date.first_day() <= read, &item, "published", date.as_str(), RuleName::DatesInOrder);
    }
}
