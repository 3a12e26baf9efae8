//! The one error: cases that change what a screen does, with ids and reasons as data and no sentences.

use lykt_core::GuideError;

/// Why no answer could be given. Carries ids and reasons as data, so that each shell words it in its own language.
#[uniffi::remote(Error)]
pub enum GuideError {
    /// There is no such item; the screen offers the list instead.
    UnknownId {
        /// `topic`, `number`, `service`, `card`, `article`, `source` or `city`.
        kind: String,
        /// What was asked for.
        id: String,
    },
    /// The edition holds no text in this language; the screen offers those that it has.
    UnknownLanguage {
        /// What was asked for.
        tag: String,
        /// What there is.
        available: Vec<String>,
    },
    /// A value that makes no sense; the screen asks again.
    BadInput {
        /// Which value.
        field: String,
        /// What was given.
        value: String,
        /// What it may be.
        expected: String,
    },
    /// The pack is not one, is damaged, or is of another format; the screen goes back to the built-in edition.
    DamagedData {
        /// Which pack.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
}
