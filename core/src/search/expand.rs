//! From a typed word to terms of the vocabulary: the word itself, words that begin so, words that it begins with, words
//! a slip or two away, and two words that were written in one.

use super::clitic;
use super::index::{Entry, Index};
use super::layout::{BARE, BEGINNING, FIRST};
use super::token::Token;
use super::typo::near;
use super::weight;

/// Letters from which one slip, and two, are forgiven.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 7;
/// The first where vowels aren't written, so that a word has fewer letters.
const ONE_SLIP_OF_CONSONANTS: usize = 3;
/// The second where a slip changes a syllable, and so two letters.
const TWO_SLIPS_OF_SYLLABLES: usize = 5;
/// Completions of a word that may not be finished, of an unknown one, and of a known one that are looked at.
const WHILE_TYPING: usize = 48;
const MOST_COMPLETIONS: usize = 24;
const COMPLETIONS_OF_KNOWN: usize = 8;
/// Words with slips that are looked at.
const MOST_CORRECTIONS: usize = 16;
/// Words that begin alike and end otherwise that are looked at, of an unknown word and of a known one.
const MOST_RELATIVES: usize = 24;
const RELATIVES_OF_KNOWN: usize = 16;
/// Letters from which other forms of a known word are looked for.
const LONG: usize = 6;
/// The least letters of a word that stands for a longer one.
const SHORTEST_STEM: usize = 4;

/// What a token of the question stands for.
pub(super) struct Asked<'i> {
    /// Terms with how well they stand for the token, from 0 to 1.
    pub terms: Vec<(Entry<'i>, f32)>,
    /// What the token counts in the question.
    pub weight: f32,
    /// A bit for each language in which it is a stop word.
    pub stop: u32,
    /// Whether it is two letters of a script without spaces, which are known by chance.
    pub pair: bool,
    /// Whether it is so short that many words are near it.
    pub short: bool,
    /// Whether so many records hold it that nothing else is needed, if it is the only word.
    pub known: bool,
    /// Whether some vocabulary holds it, or something a slip away.
    pub guessed: bool,
}

/// Looks a token up. `typing` when it is the last one, which may not be finished; `alone` when it is the only one.
pub(super) fn expand<'i>(index: &'i Index, token: &Token, typing: bool, alone: bool) -> Asked<'i> {
    let exact = index.term(&token.text);
    let letters = token.text.chars().count();
    let mut asked = Asked {
        terms: Vec::new(),
        weight: weight::of_unknown(&token.text),
        stop: 0,
        guessed: false,
        known: false,
        short: letters < SHORTEST_STEM,
        pair: token.pair,
    };
    if let Some(entry) = exact {
        asked.weight = f32::from(entry.weight) / 255.0;
        asked.stop = entry.stop;
        asked.guessed = !token.pair;
        asked.terms.push((entry, 1.0));
    }
    asked.known = exact.is_some_and(|entry| entry.count >= FIRST);
    if alone && asked.known {
        return asked;
    }
    if token.pair {
        if exact.is_none() {
            asked.weight = weight::PAIR;
        }
        asked.weight *= if token.weak { weight::STOP } else { 1.0 };
        return asked;
    }
    if letters >= if typing { 2 } else { SHORTEST_STEM } {
        let whole = exact.is_some_and(|entry| entry.count > 0);
        let most = match (typing, whole) {
            (true, _) => WHILE_TYPING,
            (false, true) => COMPLETIONS_OF_KNOWN,
            (false, false) => MOST_COMPLETIONS,
        };
        let from = asked.terms.len();
        completions(index, &token.text, letters, typing, most, &mut asked);
        // A known word says by itself what is meant; among others, other forms of it tell which phrase.
        if whole && !alone && letters >= LONG {
            relatives(index, &token.text, letters, RELATIVES_OF_KNOWN, &mut asked);
        }
        let quality = if whole { weight::LONGER } else { 1.0 };
        asked.terms[from..].iter_mut().for_each(|(_, own)| *own *= quality);
        if whole {
            bare(index, &token.text, &mut asked);
        }
    }
    if exact.is_none_or(|entry| entry.count == 0 && entry.stop == 0) {
        stems(index, &token.text, letters, &mut asked);
        let two = if token.syllables { TWO_SLIPS_OF_SYLLABLES } else { TWO_SLIPS };
        corrections(index, &token.text, letters, two, &mut asked);
        bare(index, &token.text, &mut asked);
        bare_relatives(index, &token.text, &mut asked);
        asked.guessed |= !asked.terms.is_empty();
        relatives(index, &token.text, letters, MOST_RELATIVES, &mut asked);
        if asked.terms.is_empty() {
            halves(index, &token.text, &mut asked);
        }
    }
    asked.terms.sort_by(|a, b| b.1.total_cmp(&a.1));
    asked
}

