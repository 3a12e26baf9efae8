//! The contract of the border, run through the core: the calls of `tests/contract/*.json` and what they give.
//!
//! The same files are run through generated Python, Kotlin and Swift (`tests/bindings`), and all agree to the byte in
//! canonical JSON: keys sorted, no blanks, nothing written for what is null or `unknown`.
//!
//! `LYKT_BLESS=1 cargo test -p lykt-tests --test contract` writes what the core gives now into the files.

use std::path::{Path, PathBuf};
use std::{env, fs};

use lykt_bindings::shapes;
use lykt_core::guide::ServicesAsked;
use lykt_core::keys::parse_key;
use lykt_core::{Guide, GuideError, Situation, Viewpoint};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// One call, and what it gives: `gives` or `fails`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    call: String,
    given: Value,
    /// `fallback`: the pack with a third language that has few texts; else the built-in edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gives: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fails: Option<Value>,
}

#[test]
fn the_core_keeps_the_contract() {
    let bundled = lykt_tests::guide();
    let fallback = fallback_pack();
    let fallback = Guide::open(&fallback).expect("the pack was just built");
    let bless = env::var_os("LYKT_BLESS").is_some();
    let (mut lines, mut wrong) = (String::new(), Vec::new());
    for file in files() {
        let text = fs::read_to_string(&file).expect("a file of the contract reads");
        let mut cases: Vec<Case> = serde_json::from_str(&text).expect("a file of the contract is JSON");
        for (place, case) in cases.iter_mut().enumerate() {
            let guide = if case.pack.is_some() { &fallback } else { &bundled };
            let (gives, fails) = match call(guide, case) {
                Ok(record) => (pruned(record), None),
                Err(error) => (None, Some(failure(&error))),
            };
            let shown = gives.clone().or(fails.clone()).unwrap_or(Value::Null);
            lines += &format!("{shown}\n");
            if (&gives, &fails) != (&case.gives, &case.fails) {
                wrong.push(format!("{} {place} {}: {shown}", file.display(), case.call));
            }
            (case.gives, case.fails) = (gives, fails);
        }
        if bless {
            let text = serde_json::to_string_pretty(&cases).expect("cases can be written") + "\n";
            fs::write(&file, text).expect("the contract can be written");
        }
    }
    // For a comparison of all languages byte by byte.
    fs::write(folder().join("rust.jsonl"), &lines).expect("the target folder can be written");
    assert!(lines.lines().count() >= 100, "the contract has a hundred calls at least");
    assert!(bless || wrong.is_empty(), "{} calls differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// The files, by name.
fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir("contract").expect("tests run in their crate's folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder reads").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

/// Where tests of all languages meet: `contract` in the target folder.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../contract");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

/// Builds today's content with a third language that has few texts: right to left, reviewed, machine and outdated.
fn fallback_pack() -> PathBuf {
    let mut content = lykt_tests::content();
    let extra = fs::read_to_string("contract/packs/third-language.json").expect("the fixture reads");
    let mut texts: std::collections::BTreeMap<String, lykt_core::content::ItemTexts> =
        serde_json::from_str(&extra).expect("the fixture is texts");
    for (item, translated) in &mut texts {
        let tag = content.original_language(item).expect("the item exists").to_owned();
        for field in translated.texts.keys() {
            let original = &content.texts[&tag][item].texts[field];
            // A digest that is there already is there to be wrong.
            let digest = lykt_core::content::digest(original);
            translated.of.entry(field.clone()).or_insert(digest);
        }
    }
    content.texts.insert("ur".to_owned(), texts);
    let pack = lykt_core::pack::build(&content).expect("the content keeps its rules");
    let file = folder().join("fallback.pack");
    fs::write(&file, pack).expect("the target folder can be written");
    file
}

fn call(guide: &Guide, case: &Case) -> Result<Value, GuideError> {
    let given = &case.given;
    let word = |name: &str| given[name].as_str().unwrap_or_default();
    let words = |name: &str| -> Vec<String> {
        given[name].as_array().into_iter().flatten().filter_map(|w| w.as_str().map(str::to_owned)).collect()
    };
    let view = || {
        let view = &given["view"];
        let at = shapes::date_time(view["at"].as_str().unwrap_or_default())?;
        Ok::<_, GuideError>(Viewpoint {
            language: view["language"].as_str().unwrap_or_default().to_owned(),
            at,
        })
    };
    match case.call.as_str() {
        "open" => json(Guide::open(Path::new(word("path"))).map(|_| "open")),
        "languages" => json(Ok(guide.languages())),
        "language" => json(guide.language(word("tag"))),
        "best_language" => json(Ok(guide.best_language(&words("wished")))),
        "home" => json(guide.home(&view()?)),
        "topics" => json(guide.topics(&view()?)),
        "interface_texts" => json(guide.interface(word("language"))),
        "answer" => {
            let (view, told) = (view()?, situation(&given["told"])?);
            json(guide.answer(word("topic"), &told, given["city"].as_str(), &view))
        }
        "search" => {
            let limit = given["limit"].as_u64().unwrap_or_default() as u32;
            json(guide.search(word("words"), &view()?, limit))
        }
        "find" => json(guide.find(word("words"), word("language"))),
        "numbers" => {
            let all = lykt_core::content::NumberKind::ALL;
            let kind = given["kind"].as_str().map(|kind| parse_key("kind", kind, &all)).transpose()?;
            json(guide.numbers(kind, &view()?))
        }
        "services" => {
            let (view, asked) = (view()?, &given["asked"]);
            let all = lykt_core::content::ServiceKind::ALL;
            let kind = asked["kind"].as_str().map(|kind| parse_key("kind", kind, &all)).transpose()?;
            let city = asked["city"].as_str().map(str::to_owned);
            let open_only = asked["open_only"].as_bool().unwrap_or_default();
            json(guide.services(&ServicesAsked { city, kind, open_only }, &view))
        }
        "card" => json(guide.card(word("id"), &view()?)),
        "cards" => json(guide.cards(&view()?)),
        "article" => json(guide.article(word("id"), &view()?)),
        "source" => json(guide.source(word("id"))),
        "publishers" => json(guide.publishers()),
        "edition" => json(Ok(guide.edition())),
        other => panic!("the contract calls {other:?}, which is no method"),
    }
}

fn situation(told: &Value) -> Result<Situation, GuideError> {
    let age = told["age"].as_i64().map(|years| years.to_string());
    Situation::parse(told["status"].as_str(), age.as_deref(), told["pregnant"].as_str())
}

fn json<T: Serialize>(record: Result<T, GuideError>) -> Result<Value, GuideError> {
    record.map(|record| serde_json::to_value(record).expect("records are JSON"))
}

/// Without what nobody knows: the border has null where JSON has null or the word.
fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Array(items) => Some(Value::Array(items.into_iter().filter_map(pruned).collect())),
        Value::Object(fields) => {
            let known = fields.into_iter().filter(|(_, value)| value != "unknown");
            let known = known.filter_map(|(name, value)| Some((name, pruned(value)?)));
            Some(Value::Object(known.collect::<Map<_, _>>()))
        }
        plain => Some(plain),
    }
}

fn failure(error: &GuideError) -> Value {
    match error {
        GuideError::UnknownId { kind, id } => json!({ "case": "unknown_id", "kind": kind, "id": id }),
        GuideError::UnknownLanguage { tag, available } => {
            json!({ "case": "unknown_language", "tag": tag, "available": available })
        }
        GuideError::BadInput { field, value, expected } => {
            json!({ "case": "bad_input", "field": field, "value": value, "expected": expected })
        }
        GuideError::DamagedData { name, reason } => {
            json!({ "case": "damaged_data", "name": name, "reason": reason })
        }
    }
}
