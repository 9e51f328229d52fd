//! One window per library: a second start raises the first and ends.
//!
//! Needs no session bus. The first start holds a lock on a file among the window's belongings, which the system
//! gives back however the program ends, and listens on loopback; the port and a secret stand in a file beside the
//! lock that only its owner can read. Knows nothing of the library, which has a lock of its own, and nothing of
//! windows: what raising means is the caller's.

use serde::{Deserialize, Serialize};
use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

const LOCK: &str = "lock";
const ADDRESS: &str = "address.json";
const RAISED: &[u8] = b"raised";
/// How long either side waits for the other's next word.
const WORD: Duration = Duration::from_secs(2);
/// How long a second start waits before it knocks again.
const PAUSE: Duration = Duration::from_millis(50);

/// What a start finds.
pub enum Arrival {
    /// Nobody else is here.
    First(Presence),
    /// Another was here before and has been raised.
    Second,
    /// Another is here and does not answer.
    Unheard,
}

/// Being the first. Ends when dropped.
pub struct Presence {
    _lock: File,
    door: TcpListener,
    secret: String,
}

#[derive(Serialize, Deserialize)]
struct Address {
    port: u16,
    secret: String,
}

/// Finds out whether someone is here already, and raises them if so.
///
/// # Errors
/// If nothing can be written into the folder.
pub fn arrive(belongings: &Path, patience: Duration) -> io::Result<Arrival> {
    fs::create_dir_all(belongings)?;
    let lock = File::options().write(true).create(true).truncate(false).open(belongings.join(LOCK))?;
    let arrived = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => return Presence::announce(belongings, lock).map(Arrival::First),
            Err(TryLockError::Error(reason)) => return Err(reason),
            Err(TryLockError::WouldBlock) => {}
        }
        if knock(belongings).is_ok() {
            return Ok(Arrival::Second);
        }
        if arrived.elapsed() >= patience {
            return Ok(Arrival::Unheard);
        }
        // The first may be between its lock and its address, or on its way out.
        thread::sleep(PAUSE);
    }
}

impl Presence {
    fn announce(belongings: &Path, lock: File) -> io::Result<Self> {
        let door = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let secret = secret()?;
        let address = Address { port: door.local_addr()?.port(), secret: secret.clone() };
        let mut file = tempfile::NamedTempFile::new_in(belongings)?;
        file.write_all(&serde_json::to_vec(&address)?)?;
        file.persist(belongings.join(ADDRESS))?;
        Ok(Self { _lock: lock, door, secret })
    }

    /// Calls `raise` whenever another start knocks, for as long as the program runs.
    pub fn listen(self, raise: impl Fn() + Send + 'static) {
        thread::spawn(move || {
            for visitor in self.door.incoming().flatten() {
                if let Err(reason) = self.answer(visitor, &raise) {
                    tracing::debug!(%reason, "a knock at the door came to nothing");
                }
            }
        });
    }

    fn answer(&self, mut visitor: TcpStream, raise: &impl Fn()) -> io::Result<()> {
        visitor.set_read_timeout(Some(WORD))?;
        let mut word = vec![0; self.secret.len()];
        visitor.read_exact(&mut word)?;
        if same(&word, self.secret.as_bytes()) {
            raise();
            visitor.write_all(RAISED)?;
        }
        Ok(())
    }
}

fn knock(belongings: &Path) -> io::Result<()> {
    let address: Address = serde_json::from_slice(&fs::read(belongings.join(ADDRESS))?)?;
    let door = SocketAddr::from((Ipv4Addr::LOCALHOST, address.port));
    let mut stream = TcpStream::connect_timeout(&door, WORD)?;
    stream.set_read_timeout(Some(WORD))?;
    stream.write_all(address.secret.as_bytes())?;
    let mut answer = [0; RAISED.len()];
    stream.read_exact(&mut answer)?;
    match answer == RAISED {
        true => Ok(()),
        false => Err(io::ErrorKind::InvalidData.into()),
    }
}

fn secret() -> io::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Compares in the same time wherever the difference is.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |seen, (a, b)| seen | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    fn first(folder: &Path) -> Presence {
        match arrive(folder, Duration::ZERO).unwrap() {
            Arrival::First(presence) => presence,
            _ => panic!("nobody else is here"),
        }
    }

    #[test]
    fn a_second_start_raises_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let (raised, hears) = mpsc::channel();
        first(folder.path()).listen(move || raised.send(()).unwrap());
        for _ in 0..2 {
            assert!(matches!(arrive(folder.path(), WORD).unwrap(), Arrival::Second));
            hears.recv_timeout(WORD).unwrap();
        }
    }

    #[test]
    fn libraries_in_different_folders_do_not_meet() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let _here = first(one.path());
        let _there = first(other.path());
    }

    #[test]
    fn after_the_first_has_gone_the_next_is_the_first() {
        let folder = tempfile::tempdir().unwrap();
        drop(first(folder.path()));
        drop(first(folder.path()));
    }

    #[test]
    fn who_does_not_know_the_secret_raises_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let (raised, hears) = mpsc::channel();
        first(folder.path()).listen(move || raised.send(()).unwrap());
        let address: Address =
            serde_json::from_slice(&fs::read(folder.path().join(ADDRESS)).unwrap()).unwrap();
        let mut stranger = TcpStream::connect((Ipv4Addr::LOCALHOST, address.port)).unwrap();
        stranger.write_all(&[b'0'; 64]).unwrap();
        let mut answer = Vec::new();
        stranger.read_to_end(&mut answer).unwrap();
        assert!(answer.is_empty());
        assert!(hears.try_recv().is_err());
    }

    #[test]
    fn a_first_that_does_not_answer_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        let here = first(folder.path());
        fs::write(folder.path().join(ADDRESS), "not an address").unwrap();
        assert!(matches!(arrive(folder.path(), Duration::ZERO).unwrap(), Arrival::Unheard));
        drop(here);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_the_secret() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let _here = first(folder.path());
        let mode = fs::metadata(folder.path().join(ADDRESS)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error_not_a_first() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(arrive(&file.path().join("window"), Duration::ZERO).is_err());
    }
}
