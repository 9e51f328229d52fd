-- One row per product, with what the list of products shows.
CREATE TABLE products (
    key         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    last_seq    INTEGER NOT NULL CHECK (last_seq >= 0),
    cards       INTEGER NOT NULL CHECK (cards >= 0),
    created_at  TEXT NOT NULL,
    changed_at  TEXT NOT NULL,
    archived_at TEXT,
    deleted_at  TEXT,
    name        TEXT NOT NULL,
    statement   TEXT
) STRICT;

-- Who did what, and when: the history of each product, from 1 on without gaps. Never changed.
-- place: (products.key << 32) | number of the act.
-- update: the document's update for this act and those right before it that have none.
CREATE TABLE acts (
    place   INTEGER PRIMARY KEY,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    at      TEXT NOT NULL,
    "by"    TEXT NOT NULL,
    what    TEXT NOT NULL,
    version BLOB NOT NULL,
    "update" BLOB,
    edits   TEXT NOT NULL
) STRICT;

-- Which acts touched which card.
CREATE TABLE act_cards (
    product INTEGER NOT NULL REFERENCES products (key) ON DELETE CASCADE,
    card    BLOB NOT NULL CHECK (length(card) = 16),
    seq     INTEGER NOT NULL,
    PRIMARY KEY (product, card, seq)
) STRICT, WITHOUT ROWID;

-- The newest snapshot of each product's document, with all acts up to one of them.
CREATE TABLE snapshots (
    product INTEGER PRIMARY KEY REFERENCES products (key) ON DELETE CASCADE,
    upto    INTEGER NOT NULL CHECK (upto > 0),
    bytes   BLOB NOT NULL
) STRICT;

-- One row, or none.
CREATE TABLE settings (
    key  INTEGER PRIMARY KEY CHECK (key = 1),
    json TEXT NOT NULL
) STRICT;
