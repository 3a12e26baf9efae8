//! Words within a few slips of the asked one: a walk over the vocabulary that turns back where no word can be near.
//!
//! A slip is a letter too many, too few, another one, or two neighbours that changed places (optimal string alignment).

use std::ops::RangeInclusive;

use fst::raw::{CompiledAddr, Fst, Node};

use super::filter::{Hash, may_hold};
use super::index::walk;

/// Letters of the asked word that are compared. What is longer isn't corrected.
const LONGEST: usize = 24;
/// No cell of a row counts further.
const FAR: u8 = 3;
/// Letters at the start among which only one slip is forgiven: two there leave nothing to know a word by.
const START: usize = 3;
/// Letters of a word that is known by its end, too, so that its start may have two.
const LONG: usize = 9;

/// Ends that are asked of the filter at once.
const AT_ONCE: usize = 256;

/// A word of the vocabulary that is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Near {
    /// Where its entry starts.
    pub at: u64,
    pub slips: u8,
}

/// The first `limit` words within `most` slips, in the order of the vocabulary. The filter knows all of its words.
pub(super) fn near<D: AsRef<[u8]>>(
    words: &Fst<D>,
    filter: &[u8],
    text: &str,
    most: u8,
    limit: usize,
) -> Vec<Near> {
    let word: Vec<char> = text.chars().collect();
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let rests: Vec<Rest<'_>> =
        starts.map(|at| Rest { letters: &text[at..], hash: Hash::of(&text[at..]) }).collect();
    let ascii = text.is_ascii();
    let found = Vec::new();
    let open = Vec::with_capacity(AT_ONCE);
    let mut walk = Walk { words, filter, ascii, word: &word, rests: &rests, most, limit, found, open };
    if word.len() <= LONGEST {
        let mut now = [FAR; LONGEST + 1];
        (0..FAR).zip(now.iter_mut()).for_each(|(slips, cell)| *cell = slips);
        let start = Step { now, before: [FAR; LONGEST + 1], last: '\0', depth: 0, least: 0 };
        walk.visit(Place { node: words.root().addr(), sum: 0, hash: Hash::NOTHING }, &start);
    }
    walk.close();
    // Entries lie in the order of the vocabulary; some places were reached in more than one way.
    walk.found.sort_unstable_by_key(|near| near.at);
    walk.found.dedup();
    walk.found.truncate(limit);
    walk.found
}

struct Walk<'w, D> {
    words: &'w Fst<D>,
    filter: &'w [u8],
    /// Whether the asked word is of ASCII letters.
    ascii: bool,
    /// Its letters, and what is left of it from each of them; then its end.
    word: &'w [char],
    rests: &'w [Rest<'w>],
    most: u8,
    limit: usize,
    found: Vec<Near>,
    /// Ends that aren't looked up yet.
    open: Vec<End>,
}

/// A place where all slips are made, with the letter that must follow because it changed places, and the letter of the word
/// from which on its rest must follow.
struct End {
    place: Place,
    moved: Option<char>,
    from: usize,
}

/// What is left of the asked word.
struct Rest<'w> {
    letters: &'w str,
    hash: Hash,
}

/// A place of the vocabulary. Its node isn't read until it is needed.
#[derive(Clone, Copy)]
struct Place {
    node: CompiledAddr,
    sum: u64,
    /// Of the letters that lead here.
    hash: Hash,
}

/// How far the letters so far are from each beginning of the word.
struct Step {
    now: [u8; LONGEST + 1],
    before: [u8; LONGEST + 1],
    last: char,
    depth: usize,
    /// The least of `now`.
    least: u8,
}

/// Bytes of a letter that isn't complete yet.
#[derive(Clone, Copy, Default)]
struct Letter {
    bytes: [u8; 4],
    length: usize,
}

impl Letter {
    /// The letter, once its last byte is there.
    fn add(&mut self, byte: u8) -> Option<char> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        std::str::from_utf8(&self.bytes[..self.length]).ok()?.chars().next()
    }
}

impl<'w, D: AsRef<[u8]>> Walk<'w, D> {
    fn visit(&mut self, place: Place, step: &Step) {
        if step.least == self.most {
            return self.rests(place, step);
        }
        let node = self.words.node(place.node);
        let slips = step.now[self.word.len()];
        if node.is_final() && slips <= self.most {
            self.found.push(Near { at: place.sum + node.final_output().value(), slips });
        }
        if step.least < self.allowed(step.depth + 1) {
            self.any(node, place, step, Letter::default());
        } else {
            self.few(node, place, step);
        }
    }

