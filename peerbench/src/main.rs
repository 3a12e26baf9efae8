//! Lykt's search beside its peers: quality on the judged queries, latency, size.
//!
//! `cargo run --release -- [times [pack [kind]]]`
//!
//! Ratios within one run are what counts; wall times differ between machines. With a file for the pack, which is made where
//! it isn't yet, only Lykt is asked, every query or those of a kind: so
//! `valgrind --tool=callgrind --toggle-collect='*Ours*ask*' target/release/peerbench 1 /tmp/pack keyword` counts the
//! instructions of searches, which no other work on the machine disturbs.

mod documents;
mod grow;
mod peers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use documents::{Document, documents};
use lykt_core::content::Content;
use lykt_core::{Guide, pack};
use lykt_data::folder;
use peers::{Fts5, Ours, Peer, Tantivy};
use serde::{Deserialize, Serialize};

type Failure = Box<dyn std::error::Error>;

#[derive(Deserialize, Serialize, Clone)]
struct Judged {
    query: String,
    kind: String,
    expect: Vec<String>,
    #[serde(default)]
    language: String,
}

/// Rounds over all queries; the first ones warm up.
const WARM: usize = 2;
const ROUNDS: usize = 9;

fn main() -> Result<(), Failure> {
    let times: u32 = std::env::args().nth(1).map_or(Ok(1), |word| word.parse())?;
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let judged = judged(&project.join("tests/search"))?;
    if let Some(file) = std::env::args().nth(2) {
        return counted(&project, times, Path::new(&file), &judged);
    }
    let content = grown(&project, times)?;
    let documents = documents(&content);
    let work = std::env::temp_dir().join(format!("lykt-peerbench-{}", std::process::id()));
    println!("{} documents, {} queries", documents.len(), judged.len());
    println!(
        "{:<16}{:>8}{:>8}{:>8}{:>22}{:>22}{:>22}{:>12}",
        "", "first", "three", "false", "keyword med/p99 µs", "typo med/p99 µs", "all med/p99 µs", "index KB"
    );
    let ours = ours(&content)?;
    report(&ours, &judged);
    // With slips it takes a quarter of an hour over grown content.
    let tantivy = [("tantivy", 0), ("tantivy fuzzy 1", 1)];
    for (name, slips) in tantivy.into_iter().take(if times == 1 { 2 } else { 1 }) {
        report(&Tantivy::new(name, &documents, &work, slips)?, &judged);
        std::fs::remove_dir_all(&work)?;
    }
    report(&Fts5::new("fts5 unicode61", "unicode61", &documents)?, &judged);
    report(&Fts5::new("fts5 trigram", "trigram", &documents)?, &judged);
    if times == 1 {
        minisearch(&documents, &judged)?;
        vocabulary(&content)?;
    }
    Ok(())
}

fn grown(project: &Path, times: u32) -> Result<Content, Failure> {
    let content =
        folder::read(&project.join("data")).map_err(|faults| format!("{} files don't read", faults.len()))?;
    Ok(if times > 1 { grow::grown(&content, times) } else { content })
}

/// Asks Lykt alone, over a pack that is kept in a file.
fn counted(project: &Path, times: u32, file: &Path, judged: &[Judged]) -> Result<(), Failure> {
    if !file.exists() {
        std::fs::write(file, pack::build(&grown(project, times)?)?)?;
    }
    let ours = Ours { guide: Guide::from_static(std::fs::read(file)?.leak())?, bytes: 0 };
    let kind = std::env::args().nth(3).unwrap_or_default();
    let judged: Vec<Judged> =
        judged.iter().filter(|one| kind.is_empty() || one.kind == kind).cloned().collect();
    println!("{} queries, each asked {} times", judged.len(), WARM + ROUNDS);
    report(&ours, &judged);
    Ok(())
}

fn ours(content: &Content) -> Result<Ours, Failure> {
    let built = Instant::now();
    let bytes = pack::build(content)?;
    let built = built.elapsed();
    let connection = rusqlite::Connection::open_in_memory()?;
    let bytes: &'static [u8] = Box::leak(bytes.into_boxed_slice());
    let mut connection = connection;
    connection.deserialize_bytes("main", bytes)?;
    let index: i64 = connection.query_row("SELECT sum(length(bytes)) FROM search", [], |row| row.get(0))?;
    let guide = Guide::from_static(bytes)?;
    let ours = Ours { guide, bytes: index as u64 };
    let first = Instant::now();
    ours.ask("dentist");
    println!(
        "pack {} KB, built in {:.0} ms; first search {:.2} ms",
        bytes.len() / 1024,
        built.as_secs_f64() * 1e3,
        first.elapsed().as_secs_f64() * 1e3
    );
    Ok(ours)
}

fn judged(folder: &PathBuf) -> Result<Vec<Judged>, Failure> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.flatten().map(|file| file.path()).collect();
    files.sort();
    let mut all = Vec::new();
    for path in files {
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if language != "smoke" {
            let set: Vec<Judged> = serde_json::from_slice(&std::fs::read(&path)?)?;
            all.extend(set.into_iter().map(|one| Judged { language: language.clone(), ..one }));
        }
    }
    Ok(all)
}

