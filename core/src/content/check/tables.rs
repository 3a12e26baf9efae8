//! Decision tables: no gap, no overlap, sound facet values.

use super::{Faults, RuleName};
use crate::content::{AgeRange, Content, ItemKind, Topic};
use crate::decision::cells;

pub(super) fn check(content: &Content, faults: &mut Faults) {
    for topic in content.topics.values() {
        let item = ItemKind::Topic.key(&topic.id);
        facet_values(topic, &item, faults);
        outcomes(topic, &item, faults);
        cover(topic, &item, faults);
    }
}

/// Lists of statuses aren't empty, ages rise and end at 120.
fn facet_values(topic: &Topic, item: &str, faults: &mut Faults) {
    for (place, rule) in topic.rules.iter().enumerate() {
        let statuses = rule.when.status.as_ref().is_none_or(|list| !list.is_empty());
        faults.unless(statuses, item, &format!("rules/{place}/when/status"), "[]", RuleName::FacetValue);
        let Some((from, to)) = rule.when.age.map(AgeRange::bounds) else { continue };
        let sound = from <= to && to <= AgeRange::OLDEST;
        faults.unless(
            sound,
            item,
            &format!("rules/{place}/when/age"),
            format!("{from}-{to}"),
            RuleName::FacetValue,
        );
    }
}

/// Rules name outcomes, each outcome is reached, and no two say the same.
fn outcomes(topic: &Topic, item: &str, faults: &mut Faults) {
    for (place, rule) in topic.rules.iter().enumerate() {
        let exists = topic.outcomes.contains_key(&rule.outcome);
        faults.unless(
            exists,
            item,
            &format!("rules/{place}/outcome"),
            &*rule.outcome,
            RuleName::ReferenceExists,
        );
    }
    for (name, outcome) in &topic.outcomes {
        let reached = topic.rules.iter().any(|rule| rule.outcome == *name);
        faults.unless(reached, item, "outcomes", &**name, RuleName::OutcomeUsed);
        let same = |other: &crate::content::Outcome| {
            (other.verdict, other.cost) == (outcome.verdict, outcome.cost)
                && other.statements == outcome.statements
                && (&other.numbers, &other.services, &other.cards)
                    == (&outcome.numbers, &outcome.services, &outcome.cards)
        };
        let twin = topic.outcomes.iter().find(|(other, o)| *other < name && same(o));
        faults.unless(twin.is_none(), item, "outcomes", &**name, RuleName::OutcomesDiffer);
    }
}

/// Every cell of the product meets exactly one rule.
fn cover(topic: &Topic, item: &str, faults: &mut Faults) {
    for cell in cells(&topic.rules) {
        match cell.rules.len() {
            0 => faults.add(item, "rules", cell.to_string(), RuleName::TableHasNoGap),
            1 => {}
            _ => faults.add(item, "rules", cell.to_string(), RuleName::TableHasNoOverlap),
        }
    }
}
