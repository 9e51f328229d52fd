//! What can go wrong between bytes and product.

/// Why a document could not be read, written or merged. The replica is as it was before.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not a document or an update, or are damaged.
    #[error("the bytes are damaged: {0}")]
    Damaged(String),
    /// The bytes are a sound document, but not of a product.
    #[error("the document has no readable {field}")]
    NotAProduct {
        /// What is missing or unreadable.
        field: &'static str,
    },
    /// The document was written by a newer program.
    #[error("the document has format {found}, this program knows {known}")]
    Newer {
        /// The format found.
        found: i64,
        /// The newest format this program knows.
        known: i64,
    },
    /// The update belongs to another product.
    #[error("the update belongs to another product")]
    OtherProduct,
    /// Updates in between are missing.
    #[error("updates in between are missing")]
    Gap,
    /// More bytes than an update may have.
    #[error("{bytes} bytes are more than the {limit} an update may have")]
    TooLarge {
        /// The bytes it has.
        bytes: usize,
        /// The bytes it may have.
        limit: usize,
    },
    /// The document knows no such version.
    #[error("the document knows no such version")]
    UnknownVersion,
    /// The engine did not do as told; the cause is in the text.
    #[error("the engine failed: {0}")]
    Engine(String),
    /// The document in memory is not to be trusted any more: load it again from what was stored.
    #[error("the document must be loaded again")]
    Broken,
}

impl From<loro::LoroError> for Error {
    fn from(error: loro::LoroError) -> Self {
        Self::Engine(error.to_string())
    }
}

impl From<loro::LoroEncodeError> for Error {
    fn from(error: loro::LoroEncodeError) -> Self {
        Self::Engine(error.to_string())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Engine(error.to_string())
    }
}
