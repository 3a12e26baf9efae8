//! Search results, ready to draw.

use serde::Serialize;

use super::Viewpoint;
use super::texts::one;
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
        // Everything exists in the fallback language, so the original is never needed here.
        let text =
            |field: &str| Ok::<_, GuideError>(one(pack, item, id, FALLBACK, &view.language, field)?.body);
        let (title, about) = (text(title)?, text(about)?);
        let snippet = about.lines().next().unwrap_or_default().to_owned();
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

/// Whole thousandths: the rest is noise, and would differ between processors.
fn rounded(score: f32) -> u32 {
    (score.max(0.0) * 1000.0).round() as u32
}
