//! Background articles, ready to read.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::{Link, StatementShown, links, referred};
use super::texts::Texts;
use super::{EditionShown, Viewpoint};
use crate::content::{Article, Evidence, ItemKind};
use crate::error::GuideError;
use crate::pack::{Pack, TextReview};

/// Background, in sections. It never carries a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleShown {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// In reading order.
    pub sections: Vec<SectionShown>,
    /// Where to read on.
    pub related: Vec<Link>,
    /// The language of the title.
    pub language: String,
    /// The least reliable of its texts.
    pub review: TextReview,
    /// The edition it stands in.
    pub edition: EditionShown,
}

/// A part of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionShown {
    /// Unique within the article.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
    /// Whether it tells of the past.
    pub historic: bool,
    /// What holds now.
    pub now: Vec<StatementShown>,
    /// Topics that it leads to.
    pub topics: Vec<Link>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last check.
    pub checked_on: NaiveDate,
    /// The day after which it is stale.
    pub review_by: NaiveDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of the text.
    pub language: String,
    /// How far the text can be relied on.
    pub review: TextReview,
}

pub(super) fn article(pack: &Pack, id: &str, view: &Viewpoint) -> Result<ArticleShown, GuideError> {
    let found = pack.item::<Article>(ItemKind::Article.folder(), id)?;
    let (article, original) = found.ok_or_else(|| GuideError::unknown("article", id))?;
    let texts = Texts::of(pack, ItemKind::Article, id, &original, &view.language)?;
    let edition: EditionShown = pack.edition().into();
    let mut sections = Vec::new();
    for section in article.sections {
        let text = texts.get(&section.id)?;
        let now = section.now.iter().map(|reference| referred(pack, reference, view));
        sections.push(SectionShown {
            title: texts.body(&format!("{}/title", section.id))?,
            text: text.body.clone(),
            language: text.language.clone(),
            review: text.review,
            now: now.collect::<Result<_, _>>()?,
            topics: links(pack, &section.topics, view)?,
            review_by: section.review_by(),
            stale: view.is_stale(section.review_by(), edition.published),
            id: section.id,
            evidence: section.evidence,
            historic: section.historic,
            sources: section.sources,
            checked_on: section.checked_on,
        });
    }
    Ok(ArticleShown {
        title: texts.body("title")?,
        summary: texts.body("summary")?,
        related: links(pack, &article.related, view)?,
        language: texts.get("title")?.language.clone(),
        review: texts.weakest(),
        id: article.id,
        sections,
        edition,
    })
}
