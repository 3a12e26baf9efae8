//! Which items the question means, best first.

use super::expand::{Asked, expand, joined};
use super::index::{Index, Unit};
use super::layout::Field;
use super::token::{MOST_TOKENS, query};
use super::weight;

/// An item that was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ranked {
    /// `topics/dental`.
    pub key: String,
    /// Higher is better; 1 is a whole phrase that is the whole question.
    pub score: f32,
}

/// A danger that the question speaks of scores above every other hit.
const DANGER_SCORE: f32 = 2.0;

/// The items that the words mean, best first, at most `limit`.
pub(crate) fn search(index: &Index, words: &str, language: &str, limit: usize) -> Vec<Ranked> {
    let tokens = query(words, index);
    let last = tokens.len().saturating_sub(1);
    let asked: Vec<Asked<'_>> =
        tokens.iter().enumerate().map(|(at, token)| expand(index, token, at == last)).collect();
    let mut matches: Vec<u64> = Vec::new();
    for (at, one) in asked.iter().enumerate() {
        for (entry, quality) in &one.terms {
            let quality = (quality * 255.0) as u8;
            matches.extend(entry.records().map(|record| pack(record, at, quality, entry.weight)));
        }
    }
    for (at, pair) in tokens.windows(2).enumerate() {
        if let Some(entry) = joined(index, &pair[0], &pair[1]) {
            // Each half carries half of the phrase.
            let weight = entry.weight / 2;
            let both = |record| [pack(record, at, 250, weight), pack(record, at + 1, 250, weight)];
            matches.extend(entry.records().flat_map(both));
        }
    }
    matches.sort_unstable();
    let mut ranking = Ranking::new(index, &asked, language);
    ranking.read(&matches);
    ranking.finish(limit)
}

/// A term of a record that stands for a token: sorted by record, then token, then quality.
fn pack(record: u32, token: usize, quality: u8, weight: u8) -> u64 {
    u64::from(record) << 32 | (token as u64) << 16 | u64::from(quality) << 8 | u64::from(weight)
}

type Cover = [f32; MOST_TOKENS];

/// What is known of a unit while its records are read.
#[derive(Clone)]
struct Found {
    unit: Unit,
    /// How well each token is met, whatever the field.
    met: Cover,
    /// The same, weighted by field.
    cover: Cover,
    best: f32,
    /// The highest part of a phrase that is met.
    whole: f32,
    records: u32,
}

struct Ranking<'r, 'i> {
    index: &'i Index,
    asked: &'r [Asked<'i>],
    own: Option<u8>,
    /// For each language, the weight of the whole question.
    totals: Vec<f32>,
    hits: Vec<(u32, f32)>,
    dangers: Vec<(u32, f32)>,
    /// The units of the item that is being read.
    units: Vec<Found>,
}

