//! The same documents for every peer: one an item, with its names and aliases of all languages, and its texts.

use std::collections::BTreeMap;

use lykt_core::content::{Content, ItemKind};
use serde::Serialize;

/// An item as the peers see it.
#[derive(Serialize)]
pub struct Document {
    pub id: String,
    pub names: String,
    pub body: String,
    pub title: String,
    pub snippet: String,
}

/// All items.
pub fn documents(content: &Content) -> Vec<Document> {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(content.topics.keys().map(|id| ItemKind::Topic.key(id)));
    keys.extend(content.numbers.keys().map(|id| ItemKind::Number.key(id)));
    keys.extend(content.articles.keys().map(|id| ItemKind::Article.key(id)));
    keys.extend(content.cards.keys().map(|id| ItemKind::Card.key(id)));
    keys.extend(content.services.keys().map(|id| ItemKind::Service.key(id)));
    keys.into_iter().map(|id| document(content, id)).collect()
}

fn document(content: &Content, id: String) -> Document {
    let mut one = Document {
        names: id.replace(['/', '-'], " "),
        body: String::new(),
        title: String::new(),
        snippet: String::new(),
        id,
    };
    for (language, items) in &content.texts {
        for (field, text) in items.get(&one.id).into_iter().flat_map(|own| &own.texts) {
            let named = matches!(field.as_str(), "title" | "name" | "question");
            let part = if named { &mut one.names } else { &mut one.body };
            part.extend([" ", text]);
            if language == "en" && matches!(field.as_str(), "title" | "name") {
                one.title = text.clone();
            }
            if language == "en" && matches!(field.as_str(), "question" | "what_for" | "who" | "summary") {
                one.snippet = text.clone();
            }
        }
    }
    let none = BTreeMap::new();
    for aliases in content.aliases.values() {
        let (folder, id) = one.id.split_once('/').unwrap_or_default();
        let lists = match folder {
            "topics" => &aliases.topics,
            "numbers" => &aliases.numbers,
            "articles" => &aliases.articles,
            _ => &none,
        };
        lists.get(id).into_iter().flatten().for_each(|phrase| one.names.extend([" ", phrase]));
        // What words of danger lead to, as far as a document can hold it.
        for (id, list) in &aliases.dangers {
            let danger = &content.dangers[id];
            let topic = danger.topic.iter().map(|topic| ItemKind::Topic.key(topic));
            let mut targets = topic.chain(danger.numbers.iter().map(|number| ItemKind::Number.key(number)));
            if targets.any(|target| target == one.id) {
                list.iter().for_each(|phrase| one.names.extend([" ", phrase]));
            }
        }
    }
    one
}
