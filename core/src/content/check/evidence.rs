//! What statements and verdicts rest on.

use std::collections::{BTreeSet, HashSet};

use super::{Faults, RuleName, check_id};
use crate::content::{
    Content, CostKind, Evidence, ItemKind, Outcome, Role, SourceKind, Statement, Topic, Verdict,
};

pub(super) fn check(content: &Content, faults: &mut Faults) {
    let shown = shown(content);
    for topic in content.topics.values() {
        let item = ItemKind::Topic.key(&topic.id);
        statements(content, topic, &item, faults);
        for (name, outcome) in &topic.outcomes {
            outcome_is_sound(content, topic, &item, name, outcome, faults);
        }
        statements_used(content, topic, &shown, &item, faults);
    }
    for article in content.articles.values() {
        let item = ItemKind::Article.key(&article.id);
        let mut seen = BTreeSet::new();
        for section in &article.sections {
            let field = format!("sections/{}", section.id);
            check_id(&item, &field, &section.id, faults);
            faults.unless(seen.insert(&section.id), &item, &field, &*section.id, RuleName::IdUnique);
            sources_exist(content, &item, &format!("{field}/sources"), &section.sources, faults);
            for reference in &section.now {
                let exists = find(content, "", reference).is_some();
                faults.unless(
                    exists,
                    &item,
                    &format!("{field}/now"),
                    &**reference,
                    RuleName::ReferenceExists,
                );
            }
            for id in &section.topics {
                let exists = content.topics.contains_key(id);
                faults.unless(exists, &item, &format!("{field}/topics"), &**id, RuleName::ReferenceExists);
            }
        }
        related(content, &item, &article.related, faults);
    }
}

/// Ids of statements are unique and silent, each has sources, and one of them carries its evidence.
fn statements(content: &Content, topic: &Topic, item: &str, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for statement in &topic.statements {
        let field = format!("statements/{}", statement.id);
        check_id(item, &field, &statement.id, faults);
        faults.unless(seen.insert(&statement.id), item, &field, &*statement.id, RuleName::IdUnique);
        sources_exist(content, item, &format!("{field}/sources"), &statement.sources, faults);
        let kinds: Vec<SourceKind> =
            statement.sources.iter().filter_map(|id| content.sources.get(id)).map(|s| s.kind).collect();
        let carried = kinds.is_empty() || kinds.iter().any(|kind| carries(*kind, statement.evidence));
        let evidence = format!("{:?}", statement.evidence).to_lowercase();
        faults.unless(carried, item, &format!("{field}/evidence"), evidence, RuleName::EvidenceHasSource);
    }
}

/// Whether a source of this kind can carry this evidence.
fn carries(kind: SourceKind, evidence: Evidence) -> bool {
    match evidence {
        Evidence::Law | Evidence::Official => matches!(kind, SourceKind::Law | SourceKind::Authority),
        Evidence::Provider => matches!(kind, SourceKind::Provider | SourceKind::Authority | SourceKind::Ngo),
        Evidence::Practice | Evidence::Opinion => true,
    }
}

pub(super) fn sources_exist(
    content: &Content,
    item: &str,
    field: &str,
    sources: &[String],
    faults: &mut Faults,
) {
    faults.unless(!sources.is_empty(), item, field, "", RuleName::SourcePresent);
    for id in sources {
        faults.unless(content.sources.contains_key(id), item, field, &**id, RuleName::ReferenceExists);
    }
}

/// Topic and id of the statement that a reference means: `id` in this topic, or `topic/id`.
fn meant<'r>(topic: &'r str, reference: &'r str) -> (&'r str, &'r str) {
    reference.split_once('/').unwrap_or((topic, reference))
}

/// The statement that a reference means.
pub(super) fn find<'c>(content: &'c Content, topic: &str, reference: &str) -> Option<&'c Statement> {
    let (topic, id) = meant(topic, reference);
    content.topics.get(topic)?.statements.iter().find(|s| s.id == id)
}