impl<'r, 'i> Ranking<'r, 'i> {
    fn new(index: &'i Index, asked: &'r [Asked<'i>], language: &str) -> Self {
        let total =
            |language| asked.iter().map(|one| weigh(one, language, weight::STOP)).sum::<f32>().max(0.01);
        let totals = (0..index.languages() as u8).map(total).collect();
        let own = index.language(language);
        Self { index, asked, own, totals, hits: Vec::new(), dangers: Vec::new(), units: Vec::new() }
    }

    /// Reads all matches, which are sorted by record and so by item, language and phrase.
    fn read(&mut self, matches: &[u64]) {
        let mut place = 0;
        let mut from = 0;
        while let Some(first) = matches.get(place) {
            let record = (first >> 32) as u32;
            let end = place + matches[place..].partition_point(|one| (one >> 32) as u32 == record);
            let Some((number, unit)) = self.index.unit_of(record, from) else { return };
            from = number;
            self.enter(unit);
            self.record(record, &matches[place..end]);
            place = end;
        }
        self.leave();
    }

    /// Begins the unit of the next record, unless it is still the same.
    fn enter(&mut self, unit: Unit) {
        let last = self.units.last().map(|found| (found.unit.item, found.unit.language));
        if last.is_some_and(|(item, _)| item != unit.item) {
            self.leave();
        }
        if last != Some((unit.item, unit.language)) {
            let nothing = [0.0; MOST_TOKENS];
            self.units.push(Found { unit, met: nothing, cover: nothing, best: 0.0, whole: 0.0, records: 0 });
        }
    }

    fn record(&mut self, record: u32, matches: &[u64]) {
        let (Some((total, field)), Some(found)) = (self.index.record(record), self.units.last_mut()) else {
            return;
        };
        let language = found.unit.language;
        let stop = if field == Field::Danger { weight::STOP_IN_DANGER } else { weight::STOP };
        let field_weight = weight::of_field(field);
        let (mut asked_met, mut phrase_met) = (0.0, 0.0);
        for (at, one) in matches.iter().enumerate() {
            let token = (one >> 16 & 0xff) as usize;
            // The last match of a token is its best.
            if matches.get(at + 1).is_some_and(|next| (next >> 16 & 0xff) as usize == token) {
                continue;
            }
            let Some(asked) = self.asked.get(token) else { continue };
            let quality = (one >> 8 & 0xff) as f32 / 255.0;
            let stops = asked.stop >> language & 1 == 1;
            phrase_met += quality * if stops { stop } else { (one & 0xff) as f32 / 255.0 };
            asked_met += quality * weigh(asked, language, stop);
            found.met[token] = found.met[token].max(quality * field_weight.max(0.7));
            found.cover[token] = found.cover[token].max(quality * field_weight);
        }
        let whole = (phrase_met / total).min(1.0);
        let part = asked_met / self.totals.get(usize::from(language)).copied().unwrap_or(1.0);
        let score = field_weight * part.min(1.0) * (0.4 + 0.6 * whole);
        found.best = found.best.max(score);
        found.whole =
            found.whole.max(if field <= Field::Question || field == Field::Danger { whole } else { 0.0 });
        found.records += 1;
    }

    /// Ends the item: its best unit decides, the others fill in words that it lacks.
    fn leave(&mut self) {
        let units = std::mem::take(&mut self.units);
        let Some(item) = units.first().map(|found| found.unit.item) else { return };
        let Some(key) = self.index.item(item) else { return };
        if key.starts_with(crate::content::aliases::DANGERS) {
            let whole = units.iter().map(|found| found.whole).fold(0.0, f32::max);
            if whole >= weight::LEAST_DANGER {
                self.dangers.push((item, whole));
            }
            return;
        }
        let scored = units.iter().map(|found| (self.score(found), found));
        let Some((score, best)) = scored.max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
        let covered = self.covered(best, &best.met);
        let mut filled = best.met;
        for other in &units {
            for (own, other) in filled.iter_mut().zip(other.met) {
                *own = own.max(other * weight::OTHER_LANGUAGE);
            }
        }
        let filled = self.covered(best, &filled);
        let phrase = best.whole >= weight::WHOLE_PHRASE && covered >= weight::LEAST_COVERAGE_OF_PHRASE;
        if filled >= weight::LEAST_COVERAGE || phrase {
            self.hits.push((item, (score + 0.25 * (filled - covered)) * weight::of_kind(key)));
        }
    }

    fn score(&self, found: &Found) -> f32 {
        let cover = self.covered(found, &found.cover);
        let more = 0.01 * found.records.min(6) as f32;
        let own = if self.own == Some(found.unit.language) { weight::OWN_LANGUAGE } else { 1.0 };
        (0.6 * found.best + 0.4 * cover + more) * own
    }

    /// The part of the question that is met, in the language of the unit.
    fn covered(&self, found: &Found, met: &Cover) -> f32 {
        let language = found.unit.language;
        let sum: f32 =
            self.asked.iter().zip(met).map(|(one, met)| weigh(one, language, weight::STOP) * met).sum();
        sum / self.totals.get(usize::from(language)).copied().unwrap_or(1.0)
    }

    /// Dangers with what they lead to, then the hits.
    fn finish(mut self, limit: usize) -> Vec<Ranked> {
        let better = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        self.dangers.sort_by(better);
        self.hits.sort_by(better);
        let mut ranked: Vec<Ranked> = Vec::new();
        let mut push = |key: &str, score: f32| {
            if ranked.iter().all(|known| known.key != key) && ranked.len() < limit {
                ranked.push(Ranked { key: key.to_owned(), score });
            }
        };
        if let Some(entry) = self.dangers.first().and_then(|(item, _)| self.index.item(*item)) {
            let targets: Vec<&str> = entry.split(' ').skip(1).collect();
            let number = targets.iter().find(|key| key.starts_with("numbers/"));
            let topic = targets.iter().find(|key| key.starts_with("topics/"));
            number.into_iter().chain(topic).chain(&targets).for_each(|key| push(key, DANGER_SCORE));
        }
        for (item, score) in &self.hits {
            if let Some(key) = self.index.item(*item) {
                push(key, *score);
            }
        }
        ranked
    }
}

/// What a token counts in a language.
fn weigh(asked: &Asked<'_>, language: u8, stop: f32) -> f32 {
    if asked.stop >> language & 1 == 1 { stop } else { asked.weight }
}
