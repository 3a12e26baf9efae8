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
    (part * 255.0).round() as u8
}

/// And back.
pub(super) fn part(packed: u8) -> f32 {
    f32::from(packed) / 255.0
}

/// A unit, as far as the question meets it.
#[derive(Clone)]
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

/// A term of a record that stands for a token: sorted by record, then token, then quality.
pub(super) fn pack(record: u32, token: usize, quality: u8, weight: u8) -> u64 {
    u64::from(record) << 32 | (token as u64) << 16 | u64::from(quality) << 8 | u64::from(weight)
}

/// Gathers sorted matches.
pub(super) fn gather(index: &Index, judge: &Judge<'_>, matches: &[u64]) -> Gathered {
    let gathered = Gathered { candidates: Vec::new(), dangers: Vec::new(), known: [0; 32] };
    let mut reading = Reading { index, judge, units: Vec::new(), gathered };
    let mut from = 0;
    for record in matches.chunk_by(|one, next| one >> 32 == next >> 32) {
        let number = (record[0] >> 32) as u32;
        let Some((place, unit)) = index.unit_of(number, from) else { break };
        from = place;
        reading.enter(unit);
        reading.record(number, record);
    }
    reading.leave();
    reading.gathered
}

struct Reading<'r, 'i> {
    index: &'i Index,
    judge: &'r Judge<'i>,
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
        for one in matches.chunk_by(|one, next| one >> 16 == next >> 16).filter_map(|same| same.last()) {
            let token = (one >> 16 & 0xff) as usize;
            let quality = (one >> 8 & 0xff) as f32 / 255.0;
            let (asked, own) = self.judge.weights(token, language, field);

            let own = own.unwrap_or((one & 0xff) as f32 / 255.0);
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
        let units = std::mem::take(&mut self.units);
        let Some(item) = units.first().map(|found| found.unit.item) else { return };
        if self.index.item(item).is_some_and(|key| key.starts_with(crate::content::aliases::DANGERS)) {
            self.gathered.dangers.extend(units);
            return;
        }
        let scored = units.iter().map(|found| (self.judge.score(found), found));
        let Some((score, best)) = scored.max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
        let mut filled = best.met;
        for other in &units {
            for (own, other) in filled.iter_mut().zip(other.met) {
                *own = (*own).max(packed(part(other) * weight::OTHER_LANGUAGE));
            }
        }
        self.gathered.candidates.push(Candidate { best: best.clone(), score, filled });
    }
}
