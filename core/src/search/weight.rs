//! How much words and fields count. Every figure that tunes the ranking stands here.

use super::judge::Evidence;
use super::layout::{Field, Kind};

/// How rare a term is, from 0 to 1: 1 for a term of one item.
pub(super) fn of_term(items_with: usize, items: usize) -> f32 {
    let all = (1.0 + items as f32).ln();
    let rarity = (1.0 + items as f32 / items_with.max(1) as f32).ln();
    (rarity / all).clamp(0.15, 1.0)
}

/// The weight of a word that no vocabulary knows: the longer, the more it would have said.
pub(super) fn of_unknown(token: &str) -> f32 {
    match token.chars().count() {
        _ if token.bytes().all(|b| b.is_ascii_digit()) => 0.25,
        0 | 1 => 0.1,
        2 => 0.3,
        3 => 0.6,
        _ => 0.9,
    }
}

/// A pair of letters of a script without spaces, of which a word has several.
pub(super) const PAIR: f32 = 0.4;

/// What is left of the weight of a word that is a stop word in some other language.
pub(super) const STOP_ELSEWHERE: f32 = 0.4;
/// What is left of the weight of a stop word, and of pairs of letters inside one.
pub(super) const STOP: f32 = 0.05;
/// The same in phrases of danger, where "want to die" means more than "die".
pub(super) const STOP_IN_DANGER: f32 = 0.15;

/// What a stop word of a name counts when it is asked how whole the name is met.
pub(super) const DROPPED: f32 = 0.2;

/// What a match in a field counts.
pub(super) fn of_field(field: Field) -> f32 {
    match field {
        Field::Name | Field::Danger | Field::OutOfScope => 1.0,
        Field::Question => 0.85,
        Field::About => 0.6,
        Field::Place => 0.5,
        Field::Body => 0.35,
    }
}

/// How well a word is met that stands in a field.
pub(super) fn of_place(field: Field) -> f32 {
    match field {
        Field::Name | Field::Question | Field::Danger | Field::OutOfScope => 1.0,
        Field::Place => 0.7,
        Field::Body => 0.64,
        Field::About => 0.6,
    }
}

/// What an item counts by its kind, for ties: topics answer, the rest helps.
pub(super) fn of_kind(kind: Kind) -> f32 {
    match kind {
        Kind::Topic | Kind::OutOfScope => 1.0,
        Kind::Number => 0.97,
        Kind::Article => 0.92,
        Kind::Card => 0.85,
        Kind::Service | Kind::Danger => 0.83,
    }
}

/// A unit in the language of the screen counts this much more.
pub(super) const OWN_LANGUAGE: f32 = 1.06;
/// A word that only another language of the item meets counts this much.
pub(super) const OTHER_LANGUAGE: f32 = 0.6;

/// What a word counts against an item that doesn't hold it. One that the vocabulary knows is near the matter; one that
/// nobody here has ever used speaks of something else.
pub(super) const UNMET_KNOWN: f32 = 0.35;
/// The same for a word that is known with slips.
pub(super) const UNMET_GUESSED: f32 = 0.8;

/// The weight of a question whose words weigh `sum`. Beyond the weight of two words, more of them say little more: a
/// person who tells her story must be met in it somewhere, not everywhere.
pub(super) fn of_question(sum: f32) -> f32 {
    (sum.min(2.0) + 0.35 * (sum - 2.0).max(0.0)).max(0.01)
}

/// The weight from which a phrase says something by itself.
pub(super) const PHRASE: f32 = 0.4;
/// How well a word must be met to count as known.
pub(super) const KNOWN_QUALITY: f32 = 0.85;

/// Above 0 a question is about something here, and its candidates are hits.
///
/// A logistic regression over the judged queries of all languages (`tests/search`), rounded. What of the question is met
/// and how whole the phrase is speak for it, as do the small words of a sentence. That the words ask for another matter
/// speaks against it: phrases of what is out of scope as a class of their own, after Larson et al., "An Evaluation Dataset
/// for Intent Classification and Out-of-Scope Prediction" (2019).
pub(super) fn sureness(evidence: &Evidence) -> f32 {
    3.9 * evidence.part
        + 4.3 * evidence.filled
        + 2.3 * evidence.whole
        + 3.9 * evidence.wholest
        + 0.6 * evidence.stops.min(4) as f32
        + if evidence.alone { 3.1 } else { 0.0 }
        - 11.0 * (evidence.elsewhere - ELSEWHERE).clamp(0.0, 1.4)
        - SURE
}

/// The part of the score of the first candidate from which a matter that is out of scope speaks against it: below, it only
/// shares a word ("no food", and the food of restaurants).
const ELSEWHERE: f32 = 0.6;
/// The higher, the fewer false hits and the fewer right ones.
const SURE: f32 = 8.4;
/// The part of the score of the first hit that others must have.
pub(super) const LEAST_OF_FIRST: f32 = 0.5;

/// A language that has so many times the words of a question is the one that it is asked in.
pub(super) const FOREIGN: f32 = 1.5;

/// The part of a phrase of danger that must be met, and the part of the question.
pub(super) const LEAST_DANGER: f32 = 0.76;
pub(super) const LEAST_COVERAGE_OF_DANGER: f32 = 0.3;
/// The part of the phrase where the question is one word: a word that is a danger by itself has a phrase of its own.
pub(super) const LEAST_DANGER_ALONE: f32 = 0.9;

/// The part of a phrase out of scope that must be met to say that words of danger mean no danger in it.
pub(super) const LEAST_FIGURATIVE: f32 = 0.9;

/// How much of a word is met by one of this quality: a slip makes a word less likely than others, hardly less meant.
pub(super) fn of_met(quality: f32) -> f32 {
    quality.sqrt()
}

/// A word that is whole already is rarely the beginning of another one.
pub(super) const LONGER: f32 = 0.75;

/// How well a completion stands for the letters typed.
pub(super) fn of_completion(typed: usize, whole: usize) -> f32 {
    0.92 * (typed as f32 / whole.max(1) as f32).powf(0.35)
}

/// How well the beginning of a word stands for the word.
pub(super) fn of_stem(stem: usize, asked: usize) -> f32 {
    0.9 * (stem as f32 / asked.max(1) as f32).sqrt()
}

/// How well a word stands for the same one with small words before it.
pub(super) const BARE: f32 = 0.93;

/// How well a word of `length` letters stands for one of `asked`, when both begin with the same `shared` letters.
pub(super) fn of_relative(shared: usize, length: usize, asked: usize) -> f32 {
    0.95 * 2.0 * shared as f32 / (length + asked).max(1) as f32
}

/// How well a word stands for one with slips.
pub(super) fn of_slips(slips: u8, letters: usize) -> f32 {
    (1.0 - 1.5 * f32::from(slips) / letters.max(1) as f32).max(0.3)
}

/// How well two halves stand for a word that was written in one.
pub(super) const HALF: f32 = 0.6;
