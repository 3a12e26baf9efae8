//! What a call costs in Rust alone, and what it costs to write its record for the border. See `bindings/cost`.

use std::time::{Duration, Instant};

use lykt_bindings::UniFfiTag;
use lykt_bundled::Bundled;
use lykt_core::content::{NumberKind, Status};
use lykt_core::{Guide, GuideError, Situation, Viewpoint};
use uniffi::{Lower, RustBuffer};

const TURNS: usize = 301;

fn main() -> Result<(), GuideError> {
    let guide = Guide::bundled()?;
    let at = lykt_bindings::shapes::date_time("2026-11-24T12:00")?;
    let view = Viewpoint { language: "en".to_owned(), at };
    let nothing = Situation::default();
    let refugee = Situation { status: Some(Status::Refugee), ..nothing };
    row("numbers", || guide.numbers(None, &view))?;
    row("numbers, one kind", || guide.numbers(Some(NumberKind::Drugs), &view))?;
    row("answer, depends", || guide.answer("dental", &nothing, None, &view))?;
    row("answer, settled", || guide.answer("hiv-testing", &refugee, None, &view))?;
    row("answer, with city", || guide.answer("sexual-assault-care", &nothing, Some("Oslo"), &view))?;
    row("find", || guide.find("can I see a doctor", "en"))?;
    row("search", || guide.search("can I see a doctor", &view, 10))?;
    row("home", || guide.home(&view))
}

fn row<T>(name: &str, call: impl Fn() -> Result<T, GuideError>) -> Result<(), GuideError>
where
    T: Lower<UniFfiTag, FfiType = RustBuffer>,
{
    let (mut computing, mut writing, mut bytes) = (Vec::new(), Vec::new(), 0);
    for _ in 0..TURNS {
        let start = Instant::now();
        let record = call()?;
        let computed = Instant::now();
        let buffer = T::lower(record);
        writing.push(computed.elapsed());
        computing.push(computed - start);
        bytes = buffer.destroy_into_vec().len();
    }
    println!("Rust\t{name}\t{}\t{}\t{bytes}", median(computing), median(writing));
    Ok(())
}

/// In microseconds.
fn median(mut times: Vec<Duration>) -> u128 {
    times.sort();
    times[times.len() / 2].as_micros()
}