/// The entry of two neighbouring words written in one: "over dose".
pub(super) fn joined<'i>(index: &'i Index, first: &Token, second: &Token) -> Option<Entry<'i>> {
    let text = format!("{}{}", first.text, second.text);
    let words = !first.pair && !second.pair;
    index.term(&text).filter(|entry| words && entry.count > 0)
}

/// The nodes of the vocabulary that the bytes of a word lead through, the root first.
fn path<'i>(index: &'i Index, text: &str) -> Vec<(fst::raw::Node<'i>, u64)> {
    let mut path = vec![(index.words().root(), 0)];
    for byte in text.as_bytes() {
        let (node, sum) = path[path.len() - 1];
        let Some((next, more)) = index.walk(node, &[*byte]) else { break };
        path.push((next, sum + more));
    }
    path
}

/// A byte that continues a letter is no letter of its own.
fn is_lead(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

fn lead_bytes(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| is_lead(**byte)).count()
}

fn completions<'i>(
    index: &'i Index,
    text: &str,
    letters: usize,
    typing: bool,
    most: usize,
    asked: &mut Asked<'i>,
) {
    if let Some(common) = index.term(&format!("{BEGINNING}{text}")) {
        if typing {
            asked.terms.push((common, weight::of_completion(letters, letters + 3)));
        }
        return;
    }
    let Some((node, sum)) = index.walk(index.words().root(), text.as_bytes()) else { return };
    let mut found = 0;
    below(index, (node, sum), letters, usize::MAX, None, |at, length| {
        if length > letters {
            let entry = index.entry(at);
            asked.terms.extend(entry.map(|entry| (entry, weight::of_completion(letters, length))));
            found += 1;
        }
        found < most
    });
}

/// Every word at and below a node that letters of this length lead to, the last letters first, until `each` has seen
/// enough: it gets where the word's entry starts, and its length. Goes no further than `longest` letters, and at the node
/// itself not on with the byte `skip`. By hand and not by a stream, which would walk down to the node again and keep keys
/// that nobody reads. False once there was enough.
fn below(
    index: &Index,
    from: (fst::raw::Node<'_>, u64),
    length: usize,
    longest: usize,
    skip: Option<u8>,
    mut each: impl FnMut(u64, usize) -> bool,
) -> bool {
    let mut open = vec![(from.0, from.1, length, skip)];
    while let Some((node, sum, length, skip)) = open.pop() {
        if node.is_final() && !each(sum + node.final_output().value(), length) {
            return false;
        }
        for step in node.transitions().filter(|step| length < longest && Some(step.inp) != skip) {
            let more = usize::from(is_lead(step.inp));
            open.push((index.words().node(step.addr), sum + step.out.value(), length + more, None));
        }
    }
    true
}

/// Terms that the word begins with: "tannlegene" for "tannlege".
fn stems<'i>(index: &'i Index, text: &str, letters: usize, asked: &mut Asked<'i>) {
    let mut node = index.words().root();
    let mut sum = 0;
    for (length, letter) in text.chars().enumerate() {
        let long = length >= SHORTEST_STEM && 5 * length >= 3 * letters;
        if node.is_final() && long {
            let entry = index.entry(sum + node.final_output().value());
            let held = entry.filter(|entry| entry.count > 0);
            asked.terms.extend(held.map(|entry| (entry, weight::of_stem(length, letters))));
        }
        let Some((next, more)) = index.walk(node, letter.encode_utf8(&mut [0; 4]).as_bytes()) else { return };
        (node, sum) = (next, sum + more);
    }
}

