//! The command line, as scripts and people call it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// The day of every call here, so that the answers don't change with the clock.
const DAY: &str = "2026-11-24";

fn lykt(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lykt")).args(arguments).env("LC_ALL", "C").output().unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = lykt(&[arguments, &["--json", "--on", DAY]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text(arguments: &[&str]) -> String {
    let output = lykt(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

fn says(answer: &Value, words: &str) -> bool {
    answer["statements"].as_array().unwrap().iter().any(|s| s["text"].as_str().unwrap().contains(words))
}

#[test]
fn an_answer_has_the_fields_of_the_contract() {
    let answer = json(&["ask", "hiv-treatment", "--status", "undocumented"]);
    let fields = "topic title language review outcome verdict cost freshness statements ask branches numbers services \
                  cards related edition";
    for field in fields.split_whitespace() {
        assert!(answer.get(field).is_some(), "{field}");
    }
    assert_eq!((&answer["outcome"], &answer["verdict"]), (&"settled".into(), &"yes".into()));
    assert_eq!(answer["cost"]["kind"], "free");
    assert_eq!(answer["freshness"], "fresh");
    for field in ["id", "role", "text", "evidence", "checked_on", "review_by", "stale", "sources"] {
        assert!(answer["statements"][0].get(field).is_some(), "{field}");
    }
    for field in ["amount_nok", "year"] {
        assert!(answer["cost"].get(field).is_some(), "{field}");
    }
}

#[test]
fn a_test_is_for_everyone_and_asks_nothing() {
    let answer = json(&["ask", "hiv-testing"]);
    assert_eq!(answer["outcome"], "settled");
    assert_eq!(answer["ask"], Value::Null);
    assert_eq!((&answer["verdict"], &answer["cost"]["kind"]), (&"yes".into(), &"free".into()));
}

#[test]
fn dental_care_depends_and_asks_what_splits_best() {
    let answer = json(&["ask", "dental"]);
    assert_eq!(answer["outcome"], "depends");
    assert_eq!(answer["ask"], "age");
    assert_eq!((&answer["verdict"], &answer["cost"]), (&Value::Null, &Value::Null));
    assert_eq!(answer["branches"][0]["values"][0], "0-17");
    let young = json(&["ask", "dental", "--age", "22", "--status", "norwegian_resident"]);
    assert_eq!((&young["outcome"], &young["cost"]["kind"]), (&"settled".into(), &"reduced".into()));
}

#[test]
fn abortion_for_a_visitor_is_billed_later_never_before() {
    let answer = json(&["ask", "abortion", "--status", "tourist_visitor"]);
    assert_eq!((&answer["verdict"], &answer["cost"]["kind"]), (&"yes".into(), &"may_be_billed".into()));
    assert!(says(&answer, "in advance"), "{:#}", answer["statements"]);
}

#[test]
fn no_doctors_list_without_papers_but_two_free_centres() {
    let answer = json(&["ask", "gp", "--status", "undocumented", "--age", "30"]);
    assert_eq!(answer["verdict"], "no");
    assert_eq!(ids(&answer["numbers"])[..2], ["helsesenteret-oslo", "helsesenteret-bergen"]);
    assert!(says(&answer, "list"));
    let open = json(&["ask", "gp", "--status", "undocumented"]);
    assert_eq!(ids(&open["numbers"])[..2], ["helsesenteret-oslo", "helsesenteret-bergen"]);
}

#[test]
fn the_law_the_street_and_daily_life() {
    let selling = json(&["ask", "selling-sex"]);
    assert_eq!(
        (&selling["outcome"], &selling["verdict"], &selling["ask"]),
        (&"settled".into(), &"yes".into(), &Value::Null)
    );
    let shelter = json(&["ask", "crisis-centre", "--status", "undocumented"]);
    assert_eq!((&shelter["verdict"], &shelter["cost"]["kind"]), (&"yes".into(), &"free".into()));
    let period = json(&["ask", "reflection-period", "--status", "reflection_period"]);
    assert!(says(&period, "six months") || says(&period, "6 months"));
    let stop = json(&["ask", "police-stop", "--status", "undocumented"]);
    assert!(says(&stop, "must") && says(&stop, "right"), "duties and rights");
}

#[test]
fn every_topic_of_the_list_is_answered() {
    let topics = json(&["topics"]);
    let list = ids(&topics["topics"]);
    assert_eq!(list.len(), 71 + 5);
    for id in list {
        let answer = json(&["ask", id]);
        let article = answer["outcome"] == "article";
        assert!(article || !answer["numbers"].as_array().unwrap().is_empty(), "{id}");
        assert_eq!(
            article,
            answer["branches"].as_array().unwrap().is_empty()
                && answer["statements"] == Value::from(Vec::<Value>::new()),
            "{id}"
        );
    }
}

#[test]
fn christmas_night_in_bergen() {
    let output = lykt(&[
        "services",
        "--city",
        "Bergen",
        "--kind",
        "legevakt",
        "--open",
        "--at",
        "2026-12-24T23:00",
        "--json",
    ]);
    let services: Value = serde_json::from_slice(&output.stdout).unwrap();
    let first = &services["services"][0];
    assert_eq!((&first["id"], &first["open_now"]), (&"legevakt-bergen".into(), &"yes".into()));
    // The same list at Easter, and a city without diacritics.
    let tromso = json(&["services", "--city", "tromso"]);
    assert!(tromso["services"].as_array().unwrap().iter().any(|service| service["city"] == "Tromsø"));
}

#[test]
fn a_public_holiday_is_no_office_day() {
    let hours = |at: &str| {
        let output = lykt(&["numbers", "--kind", "medical", "--at", at, "--json"]);
        let numbers: Value = serde_json::from_slice(&output.stdout).unwrap();
        let line =
            numbers["numbers"].as_array().unwrap().iter().find(|n| n["id"] == "hn-radgivning").cloned();
        line.unwrap()["open_now"].clone()
    };
    assert_eq!(hours("2026-11-24T10:00"), "yes");
    assert_eq!(hours("2026-12-25T10:00"), "unknown", "Christmas Day, a Friday without a word");
    assert_eq!(hours("2026-11-24T20:00"), "no");
}

#[test]
fn numbers_have_every_field() {
    let numbers = json(&["numbers"]);
    let fields = "id name digits dial kind what_for hours cost works_without_sim languages anonymous who_answers \
                  tells_authorities trace sources checked_on";
    for number in numbers["numbers"].as_array().unwrap() {
        for field in fields.split_whitespace() {
            assert!(!number[field].is_null(), "{field} of {}", number["id"]);
        }
    }
    assert_eq!(ids(&numbers["numbers"])[..4], ["ambulance", "police", "fire", "legevakt"]);
    let fields = "id name operator kind city municipality address address_withheld numbers hours who languages \
                  id_needed anonymous cost tells_authorities offers sources checked_on status";
    for service in json(&["services"])["services"].as_array().unwrap() {
        for field in fields.split_whitespace() {
            assert!(!service[field].is_null(), "{field} of {}", service["id"]);
        }
    }
}

#[test]
fn in_2031_every_answer_is_to_be_checked() {
    let page = text(&["ask", "hiv-treatment", "--on", "2031-01-01"]);
    let (banner, verdict) = (page.find("Call before you rely on them").unwrap(), page.find("? Yes").unwrap());
    assert!(banner < page.find('☎').unwrap() && page.find('☎').unwrap() < verdict, "{page}");
    let output = lykt(&["ask", "hiv-treatment", "--on", "2031-01-01", "--json"]);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["freshness"], "check_first");
}

#[test]
fn an_answer_reads_verdict_first() {
    let page = text(&["ask", "abortion", "--status", "tourist_visitor", "--on", DAY]);
    let places: Vec<usize> = [
        "✔ Yes",
        "What it costs",
        "What to do",
        "Who to call",
        "What the law says",
        "What happens in practice",
        "Sources",
    ]
    .iter()
    .map(|heading| page.find(heading).unwrap_or_else(|| panic!("{heading} in {page}")))
    .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.lines().all(|line| line.chars().count() <= 80 || line.contains("http")), "80 columns");
    assert!(!page.contains('\u{1b}'), "no colour where nobody sees it");
}

