//! A pack is opened: from memory, read-only, with everything locked that reading doesn't need.

use std::io::{Cursor, Read};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OptionalExtension, params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{APPLICATION_ID, SCHEMA, digest_of};
use crate::content::{Edition, FORMAT};
use crate::error::GuideError;
use crate::search::{Index, Parts};

/// A pack larger than this is refused before it is read: today's is about a thirtieth of it.
const LARGEST: u64 = 64 << 20;

/// How far a text can be relied on, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextReview {
    /// Others are made from it.
    Original,
    /// A translation that a person has reviewed.
    Human,
    /// A translation by a machine that nobody has reviewed.
    Machine,
    /// A translation of an original that has changed since.
    Outdated,
}

impl TextReview {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Human => "human",
            Self::Machine => "machine",
            Self::Outdated => "outdated",
        }
    }

    fn from_key(key: &str) -> Self {
        match key {
            "original" => Self::Original,
            "human" => Self::Human,
            "machine" => Self::Machine,
            _ => Self::Outdated,
        }
    }
}

/// One text as the pack holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredText {
    /// The key in the text file.
    pub field: String,
    /// BCP 47 tag.
    pub language: String,
    /// The text.
    pub body: String,
    /// How far it can be relied on.
    pub review: TextReview,
}

/// An open pack. It speaks of rows; what they mean is [`crate::guide`]'s.
pub struct Pack {
    connection: Connection,
    name: String,
    edition: Edition,
}

impl Pack {
    /// Opens a pack that is part of the program: nothing is copied, and nothing is verified that the build has proven.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`] when the bytes are no pack of this format.
    pub fn from_static(bytes: &'static [u8]) -> Result<Self, GuideError> {
        let name = "the built-in edition";
        check_header(bytes).map_err(|reason| GuideError::damaged(name, reason))?;
        Self::over(name, |connection| connection.deserialize_bytes("main", bytes))
    }

    /// Reads a pack from a file into memory and verifies all of it: header, schema, structure and digest.
    ///
    /// The digest finds accidents. It doesn't prove who made the file: that is what signed editions are for.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`] when the file can't be read, is none of ours, or is damaged.
    pub fn open(path: &Path) -> Result<Self, GuideError> {
        let name = path.display().to_string();
        let bytes = read(path).map_err(|reason| GuideError::damaged(&name, reason))?;
        check_header(&bytes).map_err(|reason| GuideError::damaged(&name, reason))?;
        let length = bytes.len();
        let load = |connection: &mut Connection| {
            connection.deserialize_read_exact("main", Cursor::new(bytes), length, true)
        };
        let pack = Self::over(&name, load)?;
        pack.verify()?;
        Ok(pack)
    }

    fn over(
        name: &str,
        load: impl FnOnce(&mut Connection) -> rusqlite::Result<()>,
    ) -> Result<Self, GuideError> {
        let damaged = |error: rusqlite::Error| GuideError::damaged(name, error.to_string());
        let connection = locked(load).map_err(damaged)?;
        let edition = edition_of(&connection).map_err(damaged)?;
        Ok(Self { connection, name: name.to_owned(), edition })
    }

