//! JSON Schemas of the content files, for an editor's program. Generated from the types and checked in.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use lykt_core::content::{
    Aliases, Article, Card, Danger, Edition, ItemTexts, Number, Service, Source, Topic,
};
use schemars::{Schema, schema_for};

/// File name and schema of each type, in a stable order.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("edition", schema_for!(Edition)),
        ("topic", schema_for!(Topic)),
        ("number", schema_for!(Number)),
        ("service", schema_for!(Service)),
        ("card", schema_for!(Card)),
        ("article", schema_for!(Article)),
        ("source", schema_for!(Source)),
        ("texts", schema_for!(ItemTexts)),
        ("aliases", schema_for!(Aliases)),
        ("dangers", schema_for!(BTreeMap<String, Danger>)),
    ]
}

/// The schemas whose file in `folder/schema` differs from what the types say.
///
/// # Errors
/// When a schema can't be written as JSON.
pub fn stale(folder: &Path) -> io::Result<Vec<&'static str>> {
    let mut stale = Vec::new();
    for (name, schema) in schemas() {
        if fs::read_to_string(path(folder, name)).unwrap_or_default() != text(&schema)? {
            stale.push(name);
        }
    }
    Ok(stale)
}

/// Writes all schemas.
///
/// # Errors
/// When a file can't be written.
pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("schema"))?;
    schemas().iter().try_for_each(|(name, schema)| fs::write(path(folder, name), text(schema)?))
}

fn path(folder: &Path, name: &str) -> std::path::PathBuf {
    folder.join(format!("schema/{name}.schema.json"))
}

fn text(schema: &Schema) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}
