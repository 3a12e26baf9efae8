//! One method a screen, each returning one record that is ready to draw.
//!
//! The records serialise to the JSON of the contract (`lykt … --json`). Language and time come with each call, in a
//! [`Viewpoint`]; nothing is remembered between calls.

mod answer;
mod article;
mod card;
mod home;
mod number;
mod search;
mod service;
mod source;
mod texts;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{NaiveDate, NaiveDateTime};
use once_cell::sync::OnceCell;
use serde::Serialize;

pub use answer::{Answer, Branch, Freshness, Link, OutcomeKind, StatementShown};
pub use article::{ArticleShown, SectionShown};
pub use card::{CardShown, Cards};
pub use home::{GroupShown, Home, InterfaceText, LanguageShown, TopicShown, Topics};
pub use number::{NumberShown, Numbers};
pub use search::{HitKind, SearchHit, SearchResults};
pub use service::{ServiceShown, Services, ServicesAsked};
pub use source::{Publisher, Publishers};

use crate::content::{Edition, NumberKind, Source};
use crate::decision::Situation;
use crate::error::GuideError;
use crate::language;
use crate::pack::Pack;
use crate::search::Index;

/// The open guide: one a process, shared by all threads.
pub struct Guide {
    pack: Mutex<Pack>,
    /// Read from the pack by the first search: most readers open a topic and never search.
    index: OnceCell<Index>,
    languages: Vec<String>,
}

/// In which language, and at which Norwegian local time, something is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewpoint {
    /// A tag of [`Guide::languages`].
    pub language: String,
    /// Decides what is stale and what is open.
    pub at: NaiveDateTime,
}

/// Number and date of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionShown {
    /// Rises with every published edition.
    pub number: u32,
    /// The day of publication.
    pub published: NaiveDate,
}

impl From<&Edition> for EditionShown {
    fn from(edition: &Edition) -> Self {
        Self { number: edition.number, published: edition.published }
    }
}

impl Guide {
    /// Opens a pack that is part of the program, without copying it.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`] when the bytes are no pack of this format.
    pub fn from_static(bytes: &'static [u8]) -> Result<Self, GuideError> {
        Self::over(Pack::from_static(bytes)?)
    }

    /// Opens a pack from a file, after verifying all of it. The file is read once and never written.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`] when the file can't be read, is no pack, or is damaged.
    pub fn open(path: &Path) -> Result<Self, GuideError> {
        Self::over(Pack::open(path)?)
    }

    fn over(pack: Pack) -> Result<Self, GuideError> {
        let languages = pack.languages()?;
        Ok(Self { pack: Mutex::new(pack), index: OnceCell::new(), languages })
    }

    /// Reading never leaves a pack half-way, so a panic elsewhere doesn't spoil it.
    fn pack(&self) -> MutexGuard<'_, Pack> {
        self.pack.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The languages that this edition speaks, by tag.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The tag of this edition for a language that somebody chose.
    ///
    /// # Errors
    /// [`GuideError::UnknownLanguage`] names those that there are.
    pub fn language(&self, tag: &str) -> Result<String, GuideError> {
        let found = language::content_language(tag).filter(|tag| self.languages.contains(tag));
        found.ok_or_else(|| GuideError::UnknownLanguage {
            tag: tag.to_owned(),
            available: self.languages.clone(),
        })
    }

    /// The best language for somebody whose device wishes these, in this order.
    pub fn best_language(&self, wished: &[String]) -> String {
        language::best(&self.languages, wished)
    }

    /// The start screen: emergency numbers, groups of topics, languages.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`], as for every method below.
    pub fn home(&self, view: &Viewpoint) -> Result<Home, GuideError> {
        home::home(&self.pack(), &self.languages, view)
    }

    /// Every topic and article, in the order of the screens.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn topics(&self, view: &Viewpoint) -> Result<Topics, GuideError> {
        home::topics(&self.pack(), view)
    }

    /// The words of the screens.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn interface(&self, language: &str) -> Result<Vec<InterfaceText>, GuideError> {
        home::interface(&self.pack(), language)
    }

    /// The answer of a topic for what the reader tells; with a city, also the places there.
    ///
    /// # Errors
    /// [`GuideError::UnknownId`] for a topic or a city that isn't there.
    pub fn answer(
        &self,
        topic: &str,
        told: &Situation,
        city: Option<&str>,
        view: &Viewpoint,
    ) -> Result<Answer, GuideError> {
        answer::answer(&self.pack(), topic, told, city, view)
    }

    /// What the words mean, best first, at most `limit` hits: topics, numbers, services, cards and articles.
    ///
    /// Words may be of any language and spelling, and need not be finished. Where they speak of danger, somebody to call
    /// comes first. No hit is better than a wrong one.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`]; never for what the words are.
    pub fn search(&self, words: &str, view: &Viewpoint, limit: u32) -> Result<SearchResults, GuideError> {
        let index = self.index()?;
        search::search(index, words, view, limit)
    }

    /// The topic or article that words mean: the best such hit of [`Guide::search`].
    ///
    /// # Errors
    /// [`GuideError::UnknownId`] when there is none.
    pub fn find(&self, words: &str, language: &str) -> Result<String, GuideError> {
        search::find(self.index()?, words, language)
    }

    fn index(&self) -> Result<&Index, GuideError> {
        self.index.get_or_try_init(|| self.pack().index())
    }

    /// All telephone lines, or those of a kind: callable ones first, lines that are closed now after the others.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn numbers(&self, kind: Option<NumberKind>, view: &Viewpoint) -> Result<Numbers, GuideError> {
        number::numbers(&self.pack(), kind, view)
    }

    /// Places and organisations.
    ///
    /// # Errors
    /// [`GuideError::UnknownId`] for a city without any.
    pub fn services(&self, asked: &ServicesAsked, view: &Viewpoint) -> Result<Services, GuideError> {
        service::services(&self.pack(), asked, view)
    }

    /// A card, in Norwegian and in the reader's language.
    ///
    /// # Errors
    /// [`GuideError::UnknownId`].
    pub fn card(&self, id: &str, view: &Viewpoint) -> Result<CardShown, GuideError> {
        card::card(&self.pack(), id, view)
    }

    /// The list of cards.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn cards(&self, view: &Viewpoint) -> Result<Cards, GuideError> {
        card::cards(&self.pack(), view)
    }

    /// A background article.
    ///
    /// # Errors
    /// [`GuideError::UnknownId`].
    pub fn article(&self, id: &str, view: &Viewpoint) -> Result<ArticleShown, GuideError> {
        article::article(&self.pack(), id, view)
    }

    /// What a fact rests on.
    ///
    /// # Errors
    /// [`GuideError::UnknownId`].
    pub fn source(&self, id: &str) -> Result<Source, GuideError> {
        source::source(&self.pack(), id)
    }

    /// Whoever published something that this edition rests on.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn publishers(&self) -> Result<Publishers, GuideError> {
        source::publishers(&self.pack())
    }

    /// Which edition this is.
    pub fn edition(&self) -> EditionShown {
        self.pack().edition().into()
    }
}

impl Viewpoint {
    /// Whether something to be reviewed by that day is stale.
    ///
    /// A clock that is set before the edition's own day can't make old facts fresh: that day then counts as today.
    fn is_stale(&self, review_by: NaiveDate, published: NaiveDate) -> bool {
        self.at.date().max(published) > review_by
    }
}

/// The key of a city: `TROMSØ`, `Tromso` and `Tromsø` are one.
fn fold(text: &str) -> String {
    text.trim().to_lowercase().replace('ø', "o").replace('å', "a").replace('æ', "ae")
}