    fn verify(&self) -> Result<(), GuideError> {
        // Not `quick_check`: that one doesn't compare an index with its table, and a torn index hides rows.
        let sound = self.run(|c| c.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)))?;
        if sound != "ok" {
            return Err(self.damaged("it is torn"));
        }
        let fresh = Connection::open_in_memory().and_then(|c| {
            c.execute_batch(SCHEMA)?;
            schema_of(&c)
        });
        if self.run(schema_of)? != fresh.map_err(|error| self.damaged(error.to_string()))? {
            return Err(self.damaged("it has another layout than this program knows"));
        }
        let expected =
            self.run(|c| c.query_row("SELECT digest FROM edition", [], |r| r.get::<_, [u8; 32]>(0)))?;
        let found = self.run(|c| digest_of(c, self.edition.number, &self.edition.published.to_string()))?;
        if expected != found {
            return Err(self.damaged("its content has been changed"));
        }
        Ok(())
    }

    fn run<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, GuideError> {
        work(&self.connection).map_err(|error| self.damaged(error.to_string()))
    }

    fn damaged(&self, reason: impl Into<String>) -> GuideError {
        GuideError::damaged(&self.name, reason)
    }

    /// Number, date and format.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The language of an item's original texts; `None` when there is no such item.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`], as for every read below.
    pub fn original(&self, kind: &str, id: &str) -> Result<Option<String>, GuideError> {
        let sql = "SELECT original FROM item WHERE kind = ?1 AND id = ?2";
        self.run(|c| c.prepare_cached(sql)?.query_row(params![kind, id], |row| row.get(0)).optional())
    }

    /// The facts of one item, with the language of its original texts.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn item<T: DeserializeOwned>(&self, kind: &str, id: &str) -> Result<Option<(T, String)>, GuideError> {
        let row = self.run(|c| {
            c.prepare_cached("SELECT facts, original FROM item WHERE kind = ?1 AND id = ?2")?
                .query_row(params![kind, id], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))
                .optional()
        })?;
        row.map(|(facts, original)| Ok((self.facts(&facts)?, original))).transpose()
    }

    /// The facts of all items of a kind, in their order.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn items<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<(T, String)>, GuideError> {
        let rows: Vec<(String, String)> = self.run(|c| {
            c.prepare_cached("SELECT facts, original FROM item WHERE kind = ?1 ORDER BY position")?
                .query_map(params![kind], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })?;
        rows.into_iter().map(|(facts, original)| Ok((self.facts(&facts)?, original))).collect()
    }

    fn facts<T: DeserializeOwned>(&self, json: &str) -> Result<T, GuideError> {
        serde_json::from_str(json).map_err(|error| self.damaged(error.to_string()))
    }

    /// The texts of one item in one language, by field.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn texts(&self, item: &str, language: &str) -> Result<Vec<StoredText>, GuideError> {
        self.run(|c| {
            c.prepare_cached(
                "SELECT field, language, body, review FROM text WHERE item = ?1 AND language = ?2",
            )?
            .query_map(params![item, language], stored)?
            .collect()
        })
    }

    /// One text of an item.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn text(&self, item: &str, language: &str, field: &str) -> Result<Option<StoredText>, GuideError> {
        let sql =
            "SELECT field, language, body, review FROM text WHERE item = ?1 AND language = ?2 AND field = ?3";
        self.run(|c| c.prepare_cached(sql)?.query_row(params![item, language, field], stored).optional())
    }

    /// The search index.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub(crate) fn index(&self) -> Result<Index, GuideError> {
        let parts = self.run(|c| {
            let mut statement = c.prepare("SELECT bytes FROM search WHERE part = ?1 ORDER BY place")?;
            Parts::read(|part| {
                let mut rows = statement.query(params![part])?;
                let mut bytes = Vec::new();
                while let Some(row) = rows.next()? {
                    bytes.extend_from_slice(row.get_ref(0)?.as_blob()?);
                }
                Ok(bytes)
            })
        })?;
        Index::new(parts).ok_or_else(|| self.damaged("its search index doesn't read"))
    }

    /// The languages whose interface texts the edition holds, by tag.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`].
    pub fn languages(&self) -> Result<Vec<String>, GuideError> {
        self.run(|c| {
            c.prepare_cached("SELECT DISTINCT language FROM text WHERE item = 'interface' ORDER BY language")?
                .query_map([], |row| row.get(0))?
                .collect()
        })
    }
}

/// A connection with the pack loaded and then everything off that reading doesn't need
/// (SQLite, "Defense Against The Dark Arts").
fn locked(load: impl FnOnce(&mut Connection) -> rusqlite::Result<()>) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    load(&mut connection)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    // Mapped, SQLite reads pages where they lie in memory, and doesn't copy each into a cache of its own.
    connection.execute_batch(&format!(
        "PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = {LARGEST};"
    ))?;
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, 1_000_000),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 10_000),
        (Limit::SQLITE_LIMIT_COLUMN, 20),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 10),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 3),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 10),
    ] {
        connection.set_limit(limit, value)?;
    }
    connection.authorizer(Some(only_reading))?;
    Ok(connection)
}

fn edition_of(connection: &Connection) -> rusqlite::Result<Edition> {
    connection.query_row("SELECT number, published FROM edition", [], |row| {
        let published = row.get_ref(1)?.as_str()?.parse();
        let published = published.map_err(|_| rusqlite::Error::InvalidQuery)?;
        Ok(Edition { number: row.get(0)?, published, format: FORMAT })
    })
}

fn stored(row: &rusqlite::Row<'_>) -> rusqlite::Result<StoredText> {
    let review = TextReview::from_key(row.get_ref(3)?.as_str()?);
    Ok(StoredText { field: row.get(0)?, language: row.get(1)?, body: row.get(2)?, review })
}

fn schema_of(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    connection
        .prepare("SELECT name, sql FROM sqlite_schema ORDER BY name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

fn only_reading(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Function { .. } => Authorization::Allow,
        AuthAction::Pragma { pragma_name: "integrity_check", .. } => Authorization::Allow,
        _ => Authorization::Deny,
    }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LARGEST { Err("it is too large".to_owned()) } else { Ok(bytes) }
}

/// Looks at the 100 bytes of SQLite's header before SQLite sees the file (sqlite.org/fileformat2.html, 1.3).
fn check_header(bytes: &[u8]) -> Result<(), String> {
    let word = |at: usize| bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_be_bytes);
    if !bytes.starts_with(b"SQLite format 3\0") || word(68) != Some(APPLICATION_ID) {
        return Err("it is no pack".to_owned());
    }
    if word(60) != Some(FORMAT) {
        return Err(format!("it has format {}, this program reads {FORMAT}", word(60).unwrap_or_default()));
    }
    let page_size = bytes.get(16..18).map_or(0, |b| u64::from(b[0]) << 8 | u64::from(b[1]));
    let pages = u64::from(word(28).unwrap_or_default());
    if page_size * pages != bytes.len() as u64 {
        return Err("it is cut short".to_owned());
    }
    Ok(())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
