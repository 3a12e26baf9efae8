//! Texts: present where they must be, made from today's originals, and silent where others look on.

use std::collections::BTreeSet;

use super::{Faults, RuleName};
use crate::content::{
    Content, INTERFACE, ItemKind, ItemTexts, Origin, REQUIRED_LANGUAGES, TextField, digest,
};
use crate::language::content_language;

pub(super) fn check(content: &Content, faults: &mut Faults) {
    let items = content.text_fields();
    for (item, fields) in &items {
        original_once(content, item, faults);
        for (language, texts) in &content.texts {
            let file = format!("texts/{language}/{item}");
            match texts.get(item) {
                Some(texts) => {
                    fields_match(&file, language, texts, fields, faults);
                    translation(content, item, language, texts, faults);
                }
                None if REQUIRED_LANGUAGES.contains(&language.as_str()) => {
                    faults.add(file, "texts", "", RuleName::TextPresent);
                }
                None => {}
            }
        }
    }
    for language in REQUIRED_LANGUAGES.iter().filter(|tag| !content.texts.contains_key(**tag)) {
        faults.add(format!("texts/{language}/{INTERFACE}"), "texts", "", RuleName::TextPresent);
    }
    strays(content, &items.into_iter().map(|(item, _)| item).collect(), faults);
    prices(content, faults);
    telephone_numbers(content, faults);
    cards(content, faults);
}

fn original_once(content: &Content, item: &str, faults: &mut Faults) {
    let originals = content.texts.values().filter_map(|items| items.get(item));
    let count = originals.filter(|texts| texts.review == Origin::Original).count();
    let any = content.texts.values().any(|items| items.contains_key(item));
    faults.unless(count == 1 || !any, item, "review", format!("{count} originals"), RuleName::OriginalOnce);
}

fn fields_match(file: &str, language: &str, texts: &ItemTexts, fields: &[TextField], faults: &mut Faults) {
    let whole = REQUIRED_LANGUAGES.contains(&language) || texts.review == Origin::Original;
    for field in fields.iter().filter(|field| field.required && whole) {
        let present = texts.texts.contains_key(&field.name);
        faults.unless(present, file, "texts", &*field.name, RuleName::TextPresent);
    }
    for (name, body) in &texts.texts {
        let expected = fields.iter().any(|field| field.name == *name);
        faults.unless(expected, file, "texts", &**name, RuleName::TextExpected);
        // A card may have several lines; everything else is one.
        let lines = !body.contains('\n') || name == "body";
        let filled = !body.is_empty() && body.trim() == body && lines && !body.contains(['\t', '\r']);
        faults.unless(filled, file, &format!("texts/{name}"), &**body, RuleName::TextFilled);
    }
    for name in texts.of.keys().chain(texts.human.keys()) {
        faults.unless(texts.texts.contains_key(name), file, "of", &**name, RuleName::TextExpected);
    }
    let known = content_language(language).as_deref() == Some(language);
    faults.unless(known, file, "language", language, RuleName::LanguageTag);
}

fn translation(content: &Content, item: &str, language: &str, texts: &ItemTexts, faults: &mut Faults) {
    let file = format!("texts/{language}/{item}");
    for (name, date) in &texts.human {
        let past = *date <= content.edition.published;
        faults.unless(past, &file, &format!("human/{name}"), date.to_string(), RuleName::DatesInOrder);
    }
    if texts.review == Origin::Original {
        for name in texts.of.keys() {
            faults.add(&file, "of", &**name, RuleName::TextExpected);
        }
        return;
    }
    let original = content.original_language(item).and_then(|tag| content.texts.get(tag)?.get(item));
    for name in texts.texts.keys() {
        let field = format!("of/{name}");
        let Some(of) = texts.of.get(name) else {
            faults.add(&file, field, "", RuleName::TranslationHasDigest);
            continue;
        };
        let Some(body) = original.and_then(|o| o.texts.get(name)) else {
            // An optional text may exist in a translation only by mistake.
            faults.add(&file, field, &**of, RuleName::TextExpected);
            continue;
        };
        faults.unless(digest(body) == *of, &file, &field, &**of, RuleName::TranslationCurrent);
    }
}

/// No texts for items that don't exist.
fn strays(content: &Content, items: &BTreeSet<String>, faults: &mut Faults) {
    for (language, texts) in &content.texts {
        for item in texts.keys().filter(|item| !items.contains(*item)) {
            faults.add(format!("texts/{language}/{item}"), "texts", "", RuleName::TextExpected);
        }
    }
}

/// A statement whose text names kroner says for which year.
fn prices(content: &Content, faults: &mut Faults) {
    for topic in content.topics.values() {
        let item = ItemKind::Topic.key(&topic.id);
        for statement in topic.statements.iter().filter(|s| s.year.is_none()) {
            let body = content.texts.get("en").and_then(|t| t.get(&item)?.texts.get(&statement.id));
            let priced = body.is_some_and(|body| body.contains("NOK"));
            faults.unless(!priced, &item, "statements", &*statement.id, RuleName::PriceHasYear);
        }
    }
}

/// A number that a topic, a card or an article tells must stand in the directory, where it is checked and reviewed.
fn telephone_numbers(content: &Content, faults: &mut Faults) {
    let numbers = content.numbers.values().filter_map(|n| n.digits.as_deref());
    let services =
        content.services.values().flat_map(|s| s.numbers.iter().map(|phone| phone.digits.as_str()));
    let known: BTreeSet<String> = numbers.chain(services).map(|digits| digits.replace(' ', "")).collect();
    for (language, items) in &content.texts {
        let told =
            items.iter().filter(|(item, _)| !item.starts_with("numbers/") && !item.starts_with("services/"));
        for (item, texts) in told {
            for (name, body) in &texts.texts {
                for digits in eight_digits(body).filter(|digits| !known.contains(digits)) {
                    let file = format!("texts/{language}/{item}");
                    faults.add(file, format!("texts/{name}"), digits, RuleName::NumberInDirectory);
                }
            }
        }
    }
}

/// The telephone numbers of a text: eight digits with nothing but single spaces between them.
fn eight_digits(body: &str) -> impl Iterator<Item = String> + '_ {
    let runs = body.split(|c: char| !c.is_ascii_digit() && c != ' ').map(str::trim);
    runs.map(|run| run.replace(' ', "")).filter(|digits| digits.len() == 8)
}

/// Words that would tell staff or a bystander what the reader lives from or lacks.
const CARD_WORDS: [&str; 12] = [
    "sex work",
    "sexwork",
    "sexarbeid",
    "prostit",
    "escort",
    "papirløs",
    "udokument",
    "undocumented",
    "ulovlig opphold",
    "illegal",
    "uten lovlig opphold",
    "without papers",
];

fn cards(content: &Content, faults: &mut Faults) {
    for (language, items) in &content.texts {
        for (item, texts) in items.iter().filter(|(item, _)| item.starts_with("cards/")) {
            for (name, body) in &texts.texts {
                let body = body.to_lowercase();
                let word = CARD_WORDS.into_iter().find(|word| body.contains(word));
                let file = format!("texts/{language}/{item}");
                faults.unless(
                    word.is_none(),
                    &file,
                    name,
                    word.unwrap_or_default(),
                    RuleName::CardKeepsSilent,
                );
            }
        }
    }
}
