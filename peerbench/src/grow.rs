//! A hundred times the content: copies of every item, with most of their words changed.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use lykt_core::content::{Aliases, Content, Origin, digest};

/// The content with `times` copies of everything, the first of them as it is.
pub fn grown(content: &Content, times: u32) -> Content {
    let mut all = content.clone();
    for copy in 1..times {
        let id = |id: &str| copied(id, copy);
        let place = |position: u32| position + copy * 1000;
        for topic in content.topics.values().cloned() {
            let (new, at) = (id(&topic.id), place(topic.position));
            all.topics.insert(new.clone(), lykt_core::content::Topic { id: new, position: at, ..topic });
        }
        for number in content.numbers.values().cloned() {
            let (new, at) = (id(&number.id), place(number.position));
            all.numbers.insert(new.clone(), lykt_core::content::Number { id: new, position: at, ..number });
        }
        for card in content.cards.values().cloned() {
            let (new, at) = (id(&card.id), place(card.position));
            all.cards.insert(new.clone(), lykt_core::content::Card { id: new, position: at, ..card });
        }
        for article in content.articles.values().cloned() {
            let (new, at) = (id(&article.id), place(article.position));
            all.articles
                .insert(new.clone(), lykt_core::content::Article { id: new, position: at, ..article });
        }
        for service in content.services.values().cloned() {
            let new = id(&service.id);
            all.services.insert(new.clone(), lykt_core::content::Service { id: new, ..service });
        }
        copy_texts(content, &mut all, copy);
        copy_aliases(content, &mut all, copy);
    }
    stamp(&mut all);
    all
}

/// Ids may not hold a word of the outing list, and those that may are fixed.
fn copied(id: &str, copy: u32) -> String {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    format!("copy{copy}-{:x}", hasher.finish())
}

fn copy_texts(content: &Content, all: &mut Content, copy: u32) {
    for (language, items) in &content.texts {
        for (item, texts) in items.iter().filter(|(item, _)| *item != "interface") {
            let (folder, id) = item.split_once('/').expect("a key");
            let mut texts = texts.clone();
            texts.texts.values_mut().for_each(|text| *text = changed(text, copy));
            all.texts
                .get_mut(language)
                .expect("same languages")
                .insert(format!("{folder}/{}", copied(id, copy)), texts);
        }
    }
}

fn copy_aliases(content: &Content, all: &mut Content, copy: u32) {
    let lists = |from: &BTreeMap<String, Vec<String>>, to: &mut BTreeMap<String, Vec<String>>| {
        for (id, list) in from {
            let mut list: Vec<String> = list.iter().map(|phrase| changed(phrase, copy)).collect();
            list.sort();
            list.dedup();
            to.insert(copied(id, copy), list);
        }
    };
    for (language, aliases) in &content.aliases {
        let to: &mut Aliases = all.aliases.get_mut(language).expect("same languages");
        lists(&aliases.topics, &mut to.topics);
        lists(&aliases.articles, &mut to.articles);
        lists(&aliases.numbers, &mut to.numbers);
    }
}

/// Seven of ten longer words get another syllable, the same one wherever they stand in a copy.
fn changed(text: &str, copy: u32) -> String {
    text.split(' ').map(|word| changed_word(word, copy)).collect::<Vec<_>>().join(" ")
}

fn changed_word(word: &str, copy: u32) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut hasher = DefaultHasher::new();
    (word, copy).hash(&mut hasher);
    let hash = hasher.finish();
    if letters.len() < 4
        || hash % 10 >= 7
        || word.chars().any(|c| c.is_ascii_digit() || ('\u{e00}'..='\u{e7f}').contains(&c))
    {
        return word.to_owned();
    }
    let syllable = [b"bdfgklmnprstv"[(hash >> 8) as usize % 13], b"aeiou"[(hash >> 16) as usize % 5]];
    let at = 1 + (hash >> 24) as usize % 3;
    let middle = syllable.iter().map(|byte| char::from(*byte));
    letters[..at].iter().copied().chain(middle).chain(letters[at..].iter().copied()).collect()
}

fn stamp(content: &mut Content) {
    let originals: BTreeMap<(String, String), String> = content
        .texts
        .values()
        .flatten()
        .filter(|(_, texts)| texts.review == Origin::Original)
        .flat_map(|(item, texts)| {
            texts.texts.iter().map(move |(name, text)| ((item.clone(), name.clone()), digest(text)))
        })
        .collect();
    for (item, texts) in content.texts.values_mut().flatten() {
        for (name, of) in &mut texts.of {
            if let Some(now) = originals.get(&(item.clone(), name.clone())) {
                of.clone_from(now);
            }
        }
    }
}
