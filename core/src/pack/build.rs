//! Content becomes a pack.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{APPLICATION_ID, SCHEMA, TextReview, digest_of};
use crate::content::check::{Fault, check};
use crate::content::{Content, FORMAT, INTERFACE, ItemKind, ItemTexts, Number, Origin, Service, digest};
use crate::search;

/// Why no pack was made.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The content breaks rules; all of them are listed.
    #[error("the content has {} faults", .0.len())]
    Faults(Vec<Fault>),
    /// SQLite failed, which only lack of memory explains.
    #[error("the pack could not be written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// An item could not be written as JSON.
    #[error("an item could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The vocabulary of the search could not be written.
    #[error("the search index could not be written: {0}")]
    Search(#[from] fst::Error),
}

/// Builds the pack: the same content gives the same bytes.
///
/// # Errors
/// [`BuildError::Faults`] when the content breaks a rule. A translation whose original has changed is no reason to
/// refuse: the text is marked outdated.
pub fn build(content: &Content) -> Result<Vec<u8>, BuildError> {
    let faults: Vec<Fault> = check(content).into_iter().filter(Fault::stops_the_build).collect();
    if !faults.is_empty() {
        return Err(BuildError::Faults(faults));
    }
    let mut connection = Connection::open_in_memory()?;
    connection.execute_batch(&format!(
        "PRAGMA page_size = 4096; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT};"
    ))?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(SCHEMA)?;
    write_items(&transaction, content)?;
    write_texts(&transaction, content)?;
    write_search(&transaction, content)?;
    let (number, published) = (content.edition.number, content.edition.published.to_string());
    let digest = digest_of(&transaction, number, &published)?;
    transaction.execute("INSERT INTO edition VALUES (?1, ?2, ?3)", params![number, published, digest])?;
    transaction.commit()?;
    Ok(connection.serialize("main")?.to_vec())
}

fn write_items(connection: &Connection, content: &Content) -> Result<(), BuildError> {
    let topics = sorted(&content.topics, |t| (t.group, t.position));
    write_kind(connection, content, ItemKind::Topic.folder(), topics)?;
    let numbers = sorted(&content.numbers, |n: &Number| (!n.is_callable(), n.position));
    write_kind(connection, content, ItemKind::Number.folder(), numbers)?;
    let services = sorted(&content.services, |s: &Service| (s.kind, s.confidence, s.city.clone()));
    write_kind(connection, content, ItemKind::Service.folder(), services)?;
    write_kind(connection, content, ItemKind::Card.folder(), sorted(&content.cards, |c| c.position))?;
    write_kind(connection, content, ItemKind::Article.folder(), sorted(&content.articles, |a| a.position))?;
    write_kind(connection, content, "sources", sorted(&content.sources, |_| ()))
}

/// The items by `order`, then by id.
fn sorted<T, K: Ord>(items: &BTreeMap<String, T>, order: impl Fn(&T) -> K) -> Vec<(&str, &T)> {
    let mut items: Vec<(&str, &T)> = items.iter().map(|(id, item)| (id.as_str(), item)).collect();
    items.sort_by_key(|(_, item)| order(item));
    items
}

fn write_kind<T: Serialize>(
    connection: &Connection,
    content: &Content,
    kind: &str,
    items: Vec<(&str, &T)>,
) -> Result<(), BuildError> {
    let mut insert = connection.prepare("INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (position, (id, item)) in (1_i64..).zip(items) {
        let original = content.original_language(&format!("{kind}/{id}")).unwrap_or_default();
        insert.execute(params![kind, position, id, original, serde_json::to_string(item)?])?;
    }
    Ok(())
}

fn write_texts(connection: &Connection, content: &Content) -> Result<(), BuildError> {
    let mut insert = connection.prepare("INSERT INTO text VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let keys = content.text_fields().into_iter().map(|(item, _)| item);
    let mut keys: Vec<String> = keys.filter(|item| item != INTERFACE).collect();
    keys.push(INTERFACE.to_owned());
    keys.sort();
    for item in keys {
        let original = content.original_language(&item).and_then(|tag| content.texts.get(tag)?.get(&item));
        for (language, items) in &content.texts {
            let Some(texts) = items.get(&item) else { continue };
            for (field, body) in &texts.texts {
                let review = review_of(texts, original, field);
                insert.execute(params![item, language, field, body, review.key()])?;
            }
        }
    }
    Ok(())
}

/// Bytes of a row of the index; SQLite's limit for readers is a megabyte.
const ROW: usize = 512 << 10;

fn write_search(connection: &Connection, content: &Content) -> Result<(), BuildError> {
    let mut insert = connection.prepare("INSERT INTO search VALUES (?1, ?2, ?3)")?;
    for (part, bytes) in search::write(content)?.named() {
        for (place, row) in (1_i64..).zip(bytes.chunks(ROW)) {
            insert.execute(params![part, place, row])?;
        }
    }
    Ok(())
}

/// How far a text can be relied on: a translation made from another original than today's is outdated.
fn review_of(texts: &ItemTexts, original: Option<&ItemTexts>, field: &str) -> TextReview {
    if texts.review == Origin::Original {
        return TextReview::Original;
    }
    let now = original.and_then(|o| o.texts.get(field)).map(|body| digest(body));
    match texts.of.get(field) {
        of if of != now.as_ref() => TextReview::Outdated,
        _ if texts.human.contains_key(field) => TextReview::Human,
        _ => TextReview::Machine,
    }
}
