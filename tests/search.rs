//! Judged queries: what people type, and where it must lead. The report stands in the test's output.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use lykt_bundled::Bundled;
use lykt_core::content::aliases::{DANGERS, OUT_OF_SCOPE};
use lykt_core::content::{Content, ItemKind};
use lykt_core::guide::{HitKind, SearchHit};
use lykt_core::{Guide, Viewpoint};
use lykt_data::folder;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    query: String,
    kind: String,
    /// Any of these is right; none is right where there are none.
    expect: Vec<String>,
    #[serde(default)]
    language: String,
}

#[derive(Default, Clone, Copy)]
struct Tally {
    asked: usize,
    first: usize,
    third: usize,
    none: usize,
    wrong: usize,
}

impl Tally {
    fn add(&mut self, place: Option<usize>, judged: &Judged, found: usize) {
        if judged.expect.is_empty() {
            self.none += 1;
            self.wrong += usize::from(found > 0);
        } else {
            self.asked += 1;
            self.first += usize::from(place == Some(0));
            self.third += usize::from(place.is_some_and(|place| place < 3));
        }
    }

    fn third(&self) -> f64 {
        if self.asked == 0 { 1.0 } else { self.third as f64 / self.asked as f64 }
    }

    fn line(&self, name: &str) -> String {
        let part = |some: usize, all: usize| 100.0 * some as f64 / all.max(1) as f64;
        format!(
            "{name:<16} {:>5} {:>8.1} % {:>8.1} % {:>3} of {}\n",
            self.asked,
            part(self.first, self.asked),
            part(self.third, self.asked),
            self.wrong,
            self.none
        )
    }
}

fn sets() -> Vec<(String, Vec<Judged>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("search");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
    };
    files.iter().map(read).collect()
}

fn content() -> Content {
    folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")).unwrap()
}

/// The keys of the first hits, asked with screens of this language or, where there are none, English ones.
fn ask(guide: &Guide, query: &str, language: &str) -> Vec<String> {
    let known = guide.languages().iter().any(|own| own == language);
    let view = Viewpoint {
        language: if known { language } else { "en" }.to_owned(),
        at: "2026-11-24T12:00:00".parse().unwrap(),
    };
    guide.search(query, &view, 10).unwrap().hits.iter().map(key).collect()
}

fn key(hit: &SearchHit) -> String {
    format!("{}s/{}", lykt_core::keys::key_of(&hit.kind), hit.id)
}

struct Outcome {
    all: Tally,
    languages: BTreeMap<String, Tally>,
    kinds: BTreeMap<String, Tally>,
    misses: String,
}

fn judge(guide: &Guide, sets: &[(String, Vec<Judged>)], screen: Option<&str>) -> Outcome {
    let mut outcome = Outcome {
        all: Tally::default(),
        languages: BTreeMap::new(),
        kinds: BTreeMap::new(),
        misses: String::new(),
    };
    for (name, judged) in sets.iter().flat_map(|(name, set)| set.iter().map(move |one| (name, one))) {
        let language = if judged.language.is_empty() { name } else { &judged.language };
        let hits = ask(guide, &judged.query, screen.unwrap_or(language));
        let place = hits.iter().position(|hit| judged.expect.contains(hit));
        for tally in [
            &mut outcome.all,
            outcome.languages.entry(language.clone()).or_default(),
            outcome.kinds.entry(judged.kind.clone()).or_default(),
        ] {
            tally.add(place, judged, hits.len());
        }
        let right = if judged.expect.is_empty() { hits.is_empty() } else { place.is_some_and(|p| p < 3) };
        if !right {
            let Judged { query, kind, expect, .. } = judged;
            let three = &hits[..hits.len().min(3)];
            writeln!(outcome.misses, "{language} {kind} {query:?}: {three:?} and not {expect:?}").unwrap();
        }
    }
    outcome
}

impl Outcome {
    fn report(&self) -> String {
        let mut out =
            format!("{:<16} {:>5} {:>10} {:>10} {}\n", "", "asked", "first", "in three", "false hits");
        out += &self.all.line("all");
        self.languages.iter().for_each(|(name, tally)| out += &tally.line(name));
        self.kinds.iter().for_each(|(name, tally)| out += &tally.line(name));
        out
    }

    /// What falls short of these bounds: of all, of each language, of each kind, and false hits.
    fn short(&self, bounds: &Bounds) -> Vec<String> {
        let mut short = Vec::new();
        if self.all.third() < bounds.all {
            short.push("all".to_owned());
        }
        let below = |groups: &BTreeMap<String, Tally>, bound: f64| -> Vec<String> {
            groups.iter().filter(|(_, tally)| tally.third() < bound).map(|(name, _)| name.clone()).collect()
        };
        short.extend(below(&self.languages, bounds.language));
        short.extend(below(&self.kinds, bounds.kind));
        if self.all.wrong as f64 > bounds.wrong * self.all.none as f64 {
            short.push("false hits".to_owned());
        }
        short
    }
}

/// Parts of queries: found in three, at least, and false hits, at most.
struct Bounds {
    all: f64,
    language: f64,
    kind: f64,
    wrong: f64,
}

/// What the search is to reach.
const GOALS: Bounds = Bounds { all: 0.95, language: 0.9, kind: 0.9, wrong: 0.05 };
/// What it reaches, rounded down: a change may raise these, never fall below them, unless the queries become harder.
const REACHED: Bounds = Bounds { all: 0.98, language: 0.96, kind: 0.97, wrong: 0.02 };

