//! The index, read where it lies: nothing is unpacked, and every number is checked before it leads anywhere.

use fst::raw::{Fst, Node};

use super::layout::{BEST, FIELD_BITS, Field, Parts, RECORD, STOP_RUN, UNIT, take};
use super::token::StopRuns;

/// An open index.
pub(crate) struct Index {
    words: Fst<Vec<u8>>,
    parts: Parts,
    languages: Vec<String>,
    /// The keys of all items, one after the other.
    keys: String,
    /// For every [`NEAR`] records, the unit of the first: a search asks for few units, far from each other.
    near: Vec<u32>,
}

/// Records from one known unit to the next: a step in between is a unit, and a unit has about ten records.
const NEAR: u32 = 64;

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

/// An item and language.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    pub item: u32,
    pub language: u8,
}

impl Index {
    /// `None` when the parts are no index.
    pub(crate) fn new(mut parts: Parts) -> Option<Self> {
        let words = Fst::new(std::mem::take(&mut parts.words)).ok()?;
        let languages = std::str::from_utf8(&parts.languages).ok()?.split(' ').map(str::to_owned).collect();
        let keys = parts.items.get(item_count(&parts)? * 4..)?;
        let keys = std::str::from_utf8(keys).ok()?.to_owned();
        let near = near(&parts);
        Some(Self { words, parts, languages, keys, near })
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

    /// Weight and field of a record, and how many stop words it has beside its terms.
    pub(super) fn record(&self, number: u32) -> Option<(f32, Field, u8)> {
        let at = number as usize * RECORD;
        let bytes = self.parts.records.get(at..at + RECORD)?;
        let field = *Field::ALL.get(usize::from(bytes[1] & ((1 << FIELD_BITS) - 1)))?;
        Some((f32::from(bytes[0]) / 16.0, field, bytes[1] >> FIELD_BITS))
    }

    /// The unit that holds a record.
    pub(super) fn unit_of(&self, record: u32) -> Option<Unit> {
        let count = self.parts.units.len() / UNIT;
        let mut unit = *self.near.get((record / NEAR) as usize)? as usize;
        while unit + 1 < count && self.unit_start(unit + 1)? <= record {
            unit += 1;
        }
        let language = *self.parts.units.get(unit * UNIT + 8)?;
        Some(Unit { item: number(&self.parts.units, unit * UNIT + 4)?, language })
    }

    fn unit_start(&self, unit: usize) -> Option<u32> {
        number(&self.parts.units, unit * UNIT)
    }

    /// The line of an item: `topics/dental`.
    pub(super) fn item(&self, item: u32) -> Option<&str> {
        let end = |item: usize| number(&self.parts.items, item * 4).map(|end| end as usize);
        let item = item as usize;
        let start = if item == 0 { 0 } else { end(item - 1)? };
        self.keys.get(start..end(item)?)
    }

    /// The node of the vocabulary that these letters lead to.
    pub(super) fn walk<'w>(&'w self, from: Node<'w>, letters: &[u8]) -> Option<(Node<'w>, u64)> {
        walk(&self.words, from, letters)
    }
}

/// How many items there are. They are numbered in the order of units, and the last one always has some.
fn item_count(parts: &Parts) -> Option<usize> {
    let units = parts.units.len().checked_sub(UNIT)?;
    Some(number(&parts.units, units + 4)? as usize + 1)
}

fn near(parts: &Parts) -> Vec<u32> {
    let records = (parts.records.len() / RECORD) as u32;
    let mut unit = 0_u32;
    let mut of = |record: u32| {
        while number(&parts.units, (unit as usize + 1) * UNIT).is_some_and(|start| start <= record) {
            unit += 1;
        }
        unit
    };
    (0..records).step_by(NEAR as usize).map(&mut of).collect()
}

fn number(part: &[u8], at: usize) -> Option<u32> {
    part.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
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
    /// The numbers of its records: the [`BEST`] of them, rising, then the others, rising.
    pub(super) fn records(&self) -> impl Iterator<Item = u32> {
        let mut bytes = self.records;
        let mut last = 0_u32;
        (0..self.count).map_while(move |place| {
            if place == BEST {
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
