-- The pack: one edition of the content, ready to be read. Written once by `pack::build`, never changed.

-- Which edition this is: exactly one row.
CREATE TABLE edition (
    number    INTEGER NOT NULL, -- rises with every published edition
    published TEXT    NOT NULL, -- ISO 8601 date
    digest    BLOB    NOT NULL  -- SHA-256 over all rows of the other tables, in key order
) STRICT;

-- Every item of the content, in the order in which screens list it.
CREATE TABLE item (
    kind     TEXT    NOT NULL, -- 'topics', 'numbers', 'services', 'cards', 'articles' or 'sources'
    position INTEGER NOT NULL, -- place within its kind, from 1
    id       TEXT    NOT NULL, -- stable id
    original TEXT    NOT NULL, -- language tag of its original texts; '' for sources, which have none
    facts    TEXT    NOT NULL, -- the facts, as canonical JSON of the content type
    PRIMARY KEY (kind, position),
    UNIQUE (kind, id)
) STRICT;

-- The words for the items, one row a text.
CREATE TABLE text (
    item     TEXT NOT NULL, -- 'topics/dental', or 'interface' for the words of the screens
    language TEXT NOT NULL, -- BCP 47 tag
    field    TEXT NOT NULL, -- 'title', or the id of a statement
    body     TEXT NOT NULL, -- the text
    review   TEXT NOT NULL, -- 'original', 'machine', 'human' or 'outdated'
    PRIMARY KEY (item, language, field)
) STRICT, WITHOUT ROWID; -- so that the texts of an item lie together, and keys aren't stored twice

-- The search index (core/src/search/layout.rs). A part is cut into rows, since no value may be longer than a megabyte.
CREATE TABLE search (
    part  TEXT    NOT NULL, -- 'filter', 'items', 'languages', 'postings', 'records', 'shown', 'units' or 'words'
    place INTEGER NOT NULL, -- place of the row within its part, from 1
    bytes BLOB    NOT NULL,
    PRIMARY KEY (part, place)
) STRICT;