#[test]
fn judged_queries_find_what_they_mean() {
    let (guide, sets) = (Guide::bundled().unwrap(), sets());
    let judged: Vec<_> = sets.into_iter().filter(|(name, _)| name != "smoke").collect();
    let own = judge(&guide, &judged, None);
    let english = judge(&guide, &judged, Some("en"));
    println!("{}\n{}", own.misses, own.report());
    println!("with English screens:\n{}", english.all.line("all"));
    println!("below the goals: {}", own.short(&GOALS).join(", "));
    assert_eq!(own.short(&REACHED), [""; 0], "worse than before");
}

#[test]
fn a_handful_of_queries_in_each_language_work() {
    let sets: Vec<_> = sets().into_iter().filter(|(name, _)| name == "smoke").collect();
    let outcome = judge(&Guide::bundled().unwrap(), &sets, None);
    assert!(outcome.misses.is_empty(), "{}", outcome.misses);
}

/// Asks every phrase of these alias lists as it stands: how many there are, and those whose hits are `wrong` for the id that they
/// stand under.
fn asked_as_they_stand(
    folders: &[&str],
    wrong: impl Fn(&Content, &str, &[String]) -> bool,
) -> (usize, Vec<String>) {
    let (guide, content) = (Guide::bundled().unwrap(), content());
    let (mut asked, mut found) = (0, Vec::new());
    for (language, aliases) in &content.aliases {
        for (_, id, phrases) in aliases.lists().filter(|(folder, ..)| folders.contains(folder)) {
            for phrase in phrases {
                asked += 1;
                let hits = ask(&guide, phrase, language);
                if wrong(&content, id, &hits) {
                    found.push(format!("{language} {id} {phrase:?}: {hits:?}"));
                }
            }
        }
    }
    (asked, found)
}

/// Every phrase of danger, asked as it stands, must put on top what the danger leads to. A few are two dangers at once, or a
/// word of another language.
#[test]
fn phrases_of_danger_put_help_on_top() {
    let (asked, lost) = asked_as_they_stand(&[DANGERS], |content, id, hits| {
        let danger = &content.dangers[id];
        let topic = danger.topic.iter().map(|topic| ItemKind::Topic.key(topic));
        let numbers = danger.numbers.iter().map(|number| ItemKind::Number.key(number));
        !topic.chain(numbers).any(|target| hits.iter().take(3).any(|hit| *hit == target))
    });
    println!("{} of {asked} phrases of danger are lost:\n{}", lost.len(), lost.join("\n"));
    assert!(lost.len() * 100 <= asked, "more than one of a hundred");
}

/// No result is better than a wrong one. A few are words of another language: a "bejgli" is a Hungarian cake.
#[test]
fn what_is_out_of_scope_finds_nothing() {
    let (asked, found) = asked_as_they_stand(&[OUT_OF_SCOPE], |_, _, hits| !hits.is_empty());
    println!("{} of {asked} phrases out of scope find something:\n{}", found.len(), found.join("\n"));
    assert!(asked > 0 && found.len() * 100 <= asked, "more than one of a hundred");
}

/// What people call a thing finds something, whatever else its words may mean: "no food" isn't about restaurants.
#[test]
fn phrases_of_items_find_something() {
    let items = [ItemKind::Topic.folder(), ItemKind::Number.folder()];
    let (asked, lost) = asked_as_they_stand(&items, |_, _, hits| hits.is_empty());
    println!("{} of {asked} phrases of items find nothing:\n{}", lost.len(), lost.join("\n"));
    assert!(lost.len() * 1000 <= asked, "more than one of a thousand");
}

/// "Ngân hàng" is a bank and "nhà hàng" a restaurant, though "hang" is a danger in English.
#[test]
fn a_danger_speaks_the_language_of_the_question() {
    let guide = Guide::bundled().unwrap();
    let first = |query: &str, language: &str| ask(&guide, query, language).first().cloned();
    assert_eq!(first("going to hang myself", "en").as_deref(), Some("numbers/ambulance"));
    assert_eq!(first("mở tài khoản ngân hàng", "vi").as_deref(), Some("topics/bank-account"));
    assert_ne!(first("nhà hàng", "vi").as_deref(), Some("numbers/ambulance"));
}

/// What a hit shows lies in the index a second time: it must be what the item's own screens show.
#[test]
fn hits_show_the_texts_of_their_items() {
    let (guide, content) = (Guide::bundled().unwrap(), content());
    let judged: Vec<Judged> = sets().into_iter().flat_map(|(_, set)| set).collect();
    let mut shown = 0;
    for language in guide.languages() {
        let view = Viewpoint { language: language.clone(), at: "2026-11-24T12:00:00".parse().unwrap() };
        for hit in judged.iter().flat_map(|one| guide.search(&one.query, &view, 10).unwrap().hits) {
            let text = |fields: &[&str]| {
                let of = |language: &str| {
                    let own = &content.texts[language].get(&key(&hit))?.texts;
                    fields.iter().find_map(|field| own.get(*field)).cloned()
                };
                of(language).or_else(|| of("en")).unwrap()
            };
            let about = match hit.kind {
                HitKind::Topic => text(&["question"]),
                HitKind::Number => text(&["what_for"]),
                HitKind::Service => text(&["who"]),
                HitKind::Card => text(&["body"]),
                HitKind::Article => text(&["summary"]),
            };
            assert_eq!(hit.title, text(&["title", "name"]), "{language} {}", key(&hit));
            assert_eq!(hit.snippet, about.lines().next().unwrap(), "{language} {}", key(&hit));
            shown += 1;
        }
    }
    assert!(shown > 1000, "{shown} hits");
}
