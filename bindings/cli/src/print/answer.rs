//! Answers: verdict first, then cost, what to do, whom to call, law, practice, sources.

use anstyle::{AnsiColor, Style};
use lykt_core::content::{Cost, Role, Verdict};
use lykt_core::guide::{Answer, Freshness, StatementShown};
use lykt_core::keys::key_of;

use super::page::Page;
use super::{Numbered, Printer, QUIET, colour, number_statements, sign};
use crate::failure::Failure;

impl Printer<'_> {
    pub fn answer(&self, answer: &Answer) -> Result<String, Failure> {
        let mut page = Page::default();
        page.title(&answer.title, &answer.question);
        self.review(&mut page, answer.review);
        self.check_first(&mut page, answer);
        page.gap();
        self.verdict(&mut page, answer);
        let numbered = number_statements(&answer.statements);
        for role in [Role::Right, Role::Condition, Role::Cost, Role::Risk, Role::Step] {
            self.role(&mut page, role, &answer.statements, &numbered);
        }
        page.heading(self.word("heading.call"));
        answer.numbers.iter().for_each(|number| self.number(&mut page, number));
        for role in [Role::Law, Role::Practice] {
            self.role(&mut page, role, &answer.statements, &numbered);
        }
        if !answer.services.is_empty() {
            page.heading(self.word("heading.places"));
            answer.services.iter().for_each(|service| self.service(&mut page, service));
        }
        self.links(&mut page, "heading.cards", &answer.cards);
        self.links(&mut page, "heading.related", &answer.related);
        self.sources(&mut page, &numbered)?;
        page.gap();
        let edition = &answer.edition;
        page.line(
            &format!("{} {}, {}", self.word("label.edition"), edition.number, edition.published),
            QUIET,
        );
        Ok(page.finish())
    }

    /// Old facts: say so, and put a number on top.
    fn check_first(&self, page: &mut Page, answer: &Answer) {
        if answer.freshness == Freshness::Fresh {
            return;
        }
        page.gap();
        self.stale_banner(page, true);
        let oldest = answer.statements.iter().filter(|s| s.stale).map(|s| s.checked_on).min();
        if let Some(day) = oldest {
            page.line(&format!("({} {day})", self.word("heading.checked")), QUIET);
        }
        if let Some(number) = answer.numbers.first() {
            self.number(page, number);
        }
    }

    fn verdict(&self, page: &mut Page, answer: &Answer) {
        match (answer.verdict, answer.cost) {
            (Some(verdict), Some(cost)) if answer.ask.is_none() => {
                let stale = answer.freshness == Freshness::CheckFirst;
                let (mark, style) = if stale { ("?", colour(AnsiColor::Yellow)) } else { sign(verdict) };
                page.indented(&format!("{mark} {}", self.verdict_line(verdict, cost)), style);
                if verdict == Verdict::Unverified {
                    page.indented(self.word("banner.not_verified"), Style::new());
                }
            }
            _ => self.branches(page, answer),
        }
    }

    fn verdict_line(&self, verdict: Verdict, cost: Cost) -> String {
        let mut line = self.value("verdict", &verdict).to_owned();
        if key_of(&cost.kind) != "not_applicable" {
            line += &format!(" · {}", self.value("cost", &cost.kind));
        }
        if let (Some(amount), Some(year)) = (cost.amount_nok, cost.year) {
            line += &format!(", NOK {amount} ({year})");
        }
        line
    }

    fn branches(&self, page: &mut Page, answer: &Answer) {
        let Some(ask) = answer.ask else { return };
        page.indented(&format!("◐ {}", self.word("heading.depends")), colour(AnsiColor::Yellow).bold());
        let key = key_of(&ask);
        page.indented(&format!("{}  --{key}", self.word(&format!("facet.{key}"))), Style::new());
        for branch in &answer.branches {
            page.indented(
                &format!("→ {}", self.verdict_line(branch.verdict, branch.cost)),
                sign(branch.verdict).1,
            );
            page.item("   ", &branch.values.join(", "));
        }
        page.gap();
        page.line(self.word("heading.any_case"), QUIET);
    }

    fn role(&self, page: &mut Page, role: Role, statements: &[StatementShown], numbered: &Numbered) {
        let shown: Vec<&StatementShown> = statements.iter().filter(|s| s.role == role).collect();
        if shown.is_empty() {
            return;
        }
        page.heading(self.value("role", &role));
        for (place, statement) in shown.iter().enumerate() {
            let mark = if role == Role::Step { format!("{}.", place + 1) } else { "•".to_owned() };
            page.item(&mark, &format!("{} {}", statement.text, numbered.marks(&statement.sources)));
            if let Some(replaces) = &statement.replaces {
                page.item(" ↺", &format!("{}: {replaces}", self.word("heading.outdated")));
            }
        }
    }
}
