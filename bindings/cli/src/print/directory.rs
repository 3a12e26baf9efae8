//! Numbers and services.

use anstyle::AnsiColor;
use lykt_core::content::{Service, ServiceStatus, TellsAuthorities, YesNo};
use lykt_core::guide::{NumberShown, Numbers, ServiceShown, Services};

use super::page::Page;
use super::{HEADING, Printer, QUIET, colour};

impl Printer<'_> {
    pub fn numbers(&self, numbers: &Numbers) -> String {
        let mut page = Page::default();
        numbers.numbers.iter().for_each(|number| self.number(&mut page, number));
        page.finish()
    }

    pub fn services(&self, services: &Services) -> String {
        let mut page = Page::default();
        services.services.iter().for_each(|service| self.service(&mut page, service));
        page.finish()
    }

    pub(super) fn number(&self, page: &mut Page, number: &NumberShown) {
        let digits = number.digits.as_deref().unwrap_or_else(|| self.word("unknown"));
        page.indented(&format!("☎ {digits}  {}", number.name), HEADING);
        page.item("  ", &number.what_for);
        let mut facts = vec![self.hours(number.hours.as_deref(), self.value("open", &number.open_now))];
        facts.push(self.value("call", &number.cost).to_owned());
        if number.anonymous == YesNo::Yes {
            facts.push(self.word("label.anonymous").to_owned());
        }
        self.facts(page, facts, number.tells_authorities, &number.languages);
        self.warn(page, number.note.as_deref(), number.callable, number.stale);
    }

    pub(super) fn service(&self, page: &mut Page, service: &ServiceShown) {
        let city =
            if service.city == Service::NATIONAL { String::new() } else { format!(" ({})", service.city) };
        page.indented(&format!("⌂ {}{city}", service.name), HEADING);
        if service.status == ServiceStatus::Closed {
            let since = service.closed_on.as_ref().map_or("", |date| date.as_str());
            let closed = format!("✘ {} {since}", self.word("service.closed"));
            page.item("  ", &closed);
            return;
        }
        page.item("  ", &service.who);
        let address = match (&service.address, service.address_withheld) {
            (_, true) => Some(self.word("heading.withheld")),
            (address, false) => address.as_deref(),
        };
        let phones: Vec<&str> = service.numbers.iter().map(|phone| phone.digits.as_str()).collect();
        let place = [address.unwrap_or_default().to_owned(), phones.join(" / ")];
        page.item("  ", &joined(place));
        let mut facts = vec![self.hours(service.hours.as_deref(), self.value("open", &service.open_now))];
        facts.extend(service.hours_note.clone());
        facts.push(self.value("cost", &service.cost).to_owned());
        if service.anonymous == YesNo::Yes {
            facts.push(self.word("label.anonymous").to_owned());
        }
        self.facts(page, facts, service.tells_authorities, &service.languages);
        let offers: Vec<&str> =
            service.offers.iter().map(|offer| self.word(&format!("offer.{offer}"))).collect();
        page.item("  ", &offers.join(", "));
        self.warn(page, service.note.as_deref(), service.callable, service.stale);
    }

    fn hours(&self, hours: Option<&str>, now: &str) -> String {
        match hours {
            Some("24/7") => self.word("open.always").to_owned(),
            Some(hours) => format!("{now} ({hours})"),
            None => now.to_owned(),
        }
    }

    fn facts(
        &self,
        page: &mut Page,
        mut facts: Vec<String>,
        tells: TellsAuthorities,
        languages: &Option<Vec<String>>,
    ) {
        facts.push(self.value("tells_authorities", &tells).to_owned());
        facts.extend(
            languages.as_ref().map(|tags| format!("{}: {}", self.word("heading.languages"), tags.join(", "))),
        );
        page.item("  ", &joined(facts));
    }

    fn warn(&self, page: &mut Page, note: Option<&str>, callable: bool, stale: bool) {
        if let Some(note) = note {
            page.item(" !", note);
        }
        if !callable {
            page.indented(&format!("  {}", self.word("confidence.low")), colour(AnsiColor::Yellow));
        }
        if stale {
            page.indented(&format!("  {}", self.word("banner.check_first")), QUIET);
        }
    }
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
