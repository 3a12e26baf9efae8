//! The index, read where it lies: nothing is unpacked, and every number is checked before it leads anywhere.

use fst::raw::{Fst, Node};

use super::layout::{FIELD_BITS, Field, Parts, RECORD, STOP_RUN, UNIT, take};
use super::token::StopRuns;

/// An open index.
pub(crate) struct Index {
    words: Fst<Vec<u8>>,
    parts: Parts,
    languages: Vec<String>,
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
        Some(Self { words, parts, languages })
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

    /// The unit that holds a record, looked for from unit `from` on; with its number.
    pub(super) fn unit_of(&self, record: u32, from: usize) -> Option<(usize, Unit)> {
        let count = self.parts.units.len() / UNIT;
        // Doubling steps, then halving: the next record is most often near.
        let (mut low, mut step) = (from, 1);
        while low + step < count && self.unit_start(low + step)? <= record {
            low += step;
            step *= 2;
        }
        while step > 0 {
            if low + step < count && self.unit_start(low + step)? <= record {
                low += step;
            }
            step /= 2;
        }

        let language = *self.parts.units.get(low * UNIT + 8)?;
        Some((low, Unit { item: self.number(&self.parts.units, low * UNIT + 4)?, language }))
    }

    fn unit_start(&self, unit: usize) -> Option<u32> {
        self.number(&self.parts.units, unit * UNIT)
    }

    /// The line of an item: `topics/dental`.
    pub(super) fn item(&self, item: u32) -> Option<&str> {
        let items = &self.parts.items;
        // The first end, of as many as there are items, tells nothing of their count: ends run until the keys begin.
        let count = self.item_count()?;
        let item = item as usize;
        let start = if item == 0 { 0 } else { self.number(items, (item - 1) * 4)? as usize };
        let end = self.number(items, item * 4)? as usize;
        let keys = items.get(count * 4..)?;
        (item < count).then(|| keys.get(start..end)).flatten().and_then(|key| std::str::from_utf8(key).ok())
    }

    fn item_count(&self) -> Option<usize> {
        let units = self.parts.units.len().checked_sub(UNIT)?;
        // Items are numbered in the order of units, and the last one always has some.
        Some(self.number(&self.parts.units, units + 4)? as usize + 1)
    }

    fn number(&self, part: &[u8], at: usize) -> Option<u32> {
        part.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
    }

    /// The node of the vocabulary that these letters lead to.
    pub(super) fn walk<'w>(&'w self, from: Node<'w>, letters: &[u8]) -> Option<(Node<'w>, u64)> {
        letters.iter().try_fold((from, 0_u64), |(node, sum), byte| {
            let step = node.transition(node.find_input(*byte)?);
            Some((self.words.node(step.addr), sum + step.out.value()))
        })
    }
}

impl Entry<'_> {
    /// The numbers of its records, rising.
    pub(super) fn records(&self) -> impl Iterator<Item = u32> {
        let mut bytes = self.records;
        let mut last = 0_u32;
        (0..self.count).map_while(move |_| {
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
