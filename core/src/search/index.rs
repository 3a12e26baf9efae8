//! The index, read where it lies: nothing is unpacked, and every number is checked before it leads anywhere.

use fst::raw::{Fst, Node};

use super::layout::{
    FIELD_BITS, Field, Kind, LANGUAGE_BITS, Parts, RECORD, STOP_RUN, TIERS, UNIT, number, of_list, take,
};
use super::shown;
use super::token::StopRuns;
use crate::language::FALLBACK;

/// An open index.
pub(crate) struct Index {
    words: Fst<Vec<u8>>,
    parts: Parts,
    languages: Vec<String>,
    /// For every 64 records, where units begin.
    starts: Vec<Starts>,
}

/// Where units begin among 64 records: a search asks for the units of hundreds of records, far from each other, and
/// must find each in one place and without a branch.
#[derive(Clone, Copy, Default)]
struct Starts {
    /// A bit for each record that is the first of a unit.
    bits: u64,
    /// Units that begin before these records.
    before: u32,
}

/// A term of the vocabulary.
#[derive(Clone, Copy)]
pub(super) struct Entry<'i> {
    /// How rare it is, of 255.
    pub weight: u8,
    /// A bit for each language in which it is a stop word.
    pub stop: u32,
    /// How many records hold it.
    pub count: u32,
    records: &'i [u8],
}

/// A phrase by which an item is known.
#[derive(Clone, Copy)]
pub(super) struct Record {
    /// What its words weigh together.
    pub weight: f32,
    pub field: Field,
    /// How many stop words it has beside its terms.
    pub dropped: u8,
}

/// An item and language.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    pub item: u32,
    pub language: u8,
    pub kind: Kind,
}

impl Index {
    /// `None` when the parts are no index.
    pub(crate) fn new(mut parts: Parts) -> Option<Self> {
        let words = Fst::new(std::mem::take(&mut parts.words)).ok()?;
        let languages = std::str::from_utf8(&parts.languages).ok()?.split(' ').map(str::to_owned).collect();
        let starts = starts(&parts);
        Some(Self { words, parts, languages, starts })
    }

    /// The number of a language.
    pub(super) fn language(&self, tag: &str) -> Option<u8> {
        self.languages.iter().position(|own| own == tag).and_then(|at| u8::try_from(at).ok())
    }

    pub(super) fn languages(&self) -> usize {
        self.languages.len().min(32)
    }

    pub(super) fn words(&self) -> &Fst<Vec<u8>> {
        &self.words
    }

    /// The filter of the words of the vocabulary.
    pub(super) fn filter(&self) -> &[u8] {
        &self.parts.filter
    }

    /// The entry of a term.
    pub(super) fn term(&self, text: &str) -> Option<Entry<'_>> {
        self.entry(self.words.get(text)?.value())
    }

    /// The entry at a place that the vocabulary gave.
    pub(super) fn entry(&self, at: u64) -> Option<Entry<'_>> {
        let bytes = self.parts.postings.get(usize::try_from(at).ok()?..)?;
        let (weight, mut records) = bytes.split_first()?;
        let stop = take(&mut records)?;
        let count = take(&mut records)?;
        Some(Entry { weight: *weight, stop, count, records })
    }

    /// A record by its number.
    pub(super) fn record(&self, number: u32) -> Option<Record> {
        let at = number as usize * RECORD;
        let bytes = self.parts.records.get(at..at + RECORD)?;
        let field = *Field::ALL.get(usize::from(bytes[1] & ((1 << FIELD_BITS) - 1)))?;
        Some(Record { weight: f32::from(bytes[0]) / 16.0, field, dropped: bytes[1] >> FIELD_BITS })
    }

    /// The number of the unit that holds a record.
    pub(super) fn unit_of(&self, record: u32) -> Option<u32> {
        let starts = self.starts.get((record / 64) as usize)?;
        let own = starts.bits << (63 - record % 64);
        (starts.before + own.count_ones()).checked_sub(1)
    }

    /// A unit by its number.
    pub(super) fn unit(&self, unit: u32) -> Option<Unit> {
        let at = unit as usize * UNIT;
        let last = *self.parts.units.get(at + 8)?;
        let kind = *Kind::ALL.get(usize::from(last >> LANGUAGE_BITS))?;
        let language = last & ((1 << LANGUAGE_BITS) - 1);
        Some(Unit { item: number(&self.parts.units, at + 4)?, language, kind })
    }

    /// The key of an item: `topics/dental`.
    pub(crate) fn key(&self, item: u32) -> Option<&str> {
        std::str::from_utf8(of_list(&self.parts.items, item)?).ok()
    }

    /// The items that a danger leads to.
    pub(super) fn targets(&self, danger: u32) -> impl Iterator<Item = u32> {
        self.key(danger).unwrap_or_default().split(' ').filter_map(|item| item.parse().ok())
    }

    /// What the hit of an item shows in a language: its name, and a line on what it is about.
    pub(crate) fn shown(&self, item: u32, language: &str) -> Option<[&str; 2]> {
        let packed = of_list(&self.parts.shown, item)?;
        shown::read(packed, self.language(language), self.language(FALLBACK))
    }

    /// The node of the vocabulary that these letters lead to.
    pub(super) fn walk<'w>(&'w self, from: Node<'w>, letters: &[u8]) -> Option<(Node<'w>, u64)> {
        walk(&self.words, from, letters)
    }
}

fn starts(parts: &Parts) -> Vec<Starts> {
    let records = parts.records.len() / RECORD;
    let mut starts = vec![Starts::default(); records.div_ceil(64)];
    for unit in parts.units.chunks_exact(UNIT) {
        let first = number(unit, 0).unwrap_or(u32::MAX);
        if let Some(starts) = starts.get_mut((first / 64) as usize) {
            starts.bits |= 1 << (first % 64);
        }
    }
    let mut before = 0;
    for starts in &mut starts {
        starts.before = before;
        before += starts.bits.count_ones();
    }
    starts
}

/// The node that these letters lead to from another one, and what is added to the value on the way.
pub(super) fn walk<'w, D: AsRef<[u8]>>(
    words: &'w Fst<D>,
    from: Node<'w>,
    letters: &[u8],
) -> Option<(Node<'w>, u64)> {
    letters.iter().try_fold((from, 0_u64), |(node, sum), byte| {
        let step = node.transition(node.find_input(*byte)?);
        Some((words.node(step.addr), sum + step.out.value()))
    })
}

impl Entry<'_> {
    /// The numbers of its records, by tier, rising within each.
    pub(super) fn records(&self) -> impl Iterator<Item = u32> {
        let mut bytes = self.records;
        let mut last = 0_u32;
        (0..self.count).map_while(move |place| {
            if TIERS.contains(&place) {
                last = 0;
            }
            last = last.checked_add(take(&mut bytes)?)?;
            Some(last)
        })
    }
}

impl StopRuns for Index {
    fn longest(&self, letters: &[char]) -> usize {
        let root = self.words.root();
        let Some((mut node, _)) = self.walk(root, STOP_RUN.encode_utf8(&mut [0; 4]).as_bytes()) else {
            return 0;
        };
        let mut longest = 0;
        for (place, letter) in letters.iter().enumerate() {
            let Some((next, _)) = self.walk(node, letter.encode_utf8(&mut [0; 4]).as_bytes()) else { break };
            node = next;
            if node.is_final() {
                longest = place + 1;
            }
        }
        longest
    }
}
