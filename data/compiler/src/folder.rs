//! The layout of the content folder: one JSON file a thing, texts one folder a language.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lykt_core::content::aliases::DANGERS;
use lykt_core::content::check::{Fault, RuleName};
use lykt_core::content::{Content, Danger, INTERFACE, ItemKind, ItemTexts};
use serde::de::DeserializeOwned;

/// What a folder holds: the content, or the files that don't read.
///
/// # Errors
/// Every file that can't be opened or isn't JSON of its type.
pub fn read(folder: &Path) -> Result<Content, Vec<Fault>> {
    let mut reader = Reader { folder, faults: Vec::new() };
    let edition = reader.file("edition");
    let content = Content {
        topics: reader.items(ItemKind::Topic.folder()),
        numbers: reader.items(ItemKind::Number.folder()),
        services: reader.items(ItemKind::Service.folder()),
        cards: reader.items(ItemKind::Card.folder()),
        articles: reader.items(ItemKind::Article.folder()),
        sources: reader.items("sources"),
        texts: reader.texts(),
        aliases: reader.items("aliases"),
        dangers: reader.dangers(),
        edition: match edition {
            Some(edition) => edition,
            None => return Err(reader.faults),
        },
    };
    if reader.faults.is_empty() { Ok(content) } else { Err(reader.faults) }
}

/// The folders and single files that [`read`] looks at, for builds that must notice a change.
pub fn inputs(folder: &Path) -> Vec<PathBuf> {
    [
        "edition.json",
        "topics",
        "numbers",
        "services",
        "cards",
        "articles",
        "sources",
        "texts",
        "aliases",
        "dangers.json",
    ]
    .iter()
    .map(|name| folder.join(name))
    .collect()
}

struct Reader<'f> {
    folder: &'f Path,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// All items of a kind by file name; a kind without a folder has none.
    fn items<T: DeserializeOwned>(&mut self, kind: &str) -> BTreeMap<String, T> {
        let names = self.names(kind);
        names
            .into_iter()
            .filter_map(|name| Some((name.clone(), self.file(&format!("{kind}/{name}"))?)))
            .collect()
    }

    fn texts(&mut self) -> BTreeMap<String, BTreeMap<String, ItemTexts>> {
        let languages = folders(&self.folder.join("texts"));
        languages.into_iter().map(|tag| (tag.clone(), self.texts_in(&tag))).collect()
    }

    fn texts_in(&mut self, language: &str) -> BTreeMap<String, ItemTexts> {
        let mut texts = BTreeMap::new();
        let root = format!("texts/{language}");
        if self.folder.join(format!("{root}/{INTERFACE}.json")).exists() {
            texts
                .extend(self.file(&format!("{root}/{INTERFACE}")).map(|words| (INTERFACE.to_owned(), words)));
        }
        for kind in folders(&self.folder.join(&root)) {
            for (id, item) in self.items::<ItemTexts>(&format!("{root}/{kind}")) {
                texts.insert(format!("{kind}/{id}"), item);
            }
        }
        texts
    }

    /// A folder without the file has no dangers.
    fn dangers(&mut self) -> BTreeMap<String, Danger> {
        let present = self.folder.join(format!("{DANGERS}.json")).exists();
        present.then(|| self.file(DANGERS)).flatten().unwrap_or_default()
    }

    fn file<T: DeserializeOwned>(&mut self, item: &str) -> Option<T> {
        let path = self.folder.join(format!("{item}.json"));
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                self.fault(item, "", &error.to_string());
                return None;
            }
        };
        let mut json = serde_json::Deserializer::from_str(&text);
        let value = serde_path_to_error::deserialize(&mut json);
        let value = value.map_err(|error| (error.path().to_string(), error.inner().to_string()));
        match value.and_then(|value| json.end().map(|()| value).map_err(|e| (String::new(), e.to_string()))) {
            Ok(value) => Some(value),
            Err((field, why)) => {
                self.fault(item, &field, &why);
                None
            }
        }
    }

    fn fault(&mut self, item: &str, field: &str, why: &str) {
        let (item, field, value) = (item.to_owned(), field.to_owned(), why.to_owned());
        self.faults.push(Fault { item, field, value, rule: RuleName::Readable });
    }

    /// The names of the JSON files of a folder, without ending; anything else there is a fault.
    fn names(&mut self, kind: &str) -> Vec<String> {
        let mut names = Vec::new();
        for entry in entries(&self.folder.join(kind)) {
            match entry.strip_suffix(".json") {
                Some(name) => names.push(name.to_owned()),
                None => self.fault(&format!("{kind}/{entry}"), "", "is no .json file"),
            }
        }
        names
    }
}

fn entries(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn folders(folder: &Path) -> Vec<String> {
    entries(folder).into_iter().filter(|name| folder.join(name).is_dir()).collect()
}
