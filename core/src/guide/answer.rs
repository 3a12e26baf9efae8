//! The answer of a topic: verdict, cost, statements, and somebody to call.

use chrono::NaiveDate;
use serde::Serialize;

use super::number::{NumberShown, listed as numbers_listed};
use super::service::{ServiceShown, listed as services_listed};
use super::texts::{Texts, one};
use super::{EditionShown, Viewpoint};
use crate::content::{Article, Cost, Evidence, ItemKind, Outcome, Role, Statement, Topic, Verdict};
use crate::decision::{Decision, Facet, Situation, decide};
use crate::error::GuideError;
use crate::pack::{Pack, StoredText, TextReview};

/// One screen's answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    pub cards: Vec<Link>,
    /// Where to read on.
    pub related: Vec<Link>,
    /// The edition that says so.
    pub edition: EditionShown,
}

/// Whether more must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// Nothing needs to be asked.
    Settled,
    /// Several outcomes are possible.
    Depends,
    /// Background, which has no verdict.
    Article,
}

/// Whether the facts are recent enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Freshness {
    /// Every statement is within its time.
    Fresh,
    /// A statement is overdue: call before relying on it.
    CheckFirst,
}

/// An outcome that is still possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Branch {
    /// The values of the asked facet that can lead to it; for age, spans such as `19-28`.
    pub values: Vec<String>,
    /// Its verdict.
    pub verdict: Verdict,
    /// Its cost.
    pub cost: Cost,
}

/// Something to open, by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// One sourced statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementShown {
    /// `topic/statement`, stable.
    pub id: String,
    /// What it does for the reader.
    pub role: Role,
    /// The statement.
    pub text: String,
    /// What older texts say and what no longer holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// What it rests on.
    pub evidence: Evidence,
    /// The day of the last check.
    pub checked_on: NaiveDate,
    /// The day after which it is stale.
    pub review_by: NaiveDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The language of the text.
    pub language: String,
    /// How far the text can be relied on.
    pub review: TextReview,
}

pub(super) fn answer(
    pack: &Pack,
    id: &str,
    told: &Situation,
    city: Option<&str>,
    view: &Viewpoint,
) -> Result<Answer, GuideError> {
    let Some((topic, original)) = pack.item::<Topic>(ItemKind::Topic.folder(), id)? else {
        return article_answer(pack, id, view);
    };
    let texts = Texts::of(pack, ItemKind::Topic, id, &original, &view.language)?;
    let decision = decide(&topic.rules, told).ok_or_else(|| broken(id))?;
    let found = Found::of(&topic, &decision)?;
    let statements = statements(pack, &topic, &original, &found.outcomes, view)?;
    let shown = |field: fn(&Outcome) -> &Vec<String>| found.common(field);
    let numbers = shown(|outcome| &outcome.numbers);
    let services = shown(|outcome| &outcome.services);
    let cards = shown(|outcome| &outcome.cards);
    let stale = statements.iter().any(|statement| statement.stale);
    let weakest = statements.iter().map(|s| s.review).chain([texts.get("title")?.review]).max();
    Ok(Answer {
        title: texts.body("title")?,
        question: texts.body("question")?,
        language: view.language.clone(),
        review: weakest.unwrap_or(TextReview::Original),
        outcome: found.kind,
        verdict: found.agreed(|outcome| outcome.verdict),
        cost: found.agreed(|outcome| outcome.cost),
        freshness: if stale { Freshness::CheckFirst } else { Freshness::Fresh },
        ask: found.ask,
        numbers: numbers_listed(pack, numbers.iter().chain(&topic.numbers), view)?,
        services: services_listed(
            pack,
            &topic.service_kinds,
            city,
            services.iter().chain(&topic.services),
            view,
        )?,
        cards: card_links(pack, cards.iter().chain(&topic.cards), view)?,
        related: links(pack, &topic.related, view)?,
        edition: pack.edition().into(),
        branches: found.branches,
        topic: topic.id,
        statements,
    })
}

