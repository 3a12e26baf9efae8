//! Aliases: the words that people use for an item, and the words that mean danger. Search reads them; nothing shows them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Content, ItemKind};

/// The aliases of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    /// Words of a question that carry no topic: "can", "I", "where".
    pub stop_words: Vec<String>,
    /// Phrases that mean danger, by the id of the danger.
    pub dangers: BTreeMap<String, Vec<String>>,
    /// Phrases by topic.
    pub topics: BTreeMap<String, Vec<String>>,
    /// Phrases by article.
    pub articles: BTreeMap<String, Vec<String>>,
    /// Phrases by number.
    pub numbers: BTreeMap<String, Vec<String>>,
    /// Phrases by which people ask what Lykt has nothing on, by matter: "weather forecast", "train ticket".
    #[serde(default)]
    pub out_of_scope: BTreeMap<String, Vec<String>>,
}

impl Aliases {
    /// Every list of phrases with the folder and the id that it belongs to.
    pub fn lists(&self) -> impl Iterator<Item = (&'static str, &String, &Vec<String>)> {
        let items = [
            (ItemKind::Topic.folder(), &self.topics),
            (ItemKind::Article.folder(), &self.articles),
            (ItemKind::Number.folder(), &self.numbers),
            (DANGERS, &self.dangers),
            (OUT_OF_SCOPE, &self.out_of_scope),
        ];
        items.into_iter().flat_map(|(folder, lists)| lists.iter().map(move |(id, list)| (folder, id, list)))
    }
}

/// The file that says what each danger leads to, and the first part of the keys of dangers.
pub const DANGERS: &str = "dangers";

/// The first part of the keys of matters that are out of scope.
pub const OUT_OF_SCOPE: &str = "out_of_scope";

/// What words of danger put on top of every search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Danger {
    /// The topic that helps; `null` where a call is all that matters.
    pub topic: Option<String>,
    /// Whom to call, first one first.
    pub numbers: Vec<String>,
}

impl Content {
    /// Whether there is an item that aliases of this folder and id can lead to.
    pub(super) fn has_aliased(&self, folder: &str, id: &str) -> bool {
        match folder {
            "topics" => self.topics.contains_key(id),
            "articles" => self.articles.contains_key(id),
            "numbers" => self.numbers.contains_key(id),
            // A matter is nothing but its phrases.
            OUT_OF_SCOPE => true,
            _ => self.dangers.contains_key(id),
        }
    }
}
