//! Matches are gathered by phrase, then by language, then by item, in one pass over their sorted list.

use super::index::{Index, Unit};
use super::judge::Judge;
use super::layout::Field;
use super::token::MOST_TOKENS;
use super::weight;

/// How well each token of the question is met, of 255: small, since thousands of these are filled in one search.
pub(super) type Cover = [u8; MOST_TOKENS];

/// A part from 0 to 1, as a cover holds it.
fn packed(part: f32) -> u8 {
    // A cast cuts, and is far cheaper than a call of `round`.
    (part * 255.0 + 0.5) as u8
}

/// And back.
pub(super) fn part(packed: u8) -> f32 {
    f32::from(packed) / 255.0
}

/// A unit, as far as the question meets it.
pub(super) struct Found {
    pub unit: Unit,
    /// How well each token is met, whatever the field.
    pub met: Cover,
    /// The same, weighted by field.
    pub cover: Cover,
    /// The score of the best phrase.
    pub best: f32,
    /// The highest part of a name or question that is met.
    pub whole: f32,
    /// How many phrases are met.
    pub records: u32,
}

/// An item, as far as the question meets it.
pub(super) struct Candidate {
    /// Its best unit.
    pub best: Found,
    pub score: f32,
    /// `best.met`, with what only other languages of the item meet.
    pub filled: Cover,
}

/// Everything that the question meets.
pub(super) struct Gathered {
    pub candidates: Vec<Candidate>,
    pub dangers: Vec<Found>,
    /// For each language, a bit a token that names something in it.
    pub known: [u32; 32],
}

/// A term of a record that stands for a token: sorted by record, then token, then quality. One that is `common` counts
/// only in a record that meets another token, too.
pub(super) fn pack(record: u32, token: usize, quality: u8, weight: u8, common: bool) -> u64 {
    let best = u64::from(quality) << 16 | u64::from(weight) << 8;
    u64::from(record) << 32 | (token as u64) << 24 | best | u64::from(common)
}

/// The token that a packed match stands for.
fn token(packed: u64) -> usize {
    (packed >> 24 & 0xff) as usize
}

/// Whether the matches of a record are all of one token and common.
fn says_little(matches: &[u64]) -> bool {
    matches.iter().all(|one| one & 1 == 1 && token(*one) == token(matches[0]))
}

/// Gathers sorted matches.
pub(super) fn gather(index: &Index, judge: &Judge<'_>, matches: &[u64]) -> Gathered {
    let gathered = Gathered { candidates: Vec::new(), dangers: Vec::new(), known: [0; 32] };
    let tokens = matches.iter().map(|one| token(*one) + 1).max().unwrap_or_default();
    let mut reading = Reading { index, judge, tokens, units: Vec::new(), gathered };
    for record in matches.chunk_by(|one, next| one >> 32 == next >> 32) {
        if says_little(record) {
            continue;
        }
        let number = (record[0] >> 32) as u32;
        let Some(unit) = index.unit_of(number) else { break };
        reading.enter(unit);
        reading.record(number, record);
    }
    reading.leave();
    reading.gathered
}

struct Reading<'r, 'i> {
    index: &'i Index,
    judge: &'r Judge<'i>,
    /// Tokens from this one on meet nothing.
    tokens: usize,
    /// The units of the item that is being read.
    units: Vec<Found>,
    gathered: Gathered,
}

impl Reading<'_, '_> {
    /// Begins the unit of the next record, unless it is still the same.
    fn enter(&mut self, unit: Unit) {
        let last = self.units.last().map(|found| (found.unit.item, found.unit.language));
        if last.is_some_and(|(item, _)| item != unit.item) {
            self.leave();
        }
        if last != Some((unit.item, unit.language)) {
            let nothing = [0; MOST_TOKENS];
            self.units.push(Found { unit, met: nothing, cover: nothing, best: 0.0, whole: 0.0, records: 0 });
        }
    }

    fn record(&mut self, number: u32, matches: &[u64]) {
        let (Some((total, field, dropped)), Some(found)) = (self.index.record(number), self.units.last_mut())
        else {
            return;
        };
        let language = found.unit.language;
        let named = matches!(field, Field::Name | Field::Question);
        let (mut asked_met, mut phrase_met, mut phrase_meant) = (0.0, 0.0, 0.0);
        // The last match of a token is its best.
        for one in matches.chunk_by(|one, next| one >> 24 == next >> 24).filter_map(|same| same.last()) {
            let token = token(*one);
            let quality = (one >> 16 & 0xff) as f32 / 255.0;
            let (asked, own) = self.judge.weights(token, language, field);

            let own = own.unwrap_or((one >> 8 & 0xff) as f32 / 255.0);
            phrase_met += quality * own;
            let meant = weight::of_met(quality);
            phrase_meant += meant * own;
            asked_met += quality * asked;
            found.met[token] = found.met[token].max(packed(meant * weight::of_place(field)));
            found.cover[token] = found.cover[token].max(packed(quality * weight::of_field(field)));
            if named && quality >= weight::KNOWN_QUALITY {
                self.gathered.known[usize::from(language & 31)] |= 1 << token;
            }
        }
        let whole = (phrase_met / total).min(1.0);
        let part = (asked_met / self.judge.total(language)).min(1.0);
        found.best = found.best.max(weight::of_field(field) * part * (0.4 + 0.6 * whole));
        found.whole = found.whole.max(match field {
            _ if named => {
                // "No money for a ticket" is more than "ticket", though its other words are stop words.
                let small = weight::DROPPED * f32::from(dropped);
                let met = phrase_meant + small.min(weight::DROPPED * self.judge.stops(language));
                (met / (total + small)).min(1.0) * (total / weight::PHRASE).min(1.0)
            }
            Field::Danger => whole,
            _ => 0.0,
        });
        found.records += 1;
    }

    /// Ends the item: its best unit stands for it, the others fill in words that it lacks.
    fn leave(&mut self) {
        let Some(item) = self.units.first().map(|found| found.unit.item) else { return };
        if self.index.item(item).is_some_and(|key| key.starts_with(crate::content::aliases::DANGERS)) {
            self.gathered.dangers.append(&mut self.units);
            return;
        }
        let scores = self.units.iter().map(|found| self.judge.score(found)).enumerate();
        let Some((best, score)) = scores.max_by(|a, b| a.1.total_cmp(&b.1)) else { return };
        let best = self.units.swap_remove(best);
        let mut filled = best.met;
        for other in self.units.drain(..) {
            for (own, other) in filled.iter_mut().zip(other.met).take(self.tokens) {
                *own = (*own).max(packed(part(other) * weight::OTHER_LANGUAGE));
            }
        }
        self.gathered.candidates.push(Candidate { best, score, filled });
    }
}
