//! What may be written after `interpares threads PRODUCT`.

use clap::Subcommand;

/// What can be done to the threads between things.
#[derive(Subcommand)]
pub enum ThreadsDeed {
    Of {
        #[arg(value_name = "THING")]
        thing: String,
    },
    Tie {
        #[arg(value_name = "THING")]
        thing: String,
        #[arg(value_name = "TO")]
        to: String,
    },
    Untie {
        #[arg(value_name = "THING")]
        thing: String,
        #[arg(value_name = "TO")]
        to: String,
    },
}
