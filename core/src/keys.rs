//! Keys of enumerations: the words by which contract, data, command line and texts name a value.

use serde::Serialize;

use crate::error::GuideError;

/// The key of a value, as it stands in JSON.
///
/// ```
/// use lykt_core::content::Verdict;
/// assert_eq!(lykt_core::keys::key_of(&Verdict::UrgentOnly), "urgent_only");
/// ```
pub fn key_of<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(key)) => key,
        _ => String::new(),
    }
}

/// The value that a person means by a word.
///
/// # Errors
/// [`GuideError::BadInput`] names the field, the word, and what it may be.
pub fn parse_key<T: Serialize + Copy>(field: &str, word: &str, all: &[T]) -> Result<T, GuideError> {
    let wanted = word.trim().to_lowercase().replace('-', "_");
    let found = all.iter().copied().find(|value| key_of(value).replace('-', "_") == wanted);
    let keys = || all.iter().map(key_of).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| GuideError::bad_input(field, word, format!("one of {}", keys())))
}
