//! Matches are gathered by phrase, then by language, then by item, in one pass over their sorted list.

use super::index::{Index, Record, Unit};
use super::judge::Judge;
use super::layout::{Field, Kind};
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

/// For each language, a bit a token.
pub(super) type Bits = [u32; 32];

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
    /// A bit for each token that the phrase of this part holds.
    pub phrase: u32,
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
    pub known: Bits,
    /// For each language, a bit a token that is a word of it: any of its phrases holds it.
    pub spoken: Bits,
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

/// How well a packed match stands for its token.
fn quality(packed: u64) -> f32 {
    (packed >> 16 & 0xff) as f32 / 255.0
}

/// Whether the matches of a record are all of one token and common.
fn says_little(matches: &[u64]) -> bool {
    matches.iter().all(|one| one & 1 == 1 && token(*one) == token(matches[0]))
}

/// Items that are looked at closely, and all that promise as much as the last of them.
const MOST_ITEMS: usize = 32;

/// Gathers sorted matches.
pub(super) fn gather(index: &Index, judge: &Judge<'_>, matches: &[u64]) -> Gathered {
    let places = places(index, matches);
    let known = held(&places, |field| matches!(field, Field::Name | Field::Question));
    let spoken = held(&places, |_| true);
    let items: Vec<&[Place<'_>]> = places.chunk_by(|one, next| one.unit.item == next.unit.item).collect();
    let tokens = matches.iter().map(|one| token(*one) + 1).max().unwrap_or_default();
    let promises: Vec<f32> = items.iter().map(|item| promise(judge, item)).collect();
    let least = least(&promises);
    let gathered = Gathered { candidates: Vec::new(), dangers: Vec::new(), known, spoken };
    let mut reading = Reading { judge, tokens, gathered };
    for (item, _) in items.into_iter().zip(promises).filter(|(_, promise)| *promise >= least) {
        reading.item(item);
    }
    reading.gathered
}

/// A record with its matches and its unit.
struct Place<'m> {
    met: &'m [u64],
    record: Record,
    unit: Unit,
}

/// Where the matches stand that say something. Each table is read in a pass of its own, in which nothing waits for the one
/// before: what lies far away is fetched while the next is asked for.
fn places<'m>(index: &Index, matches: &'m [u64]) -> Vec<Place<'m>> {
    let all = matches.chunk_by(|one, next| one >> 32 == next >> 32);
    let met: Vec<&[u64]> = all.filter(|record| !says_little(record)).collect();
    let number = |met: &&[u64]| (met[0] >> 32) as u32;
    let records: Vec<Option<Record>> = met.iter().map(|met| index.record(number(met))).collect();
    let units: Vec<Option<u32>> = met.iter().map(|met| index.unit_of(number(met))).collect();
    let units = units.into_iter().map(|unit| index.unit(unit?));
    let places = met.into_iter().zip(records).zip(units);
    places.filter_map(|((met, record), unit)| Some(Place { met, record: record?, unit: unit? })).collect()
}

