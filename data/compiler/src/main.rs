//! `lykt-data`: the editors' program.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};
use lykt_core::content::Content;
use lykt_core::pack;
use lykt_data::stamp::Which;
use lykt_data::{check, folder, report, schema, stamp};

/// Checks the content, and makes packs, schemas and reports from it.
#[derive(Parser)]
#[command(name = "lykt-data", version)]
struct Arguments {
    /// The content folder.
    #[arg(long, global = true, default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List every fault of the content; exit status 1 if there is one.
    Check,
    /// Write the pack.
    Build {
        /// Where to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Tell what to verify next.
    Report {
        /// The day from which to look; the edition's own when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Write digests of the originals into new translations.
    Stamp {
        /// Language tag.
        language: String,
        /// Also those whose original has changed, after somebody has looked at them.
        #[arg(long)]
        reviewed: bool,
    },
    /// Write the JSON Schemas, or with --check tell which ones are stale.
    Schema {
        /// Only compare.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lykt-data: {error}");
            ExitCode::FAILURE
        }
    }
}

type Failure = Box<dyn std::error::Error>;

fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let data = &arguments.data;
    match &arguments.command {
        Command::Check => {
            let faults = check::check_folder(data);
            faults.iter().for_each(|fault| println!("{fault}"));
            println!("{} faults", faults.len());
            return Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Command::Build { out } => {
            let bytes = pack::build(&read(arguments)?)?;
            std::fs::write(out, &bytes)?;
            println!("{}: {} bytes", out.display(), bytes.len());
        }
        Command::Report { on } => {
            let content = read(arguments)?;
            let on = on.unwrap_or(content.edition.published);
            print!("{}", report::report(&content, &check::check(&content), on)?);
        }
        Command::Stamp { language, reviewed } => {
            let which = if *reviewed { Which::Reviewed } else { Which::New };
            println!("{} texts stamped", stamp::stamp(data, &read(arguments)?, language, which)?);
        }
        Command::Schema { check: false } => schema::write(data)?,
        Command::Schema { check: true } => {
            let stale = schema::stale(data)?;
            if !stale.is_empty() {
                return Err(format!("stale schemas: {}; run `lykt-data schema`", stale.join(", ")).into());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read(arguments: &Arguments) -> Result<Content, Failure> {
    folder::read(&arguments.data).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        format!("{} files don't read:\n{}", faults.len(), lines.join("\n")).into()
    })
}
