//! `lykt`: rights, costs, numbers and what to say, from the command line.
//!
//! A thin shell: it reads arguments, clock and locale, asks the guide, and prints. It knows no rule.

mod arguments;
mod clock;
mod failure;
mod print;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use lykt_bundled::Bundled;
use lykt_core::content::{NumberKind, ServiceKind};
use lykt_core::guide::ServicesAsked;
use lykt_core::keys::parse_key;
use lykt_core::{Guide, GuideError, Situation, Viewpoint};
use print::Printer;
use serde::Serialize;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return failure::usage(&error),
    };
    match answer(&arguments).and_then(|text| show(&text).map_err(Failure::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// What to print for these arguments.
fn answer(arguments: &Arguments) -> Result<String, Failure> {
    let guide = match &arguments.pack {
        Some(path) => Guide::open(path)?,
        None => Guide::bundled()?,
    };
    let view =
        Viewpoint { language: language(&guide, arguments.lang.as_deref())?, at: clock::moment(arguments)? };
    let printer = Printer::new(&guide, &view)?;
    let json = arguments.json;
    match &arguments.command {
        Command::Ask { words, status, age, pregnant, city } => {
            let told = Situation::parse(status.as_deref(), age.as_deref(), pregnant.as_deref())?;
            let topic = topic(&guide, words, &view)?;
            let answer = guide.answer(&topic, &told, city.as_deref(), &view)?;
            if answer.outcome == lykt_core::guide::OutcomeKind::Article && !json {
                return printer.article(&guide.article(&topic, &view)?);
            }
            either(json, &answer, || printer.answer(&answer))
        }
        Command::Search { words, limit } => {
            let results = guide.search(&words.join(" "), &view, *limit)?;
            if results.hits.is_empty() && !json {
                return Err(GuideError::UnknownId { kind: "result for".to_owned(), id: results.query }.into());
            }
            either(json, &results, || Ok(printer.search(&results)))
        }
        Command::Topics => {
            let topics = guide.topics(&view)?;
            either(json, &topics, || Ok(printer.topics(&topics)))
        }
        Command::Numbers { kind } => {
            let kind = kind.as_deref().map(|word| parse_key("--kind", word, &NumberKind::ALL)).transpose()?;
            let numbers = guide.numbers(kind, &view)?;
            either(json, &numbers, || Ok(printer.numbers(&numbers)))
        }
        Command::Services { city, kind, open } => {
            let kind =
                kind.as_deref().map(|word| parse_key("--kind", word, &ServiceKind::ALL)).transpose()?;
            let asked = ServicesAsked { city: city.clone(), kind, open_only: *open };
            let services = guide.services(&asked, &view)?;
            either(json, &services, || Ok(printer.services(&services)))
        }
        Command::Card { id: Some(id) } => {
            let card = guide.card(id, &view)?;
            either(json, &card, || printer.card(&card))
        }
        Command::Card { id: None } => {
            let cards = guide.cards(&view)?;
            either(json, &cards, || Ok(printer.cards(&cards)))
        }
        Command::Source { id } => {
            let source = guide.source(id)?;
            either(json, &source, || Ok(printer.source(&source)))
        }
        Command::Article { id } => {
            let article = guide.article(id, &view)?;
            either(json, &article, || printer.article(&article))
        }
    }
}

/// The topic that the words name: an id, or what they mean.
fn topic(guide: &Guide, words: &[String], view: &Viewpoint) -> Result<String, Failure> {
    let words = words.join(" ");
    let known = guide.topics(view)?.topics.into_iter().find(|topic| topic.id == words);
    Ok(known.map_or_else(|| guide.find(&words, &view.language), |topic| Ok(topic.id))?)
}

/// The language asked for, which must exist, or the best for the locale.
fn language(guide: &Guide, asked: Option<&str>) -> Result<String, Failure> {
    match asked {
        Some(tag) => Ok(guide.language(tag)?),
        None => Ok(guide.best_language(&sys_locale::get_locales().collect::<Vec<_>>())),
    }
}

fn either<T: Serialize>(
    json: bool,
    record: &T,
    text: impl FnOnce() -> Result<String, Failure>,
) -> Result<String, Failure> {
    if json { Ok(serde_json::to_string_pretty(record)? + "\n") } else { text() }
}

/// Prints; a reader that has gone (`lykt numbers | head -1`) is no failure.
fn show(text: &str) -> io::Result<()> {
    match anstream::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