/// For each language, a bit a token that such fields hold in it.
fn held(places: &[Place<'_>], fields: impl Fn(Field) -> bool) -> Bits {
    let mut known = [0; 32];
    for place in places.iter().filter(|place| fields(place.record.field)) {
        let sure = place.met.iter().filter(|one| quality(**one) >= weight::KNOWN_QUALITY);
        known[usize::from(place.unit.language & 31)] |= sure.fold(0, |bits, one| bits | 1 << token(*one));
    }
    known
}

/// All places of an item are of its kind.
fn kind(item: &[Place<'_>]) -> Option<Kind> {
    item.first().map(|place| place.unit.kind)
}

/// The most of the question that an item may meet, by weight. What is nothing to show, dangers and what is out of scope, is
/// always looked at.
fn promise(judge: &Judge<'_>, item: &[Place<'_>]) -> f32 {
    if matches!(kind(item), Some(Kind::Danger | Kind::OutOfScope)) {
        return f32::INFINITY;
    }
    let met = item.iter().flat_map(|place| place.met).fold(0, |bits, one| bits | 1_u32 << token(*one));
    judge.most(met)
}

/// What an item must promise to be looked at.
fn least(promises: &[f32]) -> f32 {
    let mut sorted: Vec<f32> = promises.iter().copied().filter(|promise| promise.is_finite()).collect();
    if sorted.len() <= MOST_ITEMS {
        return 0.0;
    }
    *sorted.select_nth_unstable_by(MOST_ITEMS, |a, b| b.total_cmp(a)).1
}

struct Reading<'r, 'i> {
    judge: &'r Judge<'i>,
    /// Tokens from this one on meet nothing.
    tokens: usize,
    gathered: Gathered,
}

impl Reading<'_, '_> {
    /// Reads the phrases of an item: its best unit stands for it, the others fill in words that it lacks.
    fn item(&mut self, item: &[Place<'_>]) {
        let units = item.chunk_by(|one, next| one.unit.language == next.unit.language);
        let mut units: Vec<Found> = units.map(|unit| self.unit(unit)).collect();
        if kind(item) == Some(Kind::Danger) {
            return self.gathered.dangers.append(&mut units);
        }
        let scores = units.iter().map(|found| self.judge.score(found)).enumerate();
        let Some((best, score)) = scores.max_by(|a, b| a.1.total_cmp(&b.1)) else { return };
        let best = units.swap_remove(best);
        let mut filled = best.met;
        for other in units {
            for (own, other) in filled.iter_mut().zip(other.met).take(self.tokens) {
                *own = (*own).max(packed(part(other) * weight::OTHER_LANGUAGE));
            }
        }
        self.gathered.candidates.push(Candidate { best, score, filled });
    }

    fn unit(&self, unit: &[Place<'_>]) -> Found {
        let nothing = [0; MOST_TOKENS];
        let unit_of = unit[0].unit;
        let mut found = Found {
            unit: unit_of,
            met: nothing,
            cover: nothing,
            best: 0.0,
            whole: 0.0,
            phrase: 0,
            records: 0,
        };
        unit.iter().for_each(|place| self.record(place, &mut found));
        found
    }

    fn record(&self, place: &Place<'_>, found: &mut Found) {
        let Record { weight: total, field, dropped } = place.record;
        let language = found.unit.language;
        let (mut asked_met, mut phrase_met, mut phrase_meant, mut phrase) = (0.0, 0.0, 0.0, 0);
        // The last match of a token is its best.
        for one in place.met.chunk_by(|one, next| one >> 24 == next >> 24).filter_map(|same| same.last()) {
            let (token, quality) = (token(*one), quality(*one));
            if field == Field::Danger && quality < 1.0 && self.judge.is_short(token) {
                continue;
            }
            let (asked, own) = self.judge.weights(token, language, field);
            let own = own.unwrap_or((one >> 8 & 0xff) as f32 / 255.0);
            phrase_met += quality * own;
            let meant = weight::of_met(quality);
            phrase_meant += meant * own;
            asked_met += quality * asked;
            phrase |= u32::from(quality >= weight::KNOWN_QUALITY) << token;
            found.met[token] = found.met[token].max(packed(meant * weight::of_place(field)));
            found.cover[token] = found.cover[token].max(packed(quality * weight::of_field(field)));
        }
        let whole = (phrase_met / total).min(1.0);
        let part = (asked_met / self.judge.total(language)).min(1.0);
        found.best = found.best.max(weight::of_field(field) * part * (0.4 + 0.6 * whole));
        let whole = match field {
            Field::Name | Field::Question | Field::OutOfScope => {
                // "No money for a ticket" is more than "ticket", though its other words are stop words.
                let small = weight::DROPPED * f32::from(dropped);
                let met = phrase_meant + small.min(weight::DROPPED * self.judge.stops(language));
                (met / (total + small)).min(1.0) * (total / weight::PHRASE).min(1.0)
            }
            Field::Danger => whole,
            _ => 0.0,
        };
        if whole > found.whole {
            found.whole = whole;
            found.phrase = phrase;
        }
        found.records += 1;
    }
}
