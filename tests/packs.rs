//! Packs: the same bytes for the same content, and nothing else is taken for one.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;

use lykt_core::{Guide, GuideError, pack};
use lykt_data::folder;
use lykt_tests::{content, project, small_dataset};

fn small_pack() -> Vec<u8> {
    pack::build(&folder::read(small_dataset().path()).unwrap()).unwrap()
}

/// What `Guide::open` says to these bytes.
fn refusal(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pack");
    fs::write(&path, bytes).unwrap();
    let error = Guide::open(&path).err().expect("these bytes are refused");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is written beside it");
    assert_eq!(fs::read(&path).unwrap(), bytes, "nothing is changed");
    match error {
        GuideError::DamagedData { reason, .. } => reason,
        other => panic!("{other}"),
    }
}

#[test]
fn two_builds_give_the_same_bytes() {
    let first = pack::build(&content()).unwrap();
    assert_eq!(first, pack::build(&content()).unwrap());
    assert_eq!(first, lykt_bundled::PACK, "the built-in edition is that of data/");
    println!("the pack has {} bytes", first.len());
}

#[test]
fn a_copy_in_another_folder_gives_the_same_bytes() {
    let elsewhere = tempfile::tempdir().unwrap();
    let copied =
        std::process::Command::new("cp").arg("-r").arg(project().join("data")).arg(elsewhere.path()).status();
    assert!(copied.unwrap().success());
    let copy = folder::read(&elsewhere.path().join("data")).unwrap();
    assert_eq!(pack::build(&copy).unwrap(), lykt_bundled::PACK);
}

#[test]
fn a_pack_from_a_file_says_the_same_as_the_built_in_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pack");
    fs::write(&path, lykt_bundled::PACK).unwrap();
    let (other, built_in) = (Guide::open(&path).unwrap(), lykt_tests::guide());
    let view = lykt_tests::view(&built_in, "nb");
    assert_eq!(other.home(&view).unwrap(), built_in.home(&view).unwrap());
}

#[test]
fn foreign_and_truncated_files_are_refused() {
    assert_eq!(refusal(b""), "it is no pack");
    assert_eq!(refusal(b"hello"), "it is no pack");
    assert_eq!(refusal(&fs::read(project().join("Cargo.toml")).unwrap()), "it is no pack");
    let pack = small_pack();
    for length in [99, 100, 4096, pack.len() / 2, pack.len() - 1] {
        let reason = refusal(&pack[..length]);
        assert!(["it is no pack", "it is cut short"].contains(&reason.as_str()), "{length}: {reason}");
    }
    let missing = Guide::open(std::path::Path::new("/nowhere/a.pack")).err();
    assert!(matches!(missing, Some(GuideError::DamagedData { .. })));
}

#[test]
fn no_changed_byte_changes_an_answer() {
    let pack = small_pack();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pack");
    let view = lykt_tests::view_at("en", "2026-02-01T12:00:00");
    let all = |guide: &Guide| {
        let told = lykt_core::Situation { age: Some(30), ..Default::default() };
        format!(
            "{:?} {:?} {:?} {:?} {:?}",
            guide.home(&view),
            guide.numbers(None, &view),
            guide.answer("dental", &told, None, &view),
            guide.card("interpreter", &view),
            guide.article("history", &view)
        )
    };
    fs::write(&path, &pack).unwrap();
    let sound = all(&Guide::open(&path).unwrap());
    let (mut refused, mut harmless) = (0, 0);
    // Every 7th byte, which is no divisor of a page: all parts of all pages are met.
    for at in (0..pack.len()).step_by(7) {
        let mut changed = pack.clone();
        changed[at] ^= 1 << (at % 8);
        fs::write(&path, &changed).unwrap();
        match Guide::open(&path) {
            Err(_) => refused += 1,
            Ok(guide) => {
                assert!(all(&guide) == sound, "byte {at} changed an answer unnoticed");
                harmless += 1;
            }
        }
    }
    println!("{refused} changes refused, {harmless} without effect (unused bytes)");
    assert!(refused > harmless);
}

#[test]
fn a_statement_text_of_the_smallest_edition_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pack");
    fs::write(&path, small_pack()).unwrap();
    let guide = Guide::open(&path).unwrap();
    assert_eq!(guide.edition().number, 1);
    assert_eq!(guide.languages(), ["en", "nb"]);
}
