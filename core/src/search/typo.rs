//! Words within a few slips of the asked one: an automaton that walks the vocabulary.
//!
//! A slip is a letter too many, too few, another one, or two neighbours that changed places (optimal string alignment).

use fst::Automaton;

/// Letters of the asked word that are compared. What is longer isn't corrected.
const LONGEST: usize = 24;
/// No cell of a row counts further.
const FAR: u8 = 3;

/// Accepts every word within `most` slips of `word`.
pub(super) struct Typo {
    word: Vec<char>,
    most: u8,
}

/// How far the letters read so far are from each beginning of the word.
#[derive(Clone)]
pub(super) struct Row {
    now: [u8; LONGEST + 1],
    before: [u8; LONGEST + 1],
    last: char,
    /// Bytes of a letter that isn't complete yet.
    bytes: [u8; 4],
    length: u8,
    /// The least of `now`.
    least: u8,
}

impl Typo {
    /// `None` for words that are too long to be corrected.
    pub(super) fn new(word: &str, most: u8) -> Option<Self> {
        let word: Vec<char> = word.chars().collect();
        (word.len() <= LONGEST).then_some(Self { word, most })
    }

    /// How many slips lie between the word and what led to `row`.
    pub(super) fn slips(&self, row: &Row) -> u8 {
        row.now[self.word.len()]
    }

    fn letter(&self, row: &Row, letter: char) -> Row {
        let mut next = Row {
            now: [FAR; LONGEST + 1],
            before: row.now,
            last: letter,
            bytes: [0; 4],
            length: 0,
            least: FAR,
        };
        next.now[0] = (row.now[0] + 1).min(FAR);
        next.least = next.now[0];
        for (at, own) in self.word.iter().enumerate() {
            let other = row.now[at] + u8::from(*own != letter);
            let mut best = other.min(row.now[at + 1] + 1).min(next.now[at] + 1);
            let swapped = at > 0 && *own == row.last && self.word[at - 1] == letter;
            if swapped {
                best = best.min(row.before[at - 1] + 1);
            }
            next.now[at + 1] = best.min(FAR);
            next.least = next.least.min(best);
        }
        next
    }
}

impl Automaton for Typo {
    type State = Row;

    fn start(&self) -> Row {
        let mut now = [FAR; LONGEST + 1];
        (0..FAR).zip(now.iter_mut()).for_each(|(slips, cell)| *cell = slips);
        Row { now, before: [FAR; LONGEST + 1], last: '\0', bytes: [0; 4], length: 0, least: 0 }
    }

    fn is_match(&self, row: &Row) -> bool {
        row.length == 0 && self.slips(row) <= self.most
    }

    fn can_match(&self, row: &Row) -> bool {
        row.least <= self.most
    }

    fn accept(&self, row: &Row, byte: u8) -> Row {
        if byte.is_ascii() {
            return self.letter(row, char::from(byte));
        }
        let mut bytes = row.bytes;
        let length = usize::from(row.length);
        let Some(place) = bytes.get_mut(length) else { return Row { least: FAR, ..row.clone() } };
        *place = byte;
        match std::str::from_utf8(&bytes[..=length]).ok().and_then(|text| text.chars().next()) {
            Some(letter) => self.letter(row, letter),
            None => Row { bytes, length: row.length + 1, ..row.clone() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(asked: &str, word: &str) -> u8 {
        let typo = Typo::new(asked, 2).expect("short");
        let row = word.bytes().fold(typo.start(), |row, byte| typo.accept(&row, byte));
        typo.slips(&row)
    }

    #[test]
    fn each_slip_counts_once() {
        assert_eq!(slips("legevakt", "legevakt"), 0);
        assert_eq!(slips("legevagt", "legevakt"), 1);
        assert_eq!(slips("leigevakt", "legevakt"), 1);
        assert_eq!(slips("elgevakt", "legevakt"), 1);
        assert_eq!(slips("egevakt", "legevakt"), 1);
        assert_eq!(slips("lgeevatk", "legevakt"), 2);
        assert_eq!(slips("مستشفي", "مستشفا"), 1);
        assert_eq!(slips("weather", "legevakt"), FAR);
    }
}
