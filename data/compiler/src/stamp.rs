//! Stamping: each translated text keeps a digest of the original that it was made from.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use lykt_core::content::{Content, ItemTexts, Origin, digest};

/// Which texts to stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Only those that have no digest yet: new translations.
    New,
    /// Also those whose original has changed: an editor has looked at them and they still hold.
    Reviewed,
}

/// Writes digests into the text files of a language and returns how many texts were stamped.
///
/// # Errors
/// When a file can't be written.
pub fn stamp(folder: &Path, content: &Content, language: &str, which: Which) -> io::Result<usize> {
    let mut stamped = 0;
    for (item, texts) in content.texts.get(language).into_iter().flatten() {
        let original = content.original_language(item).and_then(|tag| content.texts.get(tag)?.get(item));
        let (Some(original), Origin::Machine) = (original, texts.review) else { continue };
        let of = digests(texts, original, which);
        if of != texts.of {
            stamped += of.iter().filter(|(name, digest)| texts.of.get(*name) != Some(*digest)).count();
            write(&folder.join(format!("texts/{language}/{item}.json")), &ItemTexts { of, ..texts.clone() })?;
        }
    }
    Ok(stamped)
}

fn digests(texts: &ItemTexts, original: &ItemTexts, which: Which) -> BTreeMap<String, String> {
    let one = |name: &String| {
        let kept = texts.of.get(name).filter(|_| which == Which::New).cloned();
        let digest = kept.or_else(|| original.texts.get(name).map(|body| digest(body)))?;
        Some((name.clone(), digest))
    };
    texts.texts.keys().filter_map(one).collect()
}

fn write(path: &Path, texts: &ItemTexts) -> io::Result<()> {
    let json = serde_json::to_string_pretty(texts)?;
    // A new file and a rename: an interruption leaves the old texts or the new ones, whole.
    let fresh = path.with_extension("json.new");
    fs::write(&fresh, json + "\n")?;
    fs::rename(&fresh, path)
}
