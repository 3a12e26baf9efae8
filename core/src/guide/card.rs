//! Cards, ready to show.

use chrono::NaiveDate;
use serde::Serialize;

use super::Viewpoint;
use super::answer::Link;
use super::texts::{Texts, one};
use crate::content::{Card, ItemKind};
use crate::error::GuideError;
use crate::pack::{Pack, TextReview};

/// The list of cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cards {
    /// In their order.
    pub cards: Vec<Link>,
}

/// A card: Norwegian for the desk, the reader's language below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardShown {
    /// Stable id.
    pub id: String,
    /// What it is about, in the reader's language.
    pub title: String,
    /// What to show: formal Norwegian, in large type.
    pub norwegian: String,
    /// The same in the reader's language.
    pub text: String,
    /// The legal reference, in Norwegian.
    pub law: String,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last check.
    pub checked_on: NaiveDate,
    /// The day after which it must be checked again.
    pub review_by: NaiveDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of `title` and `text`.
    pub language: String,
    /// How far `title` and `text` can be relied on.
    pub review: TextReview,
}

pub(super) fn card(pack: &Pack, id: &str, view: &Viewpoint) -> Result<CardShown, GuideError> {
    let found = pack.item::<Card>(ItemKind::Card.folder(), id)?;
    let (card, original) = found.ok_or_else(|| GuideError::unknown("card", id))?;
    let own = Texts::of(pack, ItemKind::Card, id, &original, &view.language)?;
    let norwegian = Texts::of(pack, ItemKind::Card, id, &original, Card::LANGUAGE)?;
    let published = pack.edition().published;
    Ok(CardShown {
        title: own.body("title")?,
        norwegian: norwegian.body("body")?,
        text: own.body("body")?,
        law: norwegian.body("law")?,
        review_by: card.review_by(),
        stale: view.is_stale(card.review_by(), published),
        language: own.get("body")?.language.clone(),
        review: own.weakest(),
        id: card.id,
        sources: card.sources,
        checked_on: card.checked_on,
    })
}

pub(super) fn cards(pack: &Pack, view: &Viewpoint) -> Result<Cards, GuideError> {
    let all = pack.items::<Card>(ItemKind::Card.folder())?;
    let link = |(card, original): (Card, String)| {
        let title = one(pack, ItemKind::Card, &card.id, &original, &view.language, "title")?.body;
        Ok(Link { id: card.id, title })
    };
    Ok(Cards { cards: all.into_iter().map(link).collect::<Result<_, GuideError>>()? })
}
