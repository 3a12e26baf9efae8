//! What went wrong, in one line: what, which, and what to do; and the exit status for it.

use std::process::ExitCode;

use lykt_core::GuideError;

/// A line for standard error, and an exit status.
pub struct Failure {
    line: String,
    status: u8,
}

impl Failure {
    /// A value on the command line that makes no sense.
    pub fn usage(argument: &str, value: &str, expected: &str) -> Self {
        Self { line: format!("{argument} {value:?} is not {expected}"), status: 2 }
    }

    /// Prints the line.
    pub fn report(self) -> ExitCode {
        eprintln!("lykt: {}", self.line);
        ExitCode::from(self.status)
    }
}

impl From<GuideError> for Failure {
    fn from(error: GuideError) -> Self {
        let (status, advice) = match &error {
            GuideError::UnknownId { kind, .. } => (1, advice(kind).to_owned()),
            GuideError::UnknownLanguage { .. } => (2, "choose one of them with --lang".to_owned()),
            GuideError::BadInput { .. } => (2, "see `lykt --help`".to_owned()),
            GuideError::DamagedData { .. } => (3, "leave out --pack, or get a fresh copy".to_owned()),
        };
        Self { line: one_line(&format!("{error}: {advice}")), status }
    }
}

fn advice(kind: &str) -> &'static str {
    match kind {
        "topic" => "`lykt topics` lists them",
        "card" => "`lykt card` lists them",
        "city" => "`lykt services` lists all places",
        "article" => "`lykt topics` lists them under Background",
        "source" => "`lykt ask … --json` names the sources of an answer",
        _ => "`lykt numbers` and `lykt services` list what there is",
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self { line: format!("the answer can't be written as JSON: {error}"), status: 3 }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self { line: format!("the answer can't be printed: {error}"), status: 3 }
    }
}

/// Help and version are answers; anything else clap says becomes one line.
pub fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return if error.print().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let text = error.render().to_string();
    let first: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).map(str::trim).collect();
    let line = one_line(first.join(" ").trim_start_matches("error: "));
    let line = if line.starts_with("Rights") { "say what to do".to_owned() } else { line };
    Failure { line: format!("{line}: see `lykt --help`"), status: 2 }.report()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
