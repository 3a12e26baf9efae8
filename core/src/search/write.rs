//! The index is written, from the same content as the rest of the pack: the same content gives the same bytes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::clitic;
use super::layout::{
    BARE, BEGINNING, BEST, FIELD_BITS, Field, MOST_DROPPED, Parts, RECORD, STOP_RUN, UNIT, put,
};
use super::token::{StopRuns, Token, text_tokens};
use super::weight;
use crate::content::Content;

mod beginnings;
mod records;
mod terms;

use records::Source;
use terms::{Term, Terms};

/// The most records that a term leads to; the best ones are kept. Bounds the time of a search at any size.
const MOST_POSTINGS: usize = 384;

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
    let (items, units, records) = (Vec::new(), Vec::new(), Vec::new());
    let mut writer = Writer { languages, stops, items, units, records, terms: Terms::default() };
    for source in records::sources(content) {
        writer.add(content, &source);
    }
    writer.finish()
}

impl Writer {
    fn add(&mut self, content: &Content, source: &Source) {
        let item = self.items.len();
        self.items.push(source.entry.clone());
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
        let (words, entries) = vocabulary(&postings, &ordered)?;
        let languages = self.languages.join(" ").into_bytes();
        let records = ordered.iter().flat_map(|record| packed(record, &weights)).collect();
        Ok(Parts {
            items: packed_items(&self.items),
            languages,
            postings: entries,
            records,
            units: self.packed_units(&ordered),
            words,
        })
    }

    /// The entries of all terms that some record holds, by their letters.
    fn postings(&self, entries: Vec<Entry>) -> BTreeMap<String, Entry> {
        let held = (0..).zip(entries).filter(|(_, entry)| !entry.records.is_empty());
        held.map(|(term, entry)| (self.terms.text(term).to_owned(), entry)).collect()
    }

    /// Takes words out of the bodies that stand in many of them.
    fn thin_bodies(&mut self) {
        let mut known: HashMap<(usize, Term), usize> = HashMap::new();
        for record in self.records.iter().filter(|record| record.field == Field::Body) {
            let language = self.units[record.unit].1;
            record.terms.iter().for_each(|(term, _)| *known.entry((language, *term)).or_default() += 1);
        }
        let most = (self.items.len() / COMMON_IN_BODIES).max(3);
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
        for record in self.records.iter().filter(|record| record.field != Field::Danger) {
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
        let weigh = |(term, count): (Term, usize)| {
            let pair = self.terms.text(term).chars().any(super::script::is_unspaced);
            let rarity = weight::of_term(count, self.items.len()) * if pair { weight::PAIR } else { 1.0 };
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
                units.push(language as u8);
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
) -> Result<(Vec<u8>, Vec<u8>), fst::Error> {
    let mut words = fst::MapBuilder::memory();
    let mut entries = Vec::new();
    for (text, entry) in postings {
        words.insert(text, entries.len() as u64)?;
        entries.push((entry.weight * 255.0).round() as u8);
        put(&mut entries, entry.stop);
        let mut kept: Vec<u32> = entry.records.clone();
        // Strong fields first, then short phrases.
        kept.sort_by_key(|at| (records[*at as usize].field, records[*at as usize].terms.len(), *at));
        kept.truncate(MOST_POSTINGS);
        put(&mut entries, kept.len() as u32);
        let best = kept.len().min(BEST as usize);
        let (best, others) = kept.split_at_mut(best);
        for part in [best, others] {
            part.sort_unstable();
            let mut last = 0;
            for record in part {
                put(&mut entries, *record - last);
                last = *record;
            }
        }
    }
    Ok((words.into_inner()?, entries))
}

fn packed(record: &Record, weights: &[f32]) -> [u8; RECORD] {
    let stop = if record.field == Field::Danger { weight::STOP_IN_DANGER } else { weight::STOP };
    let weigh = |(term, weak): &(Term, bool)| if *weak { stop } else { weights[*term as usize] };
    let total: f32 = record.terms.iter().map(weigh).sum();
    [(total * 16.0).round().clamp(1.0, 255.0) as u8, record.field as u8 | record.dropped << FIELD_BITS]
}

fn packed_items(items: &[String]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut end = 0_u32;
    for item in items {
        end += item.len() as u32;
        packed.extend(end.to_le_bytes());
    }
    items.iter().for_each(|item| packed.extend(item.as_bytes()));
    packed
}

const _: () = assert!(BEGINNING < STOP_RUN && STOP_RUN < BARE);
