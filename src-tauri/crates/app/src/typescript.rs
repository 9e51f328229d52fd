//! The TypeScript side of the message format, made from the Rust side.

use crate::protocol;
use ts_rs::TS;

macro_rules! declarations {
    ($($type:ty),* $(,)?) => {
        [$(<$type>::decl(&ts_rs::Config::default())),*]
    };
}

/// The file `ui/src/protocol/protocol.ts`, whole.
#[must_use]
pub fn typescript() -> String {
    let declarations = declarations![
        protocol::Request,
        protocol::Reply,
        protocol::Push,
        protocol::Problem,
        protocol::Hello,
        protocol::LibraryState,
        protocol::WayOut,
        protocol::ProductLine,
        protocol::ProductView,
        protocol::UndoState,
        protocol::Done,
        protocol::HistoryEntry,
        protocol::Hit,
        protocol::FileIn,
        protocol::FileOut,
        protocol::PageOut,
        protocol::Artefact,
        protocol::BackupView,
        protocol::CheckReport,
        protocol::Settings,
        protocol::LanguageChoice,
        protocol::Theme,
        protocol::ClientMessage,
        protocol::ServerMessage,
        export::Format,
        export::Paper,
        export::NotesReport,
        export::NotesRow,
        export::RowOutcome,
        export::LeftOut,
        export::Separator,
        product::ProductId,
        product::CardId,
        product::ActId,
        product::WritingId,
        product::Section,
        product::CardState,
        product::Card,
        product::NewCard,
        product::Command,
        product::Act,
        product::What,
        product::Fresh,
        product::Hint,
        product::CardChange,
        product::Difference,
    ];
    let mut file = String::from(
        "// Made from the Rust types by `cargo xtask generate`; never edited.\n\nexport const PROTOCOL = ",
    );
    file.push_str(&format!("{};\n", protocol::PROTOCOL));
    for declaration in declarations {
        file.push_str(&format!("\nexport {declaration}\n"));
    }
    file
}

#[cfg(test)]
mod tests {
    /// The page must speak what the program speaks. `INTERPARES_GENERATE=1` writes the file anew.
    #[test]
    fn the_generated_types_are_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/protocol/protocol.ts");
        let made = super::typescript();
        if std::env::var_os("INTERPARES_GENERATE").is_some() {
            std::fs::write(path, &made).expect("ui/src/protocol/protocol.ts can be written");
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        assert!(kept == made, "ui/src/protocol/protocol.ts is stale: run `cargo xtask generate`");
    }
}
