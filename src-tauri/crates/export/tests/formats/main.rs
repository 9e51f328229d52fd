//! The formats as people meet them: files out, files in, and what hostile files come to.

#![allow(clippy::unwrap_used)] // in a test, a panic is the report

mod markdown;
mod notes;
mod notes_trouble;
mod pages;
mod product_file;
mod story;
mod table;
