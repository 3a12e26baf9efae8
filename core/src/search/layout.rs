//! The index as bytes: six parts, each small tables of whole numbers, least byte first.
//!
//! | part | what it holds |
//! |---|---|
//! | `words` | an fst: each term of the vocabulary and where its entry starts in `postings` |
//! | `postings` | an entry a term: weight (a byte), languages in which it is a stop word (a bit each), and the records that hold it, the [`BEST`] first (differences within both parts); whole numbers as LEB128 |
//! | `records` | two bytes a record: its weight in sixteenths, and its [`Field`] with the number of its stop words |
//! | `units` | nine bytes a unit: its first record, its item, its language |
//! | `items` | a four-byte end for each item, then their keys: `topics/dental` |
//! | `languages` | the tags, parted by spaces |

/// The parts, by name, in the order in which the pack holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub items: Vec<u8>,
    pub languages: Vec<u8>,
    pub postings: Vec<u8>,
    pub records: Vec<u8>,
    pub units: Vec<u8>,
    pub words: Vec<u8>,
}

impl Parts {
    /// Reads each part by its name.
    pub(crate) fn read<E>(mut part: impl FnMut(&str) -> Result<Vec<u8>, E>) -> Result<Self, E> {
        Ok(Self {
            items: part("items")?,
            languages: part("languages")?,
            postings: part("postings")?,
            records: part("records")?,
            units: part("units")?,
            words: part("words")?,
        })
    }

    /// Each part with its name.
    pub(crate) fn named(&self) -> [(&'static str, &[u8]); 6] {
        [
            ("items", &self.items),
            ("languages", &self.languages),
            ("postings", &self.postings),
            ("records", &self.records),
            ("units", &self.units),
            ("words", &self.words),
        ]
    }
}

/// Of the records of a term, so many of the best stand first. A search that needs no more never reads the others.
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
}

impl Field {
    pub(super) const ALL: [Self; 6] =
        [Self::Name, Self::Question, Self::About, Self::Place, Self::Body, Self::Danger];
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
