//! Any bytes are a question: the search answers, in bounded time, with hits that exist, best first.

#![no_main]

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use libfuzzer_sys::fuzz_target;
use lykt_bundled::{Bundled, PACK};
use lykt_core::pack::Pack;
use lykt_core::{Guide, GuideError, Viewpoint};

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Guide::bundled().expect("the built-in edition opens"));

thread_local! {
    /// A second reader of the same edition, to ask whether an item exists without the search.
    static ITEMS: Pack = Pack::from_static(PACK).expect("the built-in edition opens");
}

/// Languages of the screen: the two that are always whole, other scripts, and one that there isn't.
const LANGUAGES: [&str; 8] = ["en", "nb", "ru", "ar", "th", "am", "vi", "no language"];

/// An instrumented search takes about a millisecond; this is far above it on the busiest machine, and far below what a
/// search takes that depends on the length of its input.
const BOUND: Duration = Duration::from_secs(2);

fuzz_target!(|bytes: &[u8]| {
    let (head, rest) = bytes.split_at_checked(2).unwrap_or((&[0, 10], bytes));
    let language = LANGUAGES[usize::from(head[0]) % LANGUAGES.len()];
    let limit = u32::from(head[1]) % 64;
    let words = String::from_utf8_lossy(rest);
    let view =
        Viewpoint { language: language.to_owned(), at: "2026-11-24T12:00:00".parse().expect("a moment") };

    let start = Instant::now();
    let found = GUIDE.search(&words, &view, limit).expect("a search answers");
    let best = GUIDE.find(&words, language);
    assert!(start.elapsed() < BOUND, "{:?} for {} bytes", start.elapsed(), words.len());

    assert_eq!((found.query.as_str(), found.language.as_str()), (&*words, language));
    assert!(found.hits.len() <= limit as usize, "more hits than asked for");
    assert!(found.hits.windows(2).all(|pair| pair[0].score >= pair[1].score), "best first");
    let mut keys = std::collections::HashSet::new();
    for hit in &found.hits {
        let folder = format!("{}s", lykt_core::keys::key_of(&hit.kind));
        assert!(exists(&folder, &hit.id), "{folder}/{} is no item", hit.id);
        assert!(!hit.title.is_empty(), "{folder}/{} has no title", hit.id);
        assert!(keys.insert((folder, hit.id.clone())), "{} stands twice", hit.id);
    }
    match best {
        Ok(id) => assert!(exists("topics", &id) || exists("articles", &id), "{id} is no topic or article"),
        Err(GuideError::UnknownId { .. }) => {}
        Err(error) => panic!("{error}"),
    }
});

fn exists(folder: &str, id: &str) -> bool {
    ITEMS.with(|items| items.original(folder, id).expect("the edition reads").is_some())
}
