//! Common beginnings: with two letters typed, hundreds of words are possible. The best records of each are kept ready.

use std::collections::{BTreeMap, BTreeSet};

use super::terms::Terms;
use super::{Entry, Record};
use crate::search::layout::{BEGINNING, Field};

/// Letters of a beginning that may be common.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;
/// A beginning with more completions than a search would look at is common.
pub(crate) const MOST_COMPLETIONS: usize = 48;
/// Items kept a language.
const KEPT: usize = 8;

pub(super) fn add(
    postings: &mut BTreeMap<String, Entry>,
    records: &[&Record],
    units: &[(usize, usize)],
    terms: &Terms,
) {
    let mut common: Vec<(String, Entry)> = Vec::new();
    for length in LENGTHS {
        let mut words = postings.iter().peekable();
        while let Some((word, entry)) = words.next() {
            let Some(beginning) = beginning(word, length) else { continue };
            let mut group = vec![entry];
            while let Some((_, entry)) = words.next_if(|(next, _)| next.starts_with(beginning)) {
                group.push(entry);
            }
            if group.len() > MOST_COMPLETIONS {
                let numbers = group.iter().flat_map(|entry| &entry.records).copied();
                let kept = best(numbers, records, units, beginning, terms);
                common
                    .push((format!("{BEGINNING}{beginning}"), Entry { weight: 0.8, stop: 0, records: kept }));
            }
        }
    }
    postings.extend(common);
}

fn beginning(word: &str, length: usize) -> Option<&str> {
    let end = word.char_indices().nth(length).map_or(word.len(), |(at, _)| at);
    let beginning = &word[..end];
    (beginning.chars().count() == length && !beginning.chars().any(crate::search::script::is_unspaced))
        .then_some(beginning)
}

/// The shortest names that begin so, for a few items of each language, in the editors' order.
fn best(
    numbers: impl Iterator<Item = u32>,
    records: &[&Record],
    units: &[(usize, usize)],
    beginning: &str,
    terms: &Terms,
) -> Vec<u32> {
    let mut ranked: Vec<u32> = numbers.filter(|at| records[*at as usize].field == Field::Name).collect();
    let rank = |at: u32| {
        let record = records[at as usize];
        let first = record.terms.first().is_some_and(|(term, _)| terms.text(*term).starts_with(beginning));
        (record.terms.len(), !first, at)
    };
    ranked.sort_by_cached_key(|at| rank(*at));
    ranked.dedup();
    let mut kept: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    ranked.retain(|at| {
        let (item, language) = units[records[*at as usize].unit];
        let items = kept.entry(language).or_default();
        items.len() < KEPT && items.insert(item)
    });
    ranked.sort_unstable();
    ranked
}
