//! What may be chosen from behind an argument: languages, artefacts, faces, kinds of files, papers.

use app::protocol::Artefact;
use clap::ValueEnum;
use export::{Face, Format, Paper};
use words::Language;

#[derive(Clone, Copy, ValueEnum)]
pub enum Tongue {
    En,
    De,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shown {
    Vision,
    Team,
    Metrics,
    Roadmap,
    Decisions,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    Vision,
    Metrics,
    Roadmap,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum View {
    Internal,
    External,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Kind {
    Pdf,
    Png,
    Svg,
    Md,
    Csv,
    Json,
    Ics,
    Zip,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Sheet {
    A4,
    A3,
    Letter,
}

impl Tongue {
    /// The language it stands for.
    pub const fn language(self) -> Language {
        match self {
            Self::En => Language::En,
            Self::De => Language::De,
        }
    }
}

impl What {
    /// What is asked of the program, for whose eyes.
    pub fn artefact(self, view: Option<View>) -> Artefact {
        match self {
            Self::Vision => Artefact::Vision,
            Self::Metrics => Artefact::Metrics,
            Self::Roadmap => Artefact::Roadmap { face: view.map_or(Face::Internal, Face::from) },
        }
    }
}

impl From<View> for Face {
    fn from(view: View) -> Self {
        match view {
            View::Internal => Self::Internal,
            View::External => Self::External,
        }
    }
}

impl From<Kind> for Format {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Pdf => Self::Pdf,
            Kind::Png => Self::Png,
            Kind::Svg => Self::Svg,
            Kind::Md => Self::Md,
            Kind::Csv => Self::Csv,
            Kind::Json => Self::Json,
            Kind::Ics => Self::Ics,
            Kind::Zip => Self::Zip,
        }
    }
}

impl From<Sheet> for Paper {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::A4 => Self::A4,
            Sheet::A3 => Self::A3,
            Sheet::Letter => Self::Letter,
        }
    }
}
