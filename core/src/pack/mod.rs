//! The pack: content as one SQLite file.
//!
//! [`build`] writes it, the same bytes for the same content on every machine. [`Pack`] opens it from memory, read-only
//! and hardened. No other file of SQLite's is ever made, and no path is handed to it.

mod build;
mod open;

pub use build::{BuildError, build};
pub use open::{Pack, StoredText, TextReview};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::content::FORMAT;

/// `application_id` of a pack: "Lykt" in ASCII.
const APPLICATION_ID: u32 = u32::from_be_bytes(*b"Lykt");

const SCHEMA: &str = include_str!("../../sql/schema.sql");

/// SHA-256 over every row of `item`, `text` and `search` and the edition, in key order, each value preceded by its length.
///
/// SQLite's own checks don't notice a changed digit in a telephone number (`docs/decisions/0003-sqlite-from-memory.md`).
fn digest_of(connection: &Connection, number: u32, published: &str) -> rusqlite::Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    let mut add = |value: &[u8]| {
        hasher.update((value.len() as u64).to_be_bytes());
        hasher.update(value);
    };
    add(format!("{FORMAT} {number} {published}").as_bytes());
    for (sql, columns) in [
        ("SELECT kind, CAST(position AS TEXT), id, original, facts FROM item ORDER BY kind, position", 5),
        ("SELECT item, language, field, body, review FROM text ORDER BY item, language, field", 5),
        ("SELECT part, CAST(place AS TEXT), bytes FROM search ORDER BY part, place", 3),
    ] {
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                add(row.get_ref(column)?.as_bytes()?);
            }
        }
    }
    Ok(hasher.finalize().into())
}
