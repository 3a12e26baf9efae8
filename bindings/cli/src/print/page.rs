//! Lines of at most 80 columns.

use std::fmt::Write;

use anstyle::Style;

use super::{HEADING, QUIET};

const WIDTH: usize = 80;
/// Where the second of two columns begins.
const SECOND: usize = 28;

/// A page that grows by lines.
#[derive(Default)]
pub struct Page(String);

impl Page {
    pub fn title(&mut self, title: &str, below: &str) {
        self.line(title, HEADING);
        self.line(below, QUIET);
    }

    /// A heading, with an empty line before it unless it is the first.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.line(text, HEADING);
    }

    pub fn gap(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }

    pub fn line(&mut self, text: &str, style: Style) {
        self.wrapped(text, "", "", style);
    }

    pub fn indented(&mut self, text: &str, style: Style) {
        self.wrapped(text, "  ", "  ", style);
    }

    /// A text with lines of its own.
    pub fn block(&mut self, text: &str) {
        text.lines().for_each(|line| self.indented(line, Style::new()));
    }

    /// A text behind a mark: `•`, `1.`, `[2]`.
    pub fn item(&mut self, mark: &str, text: &str) {
        let first = format!("  {mark} ");
        let rest = " ".repeat(first.chars().count());
        self.wrapped(text, &first, &rest, Style::new());
    }

    /// Two columns, such as an id and a title.
    pub fn columns(&mut self, left: &str, right: &str) {
        let first = format!("  {left:<0$} ", SECOND - 3);
        self.wrapped(right, &first, &" ".repeat(SECOND), Style::new());
    }

    pub fn finish(self) -> String {
        self.0
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str, style: Style) {
        // A date or a number must not be cut at its hyphens.
        let options = textwrap::Options::new(WIDTH)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            // Writing to a string can't fail.
            let _ = writeln!(self.0, "{style}{}{style:#}", line.trim_end());
        }
    }
}
