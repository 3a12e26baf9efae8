//! Search results, ready to draw.

use serde::Serialize;

use super::Viewpoint;
use crate::content::ItemKind;
use crate::error::GuideError;
use crate::language::FALLBACK;
use crate::pack::Pack;
use crate::search::{Index, search as rank};

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchResults {
    /// The words as they were asked.
    pub query: String,
    /// The language of the screen.
    pub language: String,
    /// Best first; empty when nothing is meant by the words.
    pub hits: Vec<SearchHit>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// Its stable id.
    pub id: String,
    /// Its title or name.
    pub title: String,
    /// A sentence on what it is about.
    pub snippet: String,
    /// Higher is better, in thousandths; only the order within one search means something.
    pub score: u32,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each name is its meaning")]
pub enum HitKind {
    Topic,
    Number,
    Service,
    Card,
    Article,
}

impl HitKind {
    fn of(folder: &str) -> Option<(Self, ItemKind, &'static str, &'static str)> {
        Some(match folder {
            "topics" => (Self::Topic, ItemKind::Topic, "title", "question"),
            "numbers" => (Self::Number, ItemKind::Number, "name", "what_for"),
            "services" => (Self::Service, ItemKind::Service, "name", "who"),
            "cards" => (Self::Card, ItemKind::Card, "title", "body"),
            "articles" => (Self::Article, ItemKind::Article, "title", "summary"),
            _ => return None,
        })
    }
}

pub(super) fn search(
    pack: &Pack,
    index: &Index,
    words: &str,
    view: &Viewpoint,
    limit: u32,
) -> Result<SearchResults, GuideError> {
    let mut hits = Vec::new();
    for found in rank(index, words, &view.language, limit as usize) {
        let (folder, id) = found.key.split_once('/').unwrap_or_default();
        let Some((kind, item, title, about)) = HitKind::of(folder) else { continue };
        let (title, snippet) = texts(pack, &item.key(id), &view.language, title, about)?;
        hits.push(SearchHit { kind, id: id.to_owned(), title, snippet, score: rounded(found.score) });
    }
    Ok(SearchResults { query: words.to_owned(), language: view.language.clone(), hits })
}

/// The best topic or article for the words.
pub(super) fn find(index: &Index, words: &str, language: &str) -> Result<String, GuideError> {
    /// Above the topic there may be every number and service that the words name.
    const DEEP: usize = 50;
    let found = rank(index, words, language, DEEP).into_iter().find_map(|hit| {
        let (folder, id) = hit.key.split_once('/')?;
        matches!(folder, "topics" | "articles").then(|| id.to_owned())
    });
    found.ok_or_else(|| GuideError::unknown("topic", words))
}

/// Title and first line of what it is about, each in the asked language or the one that has everything.
fn texts(
    pack: &Pack,
    item: &str,
    language: &str,
    title: &str,
    about: &str,
) -> Result<(String, String), GuideError> {
    let (mut titled, mut snippet) = pack.two_texts(item, language, title, about)?;
    if (titled.is_none() || snippet.is_none()) && language != FALLBACK {
        let (other_title, other_snippet) = pack.two_texts(item, FALLBACK, title, about)?;
        titled = titled.or(other_title);
        snippet = snippet.or(other_snippet);
    }
    let missing = || GuideError::damaged("this edition", format!("the text {title:?} of {item} is missing"));
    let snippet = snippet.unwrap_or_default();
    Ok((titled.ok_or_else(missing)?, snippet.lines().next().unwrap_or_default().to_owned()))
}

/// Whole thousandths: the rest is noise, and would differ between processors.
fn rounded(score: f32) -> u32 {
    (score.max(0.0) * 1000.0).round() as u32
}
