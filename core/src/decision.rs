//! Decision tables in the sense of DMN: from what a reader tells to one outcome, asking as little as possible.
//!
//! A table lists rules over facets, hit policy *unique*. It is walked over the whole product of its facet values: the
//! nine statuses, the ages cut where a rule begins or ends, and pregnant or not. A product has at most a few hundred
//! cells, so every question is answered by looking at all of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::content::{AgeRange, Pregnant, Rule, Status};
use crate::error::GuideError;
use crate::keys::{key_of, parse_key};

/// What a reader tells about themself; each part optional, nothing stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// On what ground they are in Norway.
    pub status: Option<Status>,
    /// Age in whole years, 0 to [`AgeRange::OLDEST`].
    pub age: Option<u8>,
    /// Pregnant or not.
    pub pregnant: Option<Pregnant>,
}

impl Situation {
    /// Reads the facets as a person types them.
    ///
    /// # Errors
    /// [`GuideError::BadInput`] names the facet, its value and what it may be.
    ///
    /// ```
    /// use lykt_core::Situation;
    /// let told = Situation::parse(Some("undocumented"), Some("30"), None).unwrap();
    /// assert_eq!(told.age, Some(30));
    /// assert!(Situation::parse(None, Some("-3"), None).is_err());
    /// ```
    pub fn parse(
        status: Option<&str>,
        age: Option<&str>,
        pregnant: Option<&str>,
    ) -> Result<Self, GuideError> {
        Ok(Self {
            status: status.map(|word| parse_key(Facet::Status.key(), word, &Status::ALL)).transpose()?,
            age: age.map(parse_age).transpose()?,
            pregnant: pregnant
                .map(|word| parse_key(Facet::Pregnant.key(), word, &Pregnant::ALL))
                .transpose()?,
        })
    }
}

fn parse_age(text: &str) -> Result<u8, GuideError> {
    let age = text.trim().parse::<u8>().ok().filter(|age| *age <= AgeRange::OLDEST);
    age.ok_or_else(|| {
        GuideError::bad_input("age", text, format!("whole years from 0 to {}", AgeRange::OLDEST))
    })
}

/// A thing that an answer may depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// [`Status`].
    Status,
    /// Age in whole years.
    Age,
    /// [`Pregnant`].
    Pregnant,
}

impl Facet {
    /// All facets, in the order in which a tie is asked.
    pub const ALL: [Self; 3] = [Self::Status, Self::Age, Self::Pregnant];

    /// The key in the contract.
    pub fn key(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Age => "age",
            Self::Pregnant => "pregnant",
        }
    }

    /// Where a value stands among those of the facet; a span of ages stands where it begins.
    pub(crate) fn rank(self, value: &str) -> usize {
        let begin = value.split('-').next().and_then(|year| year.parse().ok());
        begin.or_else(|| self.values().iter().position(|known| known == value)).unwrap_or(usize::MAX)
    }

    /// The values that may be told, as keys; none for age, which is a number.
    pub fn values(self) -> Vec<String> {
        match self {
            Self::Status => Status::ALL.iter().map(key_of).collect(),
            Self::Age => Vec::new(),
            Self::Pregnant => Pregnant::ALL.iter().map(key_of).collect(),
        }
    }
}

/// One combination of facet values, and the rules that match it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The status, if the table asks for it.
    pub status: Option<Status>,
    /// First and last year of a span of ages that no rule cuts, if the table asks for age.
    pub age: Option<(u8, u8)>,
    /// Pregnant or not, if the table asks for it.
    pub pregnant: Option<Pregnant>,
    /// Places of the matching rules; in a sound table exactly one.
    pub rules: Vec<usize>,
}

impl Cell {
    fn admits(&self, told: &Situation) -> bool {
        let status = self.status.is_none() || told.status.is_none() || self.status == told.status;
        let pregnant = self.pregnant.is_none() || told.pregnant.is_none() || self.pregnant == told.pregnant;
        let age = match (self.age, told.age) {
            (Some((from, to)), Some(age)) => (from..=to).contains(&age),
            _ => true,
        };
        status && age && pregnant
    }

    /// The value of `facet` as a key; for age a span such as `19-28`.
    pub fn value(&self, facet: Facet) -> Option<String> {
        match facet {
            Facet::Status => self.status.as_ref().map(key_of),
            Facet::Age => self.age.map(span),
            Facet::Pregnant => self.pregnant.as_ref().map(key_of),
        }
    }

    /// Whether the two differ in `facet` and in nothing else.
    fn differs_only_in(&self, other: &Self, facet: Facet) -> bool {
        Facet::ALL.iter().all(|f| (self.value(*f) == other.value(*f)) == (*f != facet))
    }
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let told: Vec<String> =
            Facet::ALL.iter().filter_map(|x| self.value(*x).map(|v| format!("{} {v}", x.key()))).collect();
        f.write_str(if told.is_empty() { "everybody" } else { "" })?;
        f.write_str(&told.join(", "))
    }
}

