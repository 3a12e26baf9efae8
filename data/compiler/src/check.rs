//! The rules that only an editor needs, besides those of [`lykt_core::content::check`].

use std::path::Path;

use lykt_core::content::check::{Fault, RuleName, check as core_check};
use lykt_core::content::{Content, ItemKind};

use crate::folder;

/// Every fault of a content folder, sorted: first those of files that don't read, and, when all do, all the others.
pub fn check_folder(path: &Path) -> Vec<Fault> {
    match folder::read(path) {
        Ok(content) => check(&content),
        Err(mut faults) => {
            faults.sort();
            faults
        }
    }
}

/// Every fault of the content, sorted.
pub fn check(content: &Content) -> Vec<Fault> {
    let mut faults = core_check(content);
    numbers_exist_in_norway(content, &mut faults);
    faults.sort();
    faults
}

/// An E.164 number must be one that its country hands out (libphonenumber's tables, too large to ship to phones).
fn numbers_exist_in_norway(content: &Content, faults: &mut Vec<Fault>) {
    let numbers = content.numbers.values().map(|n| (ItemKind::Number.key(&n.id), n.dial.as_deref()));
    let services = content.services.values().flat_map(|s| {
        s.numbers.iter().map(|phone| (ItemKind::Service.key(&s.id), Some(phone.dial.as_str())))
    });
    for (item, dial) in numbers.chain(services) {
        // Text messages go to machine numbers, which the tables don't hold.
        let target = dial.and_then(|dial| dial.strip_prefix("tel:")).unwrap_or_default();
        if target.starts_with('+') && !phonenumber::parse(None, target).is_ok_and(|n| n.is_valid()) {
            let (field, value) = ("dial".to_owned(), target.to_owned());
            faults.push(Fault { item, field, value, rule: RuleName::Dialable });
        }
    }
}
