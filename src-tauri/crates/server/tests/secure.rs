//! A room behind a certificate. The one in `certificate/` is for `localhost`, signs itself, and is good for nothing else.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use app::protocol::{PROTOCOL, Reply, Request};
use app::{App, Session};
use server::{Certificate, CertificateError, Hearer, Herald, RoomDoors};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

fn pem(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/certificate").join(name)
}

/// Opens a room on this machine and says what its link begins with.
fn open_room(host: &Session) -> String {
    host.ask(Request::Hello { protocol: PROTOCOL, languages: vec![] }).unwrap();
    let Reply::StartProduct { product } = host.ask(Request::StartProduct { name: "Hub".to_owned() }).unwrap()
    else {
        panic!("no product");
    };
    let open = Request::OpenRoom { product, address: "127.0.0.1".to_owned(), lobby: false };
    let Reply::OpenRoom { door } = host.ask(open).unwrap() else { panic!("no door") };
    door.address
}

fn trusting() -> TlsConnector {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(pem("chain.pem")).unwrap()).unwrap();
    let config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    TlsConnector::from(Arc::new(config))
}

#[tokio::test(flavor = "multi_thread")]
async fn u6_a_door_with_a_certificate_waits_for_nobody_who_is_slow() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::start(folder.path());
    let certificate = Certificate::read(&pem("chain.pem"), &pem("key.pem"), "localhost").unwrap();
    app.open_doors_with(Arc::new(RoomDoors::on(Handle::current()).with_certificate(certificate)));
    let address = open_room(&app.session(|_| ()));
    let authority = address.strip_prefix("https://").unwrap().trim_end_matches('/').to_owned();
    let at = authority.replace("localhost", "127.0.0.1");
    let mut slow = TcpStream::connect(&at).await.unwrap();
    let mut nothing = [0];
    let answer = tokio::select! {
        biased;
        _ = slow.read(&mut nothing) => panic!("the slow one was waited for until it was let go"),
        answer = answered(&at, &authority) => answer,
    };
    assert!(answer.starts_with("HTTP/1.1 ") && answer.contains(&format!("wss://{authority};")), "{answer}");
}

/// What the page answers to somebody who trusts the certificate.
async fn answered(at: &str, authority: &str) -> String {
    let line = TcpStream::connect(at).await.unwrap();
    let mut line = trusting().connect(ServerName::try_from("localhost").unwrap(), line).await.unwrap();
    let head = format!("GET / HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
    line.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    answer
}

/// Must not be asked for a name.
struct Nobody;

impl Herald for Nobody {
    fn announce(&self, at: SocketAddr, _: Hearer) -> Option<Box<dyn Send + Sync>> {
        panic!("{at} is announced")
    }
}

#[tokio::test]
async fn u11_behind_a_certificate_there_is_no_other_name_than_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::start(folder.path());
    let certificate = Certificate::read(&pem("chain.pem"), &pem("key.pem"), "localhost").unwrap();
    let doors = RoomDoors::on(Handle::current()).with_certificate(certificate).with_herald(Arc::new(Nobody));
    app.open_doors_with(Arc::new(doors));
    assert!(open_room(&app.session(|_| ())).starts_with("https://localhost:"));
}

#[test]
fn a_certificate_that_cannot_be_used_says_why() {
    let not_there = Certificate::read(&pem("nothing.pem"), &pem("key.pem"), "localhost");
    assert!(matches!(not_there, Err(CertificateError::File { .. })));
    let swapped = Certificate::read(&pem("key.pem"), &pem("chain.pem"), "localhost");
    assert!(matches!(swapped, Err(CertificateError::File { .. })));
    let for_others = Certificate::read(&pem("chain.pem"), &pem("key.pem"), "room.example");
    assert!(matches!(for_others, Err(CertificateError::OtherName(name)) if name == "room.example"));
    let of_another = Certificate::read(&pem("chain.pem"), &pem("other-key.pem"), "localhost");
    assert!(matches!(of_another, Err(CertificateError::Unfit(_))));
}
