//! What is a hit, and how good it is. No result is better than a wrong one.

use super::expand::Asked;
use super::gather::{Candidate, Cover, Found, Gathered, part};
use super::index::Index;
use super::layout::Field;
use super::weight;

/// The question, weighed in each language.
pub(super) struct Judge<'a> {
    asked: &'a [Asked<'a>],
    /// The language of the screen.
    own: Option<u8>,
    /// For each language, the weight of the whole question.
    totals: Vec<f32>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(index: &Index, asked: &'a [Asked<'a>], language: &str) -> Self {
        let weigh = |language| asked.iter().map(|one| one.weight_in(language)).sum();
        let totals = (0..index.languages() as u8).map(|tag| weight::of_question(weigh(tag))).collect();
        Self { asked, own: index.language(language), totals }
    }

    /// What a token counts in the question and, if it is a stop word, in a phrase.
    pub(super) fn weights(&self, token: usize, language: u8, field: Field) -> (f32, Option<f32>) {
        let Some(asked) = self.asked.get(token) else { return (0.0, Some(0.0)) };
        let stop = if field == Field::Danger { weight::STOP_IN_DANGER } else { weight::STOP };
        if asked.is_stop(language) { (stop, Some(stop)) } else { (asked.weight_in(language), None) }
    }

    /// The weight of the whole question.
    pub(super) fn total(&self, language: u8) -> f32 {
        self.totals.get(usize::from(language)).copied().unwrap_or(1.0)
    }

    /// How good a unit is, before it is known whether it is a hit.
    pub(super) fn score(&self, found: &Found) -> f32 {
        let language = found.unit.language;
        let sum: f32 = self
            .asked
            .iter()
            .zip(&found.cover)
            .map(|(one, cover)| one.weight_in(language) * part(*cover))
            .sum();
        let more = 0.01 * found.records.min(6) as f32;
        let own = if self.own == Some(language) { weight::OWN_LANGUAGE } else { 1.0 };
        (0.6 * found.best + 0.4 * (sum / self.total(language)).min(1.0) + more) * own
    }

    /// The item of the danger that the question speaks of most clearly.
    pub(super) fn danger(&self, gathered: &Gathered) -> Option<u32> {
        let meant = |found: &&Found| {
            let covered = self.covered(found.unit.language, &found.met, gathered).part;
            found.whole >= weight::LEAST_DANGER && covered >= weight::LEAST_COVERAGE_OF_DANGER
        };
        let clearest = gathered.dangers.iter().filter(meant).max_by(|a, b| a.best.total_cmp(&b.best))?;
        Some(clearest.unit.item)
    }

    /// The hits with their scores, best first.
    pub(super) fn hits(&self, index: &Index, gathered: &Gathered) -> Vec<(u32, f32)> {
        let judged = gathered.candidates.iter().filter_map(|candidate| {
            let item = candidate.best.unit.item;
            let score = self.judge(candidate, gathered)?;
            Some((item, score * weight::of_kind(index.item(item)?)))
        });
        let mut hits: Vec<(u32, f32)> = judged.collect();
        hits.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        hits
    }

    /// The score of a candidate that is a hit.
    fn judge(&self, candidate: &Candidate, gathered: &Gathered) -> Option<f32> {
        let found = &candidate.best;
        let own = self.covered(found.unit.language, &found.met, gathered);
        let hit = match self.asked {
            [_] if found.whole > 0.0 => {
                found.whole >= weight::LEAST_OF_NAME && own.part >= weight::LEAST_OF_WORD
            }
            [_] => own.part >= weight::LEAST_OF_TEXT,
            [first, ..] => {
                let pairs = if first.pair { weight::PAIRS } else { 0.0 };
                weight::sureness(candidate.score, found.whole, &own) + pairs > 0.0
            }
            [] => false,
        };
        let filled = || self.covered(found.unit.language, &candidate.filled, gathered).part;
        hit.then(|| candidate.score + 0.25 * (filled() - own.part))
    }

    /// How much of the question is met, in a language.
    fn covered(&self, language: u8, cover: &Cover, gathered: &Gathered) -> Covered {
        let known = gathered.known.get(usize::from(language)).copied().unwrap_or_default();
        let mut covered = Covered::default();
        let mut all = 0.0;
        for (token, (one, packed)) in self.asked.iter().zip(cover).enumerate() {
            let part = part(*packed);
            let weight = one.weight_in(language);
            let is_known = !one.pair && known >> token & 1 == 1;
            // Words that only a text holds are held against it like words that it lacks altogether.
            let named = part == 0.0 || part >= weight::of_place(Field::Body) - 0.01;
            let unmet = if named { one.unmet(is_known) } else { 1.0 };
            covered.part += weight * part;
            all += weight * (part + (1.0 - part) * unmet);
            if one.is_stop(language) {
                covered.stops += 1.0;
                continue;
            }
            covered.met += weight * part;
            covered.most = covered.most.max(weight * part);
            let missing = if part == 0.0 { weight } else { 0.0 };
            covered.guessed += if one.guessed && !is_known { missing } else { 0.0 };
            covered.unknown += if one.guessed { 0.0 } else { missing };
        }
        covered.part = (covered.part / weight::of_question(all)).min(1.0);
        covered
    }
}

/// How much of a question is met.
#[derive(Debug, Default)]
pub(super) struct Covered {
    /// The part that is met, from 0 to 1.
    pub part: f32,
    /// The weight that is met, and that of the word that is met best; without stop words.
    pub met: f32,
    pub most: f32,
    /// How many stop words there are.
    pub stops: f32,
    /// The weight of words that no vocabulary holds, and of those that only another language or a slip explains.
    pub unknown: f32,
    pub guessed: f32,
}

impl Asked<'_> {
    fn is_stop(&self, language: u8) -> bool {
        self.stop >> (language & 31) & 1 == 1
    }

    /// What a token counts in a language.
    fn weight_in(&self, language: u8) -> f32 {
        match self.stop {
            0 => self.weight,
            _ if self.is_stop(language) => weight::STOP,
            _ => self.weight * weight::STOP_ELSEWHERE,
        }
    }

    /// What is left of its weight against an item that doesn't hold it.
    fn unmet(&self, known: bool) -> f32 {
        match known {
            true => weight::UNMET_KNOWN,
            false if self.guessed => weight::UNMET_GUESSED,
            false => 1.0,
        }
    }
}
