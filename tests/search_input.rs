//! Any input is safe: a search answers, in bounded time, whatever somebody types or pastes.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::time::{Duration, Instant};

use lykt_bundled::Bundled;
use lykt_core::{Guide, Viewpoint};
use once_cell::sync::Lazy;
use proptest::prelude::*;

static GUIDE: Lazy<Guide> = Lazy::new(|| Guide::bundled().unwrap());

/// Far above what an unoptimised build takes on a busy machine; a search that depends on the length of its input is
/// slower by orders of magnitude.
const BOUND: Duration = Duration::from_secs(2);

fn ask(words: &str, language: &str) -> Vec<(String, u32)> {
    let view = Viewpoint { language: language.to_owned(), at: "2026-11-24T12:00:00".parse().unwrap() };
    let start = Instant::now();
    let found = GUIDE.search(words, &view, 10).unwrap();
    assert!(start.elapsed() < BOUND, "{:?} for {} bytes", start.elapsed(), words.len());
    assert!(found.hits.len() <= 10);
    assert!(found.hits.iter().all(|hit| !hit.title.is_empty()));
    assert!(found.hits.windows(2).all(|pair| pair[0].score >= pair[1].score), "best first");
    found.hits.into_iter().map(|hit| (hit.id, hit.score)).collect()
}

#[test]
fn odd_inputs_are_answered() {
    let long_word = "a".repeat(1 << 20);
    let many_words = "police ".repeat(150_000);
    let marks = "\u{301}".repeat(1 << 19);
    let thai = "ตำรวจ".repeat(70_000);
    let odd = [
        "",
        " ",
        "\0",
        "\u{7f}\u{1}\u{2}",
        "\u{1}de",
        "\u{2}ที่",
        "\"",
        "'",
        "\" OR 1=1 --",
        "NEAR(a b)",
        "a AND NOT b*",
        "*",
        "^police",
        "names:police",
        "24-timers",
        "\u{301}",
        "e\u{301}\u{301}\u{301}",
        "\u{202e}ecilop\u{202c}",
        "police شرطة полиция ตำรวจ ፖሊስ",
        "\u{feff}police",
        "👮🏽‍♀️",
        "𝓹𝓸𝓵𝓲𝓬𝓮",
        "ﬁre",
        "\u{10ffff}",
        "١١٢",
        "ÅÅÅÅ",
        "ﷺ",
        &long_word,
        &many_words,
        &marks,
        &thai,
    ];
    for words in odd {
        ask(words, "en");
        ask(words, "no language");
    }
}

#[test]
fn control_characters_and_direction_marks_change_nothing() {
    assert_eq!(ask("po\u{200b}lice", "en"), ask("police", "en"));
    assert_eq!(ask("\u{202e}police\u{202c}", "en"), ask("police", "en"));
    assert_eq!(ask("𝓹𝓸𝓵𝓲𝓬𝓮", "en"), ask("POLICE", "en"));
}

#[test]
fn no_hits_are_asked_for_and_none_come() {
    let view = Viewpoint { language: "en".to_owned(), at: "2026-11-24T12:00:00".parse().unwrap() };
    assert!(GUIDE.search("police", &view, 0).unwrap().hits.is_empty());
    assert_eq!(
        GUIDE.search("police", &view, u32::MAX).unwrap().hits.first().unwrap().id,
        ask("police", "en")[0].0
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_answered(words in any::<String>()) {
        ask(&words, "nb");
    }

    #[test]
    fn any_mixture_of_scripts_is_answered(words in "[a-zæøåა-ჰа-яא-ת؀-ۿ฀-๿ሀ-፿一-十\u{300}-\u{310}\u{200b}-\u{202e} '\"*-]{0,120}") {
        ask(&words, "en");
    }

    #[test]
    fn the_same_question_has_the_same_answer(words in "[a-zа-я ]{0,40}") {
        prop_assert_eq!(ask(&words, "en"), ask(&words, "en"));
    }
}