/// Microseconds, by query: the median of all rounds.
fn timed(peer: &dyn Peer, judged: &[Judged]) -> (Vec<Vec<String>>, Vec<f64>) {
    let mut rounds: Vec<Vec<f64>> = vec![Vec::new(); judged.len()];
    let mut found = Vec::new();
    for round in 0..WARM + ROUNDS {
        found.clear();
        for (one, times) in judged.iter().zip(&mut rounds) {
            let start = Instant::now();
            found.push(peer.ask(&one.query));
            if round >= WARM {
                times.push(start.elapsed().as_secs_f64() * 1e6);
            }
        }
    }
    (found, rounds.into_iter().map(|mut times| at(&mut times, 0.5)).collect())
}

fn at(times: &mut [f64], part: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(((times.len() as f64 - 1.0) * part).round() as usize).copied().unwrap_or(0.0)
}

fn report(peer: &dyn Peer, judged: &[Judged]) {
    let (found, times) = timed(peer, judged);
    line(peer.name(), judged, &found, &times, peer.bytes());
}

fn line(name: &str, judged: &[Judged], found: &[Vec<String>], times: &[f64], bytes: u64) {
    let (mut asked, mut first, mut three, mut none, mut wrong) = (0, 0, 0, 0, 0);
    for (one, hits) in judged.iter().zip(found) {
        if one.expect.is_empty() {
            none += 1;
            wrong += usize::from(!hits.is_empty());
            continue;
        }
        let place = hits.iter().position(|hit| one.expect.contains(hit));
        asked += 1;
        first += usize::from(place == Some(0));
        three += usize::from(place.is_some_and(|place| place < 3));
    }
    let part = |some: usize| format!("{:.1} %", 100.0 * some as f64 / asked as f64);
    let of = |kind: &str| {
        let mut own: Vec<f64> = judged
            .iter()
            .zip(times)
            .filter(|(one, _)| kind.is_empty() || one.kind == kind)
            .map(|(_, time)| *time)
            .collect();
        format!("{:.0} / {:.0}", at(&mut own, 0.5), at(&mut own, 0.99))
    };
    println!(
        "{name:<16}{:>8}{:>8}{:>8}{:>22}{:>22}{:>22}{:>12}",
        part(first),
        part(three),
        format!("{wrong}/{none}"),
        of("keyword"),
        of("typo"),
        of(""),
        bytes / 1024
    );
}

#[derive(Deserialize)]
struct MiniSearch {
    found: Vec<Vec<String>>,
    microseconds: Vec<f64>,
    bytes: u64,
}

/// MiniSearch in Node, with the settings of Integreat.
fn minisearch(documents: &[Document], judged: &[Judged]) -> Result<(), Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let input = std::env::temp_dir().join(format!("lykt-minisearch-{}.json", std::process::id()));
    std::fs::write(
        &input,
        serde_json::to_vec(
            &serde_json::json!({ "documents": documents, "queries": judged, "warm": WARM, "rounds": ROUNDS }),
        )?,
    )?;
    let output = Command::new("node").arg(folder.join("minisearch.mjs")).arg(&input).output()?;
    std::fs::remove_file(&input)?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let result: MiniSearch = serde_json::from_slice(&output.stdout)?;
    line("minisearch", judged, &result.found, &result.microseconds, result.bytes);
    Ok(())
}

/// What a deletion index of the same vocabulary would take, beside the fst.
fn vocabulary(content: &Content) -> Result<(), Failure> {
    let bytes = pack::build(content)?;
    let mut connection = rusqlite::Connection::open_in_memory()?;
    connection.deserialize_bytes("main", Box::leak(bytes.into_boxed_slice()))?;
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut statement = connection.prepare("SELECT part, bytes FROM search ORDER BY part, place")?;
    for row in statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)))? {
        let (part, bytes) = row?;
        parts.entry(part).or_default().extend(bytes);
    }
    let sizes: Vec<String> =
        parts.iter().map(|(part, bytes)| format!("{part} {} KB", bytes.len() / 1024)).collect();
    println!("parts: {}", sizes.join(", "));
    let words = fst::Map::new(parts.remove("words").unwrap_or_default())?.stream().into_str_keys()?;
    let words: Vec<&String> = words
        .iter()
        .filter(|word| word.chars().count() >= 4 && !word.starts_with('\u{1}') && !word.starts_with('\u{2}'))
        .collect();
    let (mut one, mut two) = (0_usize, 0_usize);
    for word in &words {
        let letters: Vec<char> = word.chars().collect();
        let without = |skip: &[usize]| -> String {
            letters.iter().enumerate().filter(|(at, _)| !skip.contains(at)).map(|(_, c)| *c).collect()
        };
        one += 1 + (0..letters.len()).map(|at| without(&[at])).collect::<BTreeSet<_>>().len();
        if letters.len() >= 8 {
            let pairs = (0..letters.len()).flat_map(|a| (a + 1..letters.len()).map(move |b| [a, b]));
            two += pairs.map(|pair| without(&pair)).collect::<BTreeSet<_>>().len();
        }
    }
    // A sorted list of a four-byte hash and a three-byte place.
    println!(
        "vocabulary of {} words: deletion index {} KB for one slip, {} KB more for two",
        words.len(),
        one * 7 / 1024,
        two * 7 / 1024
    );
    Ok(())
}
