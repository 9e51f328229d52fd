//! A decision as JSON, for other programs: all the program knows of it, the record with every round included.
//!
//! `{"format": "inter-pares/decision", "version": 1, "product": …, "exported_at": …, "decision": {…}}`. The record
//! is kept under the digest of its own text, see the field `digest`. A decision comes back from the product's own
//! file, not from this one.

use crate::{Error, Stamp};
use chrono::{DateTime, Utc};
use product::Product;
use product::decisions::DecisionView;
use serde::Serialize;

/// The version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    product: &'a str,
    exported_at: DateTime<Utc>,
    decision: &'a DecisionView,
}

/// The file.
pub(super) fn write(product: &Product, decision: &DecisionView, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let file = File {
        format: "inter-pares/decision",
        version: VERSION,
        product: &product.name,
        exported_at: stamp.exported_at,
        decision,
    };
    let mut bytes = serde_json::to_vec_pretty(&file).map_err(|error| Error::Typeset(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
