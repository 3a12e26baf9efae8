//! Each rule of the content is broken once, in a small dataset, and fails with exactly its fault.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs;

use lykt_core::content::check::{Fault, RuleName};
use lykt_core::pack;
use lykt_data::check::check_folder;
use lykt_data::folder;
use lykt_tests::{edit, project, small_dataset};
use serde_json::Value;

fn fixtures() -> Vec<(String, Value)> {
    let folder = project().join("tests/fixtures/broken");
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    names.sort();
    let read = |path: &std::path::PathBuf| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    names.iter().map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), read(path))).collect()
}

fn edits(fixture: &Value) -> &Vec<Value> {
    fixture["edits"].as_array().expect("a fixture has edits")
}

/// Whether a fault is the one that a fixture expects; `null` stands for words that the JSON parser chooses.
fn is_expected(fault: &Fault, rule: &str, expected: &Value) -> bool {
    let same = |found: &str, wanted: &Value| wanted.is_null() || wanted == found;
    format!("{:?}", fault.rule) == rule
        && same(&fault.item, &expected["item"])
        && same(&fault.field, &expected["field"])
        && same(&fault.value, &expected["value"])
}

#[test]
fn the_small_dataset_is_sound() {
    assert_eq!(check_folder(small_dataset().path()), []);
}

#[test]
fn each_broken_dataset_fails_with_exactly_its_fault() {
    let mut wrong = Vec::new();
    for (name, fixture) in fixtures() {
        let dataset = small_dataset();
        edits(&fixture).iter().for_each(|change| edit(dataset.path(), change));
        let faults = check_folder(dataset.path());
        let expected = fixture["faults"].as_array().expect("a fixture has faults");
        let rule = fixture["rule"].as_str().expect("a fixture has a rule");
        let each = faults.iter().zip(expected).all(|(fault, expected)| is_expected(fault, rule, expected));
        if !each || faults.len() != expected.len() {
            wrong.push(format!("{name}: {faults:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_broken_dataset() {
    let broken: BTreeSet<String> =
        fixtures().iter().map(|(_, fixture)| fixture["rule"].as_str().unwrap().to_owned()).collect();
    let rules: BTreeSet<String> = RuleName::ALL.iter().map(|rule| format!("{rule:?}")).collect();
    assert_eq!(broken, rules);
}

#[test]
fn ten_faults_at_once_are_all_listed() {
    let chosen = [
        "SourcePresent",
        "WhyOnlyUnverified",
        "StatementUsed",
        "AmountHasYear",
        "HoursParse",
        "ClosedHasDate",
        "AddressWithheld",
        "TextExpected",
        "reviewed-before-checked",
        "ReferenceExists",
    ];
    let dataset = small_dataset();
    let fixtures: Vec<_> =
        fixtures().into_iter().filter(|(name, _)| chosen.contains(&name.as_str())).collect();
    assert_eq!(fixtures.len(), chosen.len());
    fixtures.iter().flat_map(|(_, fixture)| edits(fixture)).for_each(|change| edit(dataset.path(), change));
    let faults = check_folder(dataset.path());
    assert_eq!(faults.len(), 10, "{faults:#?}");
    for (name, fixture) in &fixtures {
        let rule = fixture["rule"].as_str().unwrap();
        assert!(
            faults.iter().any(|fault| is_expected(fault, rule, &fixture["faults"][0])),
            "{name} is not listed"
        );
    }
}

#[test]
fn a_changed_original_makes_its_translation_outdated_and_still_builds() {
    let dataset = small_dataset();
    let (_, fixture) = fixtures().into_iter().find(|(name, _)| name == "TranslationCurrent").unwrap();
    edits(&fixture).iter().for_each(|change| edit(dataset.path(), change));
    let content = folder::read(dataset.path()).unwrap();
    let path = dataset.path().join("edition.pack");
    fs::write(&path, pack::build(&content).unwrap()).unwrap();
    let guide = lykt_core::Guide::open(&path).unwrap();
    let view = lykt_tests::view_at("nb", "2026-02-01T12:00:00");
    let told = lykt_core::Situation { age: Some(5), ..Default::default() };
    let answer = guide.answer("dental", &told, None, &view).unwrap();
    let call = answer.statements.iter().find(|s| s.id == "dental/call").unwrap();
    assert_eq!(call.review, lykt_core::pack::TextReview::Outdated);
    let children = answer.statements.iter().find(|s| s.id == "dental/children").unwrap();
    assert_eq!(children.review, lykt_core::pack::TextReview::Machine);
}

#[test]
fn every_other_fault_stops_the_build() {
    for (name, fixture) in fixtures() {
        let dataset = small_dataset();
        edits(&fixture).iter().for_each(|change| edit(dataset.path(), change));
        // Files that don't read never become content; whether a number is handed out is the editor's check alone.
        let Ok(content) = folder::read(dataset.path()) else { continue };
        let stops = name != "TranslationCurrent" && name != "number-nobody-has";
        assert_eq!(pack::build(&content).is_err(), stops, "{name}");
    }
}
