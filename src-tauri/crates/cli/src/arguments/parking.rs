//! What may be written after `interpares parking PRODUCT`.

use clap::Subcommand;

/// What can be done with what is parked.
#[derive(Subcommand)]
pub enum ParkingDeed {
    List {
        #[arg(long)]
        all: bool,
    },
    Add {
        #[arg(value_name = "TEXT")]
        text: String,
        #[arg(long, value_name = "MEMBER")]
        owner: Option<String>,
        #[arg(long, value_name = "TEXT")]
        follow_up: Option<String>,
    },
    Done {
        #[arg(value_name = "THING")]
        thing: String,
        #[arg(long)]
        undo: bool,
    },
}
