//! Aliases and dangers: they lead somewhere, each phrase once, and a language that has any has them for everything.

use std::collections::BTreeSet;

use super::{Faults, RuleName};
use crate::content::aliases::{DANGERS, OUT_OF_SCOPE};
use crate::content::{Aliases, Content, Danger, ItemKind};
use crate::language::content_language;

pub(super) fn check(content: &Content, faults: &mut Faults) {
    for (id, danger) in &content.dangers {
        leads(content, id, danger, faults);
    }
    for (language, aliases) in &content.aliases {
        let file = format!("aliases/{language}");
        let known = content_language(language).as_deref() == Some(language);
        faults.unless(known, &file, "language", &**language, RuleName::LanguageTag);
        phrases(&file, "stop_words", &aliases.stop_words, faults);
        for (folder, id, list) in aliases.lists() {
            let field = format!("{folder}/{id}");
            let exists = content.has_aliased(folder, id);
            faults.unless(exists, &file, &field, id, RuleName::ReferenceExists);
            phrases(&file, &field, list, faults);
        }
        whole(content, &file, aliases, faults);
        scope(&file, aliases, faults);
    }
}

fn leads(content: &Content, id: &str, danger: &Danger, faults: &mut Faults) {
    let topic = danger.topic.as_deref().unwrap_or_default();
    let exists = topic.is_empty() || content.topics.contains_key(topic);
    faults.unless(exists, DANGERS, &format!("{id}/topic"), topic, RuleName::ReferenceExists);
    for number in &danger.numbers {
        let known = content.numbers.contains_key(number);
        faults.unless(known, DANGERS, &format!("{id}/numbers"), &**number, RuleName::ReferenceExists);
    }
    let first = danger.numbers.first().and_then(|number| content.numbers.get(number));
    let callable = first.is_some_and(|number| number.is_callable());
    faults.unless(callable, DANGERS, &format!("{id}/numbers"), id, RuleName::CallableFirst);
}

fn phrases(file: &str, field: &str, list: &[String], faults: &mut Faults) {
    faults.unless(!list.is_empty(), file, field, "", RuleName::AliasFilled);
    let mut seen = BTreeSet::new();
    for phrase in list {
        let filled = !phrase.is_empty() && phrase.trim() == phrase && !phrase.contains(['\n', '\t', '\r']);
        faults.unless(filled, file, field, &**phrase, RuleName::AliasFilled);
        faults.unless(seen.insert(phrase), file, field, &**phrase, RuleName::AliasOnce);
    }
}

/// What leads to an item isn't said to be out of scope, too.
fn scope(file: &str, aliases: &Aliases, faults: &mut Faults) {
    let (outside, inside): (Vec<_>, Vec<_>) =
        aliases.lists().partition(|(folder, ..)| *folder == OUT_OF_SCOPE);
    let inside: BTreeSet<&String> = inside.into_iter().flat_map(|(.., list)| list).collect();
    for (folder, matter, list) in outside {
        let field = format!("{folder}/{matter}");
        for phrase in list {
            faults.unless(!inside.contains(phrase), file, &field, &**phrase, RuleName::AliasInScope);
        }
    }
}

/// A language whose aliases are shipped finds every topic, article and danger, and every number that can be dialled.
fn whole(content: &Content, file: &str, aliases: &Aliases, faults: &mut Faults) {
    let dialled = content.numbers.values().filter(|number| number.digits.is_some());
    let numbers = dialled.map(|number| &number.id);
    let mut absent = |folder: &str, missing: Vec<&String>| {
        missing.into_iter().for_each(|id| faults.add(file, folder, id, RuleName::AliasPresent));
    };
    let topics = content.topics.keys();
    absent(ItemKind::Topic.folder(), topics.filter(|id| !aliases.topics.contains_key(*id)).collect());
    let articles = content.articles.keys();
    absent(ItemKind::Article.folder(), articles.filter(|id| !aliases.articles.contains_key(*id)).collect());
    absent(ItemKind::Number.folder(), numbers.filter(|id| !aliases.numbers.contains_key(*id)).collect());
    let dangers = content.dangers.keys();
    absent(DANGERS, dangers.filter(|id| !aliases.dangers.contains_key(*id)).collect());
}
