//! Words to a topic, by plain matching of ids, titles and questions.

use super::fold;
use super::texts::one;
use crate::content::{Article, ItemKind, Topic};
use crate::error::GuideError;
use crate::pack::Pack;

/// Words of fewer letters ("a", "i", "to") match too much to mean anything.
const SHORTEST_WORD: usize = 3;

pub(super) fn find(pack: &Pack, words: &str, language: &str) -> Result<String, GuideError> {
    let wanted = split(words);
    let mut best: Option<(usize, String)> = None;
    for (kind, id, original) in candidates(pack)? {
        let about = if kind == ItemKind::Topic { "question" } else { "summary" };
        let title = one(pack, kind, &id, &original, language, "title")?.body;
        let question = one(pack, kind, &id, &original, language, about)?.body;
        let score = 3 * hits(&wanted, &split(&id))
            + 3 * hits(&wanted, &split(&title))
            + hits(&wanted, &split(&question));
        if score > best.as_ref().map_or(0, |(score, _)| *score) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id).ok_or_else(|| GuideError::unknown("topic", words))
}

fn candidates(pack: &Pack) -> Result<Vec<(ItemKind, String, String)>, GuideError> {
    let topics = pack.items::<Topic>(ItemKind::Topic.folder())?.into_iter();
    let articles = pack.items::<Article>(ItemKind::Article.folder())?.into_iter();
    let topics = topics.map(|(topic, original)| (ItemKind::Topic, topic.id, original));
    Ok(topics.chain(articles.map(|(article, original)| (ItemKind::Article, article.id, original))).collect())
}

fn split(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= SHORTEST_WORD).map(str::to_owned).collect()
}

fn hits(wanted: &[String], words: &[String]) -> usize {
    wanted.iter().filter(|wanted| words.contains(wanted)).count()
}