#[test]
fn every_page_fits_eighty_columns_in_both_languages() {
    for language in ["en", "nb"] {
        for command in ["topics", "numbers", "services", "card"] {
            let page = text(&[command, "--lang", language, "--on", DAY]);
            let wide: Vec<&str> = page
                .lines()
                .filter(|line| line.chars().count() > 80 && line.contains(' ') && !line.contains('@'))
                .collect();
            assert!(wide.is_empty(), "{command} {language}: {wide:#?}");
        }
    }
}

#[test]
fn words_find_a_topic() {
    assert_eq!(json(&["ask", "dentist"])["topic"], "dental");
    assert_eq!(json(&["ask", "tannlege", "--lang", "nb"])["topic"], "dental");
}

#[test]
fn background_has_no_verdict() {
    let answer = json(&["ask", "amnesty-2016"]);
    assert_eq!((&answer["outcome"], &answer["verdict"]), (&"article".into(), &Value::Null));
    let article = json(&["article", "trafficking-reports"]);
    let sections = article["sections"].as_array().unwrap();
    assert!(sections.iter().any(|s| s["historic"] == true && !s["now"].as_array().unwrap().is_empty()));
    assert!(text(&["ask", "new-zealand-model"]).contains("Sources"));
}

#[test]
fn cards_and_sources() {
    assert_eq!(json(&["card"])["cards"].as_array().unwrap().len(), 21);
    let card = json(&["card", "interpreter"]);
    assert!(card["norwegian"].as_str().unwrap().contains("tolk"));
    let source = card["sources"][0].as_str().unwrap();
    assert_eq!(json(&["source", source])["id"], source);
}

