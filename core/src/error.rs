//! The one error of the crate's public face: few cases, each of which changes what a screen does.

/// Why no answer could be given. Carries ids and reasons as data, so that each shell words it in its own language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GuideError {
    /// There is no such item; the screen offers the list instead.
    #[error("no {kind} {id:?}")]
    UnknownId {
        /// `topic`, `number`, `service`, `card`, `article`, `source` or `city`.
        kind: String,
        /// What was asked for.
        id: String,
    },
    /// The edition holds no text in this language; the screen offers those that it has.
    #[error("language {tag:?} is not in this edition, which has {}", available.join(", "))]
    UnknownLanguage {
        /// What was asked for.
        tag: String,
        /// What there is.
        available: Vec<String>,
    },
    /// A value that makes no sense; the screen asks again.
    #[error("{field} {value:?} is not {expected}")]
    BadInput {
        /// Which value.
        field: String,
        /// What was given.
        value: String,
        /// What it may be.
        expected: String,
    },
    /// The pack is not one, is damaged, or is of another format; the screen goes back to the built-in edition.
    #[error("the data in {name} can't be used: {reason}")]
    DamagedData {
        /// Which pack.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl GuideError {
    pub(crate) fn unknown(kind: &str, id: &str) -> Self {
        Self::UnknownId { kind: kind.to_owned(), id: id.to_owned() }
    }

    pub(crate) fn bad_input(field: &str, value: &str, expected: impl Into<String>) -> Self {
        Self::BadInput { field: field.to_owned(), value: value.to_owned(), expected: expected.into() }
    }

    pub(crate) fn damaged(name: &str, reason: impl Into<String>) -> Self {
        Self::DamagedData { name: name.to_owned(), reason: reason.into() }
    }
}
