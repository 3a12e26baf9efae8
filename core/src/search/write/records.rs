//! Which texts become records: all names of an item, what it is about, and, less weighty, what it says.

use std::collections::{BTreeSet, HashMap};

use crate::content::{Aliases, Content, ItemKind, Service};
use crate::search::layout::{Field, Kind};
use crate::search::shown;

/// Something that can be found.
pub(super) struct Source {
    /// Its line in the index: the key, or for a danger the numbers of the items that it leads to.
    pub entry: String,
    /// What it is in the index.
    pub kind: Kind,
    item: Option<ItemKind>,
    id: String,
    place: String,
}

/// Everything that can be found, topics first.
pub(super) fn sources(content: &Content) -> Vec<Source> {
    let of = |kind: ItemKind, id: &String| Source {
        entry: kind.key(id),
        kind: kind_of(kind),
        item: Some(kind),
        id: id.clone(),
        place: String::new(),
    };
    let mut sources: Vec<Source> = content.topics.keys().map(|id| of(ItemKind::Topic, id)).collect();
    sources.extend(content.numbers.values().map(|number| Source {
        place: number.digits.clone().unwrap_or_default(),
        ..of(ItemKind::Number, &number.id)
    }));
    sources.extend(content.articles.keys().map(|id| of(ItemKind::Article, id)));
    sources.extend(content.cards.keys().map(|id| of(ItemKind::Card, id)));
    sources.extend(
        content
            .services
            .values()
            .map(|service| Source { place: whereabouts(service), ..of(ItemKind::Service, &service.id) }),
    );
    let numbers: HashMap<String, usize> = (0..)
        .zip(&sources)
        .map(|(number, source): (usize, &Source)| (source.entry.clone(), number))
        .collect();
    for (id, danger) in &content.dangers {
        let topic = danger.topic.iter().map(|topic| ItemKind::Topic.key(topic));
        let targets = topic.chain(danger.numbers.iter().map(|number| ItemKind::Number.key(number)));
        let targets: Vec<String> =
            targets.filter_map(|key| numbers.get(&key).map(usize::to_string)).collect();
        sources.push(Source::no_item(Kind::Danger, targets.join(" "), id));
    }
    let matters: BTreeSet<&String> =
        content.aliases.values().flat_map(|own| own.out_of_scope.keys()).collect();
    sources.extend(matters.into_iter().map(|id| Source::no_item(Kind::OutOfScope, String::new(), id)));
    sources
}

fn kind_of(item: ItemKind) -> Kind {
    match item {
        ItemKind::Topic => Kind::Topic,
        ItemKind::Number => Kind::Number,
        ItemKind::Article => Kind::Article,
        ItemKind::Card => Kind::Card,
        ItemKind::Service => Kind::Service,
    }
}

fn whereabouts(service: &Service) -> String {
    let city = if service.city == Service::NATIONAL { "" } else { &service.city };
    format!("{city} {}", service.operator.as_deref().unwrap_or_default())
}

impl Source {
    /// What is found by phrases alone, and is nothing to show.
    fn no_item(kind: Kind, entry: String, id: &str) -> Self {
        Self { entry, kind, item: None, id: id.to_owned(), place: String::new() }
    }

    /// What its hit shows.
    pub(super) fn shown(&self, content: &Content, languages: &[String]) -> Vec<u8> {
        self.item.map(|kind| shown::packed(content, kind, &self.id, languages)).unwrap_or_default()
    }

    /// The texts in one language, by field.
    pub(super) fn texts(&self, content: &Content, language: &str) -> Vec<(Field, String)> {
        let mut texts = self.aliases(content.aliases.get(language));
        let Some(kind) = self.item else { return texts };
        let own = content.texts.get(language).and_then(|items| items.get(&kind.key(&self.id)));
        let mut body = String::new();
        for (name, text) in own.into_iter().flat_map(|own| &own.texts) {
            match field_of(kind, name) {
                // Notes of places and lines hold advice on everything, and would answer everything.
                Field::Body if matches!(kind, ItemKind::Number | ItemKind::Service) => {}
                Field::Body => body.extend([text.as_str(), " "]),
                field => texts.push((field, text.clone())),
            }
        }
        texts.push((Field::Body, body));
        if language == crate::language::FALLBACK {
            // Ids are English words; figures are the same in every language.
            texts.push((Field::Name, self.id.replace('-', " ")));
            let field = if kind == ItemKind::Number { Field::Name } else { Field::Place };
            texts.push((field, self.place.clone()));
        }
        texts
    }

    fn aliases(&self, aliases: Option<&Aliases>) -> Vec<(Field, String)> {
        let Some(aliases) = aliases else { return Vec::new() };
        let (lists, field) = match self.kind {
            Kind::Topic => (&aliases.topics, Field::Name),
            Kind::Number => (&aliases.numbers, Field::Name),
            Kind::Article => (&aliases.articles, Field::Name),
            Kind::Danger => (&aliases.dangers, Field::Danger),
            Kind::OutOfScope => (&aliases.out_of_scope, Field::OutOfScope),
            Kind::Card | Kind::Service => return Vec::new(),
        };
        lists.get(&self.id).into_iter().flatten().map(|phrase| (field, phrase.clone())).collect()
    }
}

fn field_of(kind: ItemKind, name: &str) -> Field {
    match (kind, name) {
        (_, "title" | "name") => Field::Name,
        (ItemKind::Topic, "question") => Field::Question,
        (ItemKind::Number, "what_for") | (ItemKind::Service, "who") | (ItemKind::Article, "summary") => {
            Field::About
        }
        _ => Field::Body,
    }
}
