//! How much words and fields count. Every figure that tunes the ranking stands here.

use super::layout::Field;

/// How rare a term is, from 0 to 1: 1 for a term of one item.
pub(super) fn of_term(items_with: usize, items: usize) -> f32 {
    let all = (1.0 + items as f32).ln();
    let rarity = (1.0 + items as f32 / items_with.max(1) as f32).ln();
    (rarity / all).clamp(0.15, 1.0)
}

/// The weight of a word that no vocabulary knows: the longer, the more it would have said.
pub(super) fn of_unknown(token: &str) -> f32 {
    match token.chars().count() {
        _ if token.bytes().all(|b| b.is_ascii_digit()) => 0.5,
        0 | 1 => 0.1,
        2 => 0.3,
        3 => 0.6,
        _ => 0.9,
    }
}

/// What is left of the weight of a stop word, and of pairs of letters inside one.
pub(super) const STOP: f32 = 0.05;
/// The same in phrases of danger, where "want to die" means more than "die".
pub(super) const STOP_IN_DANGER: f32 = 0.15;

/// What a match in a field counts.
pub(super) fn of_field(field: Field) -> f32 {
    match field {
        Field::Name | Field::Danger => 1.0,
        Field::Question => 0.85,
        Field::About => 0.6,
        Field::Place => 0.5,
        Field::Body => 0.35,
    }
}

/// What an item counts by its kind, for ties: topics answer, the rest helps.
pub(super) fn of_kind(key: &str) -> f32 {
    match key.split('/').next() {
        Some("topics") => 1.0,
        Some("numbers") => 0.97,
        Some("articles") => 0.92,
        Some("cards") => 0.85,
        _ => 0.83,
    }
}

/// A unit in the language of the screen counts this much more.
pub(super) const OWN_LANGUAGE: f32 = 1.06;
/// A word that only another language of the item meets counts this much.
pub(super) const OTHER_LANGUAGE: f32 = 0.6;

/// The part of the question that an item must meet to be a hit.
pub(super) const LEAST_COVERAGE: f32 = 0.62;
/// The same when a whole phrase is met.
pub(super) const LEAST_COVERAGE_OF_PHRASE: f32 = 0.34;
/// What counts as a whole phrase.
pub(super) const WHOLE_PHRASE: f32 = 0.93;
/// The part of a phrase of danger that must be met.
pub(super) const LEAST_DANGER: f32 = 0.82;

/// How well a completion stands for the letters typed.
pub(super) fn of_completion(typed: usize, whole: usize) -> f32 {
    0.92 * (typed as f32 / whole.max(1) as f32).powf(0.35)
}

/// How well the beginning of a word stands for the word.
pub(super) fn of_stem(stem: usize, asked: usize) -> f32 {
    0.85 * (stem as f32 / asked.max(1) as f32)
}

/// How well a word stands for one with slips.
pub(super) fn of_slips(slips: u8, letters: usize) -> f32 {
    (1.0 - 1.5 * f32::from(slips) / letters.max(1) as f32).max(0.3)
}

/// How well two halves stand for a word that was written in one.
pub(super) const HALF: f32 = 0.6;
