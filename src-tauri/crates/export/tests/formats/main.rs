//! The formats as people meet them: files out, files in, and what hostile files come to.

mod markdown;
mod notes;
mod notes_trouble;
mod pages;
mod product_file;
mod story;
mod table;