/// Exit status and the one line on standard error.
fn failure(arguments: &[&str]) -> (i32, String) {
    let output = lykt(arguments);
    assert!(output.stdout.is_empty(), "{arguments:?} prints an answer");
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(line.lines().count(), 1, "{arguments:?}: {line}");
    (output.status.code().unwrap(), line.trim().to_owned())
}

#[test]
fn what_goes_wrong_is_one_line_and_a_status() {
    for (arguments, status, words) in [
        (&["ask", "xyzzy"][..], 1, "no topic \"xyzzy\""),
        (&["card", "xyzzy"], 1, "no card"),
        (&["article", "xyzzy"], 1, "no article"),
        (&["source", "xyzzy"], 1, "no source"),
        (&["services", "--city", "Atlantis"], 1, "no city"),
        (&["ask", "gp", "--status", "citizen"], 2, "status \"citizen\" is not one of norwegian_resident"),
        (&["ask", "gp", "--age", "-3"], 2, "age \"-3\" is not whole years from 0 to 120"),
        (&["ask", "gp", "--age", "900"], 2, "age \"900\""),
        (&["ask", "gp", "--pregnant", "maybe"], 2, "pregnant \"maybe\" is not one of yes, no"),
        (
            &["ask", "gp", "--lang", "tlh"],
            2,
            "language \"tlh\" is not in this edition, which has ar, en, es, nb, ro, th",
        ),
        (&["numbers", "--kind", "cats"], 2, "--kind \"cats\""),
        (&["topics", "--on", "tomorrow"], 2, "--on \"tomorrow\" is not a date"),
        (&["topics", "--at", "25:00"], 2, "--at \"25:00\" is not a time"),
        (&["dance"], 2, "dance"),
        (&["ask"], 2, "required"),
        (&[], 2, "say what to do"),
        (&["topics", "--pack", "/nowhere"], 3, "can't be used"),
    ] {
        let (code, line) = failure(arguments);
        assert_eq!(code, status, "{arguments:?}: {line}");
        assert!(line.contains(words) && line.starts_with("lykt: "), "{arguments:?}: {line}");
    }
}

#[test]
fn a_damaged_pack_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    };
    let pack = lykt_bundled::PACK;
    let foreign = write("foreign", b"SQLite format 3\0 but not ours");
    let cut = write("cut", &pack[..pack.len() / 2]);
    let mut changed = pack.to_vec();
    let at = changed.windows(11).position(|window| window == b"22 33 11 60").unwrap();
    changed[at + 10] = b'1';
    let changed = write("changed", &changed);
    for (path, words) in
        [(&foreign, "it is no pack"), (&cut, "it is cut short"), (&changed, "its content has been changed")]
    {
        let (code, line) = failure(&["numbers", "--pack", path]);
        assert_eq!(code, 3);
        assert!(line.contains(words), "{line}");
    }
    let sound = write("sound", pack);
    assert!(text(&["numbers", "--pack", &sound]).contains("22 33 11 60"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4, "nothing is written");
}

#[test]
fn nothing_is_written_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    for arguments in [&["ask", "gp"][..], &["numbers"], &["services", "--city", "Oslo"], &["ask", "xyzzy"]] {
        let run = Command::new(env!("CARGO_BIN_EXE_lykt"))
            .args(arguments)
            .current_dir(home)
            .env("HOME", home)
            .env("TMPDIR", home)
            .output();
        assert!(run.is_ok());
    }
    assert_eq!(std::fs::read_dir(home).unwrap().count(), 0);
}

#[test]
fn help_shows_real_examples() {
    let help = text(&["--help"]);
    let examples: Vec<&str> = help.lines().filter_map(|line| line.trim().strip_prefix("lykt ")).collect();
    assert!(examples.len() >= 5);
    for example in examples {
        let arguments: Vec<&str> = example.split_whitespace().collect();
        assert!(!text(&arguments).is_empty(), "{example}");
    }
    assert!(Path::new(env!("CARGO_BIN_EXE_lykt")).exists());
}
