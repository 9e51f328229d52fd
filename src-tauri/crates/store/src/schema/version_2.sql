-- Votes under way, and those revealed whose decision is not concluded. Ballots are sealed with a key of the
-- vote that is not in this file.
CREATE TABLE votes (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    product     INTEGER NOT NULL REFERENCES products (key) ON DELETE CASCADE,
    decision    BLOB NOT NULL CHECK (length(decision) = 16),
    opened_at   TEXT NOT NULL,
    revealed_at TEXT,
    opened      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- At most one vote on a decision is under way.
CREATE UNIQUE INDEX votes_under_way ON votes (product, decision) WHERE revealed_at IS NULL;

-- One ballot of each member: the last that was handed in.
CREATE TABLE ballots (
    vote         BLOB NOT NULL REFERENCES votes (id) ON DELETE CASCADE,
    member       BLOB NOT NULL CHECK (length(member) = 16),
    handed_in_at TEXT NOT NULL,
    proxy        TEXT,
    sealed       BLOB NOT NULL,
    PRIMARY KEY (vote, member)
) STRICT, WITHOUT ROWID;

-- Records of decisions this library has seen, each with a seal that only its own key makes.
CREATE TABLE records (
    product  INTEGER NOT NULL REFERENCES products (key) ON DELETE CASCADE,
    decision BLOB NOT NULL CHECK (length(decision) = 16),
    digest   TEXT NOT NULL,
    seal     BLOB NOT NULL,
    PRIMARY KEY (product, decision, digest)
) STRICT, WITHOUT ROWID;
