//! What tests across crates share: the real content, the built-in guide, and a small dataset to break.

use std::fs;
use std::path::{Path, PathBuf};

use lykt_bundled::Bundled;
use lykt_core::content::{Content, Status};
use lykt_core::{Guide, Viewpoint};
use lykt_data::folder;
use serde_json::Value;

/// The top folder of the project.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The content of `data/`.
pub fn content() -> Content {
    folder::read(&project().join("data")).expect("data/ reads")
}

/// The built-in guide.
pub fn guide() -> Guide {
    Guide::bundled().expect("the built-in edition opens")
}

/// A reader on the day of the edition, at noon.
pub fn view(guide: &Guide, language: &str) -> Viewpoint {
    let day = guide.edition().published;
    Viewpoint { language: language.to_owned(), at: day.and_hms_opt(12, 0, 0).expect("noon exists") }
}

/// A reader at a moment such as `2026-12-24T23:00:00`.
pub fn view_at(language: &str, at: &str) -> Viewpoint {
    Viewpoint { language: language.to_owned(), at: at.parse().expect("a moment") }
}

/// Every status, and none.
pub fn statuses() -> Vec<Option<Status>> {
    std::iter::once(None).chain(Status::ALL.map(Some)).collect()
}

/// A copy of the small dataset in a fresh folder, with the words of the screens of the real one.
pub fn small_dataset() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(&project().join("tests/fixtures/small"), folder.path());
    for language in ["en", "nb"] {
        let words = format!("texts/{language}/interface.json");
        fs::copy(project().join("data").join(&words), folder.path().join(&words))
            .expect("interface texts are there");
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the fixture is there").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            drop(fs::copy(entry.path(), target))
        }
    }
}

/// Applies one edit of a fixture in `tests/fixtures/broken` to a dataset:
/// `{"file", "at": JSON pointer, "to": value}` sets, without `to` removes; `{"file", "text"}` replaces the whole file;
/// `{"file"}` alone removes it; `{"file", "renamed"}` renames it.
pub fn edit(folder: &Path, edit: &Value) {
    let path = folder.join(edit["file"].as_str().expect("an edit names its file"));
    if let Some(name) = edit["renamed"].as_str() {
        fs::rename(&path, folder.join(name)).expect("the file is there");
    } else if let Some(text) = edit["text"].as_str() {
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
        fs::write(&path, text).expect("the file can be written");
    } else if let Some(pointer) = edit["at"].as_str() {
        let json = fs::read_to_string(&path).expect("the file is there");
        let mut json: Value = serde_json::from_str(&json).expect("the file is JSON");
        set(&mut json, pointer, edit.get("to"));
        fs::write(&path, json.to_string()).expect("the file can be written");
    } else {
        fs::remove_file(&path).expect("the file is there");
    }
}

fn set(json: &mut Value, pointer: &str, to: Option<&Value>) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with /");
    let key = key.replace("~1", "/");
    match (json.pointer_mut(parent).expect("the parent exists"), to) {
        (Value::Object(map), Some(value)) => drop(map.insert(key, value.clone())),
        (Value::Object(map), None) => drop(map.remove(&key)),
        (Value::Array(list), Some(value)) if key == "-" => list.push(value.clone()),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().expect("an index")] = value.clone(),
        (Value::Array(list), None) => drop(list.remove(key.parse().expect("an index"))),
        (other, _) => panic!("{other} has no {key}"),
    }
}
