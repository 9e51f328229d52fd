//! What may be written after `interpares metrics PRODUCT`.

use clap::Subcommand;

/// What can be done to metrics.
#[derive(Subcommand)]
pub enum MetricsDeed {
    Add {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(value_name = "FIELD=VALUE")]
        set: Vec<String>,
    },
    Set {
        #[arg(value_name = "METRIC")]
        metric: String,
        #[arg(value_name = "FIELD=VALUE", required = true)]
        set: Vec<String>,
    },
    Step {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Propose,
    Read {
        #[arg(value_name = "METRIC")]
        metric: String,
        #[arg(value_name = "VALUE", allow_negative_numbers = true)]
        value: String,
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
    },
    TakeBack {
        #[arg(value_name = "METRIC")]
        metric: String,
        #[arg(long, value_name = "TIME")]
        at: String,
    },
    Delete {
        #[arg(value_name = "METRIC")]
        metric: String,
    },
}
