//! The words of the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

const EXAMPLES: &str = "\
Examples:
  lykt ask hiv-treatment --status undocumented
  lykt ask dental --status refugee --age 22
  lykt ask where can I get a free HIV test
  lykt ask sexual-assault-care --city Bergen
  lykt search police took my phone
  lykt numbers --kind emergency
  lykt services --city Bergen --kind legevakt --open --at 2026-12-24T23:00
  lykt card interpreter

Exit status: 0 answered, 1 not found, 2 wrong usage or bad input, 3 damaged or refused data.";

/// Rights, costs, numbers and what to say: health, law and daily life in Norway, without a network.
#[derive(Parser)]
#[command(name = "lykt", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// Print one JSON document.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language tag; the locale's when left out, else English.
    #[arg(long, global = true, value_name = "TAG")]
    pub lang: Option<String>,
    /// Answer as on this day, at noon (2026-12-24).
    #[arg(long, global = true, value_name = "DATE", conflicts_with = "at")]
    pub on: Option<String>,
    /// Answer as at this Norwegian local time (2026-12-24T23:00).
    #[arg(long, global = true, value_name = "DATETIME")]
    pub at: Option<String>,
    /// Read this pack and not the built-in edition.
    #[arg(long, global = true, value_name = "FILE")]
    pub pack: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Answer a question: a topic's id, or words.
    Ask {
        /// Topic id or words.
        #[arg(required = true)]
        words: Vec<String>,
        /// On what ground you are in Norway: undocumented, refugee, tourist_visitor, …
        #[arg(long)]
        status: Option<String>,
        /// Age in whole years, 0 to 120.
        #[arg(long, allow_hyphen_values = true)]
        age: Option<String>,
        /// yes or no.
        #[arg(long)]
        pregnant: Option<String>,
        /// Also list places in this city.
        #[arg(long)]
        city: Option<String>,
    },
    /// Find topics, numbers, places, cards and articles by words of any language and spelling.
    Search {
        /// What you would say or type.
        #[arg(required = true)]
        words: Vec<String>,
        /// The most hits to show.
        #[arg(long, default_value_t = 10)]
        limit: u32,
    },
    /// List all topics.
    Topics,
    /// List telephone numbers.
    Numbers {
        /// Only this kind: emergency, medical, legal, …
        #[arg(long)]
        kind: Option<String>,
    },
    /// List places and organisations.
    Services {
        /// Only this city, and those for the whole country.
        #[arg(long)]
        city: Option<String>,
        /// Only this kind: legevakt, legal, food, …
        #[arg(long)]
        kind: Option<String>,
        /// Leave out what is closed at that time.
        #[arg(long)]
        open: bool,
    },
    /// Show a card for a desk, or list them.
    Card {
        /// Card id.
        id: Option<String>,
    },
    /// Show what a fact rests on.
    Source {
        /// Source id.
        id: String,
    },
    /// Show a background article.
    Article {
        /// Article id.
        id: String,
    },
}
