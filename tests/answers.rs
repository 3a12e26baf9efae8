//! Every answer that the built-in edition can give.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use lykt_core::content::{AgeRange, Pregnant, Status};
use lykt_core::decision::{Facet, cells};
use lykt_core::guide::{Answer, Freshness, OutcomeKind, ServicesAsked};
use lykt_core::hours::OpenNow;
use lykt_core::keys::key_of;
use lykt_core::{GuideError, Situation};
use lykt_tests::{content, guide, statuses, view, view_at};

/// Every age at which some rule of some topic begins, and one inside each span; and none.
fn ages(rules: &[lykt_core::content::Rule]) -> Vec<Option<u8>> {
    let spans: BTreeSet<u8> =
        cells(rules).iter().filter_map(|cell| cell.age).flat_map(|(a, b)| [a, b]).collect();
    std::iter::once(None).chain(spans.into_iter().map(Some)).collect()
}

/// All that a reader may tell a topic, from nothing to everything.
fn situations(rules: &[lykt_core::content::Rule]) -> Vec<Situation> {
    let mut all = Vec::new();
    for status in statuses() {
        for age in ages(rules) {
            for pregnant in [None, Some(Pregnant::Yes), Some(Pregnant::No)] {
                all.push(Situation { status, age, pregnant });
            }
        }
    }
    all
}

#[test]
fn every_situation_has_an_answer_with_a_source_and_somebody_to_call() {
    let (guide, content) = (guide(), content());
    let mut answered = 0;
    for language in ["en", "nb"] {
        let view = view(&guide, language);
        for topic in content.topics.values() {
            for told in situations(&topic.rules) {
                let answer = guide.answer(&topic.id, &told, None, &view).unwrap();
                is_whole(&answer, &told);
                answered += 1;
            }
        }
    }
    println!("{answered} answers are whole");
}

fn is_whole(answer: &Answer, told: &Situation) {
    let what = format!("{} for {told:?}", answer.topic);
    assert!(answer.numbers.first().is_some_and(|number| number.callable), "nobody to call: {what}");
    assert!(
        answer.numbers.iter().all(|number| key_of(&number.confidence) != "low"),
        "a doubtful number: {what}"
    );
    assert!(answer.statements.iter().all(|s| !s.sources.is_empty() && !s.text.is_empty()), "{what}");
    assert_eq!(answer.freshness, Freshness::Fresh, "{what}");
    match answer.outcome {
        OutcomeKind::Settled => {
            assert!(answer.verdict.is_some() && answer.cost.is_some() && answer.ask.is_none(), "{what}");
            assert!(!answer.statements.is_empty() && answer.branches.is_empty(), "{what}");
        }
        OutcomeKind::Depends => {
            let asked = answer.ask.expect("something is asked");
            let already = match asked {
                Facet::Status => told.status.is_some(),
                Facet::Age => told.age.is_some(),
                Facet::Pregnant => told.pregnant.is_some(),
            };
            assert!(!already, "asks again: {what}");
            assert!(answer.branches.iter().all(|branch| !branch.values.is_empty()), "{what}");
        }
        OutcomeKind::Article => panic!("a topic has a verdict: {what}"),
    }
}

#[test]
fn with_everything_told_every_answer_is_settled() {
    let (guide, content) = (guide(), content());
    let view = view(&guide, "en");
    for topic in content.topics.values() {
        for told in situations(&topic.rules) {
            if told.status.is_some() && told.age.is_some() && told.pregnant.is_some() {
                let answer = guide.answer(&topic.id, &told, None, &view).unwrap();
                assert_eq!(answer.outcome, OutcomeKind::Settled, "{} for {told:?}", topic.id);
            }
        }
    }
}

