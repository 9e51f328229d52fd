//! A door that is read by nobody on the way: TLS with a certificate that was given. Knows nothing of what is said.
//!
//! - U6 Whoever is slow to agree on a cipher keeps nobody else waiting at the door.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::client::verify_server_name;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::server::ParsedCertificate;
use tokio_rustls::rustls::{self, ServerConfig};
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
    /// It is for other names: every browser would warn of it.
    #[error("the certificate is not for {0}")]
    OtherName(String),
}

impl Certificate {
    /// Reads certificate chain and key from PEM files. The name is the one people will see in the link.
    ///
    /// # Errors
    /// A file cannot be read, both do not fit together, or the certificate is for another name.
    pub fn read(chain: &Path, key: &Path, name: &str) -> Result<Self, CertificateError> {
        let chain: Vec<CertificateDer<'_>> = CertificateDer::pem_file_iter(chain)
            .and_then(Iterator::collect)
            .map_err(|error| unusable(chain, &error))?;
        let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| unusable(key, &error))?;
        check_name(chain.first(), name)?;
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

/// Browsers take a certificate for the names it says itself, and for no other.
fn check_name(certificate: Option<&CertificateDer<'_>>, name: &str) -> Result<(), CertificateError> {
    let unfit = |error: rustls::Error| CertificateError::Unfit(error.to_string());
    let certificate =
        certificate.ok_or_else(|| CertificateError::Unfit("there is none in the file".to_owned()))?;
    let certificate = ParsedCertificate::try_from(certificate).map_err(unfit)?;
    let other = || CertificateError::OtherName(name.to_owned());
    let wanted = ServerName::try_from(name).map_err(|_| other())?;
    verify_server_name(&certificate, &wanted).map_err(|_| other())
}

fn unusable(file: &Path, reason: &impl ToString) -> CertificateError {
    CertificateError::File { file: file.display().to_string(), reason: reason.to_string() }
}
