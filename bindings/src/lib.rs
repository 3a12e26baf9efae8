//! The border to Kotlin, Swift and Python: one object with one method a screen, each one line into [`lykt_core`].
//!
//! Owns what crosses and how it looks on the other side ([`shapes`]); leaves every fact and rule to the core, which
//! doesn't know that this crate exists. `bindings/README.md` tells how to write a shell over it.
//!
//! Every function returns a `Result`, also where nothing can fail: a panic inside a function without one ends a Swift
//! app, while with one it arrives as an error that can be caught.

pub mod shapes;

use std::path::Path;
use std::sync::Arc;

use lykt_bundled::Bundled;
use lykt_core::GuideError;
use lykt_core::content::{NumberKind, Source};
use lykt_core::guide::{
    Answer, ArticleShown, CardShown, Cards, EditionShown, Home, InterfaceText, Numbers, Publishers,
    SearchResults, Services, ServicesAsked, Topics, Viewpoint,
};
use shapes::Situation;

uniffi::setup_scaffolding!("lykt");

/// The open guide: open one when the app starts, keep it, and share it between threads.
///
/// Every call blocks until it has its answer, so call off the main thread. Nothing is remembered between calls;
/// language and time come with each, and no clock or locale is read.
#[derive(uniffi::Object)]
pub struct Guide {
    core: lykt_core::Guide,
}

#[uniffi::export]
impl Guide {
    /// Opens the built-in edition from memory. No file is read or written.
    ///
    /// # Errors
    /// `DamagedData` only if the library itself is damaged.
    #[uniffi::constructor]
    pub fn bundled() -> Result<Arc<Self>, GuideError> {
        Ok(Arc::new(Self { core: lykt_core::Guide::bundled()? }))
    }

    /// Opens a pack from a file, after verifying all of it. The file is read once and never written.
    ///
    /// # Errors
    /// `DamagedData` when the file can't be read, is no pack, or is damaged; open `bundled` then.
    #[uniffi::constructor]
    pub fn open(path: &str) -> Result<Arc<Self>, GuideError> {
        Ok(Arc::new(Self { core: lykt_core::Guide::open(Path::new(path))? }))
    }

    /// The tags of the languages that this edition speaks.
    ///
    /// # Errors
    /// None today.
    pub fn languages(&self) -> Result<Vec<String>, GuideError> {
        Ok(self.core.languages().to_vec())
    }

    /// The tag of this edition for a language that somebody chose: `nb-NO` is `nb`.
    ///
    /// # Errors
    /// `UnknownLanguage` names those that there are.
    pub fn language(&self, tag: &str) -> Result<String, GuideError> {
        self.core.language(tag)
    }

    /// The best language for somebody whose device wishes these, in this order; English if none of them is there.
    ///
    /// # Errors
    /// None today.
    pub fn best_language(&self, wished: Vec<String>) -> Result<String, GuideError> {
        Ok(self.core.best_language(&wished))
    }

    /// The start screen: emergency numbers, groups of topics, languages.
    ///
    /// # Errors
    /// `BadInput` for a time that is none, here and wherever a `Viewpoint` is asked for.
    pub fn home(&self, view: Viewpoint) -> Result<Home, GuideError> {
        self.core.home(&view)
    }

    /// Every topic and article, in the order of the screens.
    ///
    /// # Errors
    /// `BadInput`.
    pub fn topics(&self, view: Viewpoint) -> Result<Topics, GuideError> {
        self.core.topics(&view)
    }

    /// The words of the screens, by key. Not called `interface`, which is a keyword in Kotlin.
    ///
    /// # Errors
    /// `DamagedData`.
    pub fn interface_texts(&self, language: &str) -> Result<Vec<InterfaceText>, GuideError> {
        self.core.interface(language)
    }

    /// The answer of a topic for what the reader tells; with a city, also the places there.
    ///
    /// # Errors
    /// `UnknownId` for a topic or a city that isn't there, `BadInput` for an age that nobody has.
    #[uniffi::method(default(city = None))]
    pub fn answer(
        &self,
        topic: &str,
        told: Situation,
        view: Viewpoint,
        city: Option<String>,
    ) -> Result<Answer, GuideError> {
        self.core.answer(topic, &told.try_into()?, city.as_deref(), &view)
    }

    /// What words mean, in any language: topics, numbers, services, cards and articles, at most `limit`, best first.
    ///
    /// # Errors
    /// `BadInput` for a viewpoint that is none.
    pub fn search(&self, words: &str, view: Viewpoint, limit: u32) -> Result<SearchResults, GuideError> {
        self.core.search(words, &view, limit)
    }

    /// The id of the topic or article that words mean.
    ///
    /// # Errors
    /// `UnknownId` when nothing matches.
    pub fn find(&self, words: &str, language: &str) -> Result<String, GuideError> {
        self.core.find(words, language)
    }

    /// All telephone lines, or those of a kind: callable ones first, lines that are closed now after the others.
    ///
    /// # Errors
    /// `BadInput`.
    #[uniffi::method(default(kind = None))]
    pub fn numbers(&self, view: Viewpoint, kind: Option<NumberKind>) -> Result<Numbers, GuideError> {
        self.core.numbers(kind, &view)
    }

    /// Places and organisations.
    ///
    /// # Errors
    /// `UnknownId` for a city without any.
    pub fn services(&self, asked: ServicesAsked, view: Viewpoint) -> Result<Services, GuideError> {
        self.core.services(&asked, &view)
    }

    /// A card, in Norwegian and in the reader's language.
    ///
    /// # Errors
    /// `UnknownId`.
    pub fn card(&self, id: &str, view: Viewpoint) -> Result<CardShown, GuideError> {
        self.core.card(id, &view)
    }

    /// The list of cards.
    ///
    /// # Errors
    /// `BadInput`.
    pub fn cards(&self, view: Viewpoint) -> Result<Cards, GuideError> {
        self.core.cards(&view)
    }

    /// A background article.
    ///
    /// # Errors
    /// `UnknownId`.
    pub fn article(&self, id: &str, view: Viewpoint) -> Result<ArticleShown, GuideError> {
        self.core.article(id, &view)
    }

    /// What a fact rests on.
    ///
    /// # Errors
    /// `UnknownId`.
    pub fn source(&self, id: &str) -> Result<Source, GuideError> {
        self.core.source(id)
    }

    /// Whoever published something that this edition rests on.
    ///
    /// # Errors
    /// `DamagedData`.
    pub fn publishers(&self) -> Result<Publishers, GuideError> {
        self.core.publishers()
    }

    /// Which edition this is.
    ///
    /// # Errors
    /// `DamagedData`.
    pub fn edition(&self) -> Result<EditionShown, GuideError> {
        Ok(self.core.edition())
    }
}