#[test]
fn no_facet_is_asked_on_which_the_outcome_does_not_depend() {
    let (guide, content) = (guide(), content());
    let view = view(&guide, "en");
    let seen = |answer: &Answer| {
        let statements: Vec<String> = answer.statements.iter().map(|s| s.id.clone()).collect();
        format!("{:?} {:?} {:?} {:?}", answer.verdict, answer.cost, statements, answer.branches)
    };
    for topic in content.topics.values() {
        for told in situations(&topic.rules) {
            let answer = guide.answer(&topic.id, &told, None, &view).unwrap();
            let Some(asked) = answer.ask else { continue };
            let values: Vec<Situation> = match asked {
                Facet::Status => {
                    statuses().into_iter().flatten().map(|s| Situation { status: Some(s), ..told }).collect()
                }
                Facet::Age => (0..=AgeRange::OLDEST).map(|a| Situation { age: Some(a), ..told }).collect(),
                Facet::Pregnant => Pregnant::ALL.map(|p| Situation { pregnant: Some(p), ..told }).to_vec(),
            };
            let after: BTreeSet<String> = values
                .iter()
                .map(|told| seen(&guide.answer(&topic.id, told, None, &view).unwrap()))
                .collect();
            assert!(after.len() > 1, "{} asks {asked:?} of {told:?} for nothing", topic.id);
        }
    }
}

#[test]
fn both_languages_say_the_same() {
    let (guide, content) = (guide(), content());
    let (english, norwegian) = (view(&guide, "en"), view(&guide, "nb"));
    for topic in content.topics.values() {
        for told in situations(&topic.rules) {
            let en = guide.answer(&topic.id, &told, None, &english).unwrap();
            let nb = guide.answer(&topic.id, &told, None, &norwegian).unwrap();
            let facts = |answer: &Answer| {
                let statements: Vec<_> = answer
                    .statements
                    .iter()
                    .map(|s| {
                        (
                            s.id.clone(),
                            s.role,
                            s.evidence,
                            s.sources.clone(),
                            s.review_by,
                            s.replaces.is_some(),
                        )
                    })
                    .collect();
                let numbers: Vec<_> = answer.numbers.iter().map(|n| (n.id.clone(), n.dial.clone())).collect();
                let services: Vec<_> = answer.services.iter().map(|s| s.id.clone()).collect();
                let cards: Vec<_> = answer.cards.iter().map(|c| c.id.clone()).collect();
                (answer.verdict, answer.cost, statements, numbers, services, cards, answer.branches.clone())
            };
            assert_eq!(facts(&en), facts(&nb), "{}", topic.id);
            assert!(nb.statements.iter().all(|s| s.language == "nb"), "{} falls back", topic.id);
        }
    }
}

#[test]
fn old_facts_are_to_be_checked_first() {
    let (guide, content) = (guide(), content());
    let later = view_at("en", "2031-01-01T12:00:00");
    for topic in content.topics.values() {
        let answer = guide.answer(&topic.id, &Situation::default(), None, &later).unwrap();
        assert_eq!(answer.freshness, Freshness::CheckFirst, "{}", topic.id);
        assert!(answer.numbers.first().is_some_and(|number| number.callable && number.stale), "{}", topic.id);
    }
}

#[test]
fn a_clock_before_the_edition_makes_nothing_fresher() {
    let (guide, content) = (guide(), content());
    let (before, then) = (view_at("en", "1970-01-01T00:00:00"), view(&guide, "en"));
    for topic in content.topics.values() {
        let at = |view| guide.answer(&topic.id, &Situation::default(), None, view).unwrap().freshness;
        assert_eq!(at(&before), at(&then), "{}", topic.id);
    }
}

#[test]
fn prices_go_stale_with_their_year() {
    let guide = guide();
    let told = Situation { status: Some(Status::NorwegianResident), age: Some(40), ..Situation::default() };
    let answer = |at| guide.answer("user-fees", &told, None, &view_at("en", at)).unwrap();
    assert_eq!(answer("2026-12-31T23:59:00").freshness, Freshness::Fresh);
    assert_eq!(answer("2027-01-01T00:00:00").freshness, Freshness::CheckFirst);
}