fn span((from, to): (u8, u8)) -> String {
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

/// All cells of the table, in the order status, age, pregnant.
pub fn cells(rules: &[Rule]) -> Vec<Cell> {
    let statuses = axis(rules.iter().any(|r| r.when.status.is_some()), Status::ALL);
    let ages = axis(rules.iter().any(|r| r.when.age.is_some()), age_spans(rules));
    let pregnancies = axis(rules.iter().any(|r| r.when.pregnant.is_some()), Pregnant::ALL);
    let mut cells = Vec::new();
    for status in &statuses {
        for age in &ages {
            for pregnant in &pregnancies {
                let mut cell = Cell { status: *status, age: *age, pregnant: *pregnant, rules: Vec::new() };
                cell.rules = (0..rules.len()).filter(|i| matches(&rules[*i], &cell)).collect();
                cells.push(cell);
            }
        }
    }
    cells
}

/// The values of one facet, or the single "any" where no rule asks for it.
fn axis<T>(asked: bool, values: impl IntoIterator<Item = T>) -> Vec<Option<T>> {
    if asked { values.into_iter().map(Some).collect() } else { vec![None] }
}

/// The ages from 0 to 120, cut at each year where a rule begins or has just ended.
fn age_spans(rules: &[Rule]) -> Vec<(u8, u8)> {
    let mut starts = BTreeSet::from([0]);
    for (from, to) in rules.iter().filter_map(|r| r.when.age).map(AgeRange::bounds) {
        starts.extend([from, to.saturating_add(1)]);
    }
    starts.retain(|year| *year <= AgeRange::OLDEST);
    let starts: Vec<u8> = starts.into_iter().collect();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([AgeRange::OLDEST]);
    starts.iter().copied().zip(ends).collect()
}

fn matches(rule: &Rule, cell: &Cell) -> bool {
    let when = &rule.when;
    let status = match (&when.status, cell.status) {
        (Some(wanted), Some(status)) => wanted.contains(&status),
        _ => true,
    };
    let age = match (when.age.map(AgeRange::bounds), cell.age) {
        (Some((from, to)), Some((first, last))) => from <= first && last <= to,
        _ => true,
    };
    let pregnant = when.pregnant.is_none() || cell.pregnant.is_none() || when.pregnant == cell.pregnant;
    status && age && pregnant
}

/// What a table says to a situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Nothing more needs to be asked.
    Settled {
        /// The name of the outcome.
        outcome: String,
    },
    /// Several outcomes are still possible.
    Depends {
        /// The facet that splits them best.
        ask: Facet,
        /// Each outcome with the values of that facet that can lead to it, in the order of the facet.
        branches: Vec<(String, Vec<String>)>,
    },
}

/// Decides over a sound table (no gap, no overlap; [`crate::content::check`] proves it before a pack is built).
///
/// The facet to ask is the one after whose answer the fewest outcomes are still possible, on average over its values;
/// the first in [`Facet::ALL`] wins a tie. A facet on which no outcome depends is never asked.
///
/// Returns `None` only for a table without a rule that matches.
pub fn decide(rules: &[Rule], told: &Situation) -> Option<Decision> {
    let open: Vec<Cell> = cells(rules).into_iter().filter(|cell| cell.admits(told)).collect();
    let outcome = |cell: &Cell| cell.rules.first().map(|i| rules[*i].outcome.as_str());
    let mut left = distinct(open.iter().filter_map(outcome));
    if left.len() <= 1 {
        return left.pop().map(|outcome| Decision::Settled { outcome: outcome.to_owned() });
    }
    let depends = |facet: Facet| {
        open.iter().any(|a| open.iter().any(|b| a.differs_only_in(b, facet) && outcome(a) != outcome(b)))
    };
    let spread = |facet: Facet| {
        let values = distinct(open.iter().filter_map(|cell| cell.value(facet)));
        let left_after = |value: &String| {
            let same = open.iter().filter(|cell| cell.value(facet).as_ref() == Some(value));
            distinct(same.filter_map(outcome)).len()
        };
        // In thousandths, so that averages compare as whole numbers.
        values.iter().map(left_after).sum::<usize>() * 1000 / values.len().max(1)
    };
    let ask = Facet::ALL.into_iter().filter(|f| depends(*f)).min_by_key(|f| spread(*f))?;
    let branches = left.into_iter().map(|name| {
        let leading = open.iter().filter(|cell| outcome(cell) == Some(name));
        (name.to_owned(), values_of(ask, leading))
    });
    Some(Decision::Depends { ask, branches: branches.collect() })
}

fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for item in items {
        if !seen.contains(&item) {
            seen.push(item);
        }
    }
    seen
}

/// The values of `facet` in `cells`, neighbouring ages joined.
fn values_of<'a>(facet: Facet, cells: impl Iterator<Item = &'a Cell>) -> Vec<String> {
    if facet != Facet::Age {
        return distinct(cells.filter_map(|cell| cell.value(facet)));
    }
    let ages: BTreeSet<(u8, u8)> = cells.filter_map(|cell| cell.age).collect();
    let mut spans: Vec<(u8, u8)> = Vec::new();
    for (from, to) in ages {
        match spans.last_mut() {
            Some(last) if last.1 + 1 == from => last.1 = to,
            _ => spans.push((from, to)),
        }
    }
    spans.into_iter().map(span).collect()
}

#[cfg(test)]
mod tests;