/// What the table left over: one outcome, or several with what to ask.
struct Found<'t> {
    kind: OutcomeKind,
    outcomes: Vec<&'t Outcome>,
    ask: Option<Facet>,
    branches: Vec<Branch>,
}

impl<'t> Found<'t> {
    fn of(topic: &'t Topic, decision: &Decision) -> Result<Self, GuideError> {
        let named = |name: &String| topic.outcomes.get(name).ok_or_else(|| broken(&topic.id));
        match decision {
            Decision::Settled { outcome } => {
                let outcomes = vec![named(outcome)?];
                Ok(Self { kind: OutcomeKind::Settled, outcomes, ask: None, branches: Vec::new() })
            }
            Decision::Depends { ask, branches } => {
                let outcomes = branches.iter().map(|(name, _)| named(name)).collect::<Result<Vec<_>, _>>()?;
                let outcomes_with_values =
                    outcomes.iter().zip(branches).map(|(outcome, (_, values))| (*outcome, values));
                let branches = merged(*ask, outcomes_with_values);
                Ok(Self { kind: OutcomeKind::Depends, outcomes, ask: Some(*ask), branches })
            }
        }
    }

    /// What all outcomes say alike.
    fn agreed<T: PartialEq>(&self, part: impl Fn(&Outcome) -> T) -> Option<T> {
        let mut parts = self.outcomes.iter().map(|outcome| part(outcome));
        let first = parts.next()?;
        parts.all(|other| other == first).then_some(first)
    }

    /// The entries of a list that every outcome has.
    fn common(&self, list: fn(&Outcome) -> &Vec<String>) -> Vec<String> {
        let Some((first, others)) = self.outcomes.split_first() else { return Vec::new() };
        let everywhere = |entry: &&String| others.iter().all(|outcome| list(outcome).contains(entry));
        list(first).iter().filter(everywhere).cloned().collect()
    }
}

/// Outcomes that differ only in their statements are one branch: a reader who chooses sees verdict and cost.
fn merged<'t>(ask: Facet, outcomes: impl Iterator<Item = (&'t Outcome, &'t Vec<String>)>) -> Vec<Branch> {
    let mut branches: Vec<Branch> = Vec::new();
    for (outcome, values) in outcomes {
        let (verdict, cost) = (outcome.verdict, outcome.cost);
        match branches.iter_mut().find(|branch| (branch.verdict, branch.cost) == (verdict, cost)) {
            Some(branch) => {
                let new: Vec<String> =
                    values.iter().filter(|v| !branch.values.contains(v)).cloned().collect();
                branch.values.extend(new);
                branch.values.sort_by_key(|value| ask.rank(value));
            }
            None => branches.push(Branch { values: values.clone(), verdict, cost }),
        }
    }
    branches
}

/// The statements that every outcome shows, by role, then in the topic's order; statements of other topics last.
fn statements(
    pack: &Pack,
    topic: &Topic,
    original: &str,
    outcomes: &[&Outcome],
    view: &Viewpoint,
) -> Result<Vec<StatementShown>, GuideError> {
    let shown = |reference: &String| {
        topic.always.contains(reference) || outcomes.iter().all(|o| o.statements.contains(reference))
    };
    let own = topic.statements.iter().map(|s| &s.id);
    let lists = outcomes.iter().flat_map(|o| &o.statements).chain(&topic.always);
    let mut references: Vec<&String> = Vec::new();
    for reference in own.chain(lists.filter(|r| r.contains('/'))) {
        if shown(reference) && !references.contains(&reference) {
            references.push(reference);
        }
    }
    let shown = |reference: &String| match topic.statements.iter().find(|s| s.id == *reference) {
        Some(own) => show(pack, topic, own, original, view),
        None => referred(pack, reference, view),
    };
    let mut statements = references.into_iter().map(shown).collect::<Result<Vec<_>, _>>()?;
    statements.sort_by_key(|statement| statement.role);
    Ok(statements)
}

