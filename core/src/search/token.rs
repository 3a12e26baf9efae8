//! Texts and questions become tokens: words, or overlapping pairs of letters where a script has no spaces.

use super::fold::{Folded, fold};

/// Longer texts are cut: nobody asks in more, and the time of a search stays bounded whatever is pasted into it.
const LONGEST_QUERY: usize = 400;
/// A word beyond this is cut; the longest in the vocabulary are about half of it.
const LONGEST_WORD: usize = 64;
/// The most tokens of a question that count.
pub(super) const MOST_TOKENS: usize = 32;

/// A unit of matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its folded letters.
    pub text: String,
    /// Two letters of a text without spaces, and not a word.
    pub pair: bool,
    /// A pair inside a stop word.
    pub weak: bool,
    /// Of a question in syllables, of which one is up to two of these letters.
    pub syllables: bool,
}

/// Knows the stop words of unspaced scripts: the length, in letters, of the longest one at the start, or 0.
pub(super) trait StopRuns {
    fn longest(&self, letters: &[char]) -> usize;
}

/// The tokens of a question, bounded, each once: what is said twice would meet a phrase that holds it once twice.
pub(super) fn query(text: &str, stops: &impl StopRuns) -> Vec<Token> {
    let start: String = text.chars().take(LONGEST_QUERY).collect();
    let all = text_tokens(&start, stops);
    let again = |at: usize| all[at + 1..].iter().any(|later| later.text == all[at].text);
    let mut tokens: Vec<Token> =
        (0..all.len()).filter(|at| !again(*at)).take(MOST_TOKENS).map(|at| all[at].clone()).collect();
    let syllables = start.chars().any(super::script::is_ethiopic);
    tokens.iter_mut().for_each(|token| token.syllables = syllables);
    tokens
}

/// The tokens of a text of any length.
pub(super) fn text_tokens(text: &str, stops: &impl StopRuns) -> Vec<Token> {
    let mut splitter = Splitter {
        stops,
        tokens: Vec::new(),
        word: String::new(),
        run: Vec::new(),
        joins: false,
        after: false,
    };
    fold(text).for_each(|folded| splitter.push(folded));
    splitter.end();
    splitter.tokens
}

struct Splitter<'s, S> {
    stops: &'s S,
    tokens: Vec<Token>,
    word: String,
    run: Vec<char>,
    /// Whether the letters so far are of a script whose words hold apostrophes.
    joins: bool,
    /// Whether the last token was a number, so that `116 117` and `116117` are one.
    after: bool,
}

impl<S: StopRuns> Splitter<'_, S> {
    fn push(&mut self, folded: Folded) {
        match folded {
            Folded::Letters(letters) => {
                self.joins = true;
                self.letter(letters);
            }
            Folded::Letter(letter) => self.letter(letter.encode_utf8(&mut [0; 4])),
            Folded::Unspaced(letter) => {
                self.end_word();
                match self.run.last_mut() {
                    // Looks the same, and is typed as two letters on many keyboards.
                    Some(last) if (*last, letter) == ('เ', 'เ') => *last = 'แ',
                    _ => self.run.push(letter),
                }
            }
            Folded::Nothing => {}
            Folded::Apostrophe if self.joins => {}
            Folded::Apostrophe | Folded::Gap => self.end(),
        }
    }

    fn letter(&mut self, letters: &str) {
        self.end_run();
        if self.word.len() < LONGEST_WORD {
            self.word.push_str(letters);
        }
    }

    fn end(&mut self) {
        self.end_word();
        self.end_run();
    }

    fn end_word(&mut self) {
        self.joins = false;
        if self.word.is_empty() {
            return;
        }
        let number = self.word.bytes().all(|b| b.is_ascii_digit());
        match self.tokens.last_mut().filter(|_| number && self.after) {
            Some(last) if last.text.len() < LONGEST_WORD => last.text.push_str(&self.word),
            _ => self.tokens.push(Token {
                text: undoubled(&self.word),
                pair: false,
                weak: false,
                syllables: false,
            }),
        }
        self.after = number;
        self.word.clear();
    }

    /// Pairs of neighbours; a single letter stands alone.
    fn end_run(&mut self) {
        if self.run.is_empty() {
            return;
        }
        self.after = false;
        let stop = stop_at(&self.run, self.stops);
        if self.run.len() == 1 {
            self.tokens.push(Token { text: self.run[0].into(), pair: true, weak: stop[0], syllables: false });
        }
        for (place, pair) in self.run.windows(2).enumerate() {
            let weak = stop[place] && stop[place + 1];
            self.tokens.push(Token { text: pair.iter().collect(), pair: true, weak, syllables: false });
        }
        self.run.clear();
    }
}

/// Which letters lie in a stop word, the longest one first from left to right.
fn stop_at(run: &[char], stops: &impl StopRuns) -> Vec<bool> {
    let mut stop = vec![false; run.len()];
    let mut place = 0;
    while place < run.len() {
        let length = stops.longest(&run[place..]);
        stop[place..place + length].fill(true);
        place += length.max(1);
    }
    stop
}

/// `ae`, `oe` and `aa`, which people without a Norwegian keyboard type, as the letter that `æ`, `ø` and `å` become;
/// and figures by which Arabic letters are typed ("fa7s", "3andi") as the letters that others write for them.
fn undoubled(word: &str) -> String {
    let letters = word.bytes().filter(u8::is_ascii_lowercase).count();
    let chat = letters >= 2 && word.bytes().any(|b| b.is_ascii_digit());
    let word = if chat {
        word.replace('2', "").replace('3', "a").replace('5', "kh").replace('7', "h")
    } else {
        word.to_owned()
    };
    word.replace("aa", "a").replace("ae", "a").replace("oe", "o")
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
