//! The index is written, from the same content as the rest of the pack: the same content gives the same bytes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::clitic;
use super::filter::filter;
use super::layout::{
    BARE, BEGINNING, FIELD_BITS, Field, Kind, LANGUAGE_BITS, MOST_DROPPED, Parts, RECORD, STOP_RUN, TIERS,
    UNIT, list, put,
};
use super::token::{StopRuns, Token, text_tokens};
use super::weight;
use crate::content::Content;

mod beginnings;
mod records;
mod terms;

use records::Source;
use terms::{Term, Terms};

/// The most dangers that a term leads to, of all records that it leads to.
const MOST_DANGERS: usize = 96;

/// The most phrases out of scope that a term leads to.
const MOST_OUT_OF_SCOPE: usize = 24;

/// Records of an item that may be among the first of a term before others have as many.
const OF_AN_ITEM: usize = 3;

/// Words that stand in the statements of more items of a language than this part say nothing about any of them.
const COMMON_IN_BODIES: usize = 10;

/// The stop words of one language, folded.
#[derive(Default)]
pub(super) struct StopWords {
    words: BTreeSet<String>,
    runs: BTreeSet<String>,
}

impl StopRuns for StopWords {
    fn longest(&self, letters: &[char]) -> usize {
        (1..=letters.len().min(16))
            .rev()
            .find(|n| self.runs.contains(&letters[..*n].iter().collect::<String>()))
            .unwrap_or(0)
    }
}

impl StopWords {
    fn of(list: &[String]) -> Self {
        let mut stops = Self::default();
        for word in list {
            let tokens = text_tokens(word, &Self::default());
            if tokens.iter().any(|token| token.pair) {
                let run = super::fold::fold(word).filter_map(|f| match f {
                    super::fold::Folded::Unspaced(c) => Some(c),
                    _ => None,
                });
                stops.runs.insert(run.collect());
            }
            stops.words.extend(tokens.into_iter().filter(|token| !token.pair).map(|token| token.text));
        }
        stops
    }
}

/// A phrase on its way into the index.
struct Record {
    unit: usize,
    field: Field,
    /// Each distinct term, in the order of letters; whether it is a stop word or inside one.
    terms: Vec<(Term, bool)>,
    /// How many stop words it has beside them.
    dropped: u8,
}

struct Writer {
    languages: Vec<String>,
    stops: Vec<StopWords>,
    items: Vec<String>,
    kinds: Vec<Kind>,
    /// What the hits of items show, packed.
    shown: Vec<Vec<u8>>,
    /// Item and language of each unit.
    units: Vec<(usize, usize)>,
    records: Vec<Record>,
    terms: Terms,
}

/// Writes the index.
///
/// # Errors
/// None that content can cause: the vocabulary is sorted and each term stands once.
pub(crate) fn write(content: &Content) -> Result<Parts, fst::Error> {
    let tags: BTreeSet<&String> = content.texts.keys().chain(content.aliases.keys()).collect();
    // A bit a language; the contract has 21.
    let languages: Vec<String> = tags.into_iter().take(32).cloned().collect();
    let stop_words =
        |tag: &String| content.aliases.get(tag).map(|a| StopWords::of(&a.stop_words)).unwrap_or_default();
    let stops = languages.iter().map(stop_words).collect();
    let mut writer = Writer {
        languages,
        stops,
        items: Vec::new(),
        kinds: Vec::new(),
        shown: Vec::new(),
        units: Vec::new(),
        records: Vec::new(),
        terms: Terms::default(),
    };
    for source in records::sources(content) {
        writer.add(content, &source);
    }
    writer.finish()
}