#[test]
fn a_closed_line_never_stands_before_an_open_one() {
    let guide = guide();
    for at in ["2026-11-24T12:00:00", "2026-12-24T23:00:00", "2026-12-25T11:00:00", "2027-05-17T03:00:00"] {
        let view = view_at("en", at);
        let numbers = guide.numbers(None, &view).unwrap().numbers;
        let places: Vec<_> = numbers.iter().map(|n| (!n.callable, n.open_now == OpenNow::No)).collect();
        assert!(places.is_sorted(), "{at}");
        assert_eq!(numbers[0].dial.as_deref(), Some("tel:113"));
        let services = guide.services(&ServicesAsked::default(), &view).unwrap().services;
        assert!(services.iter().map(|s| s.open_now).is_sorted(), "{at}");
        for topic in content().topics.keys() {
            let answer = guide.answer(topic, &Situation::default(), Some("oslo"), &view).unwrap();
            assert!(answer.numbers.iter().map(|n| n.open_now == OpenNow::No).is_sorted(), "{topic} {at}");
            assert!(answer.services.iter().map(|s| s.open_now == OpenNow::No).is_sorted(), "{topic} {at}");
        }
    }
}

#[test]
fn a_closed_service_is_never_open() {
    let guide = guide();
    let asked = ServicesAsked { open_only: true, ..ServicesAsked::default() };
    let open = guide.services(&asked, &view(&guide, "en")).unwrap().services;
    assert!(open.iter().all(|service| key_of(&service.status) != "closed"));
    assert!(!open.is_empty());
}

#[test]
fn what_is_not_there_is_named() {
    let guide = guide();
    let view = view(&guide, "en");
    let unknown = |kind: &str, id: &str| GuideError::UnknownId { kind: kind.to_owned(), id: id.to_owned() };
    let nothing = Situation::default();
    assert_eq!(guide.answer("x", &nothing, None, &view).unwrap_err(), unknown("topic", "x"));
    assert_eq!(
        guide.answer("gp", &nothing, Some("Atlantis"), &view).unwrap_err(),
        unknown("city", "Atlantis")
    );
    assert_eq!(guide.card("x", &view).unwrap_err(), unknown("card", "x"));
    assert_eq!(guide.article("x", &view).unwrap_err(), unknown("article", "x"));
    assert_eq!(guide.source("x").unwrap_err(), unknown("source", "x"));
    assert!(matches!(guide.language("tlh").unwrap_err(), GuideError::UnknownLanguage { .. }));
    assert_eq!(guide.best_language(&["tlh".to_owned(), "nn-NO".to_owned()]), "nb");
}

#[test]
fn a_step_with_danger_or_a_helper_comes_before_the_police() {
    let (guide, content) = (guide(), content());
    let view = view(&guide, "en");
    let helper = ["Pro Sentret", "ROSA", "lawyer", "112", "Jussbuss"];
    for topic in content.topics.values() {
        for status in statuses() {
            let told = Situation { status, age: Some(30), pregnant: Some(Pregnant::No) };
            let answer = guide.answer(&topic.id, &told, None, &view).unwrap();
            let steps: Vec<&str> = answer
                .statements
                .iter()
                .filter(|s| key_of(&s.role) == "step")
                .map(|s| s.text.as_str())
                .collect();
            let reports = |text: &&str| text.contains("report") && text.contains("police");
            let Some(first) = steps.iter().position(reports) else { continue };
            let before = &steps[..=first];
            assert!(
                before.iter().any(|step| helper.iter().any(|h| step.contains(h))),
                "{}: {steps:#?}",
                topic.id
            );
        }
    }
}

#[test]
fn cards_are_shown_in_norwegian_and_in_the_reader_s_language() {
    let (guide, content) = (guide(), content());
    let view = view(&guide, "en");
    assert!(content.cards.len() >= 21);
    for id in content.cards.keys() {
        let card = guide.card(id, &view).unwrap();
        assert_ne!(card.norwegian, card.text, "{id}");
        assert_eq!(card.norwegian, content.texts["nb"][&format!("cards/{id}")].texts["body"]);
    }
}
