//! What crosses: mirrors of the core's records and enumerations, with the docs that Kotlin and Swift readers see.
//!
//! A mirror repeats the fields of the core's type and adds nothing: a field that is missing or of another type doesn't
//! compile, and no conversion is written or run. Only what the other side can't hold as it is differs:
//! - dates and times cross as ISO text. `java.time` is missing on older phones, and text needs no mirror of each record
//!   that holds a date: a custom type converts the one value wherever it stands;
//! - [`Situation`] has a signed age, so that any number that a person types can be sent and refused with a reason.

mod answer;
mod directory;
mod error;
mod screens;
mod values;

use chrono::{Datelike, NaiveDateTime};
use lykt_core::GuideError;
use lykt_core::content::{PartialDate, Pregnant, Status};
use lykt_core::guide::Viewpoint;

/// A day: `2026-12-24`.
pub type IsoDate = chrono::NaiveDate;
/// A Norwegian local time: `2026-12-24T23:00`, or with seconds.
pub type IsoDateTime = NaiveDateTime;

uniffi::custom_type!(IsoDate, String, {
    remote,
    lower: |date| date.to_string(),
    try_lift: |text| text.parse().map_err(|_| bad_input("date", text, "a day like 2026-12-24").into()),
});

uniffi::custom_type!(IsoDateTime, String, {
    remote,
    lower: |time| time.format("%Y-%m-%dT%H:%M:%S").to_string(),
    try_lift: |text| Ok(date_time(&text)?),
});

uniffi::custom_type!(PartialDate, String, {
    remote,
    lower: |date| date.into(),
    try_lift: |text| Self::try_from(text).map_err(uniffi::deps::anyhow::Error::msg),
});

/// In which language, and at which Norwegian local time, something is read.
#[uniffi::remote(Record)]
pub struct Viewpoint {
    /// A tag of `languages`. Texts that it lacks come in English, marked so.
    pub language: String,
    /// `2026-12-24T23:00` in Norway, the years 0 to 9999. Decides what is stale and what is open.
    pub at: IsoDateTime,
}

/// What a reader tells about themself; each part optional, nothing stored.
#[derive(uniffi::Record)]
pub struct Situation {
    /// On what ground they are in Norway.
    #[uniffi(default = None)]
    pub status: Option<Status>,
    /// Age in whole years, 0 to 120.
    #[uniffi(default = None)]
    pub age: Option<i32>,
    /// Pregnant or not.
    #[uniffi(default = None)]
    pub pregnant: Option<Pregnant>,
}

impl TryFrom<Situation> for lykt_core::Situation {
    type Error = GuideError;

    fn try_from(told: Situation) -> Result<Self, GuideError> {
        let age = told.age.map(|years| years.to_string());
        let age = Self::parse(None, age.as_deref(), None)?.age;
        Ok(Self { status: told.status, age, pregnant: told.pregnant })
    }
}

/// Reads a time that crosses the border. The command line also takes a blank for the `T`; here only ISO text counts.
///
/// # Errors
/// `BadInput` for anything but such a time in the years 0 to 9999, which is how far ISO 8601 goes by itself.
pub fn date_time(text: &str) -> Result<IsoDateTime, GuideError> {
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let time = formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let time = time.filter(|time| (0..=9999).contains(&time.year()));
    time.ok_or_else(|| bad_input("at", text.to_owned(), "a time like 2026-12-24T23:00"))
}

fn bad_input(field: &str, value: String, expected: &str) -> GuideError {
    GuideError::BadInput { field: field.to_owned(), value, expected: expected.to_owned() }
}
