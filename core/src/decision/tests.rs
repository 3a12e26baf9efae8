use super::*;
use crate::content::When;

fn rule(status: Option<&[Status]>, age: Option<(u8, u8)>, pregnant: Option<Pregnant>, outcome: &str) -> Rule {
    let age = age.map(|(from, to)| AgeRange { from: Some(from), to: Some(to) });
    Rule { when: When { status: status.map(<[Status]>::to_vec), age, pregnant }, outcome: outcome.to_owned() }
}

/// Children free, some young adults reduced, everybody else pays.
fn dental() -> Vec<Rule> {
    let insured = [Status::NorwegianResident, Status::Refugee];
    let others: Vec<Status> = Status::ALL.into_iter().filter(|s| !insured.contains(s)).collect();
    vec![
        rule(None, Some((0, 18)), None, "free"),
        rule(Some(&insured), Some((19, 28)), None, "reduced"),
        rule(Some(&others), Some((19, 28)), None, "full"),
        rule(None, Some((29, 120)), None, "full"),
    ]
}

#[test]
fn one_rule_for_everybody_asks_nothing() {
    let decision = decide(&[rule(None, None, None, "yes")], &Situation::default());
    assert_eq!(decision, Some(Decision::Settled { outcome: "yes".to_owned() }));
}

#[test]
fn the_facet_that_leaves_least_open_is_asked_first() {
    let Some(Decision::Depends { ask, branches }) = decide(&dental(), &Situation::default()) else {
        panic!("three outcomes are possible")
    };
    assert_eq!(ask, Facet::Age);
    let values = |name: &str| branches.iter().find(|b| b.0 == name).map(|b| b.1.clone()).unwrap();
    assert_eq!(values("free"), ["0-18"]);
    assert_eq!(values("reduced"), ["19-28"]);
    assert_eq!(values("full"), ["19-120"], "neighbouring spans are joined");
}

#[test]
fn what_was_told_is_not_asked_again() {
    let told = Situation { age: Some(20), ..Situation::default() };
    let Some(Decision::Depends { ask, .. }) = decide(&dental(), &told) else {
        panic!("status matters at 20")
    };
    assert_eq!(ask, Facet::Status);
    let told = Situation { status: Some(Status::Refugee), ..told };
    assert_eq!(decide(&dental(), &told), Some(Decision::Settled { outcome: "reduced".to_owned() }));
    let older = Situation { age: Some(29), ..Situation::default() };
    assert_eq!(decide(&dental(), &older), Some(Decision::Settled { outcome: "full".to_owned() }));
}

#[test]
fn a_facet_without_influence_is_never_asked() {
    // Age cuts the table in two, but both halves agree.
    let table = [
        rule(Some(&Status::ALL[..4]), Some((0, 17)), None, "a"),
        rule(Some(&Status::ALL[..4]), Some((18, 120)), None, "a"),
        rule(Some(&Status::ALL[4..]), None, None, "b"),
    ];
    let Some(Decision::Depends { ask, .. }) = decide(&table, &Situation::default()) else {
        panic!("two outcomes")
    };
    assert_eq!(ask, Facet::Status);
}

#[test]
fn facets_that_only_matter_together_are_still_asked() {
    let table = [
        rule(Some(&Status::ALL[..4]), None, Some(Pregnant::Yes), "a"),
        rule(Some(&Status::ALL[..4]), None, Some(Pregnant::No), "b"),
        rule(Some(&Status::ALL[4..]), None, Some(Pregnant::Yes), "b"),
        rule(Some(&Status::ALL[4..]), None, Some(Pregnant::No), "a"),
    ];
    let Some(Decision::Depends { ask, branches }) = decide(&table, &Situation::default()) else {
        panic!("two outcomes")
    };
    assert_eq!(ask, Facet::Status);
    assert!(branches.iter().all(|(_, values)| values.len() == 9));
}

#[test]
fn gaps_and_overlaps_show_in_the_cells() {
    let mut table = dental();
    table.remove(2);
    let gap = cells(&table).into_iter().find(|cell| cell.rules.is_empty()).map(|cell| cell.to_string());
    assert_eq!(gap.as_deref(), Some("status eea_with_ehic, age 19-28"));
    table.push(rule(None, Some((28, 28)), None, "full"));
    assert!(cells(&table).iter().any(|cell| cell.rules.len() == 2 && cell.age == Some((28, 28))));
}

#[test]
fn ages_out_of_range_are_refused() {
    for bad in ["-3", "900", "121", "x", "", "1.5"] {
        assert!(Situation::parse(None, Some(bad), None).is_err(), "{bad:?}");
    }
    assert_eq!(Situation::parse(None, Some("120"), None).unwrap().age, Some(120));
    assert!(Situation::parse(Some("citizen"), None, None).is_err());
}
