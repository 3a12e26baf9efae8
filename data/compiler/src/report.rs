//! What an editor should verify next.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;
use lykt_core::content::check::Fault;
use lykt_core::content::{Confidence, Content, ItemKind, Origin, Role, Verdict, digest};
use lykt_core::decision::cells;

use crate::level::{HARDEST_GRADE, grade};

/// A cell of a decision table whose answer is `unverified`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnverifiedCell {
    /// The topic.
    pub topic: String,
    /// The facet values.
    pub cell: String,
    /// What was looked for and not found.
    pub why: String,
}

/// All unverified cells, by topic.
pub fn unverified(content: &Content) -> Vec<UnverifiedCell> {
    let mut found = Vec::new();
    for topic in content.topics.values() {
        for cell in cells(&topic.rules) {
            let rule = cell.rules.first().and_then(|place| topic.rules.get(*place));
            let Some(outcome) = rule.and_then(|rule| topic.outcomes.get(&rule.outcome)) else { continue };
            if outcome.verdict == Verdict::Unverified {
                let why = outcome.why.clone().unwrap_or_default();
                found.push(UnverifiedCell { topic: topic.id.clone(), cell: cell.to_string(), why });
            }
        }
    }
    found
}

/// An English text that is too hard: where it stands, and its grade.
pub fn hard_texts(content: &Content) -> Vec<(String, f64)> {
    let mut hard = Vec::new();
    for (item, texts) in content.texts.get("en").into_iter().flatten() {
        for (name, body) in &texts.texts {
            let level = grade(body);
            if level > HARDEST_GRADE && !names_acts(content, item, name) {
                hard.push((format!("{item}: {name}"), level));
            }
        }
    }
    hard.sort_by(|a, b| b.1.total_cmp(&a.1));
    hard
}

/// Statements of role `law` and the legal reference of a card name acts and sections, whose words nobody can choose;
/// titles and single words of the screens are no sentences.
fn names_acts(content: &Content, item: &str, name: &str) -> bool {
    let topic = item.strip_prefix("topics/").and_then(|id| content.topics.get(id));
    let role = topic.and_then(|t| t.statements.iter().find(|s| s.id == name)).map(|s| s.role);
    let is_title =
        matches!(name, "title" | "name" | "law") || name.ends_with("/title") || item == "interface";
    role == Some(Role::Law) || is_title
}

/// Translations whose original has changed since.
pub fn outdated(content: &Content) -> Vec<String> {
    let mut outdated = Vec::new();
    for (language, items) in &content.texts {
        for (item, texts) in items.iter().filter(|(_, texts)| texts.review != Origin::Original) {
            let original = content.original_language(item).and_then(|tag| content.texts.get(tag)?.get(item));
            for (name, of) in &texts.of {
                if original.and_then(|o| o.texts.get(name)).map(|body| digest(body)).as_ref() != Some(of) {
                    outdated.push(format!("texts/{language}/{item}: {name}"));
                }
            }
        }
    }
    outdated
}

/// The whole report, as text.
///
/// # Errors
/// Never: writing to a string doesn't fail.
pub fn report(content: &Content, faults: &[Fault], on: NaiveDate) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let cells_in_all: usize = content.topics.values().map(|topic| cells(&topic.rules).len()).sum();
    let unverified = unverified(content);
    writeln!(out, "Edition {} of {}", content.edition.number, content.edition.published)?;
    writeln!(
        out,
        "{} topics with {cells_in_all} cells, {} numbers, {} services, {} cards, {} articles, {} sources, {} languages",
        content.topics.len(),
        content.numbers.len(),
        content.services.len(),
        content.cards.len(),
        content.articles.len(),
        content.sources.len(),
        content.texts.len()
    )?;
    section(&mut out, "Faults", faults.iter().map(Fault::to_string))?;
    section(
        &mut out,
        &format!("Unverified cells: {}; reasons", unverified.len()),
        reasons(&unverified).into_iter(),
    )?;
    section(&mut out, &format!("Stale on {on}"), stale(content, on).into_iter())?;
    section(&mut out, "Numbers and services of low confidence", low(content).into_iter())?;
    section(&mut out, "Outdated translations", outdated(content).into_iter())?;
    let hard = hard_texts(content);
    let lines = hard.iter().map(|(place, level)| format!("{level:.1} {place}"));
    section(&mut out, &format!("English texts above grade {HARDEST_GRADE} (Flesch–Kincaid)"), lines)?;
    Ok(out)
}

/// One line a topic and reason, with the cells that it leaves open.
fn reasons(cells: &[UnverifiedCell]) -> Vec<String> {
    let mut reasons: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for cell in cells {
        reasons.entry((&cell.topic, &cell.why)).or_default().push(&cell.cell);
    }
    let line = |((topic, why), cells): (_, Vec<&str>)| format!("{topic} ({}): {why}", cells.join("; "));
    reasons.into_iter().map(line).collect()
}

fn section(out: &mut String, title: &str, lines: impl ExactSizeIterator<Item = String>) -> std::fmt::Result {
    writeln!(out, "\n{title}: {}", lines.len())?;
    lines.into_iter().try_for_each(|line| writeln!(out, "  {line}"))
}

fn stale(content: &Content, on: NaiveDate) -> Vec<String> {
    let statements = content.topics.values().flat_map(|topic| {
        topic.statements.iter().map(|s| (format!("topics/{}: {}", topic.id, s.id), s.review_by()))
    });
    let numbers = content.numbers.values().map(|n| (ItemKind::Number.key(&n.id), n.review_by()));
    let services = content.services.values().map(|s| (ItemKind::Service.key(&s.id), s.review_by()));
    let cards = content.cards.values().map(|c| (ItemKind::Card.key(&c.id), c.review_by()));
    let all = statements.chain(numbers).chain(services).chain(cards);
    all.filter(|(_, by)| on > *by).map(|(place, by)| format!("{place}: was to be reviewed by {by}")).collect()
}

fn low(content: &Content) -> Vec<String> {
    let numbers = content.numbers.values().filter(|n| n.confidence == Confidence::Low);
    let services = content.services.values().filter(|s| s.confidence == Confidence::Low);
    let numbers = numbers.map(|n| ItemKind::Number.key(&n.id));
    numbers.chain(services.map(|s| ItemKind::Service.key(&s.id))).collect()
}
