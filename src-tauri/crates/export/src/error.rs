//! What can go wrong with files, each with all a sentence about it needs.

use crate::Format;
use product::{CardId, EntryId, Refusal};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A board alone is not written in this format; the whole product is.
    #[error("a board is not written as {0:?}")]
    NotABoardFormat(Format),
    /// The typesetter gave up on the page.
    #[error("the page could not be set: {0}")]
    Typeset(String),
    /// A picture could not be packed into its file.
    #[error("page {page} could not be packed: {message}")]
    Pack {
        /// Which page, from 1.
        page: usize,
        /// What the packer says.
        message: String,
    },
}

/// Why a whole file of notes is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotesError {
    /// The file is larger than a file of notes may be.
    #[error("{bytes} bytes, at most {limit}")]
    TooBig {
        /// Bytes it has.
        bytes: usize,
        /// Bytes it may have.
        limit: usize,
    },
    /// It is not text: a picture, a program, a workbook.
    #[error("not a text file")]
    NotText,
    /// It has nothing in it.
    #[error("empty")]
    Empty,
    /// No header names a column of texts.
    #[error("no column of texts among {headers:?}")]
    NoTextColumn {
        /// The headers it has.
        headers: Vec<String>,
    },
    /// A quoted field is never closed.
    #[error("a quote in the row at line {line} is never closed")]
    UnclosedQuote {
        /// The line its row begins on, from 1.
        line: u32,
    },
    /// It has more rows than may be put up at once.
    #[error("{rows} rows, at most {limit}")]
    TooManyRows {
        /// Rows it has, the header left out.
        rows: usize,
        /// Rows it may have.
        limit: usize,
    },
}

/// Why a whole file of readings is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadingsError {
    /// The file is larger than a file of readings may be.
    #[error("{bytes} bytes, at most {limit}")]
    TooBig {
        /// Bytes it has.
        bytes: usize,
        /// Bytes it may have.
        limit: usize,
    },
    /// It is not text: a picture, a program, a workbook.
    #[error("not a text file")]
    NotText,
    /// It has no row with a reading.
    #[error("empty")]
    Empty,
    /// Its headers do not say where times and values stand.
    #[error("no columns of times and values among {headers:?}")]
    NoColumns {
        /// The headers it has.
        headers: Vec<String>,
    },
    /// It has more rows than may be put down at once.
    #[error("{rows} rows, at most {limit}")]
    TooManyRows {
        /// Rows it has.
        rows: usize,
        /// Rows it may have.
        limit: usize,
    },
}

/// Why a product file is refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ProductFileError {
    /// The file is larger than a product file may be.
    #[error("{bytes} bytes, at most {limit}")]
    TooBig {
        /// Bytes it has.
        bytes: usize,
        /// Bytes it may have.
        limit: usize,
    },
    /// It is not JSON, or breaks off.
    #[error("not readable at line {line}, column {column}: {message}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader expected.
        message: String,
    },
    /// It is JSON of another program.
    #[error("not a product file")]
    Foreign,
    /// A newer program wrote it.
    #[error("version {version}, this program reads up to {known}")]
    Newer {
        /// Its version.
        version: u64,
        /// The newest version this program reads.
        known: u32,
    },
    /// It is a product file, but something in it has not the right shape.
    #[error("wrong shape at line {line}, column {column}: {message}")]
    Shape {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader expected.
        message: String,
    },
    /// The product's name is not one.
    #[error("the name of the product: {refusal:?}")]
    Name {
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// More cards than a board holds.
    #[error("{cards} cards, at most {limit}")]
    TooManyCards {
        /// Cards it has.
        cards: usize,
        /// Cards it may have.
        limit: usize,
    },
    /// Two cards have the same id.
    #[error("the card {card} is there twice")]
    CardTwice {
        /// Which.
        card: CardId,
    },
    /// A card breaks a limit.
    #[error("card {number} of the board: {refusal:?}")]
    Card {
        /// Which one, in the order of the file, from 1.
        number: usize,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// More entries than a product holds.
    #[error("{entries} entries, at most {limit}")]
    TooManyEntries {
        /// Entries it has.
        entries: usize,
        /// Entries it may have.
        limit: usize,
    },
    /// Two entries have the same id.
    #[error("the entry {entry} is there twice")]
    EntryTwice {
        /// Which.
        entry: EntryId,
    },
    /// An entry breaks a limit.
    #[error("entry {number}: {refusal:?}")]
    Entry {
        /// Which one, in the order of the file, from 1.
        number: usize,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// Two acts have the same id.
    #[error("act {number} of the history has the id of an earlier one")]
    ActTwice {
        /// Which one, in the order of the file, from 1.
        number: usize,
    },
    /// An act breaks a limit.
    #[error("act {number} of the history: {refusal:?}")]
    Act {
        /// Which one, in the order of the file, from 1.
        number: usize,
        /// What is wrong with it.
        refusal: Refusal,
    },
}

/// Why a product file was not written to its end.
#[derive(Debug, thiserror::Error)]
pub enum WriteError<E> {
    /// The history could not be read.
    #[error("the history could not be read: {0}")]
    History(E),
    /// The bytes could not be written.
    #[error(transparent)]
    Write(#[from] std::io::Error),
}
