//! Which items the question means, best first.

use super::expand::{Asked, expand, joined};
use super::gather::{Gathered, gather, pack};
use super::index::Index;
use super::judge::Judge;
use super::layout::{BEST, FIRST};
use super::token::query;
use super::weight;

/// An item that was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ranked {
    /// Its number in the index.
    pub item: u32,
    /// Higher is better; 1 is a whole phrase that is the whole question.
    pub score: f32,
}

/// A danger that the question speaks of scores above every other hit.
const DANGER_SCORE: f32 = 2.0;
/// The most records that all tokens may lead to, if each may lead to its best, and the most for one of them. Those after the [`BEST`] count
/// only where they meet another token, too: it is cheap to pass them over, and dear to score them. Bounds the time of a
/// search at any size.
const ALL_MATCHES: usize = 1200;
const MOST_MATCHES: usize = 400;
/// The most records for the only word of a question, and the most of a word that only stands for another.
const FOR_ONE_WORD: usize = 128;
const OF_ANOTHER: usize = 96;
/// Of 255: what a stop word counts in a phrase when another word stands for it: no more than in phrases of danger, so that
/// two words with slips can't make up a phrase of nothing else.
const STOP_BY_CHANCE: u8 = (weight::STOP_IN_DANGER * 255.0) as u8;
/// Of 255: how well two words stand for the one that they are together, each with half of its weight.
const JOINED: u8 = 250;

/// The items that the words mean, best first, at most `limit`.
pub(crate) fn search(index: &Index, words: &str, language: &str, limit: usize) -> Vec<Ranked> {
    let tokens = query(words, index);
    let last = tokens.len().saturating_sub(1);
    let asked: Vec<Asked<'_>> =
        tokens.iter().enumerate().map(|(at, token)| expand(index, token, at == last, last == 0)).collect();
    let mut matches: Vec<u64> = Vec::new();
    let most = match asked.as_slice() {
        // Nothing else can say more about the only word.
        [only] if only.known => FIRST as usize,
        [_] => FOR_ONE_WORD,
        words => (ALL_MATCHES / words.len().max(1)).clamp(BEST as usize, MOST_MATCHES),
    };
    asked.iter().enumerate().for_each(|(at, one)| lead(at, one, most, &mut matches));
    for (at, pair) in tokens.windows(2).enumerate() {
        if let Some(entry) = joined(index, &pair[0], &pair[1]) {
            let half = entry.weight / 2;
            let both =
                |record| [pack(record, at, JOINED, half, false), pack(record, at + 1, JOINED, half, false)];
            matches.extend(entry.records().flat_map(both));
        }
    }
    // Stable, since it knows a sorted run when it sees one, and a term's records are two.
    matches.sort();
    let judge = Judge::new(index, &asked, language);
    let gathered = gather(index, &judge, &matches);
    ranked(index, &judge, &gathered, limit)
}

/// The records that a token leads to, at most so many, the word itself first.
fn lead(token: usize, asked: &Asked<'_>, most: usize, matches: &mut Vec<u64>) {
    let before = matches.len();
    for (entry, quality) in &asked.terms {
        let own = if *quality < 1.0 { OF_ANOTHER } else { most };
        let weight = if entry.stop != 0 && *quality < 1.0 { STOP_BY_CHANCE } else { entry.weight };
        let quality = (quality * 255.0).round() as u8;
        let taken = matches.len() - before;
        let records = entry.records().take(own.min(most - taken)).zip(taken..);
        matches.extend(
            records.map(|(record, place)| pack(record, token, quality, weight, place >= BEST as usize)),
        );
    }
}

/// What dangers lead to and the best hit, then the other hits.
fn ranked(index: &Index, judge: &Judge<'_>, gathered: &Gathered, limit: usize) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = Vec::new();
    let mut push = |item: u32, score: f32| {
        if ranked.len() < limit && ranked.iter().all(|known| known.item != item) {
            ranked.push(Ranked { item, score });
        }
    };
    let hits = judge.hits(gathered, limit);
    let dangers = judge.dangers(gathered);
    if let Some(clearest) = dangers.first() {
        let target = |danger: &u32, kind: &str| {
            index.targets(*danger).find(|item| index.key(*item).is_some_and(|key| key.starts_with(kind)))
        };
        let mut numbers = dangers.iter().filter_map(|danger| target(danger, "numbers/")).take(2);
        let topic = target(clearest, "topics/");
        numbers.next().into_iter().chain(topic).chain(numbers).for_each(|item| push(item, DANGER_SCORE));
        // Danger is not all that a person who was hurt asks about.
        hits.first().into_iter().for_each(|(item, score)| push(*item, score.max(DANGER_SCORE)));
        index.targets(*clearest).for_each(|item| push(item, DANGER_SCORE));
    }
    hits.iter().for_each(|(item, score)| push(*item, *score));
    ranked
}