/// Terms that the word is with small words before it, or without them: "الهيروين" for "هيروين".
fn bare<'i>(index: &'i Index, text: &str, asked: &mut Asked<'i>) {
    let root = index.words().root();
    let marked = index.walk(root, BARE.encode_utf8(&mut [0; 4]).as_bytes());
    let mut add = |from: (fst::raw::Node<'i>, u64), text: &str| {
        let Some((node, sum)) = index.walk(from.0, text.as_bytes()).filter(|(node, _)| node.is_final())
        else {
            return;
        };
        let entry = index.entry(from.1 + sum + node.final_output().value());
        asked.terms.extend(entry.filter(|entry| entry.count > 0).map(|entry| (entry, weight::BARE)));
    };
    marked.into_iter().for_each(|from| add(from, text));
    for rest in clitic::bare(text) {
        add((root, 0), rest);
        marked.into_iter().for_each(|from| add(from, rest));
    }
}

/// Terms that begin as the word does without small words before it.
fn bare_relatives<'i>(index: &'i Index, text: &str, asked: &mut Asked<'i>) {
    for rest in clitic::bare(text) {
        let letters = rest.chars().count();
        let from = asked.terms.len();
        relatives(index, rest, letters, MOST_RELATIVES, asked);
        asked.terms[from..].iter_mut().for_each(|(_, quality)| *quality *= weight::BARE);
    }
}

/// Terms that share three letters of five with the word and end otherwise: "болею" for "болеть". Those that share most
/// come first.
fn relatives<'i>(index: &'i Index, text: &str, letters: usize, most: usize, asked: &mut Asked<'i>) {
    if clitic::has_article(text) {
        return;
    }
    let path = path(index, text);
    let mut found = 0;
    for (at, &from) in path.iter().enumerate().rev() {
        let shared = lead_bytes(&text.as_bytes()[..at]);
        if shared < (3 * letters / 5).max(SHORTEST_STEM) {
            return;
        }
        // What goes on as the word does was looked at one letter further.
        let on = text.as_bytes().get(at).filter(|_| at + 1 < path.len()).copied();
        let more = below(index, from, shared, letters + 3, on, |entry, length| {
            if at < text.len() {
                let entry = index.entry(entry);
                asked.terms.extend(entry.map(|entry| (entry, weight::of_relative(shared, length, letters))));
                found += 1;
            }
            found < most
        });
        if !more {
            return;
        }
    }
}

fn corrections<'i>(index: &'i Index, text: &str, letters: usize, two: usize, asked: &mut Asked<'i>) {
    let one = if clitic::is_arabic(text) { ONE_SLIP_OF_CONSONANTS } else { ONE_SLIP };
    if letters < one {
        return;
    }
    let near = within(index, text, letters, 1, asked);
    // The article is no part of the word by which it could be known.
    let own = if clitic::has_article(text) { letters - 2 } else { letters };
    if near == 0 && own >= two {
        within(index, text, letters, 2, asked);
    }
    if asked.terms.iter().all(|(entry, _)| entry.count == 0) {
        // A stop word with a slip is still one.
        asked.stop = asked.terms.iter().fold(0, |stop, (entry, _)| stop | entry.stop);
    }
}

fn within<'i>(index: &'i Index, text: &str, letters: usize, slips: u8, asked: &mut Asked<'i>) -> usize {
    let found = near(index.words(), index.filter(), text, slips, MOST_CORRECTIONS);
    for one in &found {
        let entry = index.entry(one.at);
        asked.terms.extend(entry.map(|entry| (entry, weight::of_slips(one.slips, letters))));
    }
    found.len()
}

/// Two known words that were written in one: "hivtest".
fn halves<'i>(index: &'i Index, text: &str, asked: &mut Asked<'i>) {
    let cuts = text.char_indices().map(|(at, _)| at).skip(3);
    let cut = |at: usize| Some((index.term(text.get(..at)?)?, index.term(text.get(at..)?)?));
    let is_known = |half: &Entry<'_>| half.count > 0 || half.stop != 0;
    let known = |(first, second): &(Entry<'_>, Entry<'_>)| is_known(first) && is_known(second);
    let long = |at: &usize| text[*at..].chars().count() >= 3;
    let best = cuts
        .filter(long)
        .filter_map(cut)
        .filter(known)
        .max_by_key(|(a, b)| u32::from(a.weight) + u32::from(b.weight));
    if let Some((first, second)) = best {
        asked.stop = first.stop & second.stop;
        asked.terms.extend([(first, weight::HALF), (second, weight::HALF)]);
    }
}
