//! Numbers, services and cards.

use std::collections::BTreeMap;

use super::evidence::sources_exist;
use super::{Faults, RuleName};
use crate::content::{CallCost, Content, ItemKind, Number, Service, ServiceStatus};
use crate::hours;
use crate::language::content_language;

/// The numbers that no edit of the data may move: id and what is dialled.
pub const FIXED_NUMBERS: [(&str, &str); 4] =
    [("ambulance", "tel:113"), ("police", "tel:112"), ("fire", "tel:110"), ("legevakt", "tel:116117")];

pub(super) fn check(content: &Content, faults: &mut Faults) {
    for number in content.numbers.values() {
        let item = ItemKind::Number.key(&number.id);
        sources_exist(content, &item, "sources", &number.sources, faults);
        dialable(number, &item, faults);
        opening(&item, number.hours.as_deref(), number.languages.as_deref(), faults);
    }
    for service in content.services.values() {
        let item = ItemKind::Service.key(&service.id);
        sources_exist(content, &item, "sources", &service.sources, faults);
        opening(&item, service.hours.as_deref(), service.languages.as_deref(), faults);
        place(service, &item, faults);
    }
    for card in content.cards.values() {
        sources_exist(content, &ItemKind::Card.key(&card.id), "sources", &card.sources, faults);
    }
    fixed_numbers(content, faults);
    same_digits(content, faults);
}

fn dialable(number: &Number, item: &str, faults: &mut Faults) {
    match (&number.digits, &number.dial) {
        (None, None) => {}
        (Some(digits), Some(dial)) => {
            faults.unless(is_dialable(digits, dial), item, "dial", &**dial, RuleName::Dialable);
        }
        (digits, dial) => faults.add(item, "dial", format!("{digits:?} {dial:?}"), RuleName::Dialable),
    }
}

/// Whether `dial` is a short number of 3 to 6 digits or E.164 (`+` and 8 to 15 digits), and `digits` are the same.
///
/// Digits may leave out the Norwegian country code, which people at home don't dial.
fn is_dialable(digits: &str, dial: &str) -> bool {
    let Some(target) = dial.strip_prefix("tel:").or_else(|| dial.strip_prefix("sms:")) else { return false };
    let figures = target.strip_prefix('+').unwrap_or(target);
    let length = if target.starts_with('+') { 8..=15 } else { 3..=6 };
    let plain: String = digits.chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
    let same = plain.trim_start_matches(['+', '0']) == figures.trim_start_matches('0')
        || Some(plain.as_str()) == target.strip_prefix("+47");
    length.contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit()) && same
}

fn opening(item: &str, hours: Option<&str>, languages: Option<&[String]>, faults: &mut Faults) {
    let hours = hours.unwrap_or("24/7");
    faults.unless(hours::validate(hours).is_ok(), item, "hours", hours, RuleName::HoursParse);
    for tag in languages.unwrap_or_default() {
        let known = content_language(tag).as_deref() == Some(tag);
        faults.unless(known, item, "languages", &**tag, RuleName::LanguageTag);
    }
}

fn place(service: &Service, item: &str, faults: &mut Faults) {
    let closed = service.status == ServiceStatus::Closed;
    let closed_on = service.closed_on.as_ref().map_or("", |date| date.as_str());
    faults.unless(closed != closed_on.is_empty(), item, "closed_on", closed_on, RuleName::ClosedHasDate);
    if let Some(date) = &service.closed_on {
        let past = date.first_day() <= service.checked_on;
        faults.unless(past, item, "closed_on", closed_on, RuleName::DatesInOrder);
    }
    let address = service.address.as_deref().unwrap_or_default();
    let kept = !service.address_withheld || address.is_empty();
    faults.unless(kept, item, "address", address, RuleName::AddressWithheld);
    for phone in &service.numbers {
        let sound = is_dialable(&phone.digits, &phone.dial);
        faults.unless(sound, item, "numbers", &*phone.dial, RuleName::Dialable);
    }
}

fn fixed_numbers(content: &Content, faults: &mut Faults) {
    for (id, dial) in FIXED_NUMBERS {
        let item = ItemKind::Number.key(id);
        let Some(number) = content.numbers.get(id) else {
            faults.add(item, "id", "", RuleName::FixedNumber);
            continue;
        };
        let kept = number.dial.as_deref() == Some(dial)
            && number.cost == CallCost::Free
            && number.hours.as_deref() == Some("24/7")
            && number.is_callable();
        let dial = number.dial.as_deref().unwrap_or_default();
        faults.unless(kept, &item, "dial", dial, RuleName::FixedNumber);
    }
}

/// The same target is written with the same digits wherever it stands.
fn same_digits(content: &Content, faults: &mut Faults) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let numbers = content
        .numbers
        .values()
        .filter_map(|n| Some((ItemKind::Number.key(&n.id), n.digits.as_deref()?, n.dial.as_deref()?)));
    let services = content.services.values().flat_map(|s| {
        s.numbers.iter().map(|p| (ItemKind::Service.key(&s.id), p.digits.as_str(), p.dial.as_str()))
    });
    for (item, digits, dial) in numbers.chain(services) {
        let first = seen.entry(dial).or_insert(digits);
        faults.unless(*first == digits, &item, "digits", digits, RuleName::SameNumberSameDigits);
    }
}
