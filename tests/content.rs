//! The real content keeps its rules and its contract.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};

use lykt_core::content::{Content, Status, Verdict};
use lykt_core::decision::cells;
use lykt_data::{check, report, schema};
use lykt_tests::{content, project};
use serde_json::Value;

/// The topics of the contract by group, in their order. Other programs call them.
const TOPICS: [(&str, &str); 10] = [
    ("emergency", "emergency-care urgent-care out-of-hours sexual-assault-care"),
    (
        "health",
        "gp hospital hospital-choice mental-health dental medicines vaccination tuberculosis children-health home-care \
         interpreter confidentiality complaint user-fees unpaid-bill patient-travel female-genital-mutilation \
         digital-health",
    ),
    (
        "sexual-health",
        "sti hiv-testing hiv-treatment hiv-pep hiv-prep contraception pregnancy-birth abortion",
    ),
    ("drugs", "harm-reduction addiction-treatment"),
    (
        "sex-work",
        "selling-sex buying-sex third-parties renting-for-work working-together advertising income-tax",
    ),
    ("police", "police-stop arrest search reporting-a-crime victim-lawyer complaint-about-police"),
    (
        "stay",
        "without-permit expulsion detention appeal asylum eea-stay health-grounds-stay permit-after-violence \
         return-home school",
    ),
    ("trafficking", "what-is-trafficking reflection-period residence-after-reflection trafficking-help"),
    (
        "violence",
        "crisis-centre restraining-order victim-compensation threats-and-blackmail private-pictures",
    ),
    (
        "daily-life",
        "renting-a-home eviction emergency-money unpaid-wages free-legal-help bank-account discrimination",
    ),
];

const ARTICLES: [&str; 5] = [
    "amnesty-2016",
    "purchase-law-history",
    "new-zealand-model",
    "trafficking-reports",
    "health-topics-index",
];

#[test]
fn the_content_has_no_fault() {
    assert_eq!(check::check(&content()), []);
}

#[test]
fn the_schemas_are_those_of_the_types() {
    assert_eq!(schema::stale(&project().join("data")).unwrap(), Vec::<&str>::new(), "run `lykt-data schema`");
}

#[test]
fn topics_and_articles_are_those_of_the_contract() {
    let content = content();
    let mut listed: BTreeMap<String, Vec<(u32, &str)>> = BTreeMap::new();
    for topic in content.topics.values() {
        listed.entry(lykt_core::keys::key_of(&topic.group)).or_default().push((topic.position, &topic.id));
    }
    assert_eq!(listed.len(), TOPICS.len());
    for (group, ids) in TOPICS {
        let topics = listed.get_mut(group).expect("the group has topics");
        topics.sort_unstable();
        assert_eq!(topics.iter().map(|(_, id)| *id).collect::<Vec<_>>().join(" "), ids, "{group}");
    }
    let mut articles: Vec<_> = content.articles.values().map(|a| (a.position, a.id.as_str())).collect();
    articles.sort_unstable();
    assert_eq!(articles.into_iter().map(|(_, id)| id).collect::<Vec<_>>(), ARTICLES);
}

#[test]
fn the_emergency_numbers_are_what_they_are() {
    let content = content();
    for (id, digits, dial) in [
        ("fire", "110", "tel:110"),
        ("police", "112", "tel:112"),
        ("ambulance", "113", "tel:113"),
        ("legevakt", "116 117", "tel:116117"),
    ] {
        let number = &content.numbers[id];
        assert_eq!((number.digits.as_deref(), number.dial.as_deref()), (Some(digits), Some(dial)));
        assert_eq!(number.hours.as_deref(), Some("24/7"));
    }
}

#[test]
fn an_unverified_cell_says_why() {
    let content = content();
    let unverified = report::unverified(&content);
    let all: usize = content.topics.values().map(|topic| cells(&topic.rules).len()).sum();
    println!("{} of {all} cells are unverified", unverified.len());
    assert!(unverified.iter().all(|cell| cell.why.len() > 20), "{unverified:#?}");
    let topics: BTreeSet<&str> = content
        .topics
        .values()
        .filter(|topic| topic.outcomes.values().any(|outcome| outcome.verdict == Verdict::Unverified))
        .map(|topic| topic.id.as_str())
        .collect();
    assert_eq!(unverified.iter().map(|cell| cell.topic.as_str()).collect::<BTreeSet<_>>(), topics);
}

#[test]
fn english_texts_are_easy_to_read() {
    let hard = report::hard_texts(&content());
    assert!(hard.is_empty(), "above the grade of docs/decisions/0005-plain-language.md: {hard:#?}");
}

#[test]
fn a_translation_keeps_numbers_amounts_and_sections() {
    let content = content();
    for (item, english) in &content.texts["en"] {
        let norwegian = &content.texts["nb"][item];
        for (name, text) in &english.texts {
            let other = &norwegian.texts[name];
            assert_eq!(figures(text), figures(other), "figures of {item}: {name}");
            assert_eq!(sections(text), sections(other), "sections of {item}: {name}");
        }
    }
}

