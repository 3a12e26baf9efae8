//! The index as bytes: eight parts, each small tables of whole numbers, least byte first.
//!
//! | part | what it holds |
//! |---|---|
//! | `words` | an fst: each term of the vocabulary and where its entry starts in `postings` |
//! | `postings` | an entry a term: weight (a byte), languages in which it is a stop word (a bit each), and the records that hold it in [`TIERS`], the best first (differences within a tier); whole numbers as LEB128 |
//! | `filter` | which words the vocabulary may hold ([`super::filter`]) |
//! | `records` | two bytes a record: its weight in sixteenths, and its [`Field`] with the number of its stop words |
//! | `units` | nine bytes a unit: its first record, its item, and a byte for its language and [`Kind`] |
//! | `items` | a list of the keys of items, `topics/dental`; of dangers the numbers of the items that they lead to |
//! | `shown` | a list of what the hits of items show ([`super::shown`]) |
//! | `languages` | the tags, parted by spaces |
//!
//! A list is the number of its values and the end of each of them, four bytes each, then the values.

/// The parts, by name, in the order in which the pack holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub filter: Vec<u8>,
    pub items: Vec<u8>,
    pub languages: Vec<u8>,
    pub postings: Vec<u8>,
    pub records: Vec<u8>,
    pub shown: Vec<u8>,
    pub units: Vec<u8>,
    pub words: Vec<u8>,
}

impl Parts {
    /// Reads each part by its name.
    pub(crate) fn read<E>(mut part: impl FnMut(&str) -> Result<Vec<u8>, E>) -> Result<Self, E> {
        Ok(Self {
            filter: part("filter")?,
            items: part("items")?,
            languages: part("languages")?,
            postings: part("postings")?,
            records: part("records")?,
            shown: part("shown")?,
            units: part("units")?,
            words: part("words")?,
        })
    }

    /// Each part with its name.
    pub(crate) fn named(&self) -> [(&'static str, &[u8]); 8] {
        [
            ("filter", &self.filter),
            ("items", &self.items),
            ("languages", &self.languages),
            ("postings", &self.postings),
            ("records", &self.records),
            ("shown", &self.shown),
            ("units", &self.units),
            ("words", &self.words),
        ]
    }
}

/// How many records of a term stand before those that are less good, and in all. A search that needs no more never reads
/// the others. The [`FIRST`] are enough for the only word of a question; the [`BEST`] are looked at for themselves, the rest
/// only where they meet another word, too.
pub(super) const TIERS: [u32; 3] = [FIRST, BEST, 384];
pub(super) const FIRST: u32 = 32;
pub(super) const BEST: u32 = 192;

/// Bytes of a record and of a unit.
pub(super) const RECORD: usize = 2;
pub(super) const UNIT: usize = 9;

/// Bits of a record's second byte that are its field; the others count its stop words.
pub(super) const FIELD_BITS: u8 = 3;
/// The most stop words of a record that are counted.
pub(super) const MOST_DROPPED: usize = 4;

/// Before the letters of a common beginning, in the vocabulary: its entry lists the best records that begin so.
pub(super) const BEGINNING: char = '\u{1}';
/// Before a stop word of a script without spaces.
pub(super) const STOP_RUN: char = '\u{2}';
/// Before a word without the small words that it began with in a text: its entry lists the records of the whole word.
pub(super) const BARE: char = '\u{3}';

/// Where a record's words stand. The order is the byte in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// A title, a name, an alias, an id.
    Name,
    /// The question of a topic.
    Question,
    /// What something is for, or whom.
    About,
    /// Where it is and who runs it.
    Place,
    /// Statements and sections, all words of a unit together.
    Body,
    /// A phrase of danger.
    Danger,
    /// A phrase of a matter that is out of scope.
    OutOfScope,
}

impl Field {
    pub(super) const ALL: [Self; 7] =
        [Self::Name, Self::Question, Self::About, Self::Place, Self::Body, Self::Danger, Self::OutOfScope];
}

/// What an item is, in the order in which items stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Topic,
    Number,
    Article,
    Card,
    Service,
    /// No item: what words of danger lead to.
    Danger,
    /// No item: a matter that Lykt has nothing on.
    OutOfScope,
}

impl Kind {
    pub(super) const ALL: [Self; 7] =
        [Self::Topic, Self::Number, Self::Article, Self::Card, Self::Service, Self::Danger, Self::OutOfScope];
}

/// Bits of a unit's last byte that are its language; the others are its kind.
pub(super) const LANGUAGE_BITS: u8 = 5;

/// A list of values.
pub(super) fn list(values: &[Vec<u8>]) -> Vec<u8> {
    let ends = values.iter().scan(0, |end, value| {
        *end += value.len() as u32;
        Some(*end)
    });
    let numbers = std::iter::once(values.len() as u32).chain(ends);
    numbers.flat_map(u32::to_le_bytes).chain(values.iter().flatten().copied()).collect()
}

/// A value of a list.
pub(super) fn of_list(list: &[u8], place: u32) -> Option<&[u8]> {
    let count = number(list, 0)?;
    let end = |place: u32| number(list, 4 * (place as usize + 1)).map(|end| end as usize);
    let start = if place == 0 { 0 } else { end(place - 1)? };
    let values = list.get(4 * (count as usize + 1)..)?;
    if place < count { values.get(start..end(place)?) } else { None }
}

/// The number of four bytes at a place.
pub(super) fn number(part: &[u8], at: usize) -> Option<u32> {
    part.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// Appends a whole number: seven bits a byte, the last one without its highest bit.
pub(super) fn put(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Takes a whole number off the front.
pub(super) fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0_u32;
    for shift in (0..32).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_back() {
        let values = [b"topics/dental".to_vec(), Vec::new(), b"3 17".to_vec()];
        let list = list(&values);
        let back: Vec<Option<&[u8]>> = (0..4).map(|place| of_list(&list, place)).collect();
        assert_eq!(back, [Some(&b"topics/dental"[..]), Some(b""), Some(b"3 17"), None]);
        assert_eq!(of_list(&list[..list.len() - 1], 2), None);
        assert_eq!(of_list(&[], 0), None);
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 300, 65_535, u32::MAX] {
            let mut bytes = Vec::new();
            put(&mut bytes, value);
            let mut rest = bytes.as_slice();
            assert_eq!(take(&mut rest), Some(value));
            assert!(rest.is_empty());
        }
        assert_eq!(take(&mut [0x80_u8].as_slice()), None);
        assert_eq!(take(&mut [0xff_u8; 9].as_slice()), None);
    }
}
