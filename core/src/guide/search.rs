//! Search results, ready to draw.

use serde::Serialize;

use super::Viewpoint;
use crate::error::GuideError;
use crate::search::{Index, Ranked, search as rank};

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
    fn of(folder: &str) -> Option<Self> {
        Some(match folder {
            "topics" => Self::Topic,
            "numbers" => Self::Number,
            "services" => Self::Service,
            "cards" => Self::Card,
            "articles" => Self::Article,
            _ => return None,
        })
    }
}

pub(super) fn search(
    index: &Index,
    words: &str,
    view: &Viewpoint,
    limit: u32,
) -> Result<SearchResults, GuideError> {
    let hits = rank(index, words, &view.language, limit as usize).into_iter().map(|found| {
        let damaged = || GuideError::damaged("this edition", format!("item {} can't be shown", found.item));
        hit(index, &found, &view.language).ok_or_else(damaged)
    });
    Ok(SearchResults {
        query: words.to_owned(),
        language: view.language.clone(),
        hits: hits.collect::<Result<_, _>>()?,
    })
}

fn hit(index: &Index, found: &Ranked, language: &str) -> Option<SearchHit> {
    let (folder, id) = index.key(found.item)?.split_once('/')?;
    let [title, snippet] = index.shown(found.item, language)?.map(str::to_owned);
    Some(SearchHit {
        kind: HitKind::of(folder)?,
        id: id.to_owned(),
        title,
        snippet,
        score: rounded(found.score),
    })
}

/// The best topic or article for the words.
pub(super) fn find(index: &Index, words: &str, language: &str) -> Result<String, GuideError> {
    /// Above the topic there may be every number and service that the words name.
    const DEEP: usize = 50;
    let found = rank(index, words, language, DEEP).into_iter().find_map(|hit| {
        let (folder, id) = index.key(hit.item)?.split_once('/')?;
        matches!(folder, "topics" | "articles").then(|| id.to_owned())
    });
    found.ok_or_else(|| GuideError::unknown("topic", words))
}

/// Whole thousandths: the rest is noise, and would differ between processors.
fn rounded(score: f32) -> u32 {
    (score.max(0.0) * 1000.0).round() as u32
}
