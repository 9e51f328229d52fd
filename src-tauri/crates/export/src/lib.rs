//! Paper and files: a product out as PDF, PNG, SVG, Markdown, CSV and JSON, and notes and products back in.
//!
//! Knows the shapes of files. Bytes in, bytes out: looks at no clock, and at no disk except to find the
//! machine's fonts when a text needs a script that the program does not bring along. Texts of people are
//! text in every format: nothing a person writes is ever read as markup, formula or template.

mod archive;
mod decision;
mod error;
mod file_name;
mod fonts;
mod format;
mod letterhead;
mod line;
mod markdown;
mod metrics;
mod notes;
mod page;
mod product_file;
mod readings;
mod roadmap;
mod table;
mod typeset;
mod vision;

pub use archive::archive;
pub use decision::{Pair, PrintedDoubleVote, PrintedRound, ResultRow, decision, quorum_told};
pub use error::{Error, NotesError, ProductFileError, ReadingsError, WriteError};
pub use file_name::file_stem;
pub use format::{Exported, Format, Paper, Stamp};
pub use metrics::{figure, meaning, metrics};
pub use notes::{LeftOut, NotesReport, NotesRow, RowOutcome, Separator, read_notes};
pub use product_file::{ProductFile, RecordedAct, Replay, read_product, write_product};
pub use readings::{NoReading, ReadingsReport, UnreadRow, read_readings};
pub use roadmap::{Face, roadmap};
pub use vision::vision;
