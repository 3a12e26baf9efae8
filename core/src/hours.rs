//! Opening hours: OpenStreetMap's `opening_hours` syntax, evaluated in Norwegian local time with Norwegian holidays.

use chrono::{Datelike, NaiveDateTime};
use once_cell::sync::Lazy;
use opening_hours::localization::Country;
use opening_hours::{Context, OpeningHours, RuleKind};
use serde::{Deserialize, Serialize};

/// The last year whose public holidays the library knows (Nager.Date, as bundled in opening-hours 2.1).
const LAST_HOLIDAY_YEAR: i32 = 2076;

/// Unpacking the table of holidays takes a moment, so it is done once and only when somebody asks.
static NORWAY: Lazy<Context> = Lazy::new(|| Context::default().with_holidays(Country::NO.holidays()));

/// Whether something is open at a given time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenNow {
    /// Open.
    Yes,
    /// No source says. Never the same as closed.
    Unknown,
    /// Closed.
    No,
}

/// Whether `hours` can be read.
///
/// # Errors
/// Why not, in the words of the parser, on one line.
pub fn validate(hours: &str) -> Result<(), String> {
    let parsed = hours.parse::<OpeningHours>();
    parsed.map(drop).map_err(|error| error.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether something with these hours is open at `at`, Norwegian local time.
///
/// ```
/// use lykt_core::hours::{OpenNow, open_at};
/// let christmas_eve = "2026-12-24T23:00:00".parse().unwrap();
/// assert_eq!(open_at(Some("24/7"), christmas_eve), OpenNow::Yes);
/// assert_eq!(open_at(None, christmas_eve), OpenNow::Unknown);
/// ```
pub fn open_at(hours: Option<&str>, at: NaiveDateTime) -> OpenNow {
    let Some(hours) = hours else { return OpenNow::Unknown };
    if hours == "24/7" {
        return OpenNow::Yes;
    }
    let Ok(parsed) = hours.parse::<OpeningHours>() else { return OpenNow::Unknown };
    if at.year() > LAST_HOLIDAY_YEAR {
        return OpenNow::Unknown;
    }
    match parsed.with_context(NORWAY.clone()).state(at).0 {
        RuleKind::Open => OpenNow::Yes,
        RuleKind::Closed => OpenNow::No,
        RuleKind::Unknown => OpenNow::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: &str, moment: &str) -> OpenNow {
        open_at(Some(hours), format!("{moment}:00").parse().unwrap())
    }

    #[test]
    fn closed_on_17_may() {
        let office = "Mo-Fr 09:00-15:00; PH off";
        assert_eq!(at(office, "2027-05-17T10:00"), OpenNow::No, "Constitution Day, a Monday");
        assert_eq!(at(office, "2027-05-18T10:00"), OpenNow::Yes);
        assert_eq!(at(office, "2027-05-18T15:00"), OpenNow::No, "the end is excluded");
    }

    #[test]
    fn a_holiday_without_a_word_is_unknown() {
        let office = "Mo-Fr 09:00-15:00; PH unknown";
        assert_eq!(at(office, "2026-04-02T10:00"), OpenNow::Unknown, "Maundy Thursday");
        assert_eq!(at(office, "2026-12-24T10:00"), OpenNow::Yes, "Christmas Eve is no public holiday");
        assert_eq!(at(office, "2026-12-25T10:00"), OpenNow::Unknown);
    }

    #[test]
    fn a_night_goes_over_midnight() {
        assert_eq!(at("Mo-Su 21:00-12:00", "2026-11-24T03:00"), OpenNow::Yes);
        assert_eq!(at("Mo-Su 21:00-12:00", "2026-11-24T13:00"), OpenNow::No);
    }

    #[test]
    fn what_nobody_knows_is_unknown() {
        assert_eq!(at("Mo-Fr 09:00-15:00", "2090-05-17T10:00"), OpenNow::Unknown);
        assert!(validate("Mo-Fr 25:99").is_err());
        assert!(validate("when the light is on").is_err());
    }
}