impl Writer {
    fn add(&mut self, content: &Content, source: &Source) {
        let item = self.items.len();
        self.items.push(source.entry.clone());
        self.kinds.push(source.kind);
        self.shown.push(source.shown(content, &self.languages));
        for language in 0..self.languages.len() {
            let unit = self.units.len();
            let before = self.records.len();
            for (field, text) in source.texts(content, &self.languages[language]) {
                let (terms, dropped) = self.distinct(&text, language, field);
                let number = |(text, weak): (String, bool)| (self.terms.number(&text), weak);
                let terms: Vec<(Term, bool)> = terms.into_iter().map(number).collect();
                if !terms.is_empty() {
                    self.records.push(Record { unit, field, terms, dropped });
                }
            }
            if self.records.len() > before {
                self.units.push((item, language));
            }
        }
    }

    /// The distinct terms of a text, without stop words unless there is nothing else; and how many stop words it lost.
    fn distinct(&self, text: &str, language: usize, field: Field) -> (BTreeMap<String, bool>, u8) {
        let stops = &self.stops[language];
        let tokens = text_tokens(text, stops);
        let is_stop = |token: &Token| token.weak || stops.words.contains(&token.text);
        let mut terms = BTreeMap::new();
        for token in tokens {
            let weak = is_stop(&token);
            let known = terms.entry(token.text).or_insert(weak);
            *known &= weak;
        }
        let all = terms.len();
        if field != Field::Danger && terms.values().any(|weak| !weak) {
            // Pairs of a script without spaces stay: a stop word may be part of another word.
            terms.retain(|text, weak| !*weak || text.chars().any(super::script::is_unspaced));
        }
        let dropped = all - terms.len();
        (terms, if field == Field::Body { 0 } else { dropped.min(MOST_DROPPED) as u8 })
    }

    fn finish(mut self) -> Result<Parts, fst::Error> {
        self.thin_bodies();
        let weights = self.weights();
        let order = self.order();
        let ordered: Vec<&Record> = order.iter().map(|at| &self.records[*at]).collect();
        let mut entries: Vec<Entry> =
            weights.iter().map(|weight| Entry { weight: *weight, ..Entry::default() }).collect();
        for (number, record) in ordered.iter().enumerate() {
            record.terms.iter().for_each(|(term, _)| entries[*term as usize].records.push(number as u32));
        }
        let mut postings = self.postings(entries);
        beginnings::add(&mut postings, &ordered, &self.units, &self.terms);
        self.add_bare(&mut postings);
        self.add_stops(&mut postings);
        let (words, entries) = vocabulary(&postings, &ordered, &self.units)?;
        let languages = self.languages.join(" ").into_bytes();
        let records = ordered.iter().flat_map(|record| packed(record, &weights)).collect();
        Ok(Parts {
            filter: words_filter(&postings),
            items: list(&self.items.iter().map(|item| item.clone().into_bytes()).collect::<Vec<_>>()),
            languages,
            postings: entries,
            records,
            shown: list(&self.shown),
            units: self.packed_units(&ordered),
            words,
        })
    }

    /// The entries of all terms that some record holds, by their letters.
    fn postings(&self, entries: Vec<Entry>) -> BTreeMap<String, Entry> {
        let held = (0..).zip(entries).filter(|(_, entry)| !entry.records.is_empty());
        held.map(|(term, entry)| (self.terms.text(term).to_owned(), entry)).collect()
    }

    /// How many items there are, without matters that are out of scope: more of these must not change what words weigh.
    fn known_items(&self) -> usize {
        self.kinds.iter().filter(|kind| **kind != Kind::OutOfScope).count()
    }

    /// Takes words out of the bodies that stand in many of them.
    fn thin_bodies(&mut self) {
        let mut known: HashMap<(usize, Term), usize> = HashMap::new();
        for record in self.records.iter().filter(|record| record.field == Field::Body) {
            let language = self.units[record.unit].1;
            record.terms.iter().for_each(|(term, _)| *known.entry((language, *term)).or_default() += 1);
        }
        let most = (self.known_items() / COMMON_IN_BODIES).max(3);
        for record in self.records.iter_mut().filter(|record| record.field == Field::Body) {
            let language = self.units[record.unit].1;
            record.terms.retain(|(term, _)| known[&(language, *term)] <= most);
        }
        self.records.retain(|record| !record.terms.is_empty());
    }

