//! Whatever is typed, a search answers: no error, no panic, no more hits than asked for.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use lykt_bundled::Bundled;
use lykt_core::{Guide, Viewpoint};

static GUIDE: OnceLock<Guide> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let guide = GUIDE.get_or_init(|| Guide::bundled().expect("the built-in edition opens"));
    let words = String::from_utf8_lossy(bytes);
    let view = Viewpoint { language: "en".to_owned(), at: "2026-11-24T12:00:00".parse().expect("a moment") };
    let found = guide.search(&words, &view, 10).expect("a search never fails");
    assert!(found.hits.len() <= 10);
});
