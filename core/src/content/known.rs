//! `"unknown"` for facts that no source gives: written, never left out.
//!
//! Used as `#[serde(with = "known")]` on an `Option`: `None` is the word `"unknown"`, and a missing field is an error.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const UNKNOWN: &str = "unknown";

/// Writes the value, or `"unknown"`.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: Serialize, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(known) => known.serialize(serializer),
        None => serializer.serialize_str(UNKNOWN),
    }
}

/// Reads the value, or `"unknown"` as `None`.
///
/// # Errors
/// When the value is neither of the type nor `"unknown"`.
pub fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(d: D) -> Result<Option<T>, D::Error> {
    let value = serde_json::Value::deserialize(d)?;
    if value == UNKNOWN {
        return Ok(None);
    }
    serde_json::from_value(value).map(Some).map_err(serde::de::Error::custom)
}

/// The JSON Schema of such a field: the value's own, or the word `"unknown"`.
#[cfg(feature = "schema")]
pub struct Known<T>(std::marker::PhantomData<T>);

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Known<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Known_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [{ "const": UNKNOWN }, value] })
    }
}
