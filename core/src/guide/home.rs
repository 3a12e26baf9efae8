//! The start screen, the list of topics, and the words of the screens.

use serde::{Deserialize, Serialize};

use super::number::{NumberShown, number};
use super::texts::{Texts, one};
use super::{EditionShown, Viewpoint};
use crate::content::check::directory::FIXED_NUMBERS;
use crate::content::{Group, INTERFACE, ItemKind};
use crate::error::GuideError;
use crate::keys::key_of;
use crate::language::FALLBACK;
use crate::pack::{Pack, TextReview};

/// The start screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Home {
    /// 113, 112, 110 and 116 117.
    pub emergency: Vec<NumberShown>,
    /// Groups of topics, in their order.
    pub groups: Vec<GroupShown>,
    /// The languages to choose from.
    pub languages: Vec<LanguageShown>,
    /// Which edition this is.
    pub edition: EditionShown,
}

/// A group of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupShown {
    /// Which group.
    pub group: Group,
    /// Its name.
    pub title: String,
    /// Its topics, in their order.
    pub topics: Vec<TopicShown>,
}

/// The list of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topics {
    /// By group, then by position; articles last.
    pub topics: Vec<TopicShown>,
}

/// A topic or an article in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicShown {
    /// Stable id.
    pub id: String,
    /// The group it belongs to; articles are `background`.
    pub group: Group,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// How far the title can be relied on.
    pub review: TextReview,
}

/// A language that the edition speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageShown {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
}

/// A word or sentence of the screens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InterfaceText {
    /// Its key: `verdict.yes`.
    pub key: String,
    /// The text.
    pub text: String,
}

pub(super) fn home(pack: &Pack, languages: &[String], view: &Viewpoint) -> Result<Home, GuideError> {
    let emergency = FIXED_NUMBERS.iter().map(|(id, _)| number(pack, id, view)).collect::<Result<_, _>>()?;
    let words = interface_texts(pack, &view.language)?;
    let mut groups: Vec<GroupShown> = Vec::new();
    for topic in topics(pack, view)?.topics {
        match groups.last_mut().filter(|last| last.group == topic.group) {
            Some(last) => last.topics.push(topic),
            None => {
                let title = words.body(&format!("group.{}", key_of(&topic.group)))?;
                groups.push(GroupShown { group: topic.group, title, topics: vec![topic] });
            }
        }
    }
    let named = |tag: &String| {
        let name = interface_texts(pack, tag)?.body("language.name")?;
        Ok(LanguageShown { tag: tag.clone(), name })
    };
    let languages = languages.iter().map(named).collect::<Result<_, GuideError>>()?;
    Ok(Home { emergency, groups, languages, edition: pack.edition().into() })
}

pub(super) fn topics(pack: &Pack, view: &Viewpoint) -> Result<Topics, GuideError> {
    let mut shown = Vec::new();
    for (topic, original) in pack.items::<Heading>(ItemKind::Topic.folder())? {
        shown.push(listed(pack, ItemKind::Topic, topic, &original, view)?);
    }
    for (article, original) in pack.items::<Heading>(ItemKind::Article.folder())? {
        shown.push(listed(pack, ItemKind::Article, article, &original, view)?);
    }
    Ok(Topics { topics: shown })
}

/// What a list needs of a topic or an article. Reading all of its facts would make the start screen wait.
#[derive(Deserialize)]
struct Heading {
    id: String,
    #[serde(default = "background")]
    group: Group,
}

/// Articles name no group.
fn background() -> Group {
    Group::Background
}

fn listed(
    pack: &Pack,
    kind: ItemKind,
    heading: Heading,
    original: &str,
    view: &Viewpoint,
) -> Result<TopicShown, GuideError> {
    let Heading { id, group } = heading;
    let title = one(pack, kind, &id, original, &view.language, "title")?;
    Ok(TopicShown { id, group, title: title.body, language: title.language, review: title.review })
}

fn interface_texts(pack: &Pack, language: &str) -> Result<Texts, GuideError> {
    Texts::of_item(pack, INTERFACE, FALLBACK, language)
}

pub(super) fn interface(pack: &Pack, language: &str) -> Result<Vec<InterfaceText>, GuideError> {
    let texts = interface_texts(pack, language)?.into_iter();
    Ok(texts.map(|text| InterfaceText { key: text.field, text: text.body }).collect())
}
