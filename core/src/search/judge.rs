//! What is a hit, and how good it is. No result is better than a wrong one.

use super::expand::Asked;
use super::gather::{Candidate, Cover, Found, Gathered, part};
use super::index::{Index, Unit};
use super::layout::{Field, Kind};
use super::weight;

/// Candidates that are asked whether the question is about anything here.
const WITNESSES: usize = 5;

/// The question, weighed in each language.
pub(super) struct Judge<'a> {
    asked: &'a [Asked<'a>],
    /// The language of the screen.
    own: Option<u8>,
    /// For each language, the weight of the whole question.
    totals: Vec<f32>,
    /// For each language, how many of its stop words there are.
    stops: Vec<f32>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(index: &Index, asked: &'a [Asked<'a>], language: &str) -> Self {
        let weigh = |language| asked.iter().map(|one| one.weight_in(language)).sum();
        let totals = (0..index.languages() as u8).map(|tag| weight::of_question(weigh(tag))).collect();
        let stops = |language| asked.iter().filter(|one| one.is_stop(language)).count() as f32;
        let stops = (0..index.languages() as u8).map(stops).collect();
        Self { asked, own: index.language(language), totals, stops }
    }

    /// What a token counts in the question and, if it is a stop word, in a phrase.
    pub(super) fn weights(&self, token: usize, language: u8, field: Field) -> (f32, Option<f32>) {
        let Some(asked) = self.asked.get(token) else { return (0.0, Some(0.0)) };
        let stop = if field == Field::Danger { weight::STOP_IN_DANGER } else { weight::STOP };
        if asked.is_stop(language) { (stop, Some(stop)) } else { (asked.weight_in(language), None) }
    }

    /// Whether a token is so short that only the word itself may mean danger.
    pub(super) fn is_short(&self, token: usize) -> bool {
        self.asked.get(token).is_some_and(|asked| asked.short && !asked.pair)
    }

    /// The weight of these tokens, a bit each, where they count most.
    pub(super) fn most(&self, tokens: u32) -> f32 {
        let met = self.asked.iter().enumerate().filter(|(token, _)| tokens >> token & 1 == 1);
        met.map(|(_, one)| one.most()).sum()
    }

    /// How many stop words of a language there are.
    pub(super) fn stops(&self, language: u8) -> f32 {
        self.stops.get(usize::from(language)).copied().unwrap_or_default()
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

    /// The items of the dangers that the question speaks of, the clearest first.
    pub(super) fn dangers(&self, gathered: &Gathered) -> Vec<u32> {
        let meant = |found: &&Found| {
            let covered = self.covered(found.unit.language, &found.met, gathered);
            let least = if self.asked.len() == 1 { weight::LEAST_DANGER_ALONE } else { weight::LEAST_DANGER };
            found.whole >= least
                && covered >= weight::LEAST_COVERAGE_OF_DANGER
                && !self.is_foreign(found, gathered)
                && !self.is_figurative(found, gathered)
        };
        let mut meant: Vec<&Found> = gathered.dangers.iter().filter(meant).collect();
        meant.sort_by(|a, b| b.best.total_cmp(&a.best));
        meant.iter().map(|found| found.unit.item).collect()
    }

    /// Whether the words of a danger mean something else in a language of which the question has far more words: "ngân
    /// hàng", a bank, is no English "hang".
    fn is_foreign(&self, found: &Found, gathered: &Gathered) -> bool {
        let own = found.unit.language;
        let spoken = |language: u8| {
            let stops = self.tokens(|at| self.asked[at].is_stop(language));
            gathered.spoken[usize::from(language & 31)] | stops
        };
        let words = self.words(found);
        let least = weight::FOREIGN * spoken(own).count_ones() as f32;
        let holds = |other: u8| spoken(other) & words == words && spoken(other).count_ones() as f32 >= least;
        (0..self.stops.len() as u8).any(holds)
    }

    /// Whether all words of a danger belong to a longer phrase of a matter that is out of scope: who kills time kills nobody.
    /// Its words stand together, with one other between them at most: "this time he will kill me" is no such phrase.
    fn is_figurative(&self, found: &Found, gathered: &Gathered) -> bool {
        let danger = self.words(found);
        let together = |words: u32| words.ilog2() - words.trailing_zeros() <= words.count_ones();
        let elsewhere = gathered.candidates.iter().map(|candidate| &candidate.best);
        let mut whole = elsewhere
            .filter(|one| one.unit.kind == Kind::OutOfScope && one.whole >= weight::LEAST_FIGURATIVE)
            .map(|one| one.phrase);
        danger != 0 && whole.any(|words| danger & words == danger && words != danger && together(words))
    }

    /// A bit for each token that is a word of a danger and no stop word of its language.
    fn words(&self, danger: &Found) -> u32 {
        let language = danger.unit.language;
        self.tokens(|at| part(danger.met[at]) >= 0.5 && !self.asked[at].is_stop(language))
    }

    /// A bit for each token of which this holds.
    fn tokens(&self, holds: impl Fn(usize) -> bool) -> u32 {
        (0..self.asked.len()).filter(|at| holds(*at)).fold(0, |bits, at| bits | 1 << at)
    }

    /// The hits with their scores, best first, at most `limit`: none unless the first one shows that the question is about
    /// something here.
    pub(super) fn hits(&self, gathered: &Gathered, limit: usize) -> Vec<(u32, f32)> {
        let rated = gathered.candidates.iter().map(|candidate| self.rate(candidate, gathered));
        let (elsewhere, mut rated): (Vec<Rated<'_>>, Vec<Rated<'_>>) =
            rated.partition(|one| one.candidate.best.unit.kind == Kind::OutOfScope);
        let item = |rated: &Rated<'_>| rated.candidate.best.unit.item;
        let order = |a: &Rated<'_>, b: &Rated<'_>| b.score.total_cmp(&a.score).then(item(a).cmp(&item(b)));
        let most = limit.max(WITNESSES);
        if rated.len() > most {
            rated.select_nth_unstable_by(most, order);
            rated.truncate(most);
        }
        rated.sort_unstable_by(order);
        let Some(first) = rated.first() else { return Vec::new() };
        let elsewhere = elsewhere.iter().map(|one| one.score).fold(0.0, f32::max);
        if weight::sureness(&self.evidence(&rated, elsewhere)) <= 0.0 {
            return Vec::new();
        }
        let least = weight::LEAST_OF_FIRST * first.score;
        rated
            .iter()
            .take(limit)
            .take_while(|one| one.score >= least)
            .map(|one| (item(one), one.score))
            .collect()
    }

    fn rate<'c>(&self, candidate: &'c Candidate, gathered: &Gathered) -> Rated<'c> {
        let Unit { language, kind, .. } = candidate.best.unit;
        let own = self.covered(language, &candidate.best.met, gathered);
        let filled = self.covered(language, &candidate.filled, gathered);
        let score = (candidate.score + 0.25 * (filled - own)) * weight::of_kind(kind);
        Rated { candidate, score, own, filled }
    }

    /// What speaks for the first of these, beside the best score of a matter that is out of scope.
    fn evidence(&self, rated: &[Rated<'_>], elsewhere: f32) -> Evidence {
        let Some(first) = rated.first() else { return Evidence::default() };
        let found = &first.candidate.best;
        let stops = self.asked.iter().filter(|one| one.is_stop(found.unit.language)).count();
        Evidence {
            part: first.own,
            filled: first.filled,
            whole: found.whole,
            wholest: rated.iter().take(WITNESSES).map(|one| one.candidate.best.whole).fold(0.0, f32::max),
            alone: self.asked.len() == 1,
            stops: if self.asked.len() > 2 { stops } else { 0 },
            elsewhere: elsewhere / first.score.max(f32::EPSILON),
        }
    }

    /// The part of the question that is met, in a language.
    fn covered(&self, language: u8, cover: &Cover, gathered: &Gathered) -> f32 {
        let known = gathered.known.get(usize::from(language)).copied().unwrap_or_default();
        let (mut met, mut all) = (0.0, 0.0);
        for (token, (one, packed)) in self.asked.iter().zip(cover).enumerate() {
            let part = part(*packed);
            let weight = one.weight_in(language);
            let is_known = !one.pair && known >> token & 1 == 1;
            // Words that only a text holds are held against it like words that it lacks altogether.
            let named = part == 0.0 || part >= weight::of_place(Field::Body) - 0.01;
            let unmet = if named { one.unmet(is_known) } else { 1.0 };
            met += weight * part;
            all += weight * (part + (1.0 - part) * unmet);
        }
        (met / weight::of_question(all)).min(1.0)
    }
}

/// A candidate beside others.
struct Rated<'c> {
    candidate: &'c Candidate,
    score: f32,
    /// The part of the question that its best unit meets, and that all of its units meet together.
    own: f32,
    filled: f32,
}

/// What speaks for the first candidate, and so for a question that is about something here.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// The part of the question that its best unit meets, and that all of its units meet together, from 0 to 1.
    pub part: f32,
    pub filled: f32,
    /// The most that is met of one of its phrases, and of one of the first five candidates'.
    pub whole: f32,
    pub wholest: f32,
    /// Whether the question is one word.
    pub alone: bool,
    /// How many stop words there are, in questions of more than two words.
    pub stops: usize,
    /// The score of the best matter that is out of scope, as a part of its own.
    pub elsewhere: f32,
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

    /// What it counts at most.
    fn most(&self) -> f32 {
        if self.stop == 0 { self.weight } else { self.weight * weight::STOP_ELSEWHERE }
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
