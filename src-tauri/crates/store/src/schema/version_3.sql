-- What a live room around a product must not forget: texts under names, which the room alone understands.
CREATE TABLE room_rows (
    product INTEGER NOT NULL REFERENCES products (key) ON DELETE CASCADE,
    key     TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (product, key)
) STRICT, WITHOUT ROWID;