fn outcome_is_sound(
    content: &Content,
    topic: &Topic,
    item: &str,
    name: &str,
    outcome: &Outcome,
    faults: &mut Faults,
) {
    let field = format!("outcomes/{name}");
    check_id(item, &field, name, faults);
    let unverified = outcome.verdict == Verdict::Unverified;
    let why = outcome.why.as_deref().unwrap_or_default();
    faults.unless(
        unverified != why.is_empty(),
        item,
        &format!("{field}/why"),
        why,
        RuleName::WhyOnlyUnverified,
    );
    let shown: Vec<&Statement> = outcome
        .statements
        .iter()
        .chain(&topic.always)
        .filter_map(|reference| {
            let found = find(content, &topic.id, reference);
            let field = format!("{field}/statements");
            faults.unless(found.is_some(), item, &field, &**reference, RuleName::ReferenceExists);
            found
        })
        .collect();
    let rests = unverified || shown.iter().any(|s| carries_verdict(s));
    let verdict = format!("{:?}", outcome.verdict).to_lowercase();
    faults.unless(rests, item, &format!("{field}/verdict"), verdict, RuleName::VerdictRests);
    let cost = outcome.cost;
    let dated = cost.amount_nok.is_some() == cost.year.is_some()
        && (cost.amount_nok.is_none() || !matches!(cost.kind, CostKind::Unknown | CostKind::NotApplicable));
    let amount = format!("{:?} in {:?}", cost.amount_nok, cost.year);
    faults.unless(dated, item, &format!("{field}/cost"), amount, RuleName::AmountHasYear);
    somebody_to_call(content, topic, item, &field, outcome, faults);
    references(content, item, &field, &outcome.services, &outcome.cards, faults);
}

fn carries_verdict(statement: &Statement) -> bool {
    let speaks = matches!(statement.role, Role::Right | Role::Condition | Role::Law | Role::Risk);
    speaks && statement.evidence.carries_verdict()
}

/// Every outcome ends in somebody to call, and the first number shown can be called.
fn somebody_to_call(
    content: &Content,
    topic: &Topic,
    item: &str,
    field: &str,
    outcome: &Outcome,
    faults: &mut Faults,
) {
    let field = format!("{field}/numbers");
    let shown: Vec<&String> = outcome.numbers.iter().chain(&topic.numbers).collect();
    for id in &shown {
        faults.unless(content.numbers.contains_key(*id), item, &field, &***id, RuleName::ReferenceExists);
    }
    let first = shown.first().map_or("", |id| id.as_str());
    let callable = content.numbers.get(first).is_some_and(crate::content::Number::is_callable);
    let known = first.is_empty() || content.numbers.contains_key(first);
    faults.unless(callable || !known, item, &field, first, RuleName::CallableFirst);
}

fn references(
    content: &Content,
    item: &str,
    field: &str,
    services: &[String],
    cards: &[String],
    faults: &mut Faults,
) {
    for id in services {
        let exists = content.services.contains_key(id);
        faults.unless(exists, item, &format!("{field}/services"), &**id, RuleName::ReferenceExists);
    }
    for id in cards {
        let exists = content.cards.contains_key(id);
        faults.unless(exists, item, &format!("{field}/cards"), &**id, RuleName::ReferenceExists);
    }
}

fn related(content: &Content, item: &str, related: &[String], faults: &mut Faults) {
    for id in related {
        let exists = content.topics.contains_key(id) || content.articles.contains_key(id);
        faults.unless(exists, item, "related", &**id, RuleName::ReferenceExists);
    }
}

/// Every statement of the topic is shown by it or by another topic; what the topic points at exists.
fn statements_used(content: &Content, topic: &Topic, shown: &Shown<'_>, item: &str, faults: &mut Faults) {
    references(content, item, "topic", &topic.services, &topic.cards, faults);
    related(content, item, &topic.related, faults);
    for statement in &topic.statements {
        let used = shown.contains(&(topic.id.as_str(), statement.id.as_str()));
        faults.unless(used, item, "statements", &*statement.id, RuleName::StatementUsed);
    }
}

/// Topic and id of statements.
type Shown<'c> = HashSet<(&'c str, &'c str)>;

/// Every statement that some topic shows. Gathered once: to look through all topics for each statement would take a
/// hundred times as long for ten times the content.
fn shown(content: &Content) -> Shown<'_> {
    let mut shown = Shown::new();
    for topic in content.topics.values() {
        let lists = topic.outcomes.values().map(|outcome| &outcome.statements).chain([&topic.always]);
        shown.extend(lists.flatten().map(|reference| meant(&topic.id, reference)));
    }
    shown
}