/// A statement that another item refers to as `topic/statement`.
pub(super) fn referred(pack: &Pack, reference: &str, view: &Viewpoint) -> Result<StatementShown, GuideError> {
    let (id, statement) = reference.split_once('/').ok_or_else(|| broken(reference))?;
    let found = pack.item::<Topic>(ItemKind::Topic.folder(), id)?;
    let (topic, original) = found.ok_or_else(|| broken(id))?;
    let facts = topic.statements.iter().find(|s| s.id == statement).ok_or_else(|| broken(reference))?;
    show(pack, &topic, facts, &original, view)
}

fn show(
    pack: &Pack,
    topic: &Topic,
    facts: &Statement,
    original: &str,
    view: &Viewpoint,
) -> Result<StatementShown, GuideError> {
    let text = |field: &str| one(pack, ItemKind::Topic, &topic.id, original, &view.language, field);
    let StoredText { body, language, review, .. } = text(&facts.id)?;
    let replaces = facts.replaces.then(|| text(&format!("{}/replaces", facts.id))).transpose()?;
    Ok(StatementShown {
        id: format!("{}/{}", topic.id, facts.id),
        role: facts.role,
        text: body,
        replaces: replaces.map(|text| text.body),
        evidence: facts.evidence,
        checked_on: facts.checked_on,
        review_by: facts.review_by(),
        stale: view.is_stale(facts.review_by(), pack.edition().published),
        sources: facts.sources.clone(),
        language,
        review,
    })
}

/// An article asked for as a topic: its title and where to read on, and no verdict.
fn article_answer(pack: &Pack, id: &str, view: &Viewpoint) -> Result<Answer, GuideError> {
    let found = pack.item::<Article>(ItemKind::Article.folder(), id)?;
    let (article, original) = found.ok_or_else(|| GuideError::unknown("topic", id))?;
    let texts = Texts::of(pack, ItemKind::Article, id, &original, &view.language)?;
    let edition: EditionShown = pack.edition().into();
    let stale = article.sections.iter().any(|s| view.is_stale(s.review_by(), edition.published));
    Ok(Answer {
        title: texts.body("title")?,
        question: texts.body("summary")?,
        language: view.language.clone(),
        review: texts.weakest(),
        outcome: OutcomeKind::Article,
        verdict: None,
        cost: None,
        freshness: if stale { Freshness::CheckFirst } else { Freshness::Fresh },
        statements: Vec::new(),
        ask: None,
        branches: Vec::new(),
        numbers: Vec::new(),
        services: Vec::new(),
        cards: Vec::new(),
        related: links(pack, &article.related, view)?,
        topic: article.id,
        edition,
    })
}

/// Topics and articles by id, with their titles.
pub(super) fn links(pack: &Pack, ids: &[String], view: &Viewpoint) -> Result<Vec<Link>, GuideError> {
    let link = |id: &String| {
        let topic = pack.original(ItemKind::Topic.folder(), id)?.map(|original| (ItemKind::Topic, original));
        let (kind, original) = match topic {
            Some(found) => found,
            None => {
                let article = pack.original(ItemKind::Article.folder(), id)?;
                (ItemKind::Article, article.ok_or_else(|| broken(id))?)
            }
        };
        let title = one(pack, kind, id, &original, &view.language, "title")?.body;
        Ok(Link { id: id.clone(), title })
    };
    ids.iter().map(link).collect()
}

fn card_links<'a>(
    pack: &Pack,
    ids: impl Iterator<Item = &'a String>,
    view: &Viewpoint,
) -> Result<Vec<Link>, GuideError> {
    let mut cards: Vec<Link> = Vec::new();
    for id in ids {
        if cards.iter().all(|card| card.id != *id) {
            let title =
                one(pack, ItemKind::Card, id, crate::content::Card::LANGUAGE, &view.language, "title")?.body;
            cards.push(Link { id: id.clone(), title });
        }
    }
    Ok(cards)
}

/// The content's rules forbid this; only a pack that was not built by us can get here.
fn broken(id: &str) -> GuideError {
    GuideError::damaged("this edition", format!("topic {id:?} doesn't hold together"))
}