    /// How rare each term is, in the language in which it is most frequent.
    fn weights(&self) -> Vec<f32> {
        // Items come one after the other, so that the last one tells whether this one is counted.
        let mut with: HashMap<(Term, usize), (usize, usize)> = HashMap::new();
        for record in
            self.records.iter().filter(|record| !matches!(record.field, Field::Danger | Field::OutOfScope))
        {
            let (item, language) = self.units[record.unit];
            for (term, _) in &record.terms {
                let (last, count) = with.entry((*term, language)).or_insert((usize::MAX, 0));
                *count += usize::from(*last != item);
                *last = item;
            }
        }
        let mut most = vec![0_usize; self.terms.len()];
        for ((term, _), (_, count)) in with {
            most[term as usize] = count.max(most[term as usize]);
        }
        let items = self.known_items();
        let weigh = |(term, count): (Term, usize)| {
            let pair = self.terms.text(term).chars().any(super::script::is_unspaced);
            let rarity = weight::of_term(count, items) * if pair { weight::PAIR } else { 1.0 };
            // Words of danger alone are no names of anything.
            if count == 0 { 1.0 } else { rarity }
        };
        (0..).zip(most).map(weigh).collect()
    }

    /// Records by unit: those of an item stand together, and those of a language within it.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.records.len()).collect();
        order.sort_by_key(|at| (self.records[*at].unit, self.records[*at].field, *at));
        order
    }

    /// Words without their clitics lead where the words do.
    fn add_bare(&self, postings: &mut BTreeMap<String, Entry>) {
        let clitics: BTreeSet<usize> =
            (0..self.languages.len()).filter(|at| clitic::has_clitics(&self.languages[*at])).collect();
        let mut words: BTreeSet<Term> = BTreeSet::new();
        for record in self.records.iter().filter(|record| clitics.contains(&self.units[record.unit].1)) {
            words.extend(record.terms.iter().filter(|(_, weak)| !weak).map(|(term, _)| *term));
        }
        for word in words.into_iter().map(|term| self.terms.text(term)) {
            let Some(Entry { weight, records, .. }) = postings.get(word) else { continue };
            let (weight, records) = (*weight, records.clone());
            for rest in clitic::bare(word) {
                let entry = postings.entry(format!("{BARE}{rest}")).or_default();
                entry.weight = entry.weight.max(weight);
                entry.records.extend(&records);
            }
        }
        postings.iter_mut().filter(|(text, _)| text.starts_with(BARE)).for_each(|(_, entry)| {
            entry.records.sort_unstable();
            entry.records.dedup();
        });
    }

    fn add_stops(&self, postings: &mut BTreeMap<String, Entry>) {
        for (language, stops) in self.stops.iter().enumerate() {
            let runs = stops.runs.iter().map(|run| format!("{STOP_RUN}{run}"));
            for text in runs.chain(stops.words.iter().cloned()) {
                let entry = postings.entry(text).or_insert(Entry { weight: 1.0, ..Entry::default() });
                entry.stop |= 1 << language;
            }
        }
    }

    fn packed_units(&self, ordered: &[&Record]) -> Vec<u8> {
        let mut units = Vec::with_capacity(self.units.len() * UNIT);
        let mut last = usize::MAX;
        for (number, record) in
            ordered.iter().enumerate().filter(|(_, record)| record.unit < self.units.len())
        {
            if record.unit != last {
                last = record.unit;
                let (item, language) = self.units[record.unit];
                units.extend((number as u32).to_le_bytes());
                units.extend((item as u32).to_le_bytes());
                units.push(language as u8 | (self.kinds[item] as u8) << LANGUAGE_BITS);
            }
        }
        units
    }
}

/// What the vocabulary knows of a term.
#[derive(Default)]
struct Entry {
    weight: f32,
    stop: u32,
    records: Vec<u32>,
}

