//! The peers: each takes documents and a question, and gives the keys of its first ten hits.

use std::path::Path;

use lykt_core::{Guide, Viewpoint};
use rusqlite::Connection;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{STORED, STRING, Schema, TEXT, Value};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument};

use crate::documents::Document;

const LIMIT: usize = 10;

/// Something that searches.
pub trait Peer {
    fn name(&self) -> &'static str;
    fn ask(&self, words: &str) -> Vec<String>;
    fn bytes(&self) -> u64;
}

/// Lykt, with titles and snippets.
pub struct Ours {
    pub guide: Guide,
    pub bytes: u64,
}

impl Peer for Ours {
    fn name(&self) -> &'static str {
        "lykt"
    }

    fn ask(&self, words: &str) -> Vec<String> {
        let view =
            Viewpoint { language: "en".to_owned(), at: "2026-11-24T12:00:00".parse().expect("a moment") };
        let hits = self.guide.search(words, &view, LIMIT as u32).expect("a search").hits;
        hits.iter().map(|hit| format!("{}s/{}", lykt_core::keys::key_of(&hit.kind), hit.id)).collect()
    }

    fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// FTS5 with one of its tokenizers, ranked.
pub struct Fts5 {
    connection: Connection,
    name: &'static str,
}

impl Fts5 {
    pub fn new(name: &'static str, tokenizer: &str, documents: &[Document]) -> rusqlite::Result<Self> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(&format!(
            "CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, names, body, title UNINDEXED, snippet UNINDEXED, tokenize = '{tokenizer}'); BEGIN;"
        ))?;
        {
            let mut insert = connection.prepare("INSERT INTO search VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for one in documents {
                insert.execute((&one.id, &one.names, &one.body, &one.title, &one.snippet))?;
            }
        }
        connection.execute_batch("COMMIT; INSERT INTO search(search) VALUES ('optimize');")?;
        Ok(Self { connection, name })
    }
}

impl Peer for Fts5 {
    fn name(&self) -> &'static str {
        self.name
    }

    fn ask(&self, words: &str) -> Vec<String> {
        let quoted: Vec<String> =
            words.split_whitespace().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
        let sql = "SELECT id, title, snippet FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 10";
        let mut statement = self.connection.prepare_cached(sql).expect("sql");
        let row = |row: &rusqlite::Row<'_>| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        };
        let rows = statement.query_map([quoted.join(" ")], row).expect("a query");
        rows.flatten().map(|(id, ..)| id).collect()
    }

    fn bytes(&self) -> u64 {
        let number = |sql| self.connection.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a number");
        let content: i64 = number(
            "SELECT sum(length(c0) + length(c1) + length(c2) + length(c3) + length(c4)) FROM search_content",
        );
        (number("PRAGMA page_count") * number("PRAGMA page_size") - content).max(0) as u64
    }
}

/// Tantivy with its default tokenizer and query parser, as it is or with one slip forgiven a word.
pub struct Tantivy {
    name: &'static str,
    reader: IndexReader,
    parser: QueryParser,
    fields: [tantivy::schema::Field; 3],
    bytes: u64,
}

impl Tantivy {
    pub fn new(
        name: &'static str,
        documents: &[Document],
        folder: &Path,
        slips: u8,
    ) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let id = schema.add_text_field("id", STRING | STORED);
        let names = schema.add_text_field("names", TEXT);
        let body = schema.add_text_field("body", TEXT);
        let title = schema.add_text_field("title", STORED);
        let snippet = schema.add_text_field("snippet", STORED);
        std::fs::create_dir_all(folder)?;
        let index = Index::create_in_dir(folder, schema.build())?;
        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, 200_000_000)?;
        for one in documents {
            let fields = [
                (id, &one.id),
                (names, &one.names),
                (body, &one.body),
                (title, &one.title),
                (snippet, &one.snippet),
            ];
            let mut document = TantivyDocument::default();
            fields.into_iter().for_each(|(field, text)| document.add_text(field, text));
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mut parser = QueryParser::for_index(&index, vec![names, body]);
        parser.set_field_boost(names, 2.0);
        if slips > 0 {
            [names, body].into_iter().for_each(|field| parser.set_field_fuzzy(field, false, slips, true));
        }
        let bytes =
            std::fs::read_dir(folder)?.flatten().filter_map(|file| Some(file.metadata().ok()?.len())).sum();
        Ok(Self { name, reader, parser, fields: [id, title, snippet], bytes })
    }
}

impl Peer for Tantivy {
    fn name(&self) -> &'static str {
        self.name
    }

    fn ask(&self, words: &str) -> Vec<String> {
        let searcher = self.reader.searcher();
        let (query, _) = self.parser.parse_query_lenient(words);
        let found = searcher.search(&query, &TopDocs::with_limit(LIMIT).order_by_score()).expect("a search");
        let text = |document: &TantivyDocument, field| {
            document.get_first(field).and_then(|value| value.as_str().map(str::to_owned))
        };
        found
            .into_iter()
            .filter_map(|(_, address)| {
                let document: TantivyDocument = searcher.doc(address).ok()?;
                std::hint::black_box((text(&document, self.fields[1]), text(&document, self.fields[2])));
                text(&document, self.fields[0])
            })
            .collect()
    }

    fn bytes(&self) -> u64 {
        self.bytes
    }
}
