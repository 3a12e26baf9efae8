//! Text for a person at an 80-column terminal. Colour is taken off where nobody sees it, or `NO_COLOR` is set.

mod answer;
mod directory;
mod page;

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Style};
use lykt_core::content::{Source, Verdict};
use lykt_core::guide::{ArticleShown, CardShown, Cards, Link, SearchResults, StatementShown, Topics};
use lykt_core::keys::key_of;
use lykt_core::pack::TextReview;
use lykt_core::{Guide, Viewpoint};
use page::Page;
use serde::Serialize;

use crate::failure::Failure;

const HEADING: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();

/// Prints records in the reader's language.
pub struct Printer<'g> {
    guide: &'g Guide,
    words: BTreeMap<String, String>,
}

impl<'g> Printer<'g> {
    pub fn new(guide: &'g Guide, view: &Viewpoint) -> Result<Self, Failure> {
        let words = guide.interface(&view.language)?.into_iter().map(|word| (word.key, word.text)).collect();
        Ok(Self { guide, words })
    }

    /// The word of the screens for a key; empty if the edition doesn't know it.
    fn word(&self, key: &str) -> &str {
        self.words.get(key).map_or("", String::as_str)
    }

    /// The word for a value: `verdict.yes`.
    fn value<T: Serialize>(&self, group: &str, value: &T) -> &str {
        self.word(&format!("{group}.{}", key_of(value)))
    }

    pub fn topics(&self, topics: &Topics) -> String {
        let mut page = Page::default();
        let mut group = None;
        for topic in &topics.topics {
            if group.replace(topic.group) != Some(topic.group) {
                page.heading(self.value("group", &topic.group));
            }
            page.columns(&topic.id, &topic.title);
        }
        page.finish()
    }

    pub fn search(&self, results: &SearchResults) -> String {
        let mut page = Page::default();
        for hit in &results.hits {
            page.columns(&format!("{} {}", key_of(&hit.kind), hit.id), &hit.title);
            page.indented(&hit.snippet, QUIET);
        }
        page.finish()
    }

    pub fn cards(&self, cards: &Cards) -> String {
        let mut page = Page::default();
        page.heading(self.word("heading.cards"));
        cards.cards.iter().for_each(|card| page.columns(&card.id, &card.title));
        page.finish()
    }

    pub fn card(&self, card: &CardShown) -> Result<String, Failure> {
        let mut page = Page::default();
        self.stale_banner(&mut page, card.stale);
        page.heading(self.word("label.show_card"));
        page.block(&card.norwegian);
        page.indented(&card.law, QUIET);
        if card.text != card.norwegian {
            page.heading(&card.title);
            page.block(&card.text);
            self.review(&mut page, card.review);
        }
        let checked = [(card.sources.as_slice(), card.checked_on)];
        self.sources(&mut page, &number(&checked))?;
        Ok(page.finish())
    }

    pub fn source(&self, source: &Source) -> String {
        let mut page = Page::default();
        page.heading(&source.title);
        page.indented(&source.publisher, Style::new());
        page.indented(&source.address, Style::new());
        page.indented(&self.source_dates(source), QUIET);
        page.finish()
    }

    pub fn article(&self, article: &ArticleShown) -> Result<String, Failure> {
        let mut page = Page::default();
        page.title(&article.title, &article.summary);
        self.review(&mut page, article.review);
        let checked: Vec<_> = article.sections.iter().map(|s| (s.sources.as_slice(), s.checked_on)).collect();
        let numbered = number(&checked);
        for section in &article.sections {
            page.heading(&section.title);
            if section.historic {
                page.indented(self.word("heading.historic"), QUIET);
            }
            if key_of(&section.evidence) == "opinion" {
                page.indented(self.word("heading.opinion"), QUIET);
            }
            page.indented(&format!("{} {}", section.text, numbered.marks(&section.sources)), Style::new());
            for now in &section.now {
                page.indented(&format!("{}: {}", self.word("heading.now"), now.text), HEADING);
            }
            self.link_list(&mut page, &section.topics);
        }
        self.links(&mut page, "heading.related", &article.related);
        self.sources(&mut page, &numbered)?;
        Ok(page.finish())
    }

    fn links(&self, page: &mut Page, heading: &str, links: &[Link]) {
        if !links.is_empty() {
            page.heading(self.word(heading));
            self.link_list(page, links);
        }
    }

    fn link_list(&self, page: &mut Page, links: &[Link]) {
        links.iter().for_each(|link| page.columns(&link.id, &link.title));
    }

    /// Says so when a text is a translation that nobody has reviewed.
    fn review(&self, page: &mut Page, review: TextReview) {
        if matches!(review, TextReview::Machine | TextReview::Outdated) {
            page.line(self.value("review", &review), QUIET);
        }
    }

    fn stale_banner(&self, page: &mut Page, stale: bool) {
        if stale {
            page.line(self.word("banner.check_first"), colour(AnsiColor::Yellow).bold());
        }
    }

    fn sources(&self, page: &mut Page, numbered: &Numbered) -> Result<(), Failure> {
        page.heading(self.word("heading.sources"));
        for (place, (id, checked_on)) in numbered.0.iter().enumerate() {
            let source = self.guide.source(id)?;
            let dates = self.source_dates(&source);
            let checked = format!("{} {checked_on}", self.word("heading.checked"));
            page.item(
                &format!("[{}]", place + 1),
                &format!("{}: {}. {dates}; {checked}", source.publisher, source.title),
            );
        }
        Ok(())
    }

    fn source_dates(&self, source: &Source) -> String {
        let published =
            source.published.as_ref().map_or_else(String::new, |date| format!("{}; ", date.as_str()));
        format!("{published}{}", self.value("verified", &source.verified))
    }
}

/// The sources of a page in the order of their first mention, with the day on which they were compared.
struct Numbered(Vec<(String, String)>);

impl Numbered {
    /// ` [1][3]`: where these sources stand in the list.
    fn marks(&self, sources: &[String]) -> String {
        let place = |id: &String| self.0.iter().position(|(known, _)| known == id);
        sources.iter().filter_map(place).map(|place| format!("[{}]", place + 1)).collect()
    }
}

fn number(checked: &[(&[String], impl ToString)]) -> Numbered {
    let mut numbered: Vec<(String, String)> = Vec::new();
    for (sources, on) in checked {
        for id in *sources {
            if numbered.iter().all(|(known, _)| known != id) {
                numbered.push((id.clone(), on.to_string()));
            }
        }
    }
    Numbered(numbered)
}

fn number_statements(statements: &[StatementShown]) -> Numbered {
    let checked: Vec<_> = statements.iter().map(|s| (s.sources.as_slice(), s.checked_on)).collect();
    number(&checked)
}

fn colour(colour: AnsiColor) -> Style {
    Style::new().fg_color(Some(colour.into()))
}

/// A sign and a colour for a verdict, beside its word.
fn sign(verdict: Verdict) -> (&'static str, Style) {
    match verdict {
        Verdict::Yes => ("✔", colour(AnsiColor::Green).bold()),
        Verdict::Limited | Verdict::UrgentOnly | Verdict::Discretionary => {
            ("◐", colour(AnsiColor::Yellow).bold())
        }
        Verdict::No => ("✘", colour(AnsiColor::Red).bold()),
        Verdict::Unverified => ("?", colour(AnsiColor::Cyan).bold()),
    }
}
