//! The only place that reads a clock.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Europe::Oslo;

use crate::arguments::Arguments;
use crate::failure::Failure;

/// The Norwegian local time at which to answer: `--at`, noon of `--on`, or now.
pub fn moment(arguments: &Arguments) -> Result<NaiveDateTime, Failure> {
    match (&arguments.at, &arguments.on) {
        (Some(at), _) => {
            date_time(at).ok_or_else(|| Failure::usage("--at", at, "a time like 2026-12-24T23:00"))
        }
        (None, Some(on)) => {
            let day = date(on).ok_or_else(|| Failure::usage("--on", on, "a date like 2026-12-24"))?;
            Ok(day.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(12))
        }
        (None, None) => Ok(Utc::now().with_timezone(&Oslo).naive_local()),
    }
}

fn date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    in_range(date).then_some(date)
}

fn date_time(text: &str) -> Option<NaiveDateTime> {
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    let time = formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?;
    in_range(time.date()).then_some(time)
}

/// ISO 8601 without agreement on more digits knows the years 0 to 9999.
fn in_range(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (0..=9999).contains(&date.year())
}