    /// Goes on with every letter that the vocabulary has here.
    fn any(&mut self, node: Node<'_>, place: Place, step: &Step, letter: Letter) {
        for edge in node.transitions() {
            // Words of another script aren't slips, and marks before common beginnings are no words.
            if self.found.len() >= self.limit || edge.inp.is_ascii() != self.ascii || edge.inp < b' ' {
                continue;
            }
            let next = Place { node: edge.addr, sum: place.sum + edge.out.value(), ..place };
            let mut letter = letter;
            match letter.add(edge.inp) {
                None => self.any(self.words.node(next.node), next, step, letter),
                Some(whole) => self.go(next, step, whole),
            }
        }
    }

    /// Goes on where no slip may be made: only with letters of the word itself, however many the vocabulary has.
    fn few(&mut self, node: Node<'_>, place: Place, step: &Step) {
        let allowed = self.allowed(step.depth + 1);
        // A place of the window gives its own letter or the one before it.
        let mut letters = ['\0'; 2 * (2 * FAR as usize + 1)];
        let mut count = 0;
        let mut add = |letter| {
            letters[count] = letter;
            count += 1;
        };
        for at in self.window(step.depth + 1) {
            if step.now[at - 1] <= allowed {
                add(self.word[at - 1]);
            }
            if at > 1 && self.word[at - 1] == step.last && step.before[at - 2] < allowed {
                add(self.word[at - 2]);
            }
        }
        letters[..count].sort_unstable();
        let mut last = '\0';
        for letter in letters.into_iter().take(count) {
            if self.found.len() >= self.limit || std::mem::replace(&mut last, letter) == letter {
                continue;
            }
            if let Some((next, more)) = walk(self.words, node, letter.encode_utf8(&mut [0; 4]).as_bytes()) {
                self.go(Place { node: next.addr(), sum: place.sum + more, ..place }, step, letter);
            }
        }
    }

    /// Ends where all slips are made: what is left of the word must follow, and no row is needed for that.
    fn rests(&mut self, place: Place, step: &Step) {
        let end = (step.depth + usize::from(self.most)).min(self.word.len());
        for at in step.depth.saturating_sub(usize::from(self.most))..=end {
            if step.now[at] == self.most {
                self.open.push(End { place, moved: None, from: at });
            }
        }
        for at in self.window(step.depth + 1).filter(|at| *at > 1) {
            let [first, second] = [self.word[at - 2], self.word[at - 1]];
            if second == step.last && step.before[at - 2] < self.most {
                self.open.push(End { place, moved: Some(first), from: at });
            }
        }
        if self.open.len() >= AT_ONCE {
            self.close();
        }
    }

    /// Looks up the ends so far. All are asked of the filter at once, so that the next is fetched from memory before the one
    /// before has answered.
    fn close(&mut self) {
        let hash = |end: &End| {
            let hash = end.moved.map_or(end.place.hash, |letter| end.place.hash.letter(letter));
            hash.letters(self.rests[end.from].hash)
        };
        self.open.retain(|end| may_hold(self.filter, hash(end)));
        for end in std::mem::take(&mut self.open) {
            self.rest(&end);
        }
    }

    /// Ends with what is left of the word from a letter on, and before it the one that changed places.
    fn rest(&mut self, end: &End) {
        let End { place, moved, from } = *end;
        let rest = &self.rests[from];
        let follow = |(node, sum), letters: &str| {
            walk(self.words, node, letters.as_bytes()).map(|(node, more)| (node, sum + more))
        };
        let start = Some((self.words.node(place.node), place.sum));
        let start = moved.map_or(start, |letter| follow(start?, letter.encode_utf8(&mut [0; 4])));
        let end = start.and_then(|start| follow(start, rest.letters));
        let Some((node, sum)) = end.filter(|(node, _)| node.is_final()) else { return };
        self.found.push(Near { at: sum + node.final_output().value(), slips: self.most });
    }

    fn go(&mut self, place: Place, step: &Step, letter: char) {
        if let Some(step) = self.step(step, letter) {
            self.visit(Place { hash: place.hash.letter(letter), ..place }, &step);
        }
    }

    /// Slips that may have been made by a depth.
    fn allowed(&self, depth: usize) -> u8 {
        if depth <= START && self.word.len() < LONG { self.most.min(1) } else { self.most }
    }

    /// Beginnings of the word, by length, that are near those of this length.
    fn window(&self, depth: usize) -> RangeInclusive<usize> {
        let most = usize::from(self.most);
        depth.saturating_sub(most).max(1)..=(depth + most).min(self.word.len())
    }