/// Every number in a text, thousands joined: `NOK 3,278` and `3278 kroner` are alike.
fn figures(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let joins = |at: usize| {
        let thousand = |from: usize| {
            chars.get(from..from + 3).is_some_and(|three| three.iter().all(char::is_ascii_digit))
                && !chars.get(from + 3).is_some_and(char::is_ascii_digit)
        };
        at > 0
            && chars[at - 1].is_ascii_digit()
            && matches!(chars[at], ' ' | ',' | '.' | '\u{a0}')
            && thousand(at + 1)
    };
    let kept = (0..chars.len()).filter(|at| !joins(*at)).map(|at| chars[at]);
    let joined: String = kept.collect();
    let mut figures: Vec<String> = joined
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    figures.sort();
    figures
}

fn sections(text: &str) -> Vec<&str> {
    let after = text.split('§').skip(1).map(str::trim_start);
    let mut sections: Vec<&str> = after
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or(""))
        .collect();
    sections.retain(|section| !section.is_empty());
    sections.sort_unstable();
    sections
}

#[test]
fn every_item_of_the_seeds_is_found() {
    let content = content();
    let path = project().join("tests/seeds.json");
    let seeds: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut texts = BTreeSet::new();
    for seed in &seeds {
        texts.insert(seed["seed"].as_str().unwrap().to_owned());
        let state = seed["state"].as_str().unwrap();
        assert!(["current", "outdated", "background"].contains(&state), "{seed}");
        let found_in = seed["found_in"].as_array().unwrap();
        assert!(!found_in.is_empty(), "nowhere: {seed}");
        for reference in found_in {
            assert!(resolves(&content, reference.as_str().unwrap()), "{reference} of {seed}");
        }
    }
    assert_eq!(texts.into_iter().collect::<Vec<_>>(), ["000", "001", "002", "003", "004"]);
    println!("{} items of five seeds are found", seeds.len());
}

/// Whether `topics/<id>/<statement>`, `articles/<id>/<section>`, `numbers/<id>`, `services/<id>` or `cards/<id>` exists.
fn resolves(content: &Content, reference: &str) -> bool {
    let parts: Vec<&str> = reference.split('/').collect();
    match parts[..] {
        ["topics", id] => content.topics.contains_key(id),
        ["topics", id, statement] => {
            content.topics.get(id).is_some_and(|topic| topic.statements.iter().any(|s| s.id == statement))
        }
        ["articles", id, section] => {
            content.articles.get(id).is_some_and(|article| article.sections.iter().any(|s| s.id == section))
        }
        ["numbers", id] => content.numbers.contains_key(id),
        ["services", id] => content.services.contains_key(id),
        ["cards", id] => content.cards.contains_key(id),
        _ => false,
    }
}

#[test]
fn forty_five_days_are_only_history() {
    let content = content();
    let days = ["45 day", "45-day", "45 dag", "45-dag", "førtifem", "forty-five"];
    for (language, items) in &content.texts {
        for (item, texts) in items.iter().filter(|(item, _)| item.as_str() != "articles/trafficking-reports")
        {
            for (name, body) in &texts.texts {
                assert!(
                    !days.iter().any(|day| body.to_lowercase().contains(day)),
                    "{language}/{item}: {name}"
                );
            }
        }
    }
    let history = &content.texts["en"]["articles/trafficking-reports"];
    assert!(history.texts.values().any(|body| body.contains("45 days")));
}

#[test]
fn statuses_are_the_nine_of_the_contract() {
    let keys: Vec<String> = Status::ALL.iter().map(lykt_core::keys::key_of).collect();
    assert_eq!(
        keys.join(" "),
        "norwegian_resident eea_with_ehic eea_without_ehic permit_holder asylum_seeker refugee reflection_period \
         undocumented tourist_visitor"
    );
}

#[test]
fn closed_services_and_withheld_addresses_stay_so() {
    let content = content();
    let closed: Vec<&str> =
        content.services.values().filter(|s| s.closed_on.is_some()).map(|s| s.id.as_str()).collect();
    assert_eq!(closed, ["bergen-shelter-closed", "jushjelpa-midt-closed", "sentrumsmottaket-closed"]);
    // Numbers and addresses that no longer lead anywhere must not come back.
    for (language, items) in &content.texts {
        for (item, texts) in items {
            for body in texts.texts.values() {
                let old = ["23 01 34 34", "47 45 15 00"].into_iter().find(|old| body.contains(old));
                assert_eq!(old, None, "{language}/{item}");
            }
        }
    }
    for shelter in
        content.services.values().filter(|s| lykt_core::keys::key_of(&s.kind) == "violence_shelter")
    {
        assert_eq!(shelter.address, None, "{}", shelter.id);
    }
}
