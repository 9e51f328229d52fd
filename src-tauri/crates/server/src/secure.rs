//! A door that is read by nobody on the way: TLS with a certificate that was given. Knows nothing of what is said.
//!
//! - U6 Whoever is slow to agree on a cipher keeps nobody else waiting at the door.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::server::TlsStream;

/// How long a page has to agree on a cipher.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// A certificate, its key, and the name it is for.
#[derive(Clone)]
pub struct Certificate {
    acceptor: TlsAcceptor,
    name: String,
}

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// A file cannot be read, or is no PEM of that kind.
    #[error("{file} cannot be used: {reason}")]
    File {
        /// Which file.
        file: String,
        /// Why.
        reason: String,
    },
    /// Certificate and key do not fit together.
    #[error("certificate and key do not fit: {0}")]
    Unfit(String),
}

impl Certificate {
    /// Reads certificate chain and key from PEM files. The name is the one people will see in the link.
    ///
    /// # Errors
    /// A file cannot be read, or both do not fit together.
    pub fn read(chain: &Path, key: &Path, name: &str) -> Result<Self, CertificateError> {
        let chain = CertificateDer::pem_file_iter(chain)
            .and_then(Iterator::collect)
            .map_err(|error| unusable(chain, &error))?;
        let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| unusable(key, &error))?;
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(chain, secret)
            .map_err(|error| CertificateError::Unfit(error.to_string()))?;
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), name: name.to_owned() })
    }

    /// The name it is for.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// U6. What does not agree in time is let go.
    pub(crate) async fn agree(&self, line: TcpStream) -> Option<TlsStream<TcpStream>> {
        tokio::time::timeout(HANDSHAKE, self.acceptor.accept(line)).await.ok()?.ok()
    }
}

fn unusable(file: &Path, reason: &impl ToString) -> CertificateError {
    CertificateError::File { file: file.display().to_string(), reason: reason.to_string() }
}