    /// The next row, unless no word that goes on so can be near. Only cells near the diagonal can count.
    fn step(&self, step: &Step, letter: char) -> Option<Step> {
        let depth = step.depth + 1;
        let most = usize::from(self.most);
        let mut next = Step { now: [FAR; LONGEST + 1], before: step.now, last: letter, depth, least: FAR };
        if depth <= most {
            next.now[0] = depth as u8;
            next.least = depth as u8;
        }
        for at in self.window(depth) {
            let own = self.word[at - 1];
            let other = step.now[at - 1] + u8::from(own != letter);
            let mut best = other.min(step.now[at] + 1).min(next.now[at - 1] + 1);
            if at > 1 && own == step.last && self.word[at - 2] == letter {
                best = best.min(step.before[at - 2] + 1);
            }
            next.now[at] = best.min(FAR);
            next.least = next.least.min(best);
        }
        (next.least <= self.allowed(depth)).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::filter::filter;

    fn slips(asked: &str, word: &str) -> Option<u8> {
        let words = fst::Map::from_iter([(word, 7)]).expect("one word").into_fst();
        near(&words, &filter([word].into_iter()), asked, 2, 1).first().map(|near| near.slips)
    }

    #[test]
    fn each_slip_counts_once() {
        assert_eq!(slips("legevakt", "legevakt"), Some(0));
        assert_eq!(slips("legevagt", "legevakt"), Some(1));
        assert_eq!(slips("leigevakt", "legevakt"), Some(1));
        assert_eq!(slips("elgevakt", "legevakt"), Some(1));
        assert_eq!(slips("egevakt", "legevakt"), Some(1));
        assert_eq!(slips("legevat", "legevakt"), Some(1));
        assert_eq!(slips("lgeevatk", "legevakt"), Some(2));
        assert_eq!(slips("مستشفي", "مستشفا"), Some(1));
        assert_eq!(slips("weather", "legevakt"), None);
    }

    #[test]
    fn two_slips_at_the_start_are_another_word() {
        assert_eq!(slips("xygevakt", "legevakt"), None);
        assert_eq!(slips("xegevakk", "legevakt"), Some(2));
    }

    /// Optimal string alignment by the textbook, over whole rows.
    fn distance(one: &[u8], other: &[u8]) -> usize {
        let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
        for (i, j) in (0..=one.len()).flat_map(|i| (0..=other.len()).map(move |j| (i, j))) {
            rows[i][j] = match (i, j) {
                (0, _) | (_, 0) => i + j,
                _ => {
                    let mut best = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    best = best.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                    if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                        best = best.min(rows[i - 2][j - 2] + 1);
                    }
                    best
                }
            };
        }
        rows[one.len()][other.len()]
    }

    #[test]
    fn only_a_long_word_is_known_without_its_start() {
        let pairs = [("dental", 0), ("interpreter", 1)];
        let words = fst::Map::from_iter(pairs).expect("sorted words").into_fst();
        let filter = filter(["dental", "interpreter"].into_iter());
        assert_eq!(near(&words, &filter, "omterpreter", 2, 9), [Near { at: 1, slips: 2 }]);
        assert_eq!(near(&words, &filter, "fwntal", 2, 9), []);
    }

    #[test]
    fn every_near_word_is_found_once_and_no_other() {
        let longer = |words: &Vec<String>| {
            words.iter().flat_map(|word| ["a", "b", "c"].map(|letter| word.clone() + letter)).collect()
        };
        let lengths = std::iter::successors(Some(vec![String::new()]), |words| Some(longer(words)));
        let mut all: Vec<String> = lengths.skip(1).take(6).flatten().collect();
        all.sort();
        let pairs = (0..).zip(&all).map(|(at, word)| (word, at));
        let words = fst::Map::from_iter(pairs).expect("sorted words").into_fst();
        let filter = filter(all.iter().map(String::as_str));
        for asked in all.iter().step_by(31) {
            let slips = |word: &String| distance(asked.as_bytes(), word.as_bytes());
            let one = near(&words, &filter, asked, 1, usize::MAX);
            let expected: Vec<u64> =
                (0..).zip(&all).filter(|(_, word)| slips(word) <= 1).map(|(at, _)| at).collect();
            assert_eq!(one.iter().map(|near| near.at).collect::<Vec<_>>(), expected, "{asked}");
            let two = near(&words, &filter, asked, 2, usize::MAX);
            assert!(two.windows(2).all(|pair| pair[0].at < pair[1].at), "{asked}: each once, in order");
            assert!(
                two.iter().all(|near| slips(&all[near.at as usize]) == usize::from(near.slips)),
                "{asked}"
            );
            // Two slips within the first letters are too many; behind them they are not.
            let behind =
                |word: &&String| word.get(..4) == asked.get(..4) && word.len() > 3 && slips(word) == 2;
            let places = two.iter().map(|near| &all[near.at as usize]);
            assert_eq!(places.filter(behind).count(), all.iter().filter(behind).count(), "{asked}");
        }
    }
}