fn vocabulary(
    postings: &BTreeMap<String, Entry>,
    records: &[&Record],
    units: &[(usize, usize)],
) -> Result<(Vec<u8>, Vec<u8>), fst::Error> {
    let mut words = fst::MapBuilder::memory();
    let mut entries = Vec::new();
    for (text, entry) in postings {
        words.insert(text, entries.len() as u64)?;
        entries.push((entry.weight * 255.0).round() as u8);
        put(&mut entries, entry.stop);
        let kept = tiers(&entry.records, records, units);
        put(&mut entries, kept.iter().map(Vec::len).sum::<usize>() as u32);
        for tier in kept {
            let mut last = 0;
            for record in tier {
                put(&mut entries, record - last);
                last = record;
            }
        }
    }
    Ok((words.into_inner()?, entries))
}

/// The records of a term that are kept, in their tiers: strong fields first, then short phrases. [`MOST_DANGERS`] of
/// its dangers come before names, but are among the first only where the term is a danger by itself. No item has many more
/// of the first than the others.
fn tiers(held: &[u32], records: &[&Record], units: &[(usize, usize)]) -> [Vec<u32>; TIERS.len()] {
    let of = |at: &u32| records[*at as usize];
    let [first, best, all] = TIERS.map(|tier| tier as usize);
    let mut kept = held.to_vec();
    kept.sort_by_key(|at| (of(at).field, of(at).terms.len(), *at));
    let (mut dangers, kept): (Vec<u32>, Vec<u32>) =
        kept.into_iter().partition(|at| of(at).field == Field::Danger);
    let (mut elsewhere, mut names): (Vec<u32>, Vec<u32>) =
        kept.into_iter().partition(|at| of(at).field == Field::OutOfScope);
    dangers.truncate(MOST_DANGERS);
    elsewhere.truncate(MOST_OUT_OF_SCOPE);
    names.truncate(all - dangers.len() - elsewhere.len());
    let mut of_item: HashMap<usize, usize> = HashMap::new();
    let mut turn = |at: &u32| {
        let count = of_item.entry(units[of(at).unit].0).or_default();
        *count += 1;
        (*count - 1) / OF_AN_ITEM
    };
    let turns: Vec<usize> = names.iter().map(&mut turn).collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|at| turns[*at]);
    let alone = dangers.partition_point(|at| of(at).terms.len() == 1).min(first);
    let leading: BTreeSet<usize> = order.into_iter().take(first - alone).collect();
    let (leading, others): (Vec<usize>, Vec<usize>) = (0..names.len()).partition(|at| leading.contains(at));
    let names = |places: Vec<usize>| places.into_iter().map(|at| names[at]).collect::<Vec<u32>>();
    let mut kept =
        [&dangers[..alone], &names(leading), &dangers[alone..], &elsewhere, &names(others)].concat();
    let rest = kept.split_off(best.min(kept.len()));
    let next = kept.split_off(first.min(kept.len()));
    let mut tiers = [kept, next, rest];
    tiers.iter_mut().for_each(|tier| tier.sort_unstable());
    tiers
}

/// The filter of the words by which slips are corrected: no marks, no pairs of letters.
fn words_filter(postings: &BTreeMap<String, Entry>) -> Vec<u8> {
    let unspaced = |text: &str| text.chars().any(super::script::is_unspaced);
    let words = postings.keys().filter(|text| text.as_str() > " " && !unspaced(text));
    filter(words.map(String::as_str).collect::<Vec<_>>().into_iter())
}

fn packed(record: &Record, weights: &[f32]) -> [u8; RECORD] {
    let stop = if record.field == Field::Danger { weight::STOP_IN_DANGER } else { weight::STOP };
    let weigh = |(term, weak): &(Term, bool)| if *weak { stop } else { weights[*term as usize] };
    let total: f32 = record.terms.iter().map(weigh).sum();
    [(total * 16.0).round().clamp(1.0, 255.0) as u8, record.field as u8 | record.dropped << FIELD_BITS]
}

const _: () = assert!(BEGINNING < STOP_RUN && STOP_RUN < BARE);
