//! Seals: XChaCha20-Poly1305 with keys that lie in files of their own beside the library, readable by their
//! owner only, in no database and in no backup.
//!
//! Protects from whoever reads the database file or a backup. Does not protect from programs that run as the
//! same person and read the key file as well.
//!
//! B1 A sealed ballot tells neither what it says nor how long it is.
//! B2 A sealed ballot opens only for the vote and the member it was sealed for.

use crate::Error;
use crate::place::{self, Place};
use chacha20poly1305::aead::{Aead as _, OsRng, Payload};
use chacha20poly1305::{AeadCore as _, Key as CipherKey, KeyInit as _, XChaCha20Poly1305, XNonce};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Every sealed text is of this length: a long reason must not show.
const PADDED: usize = 48 * 1024;
const NONCE: usize = 24;
const KEY: usize = 32;
const RECORDS: &str = "records.key";

/// A key that seals.
pub(crate) struct Key(CipherKey);

impl Key {
    /// The key of a vote, newly made.
    pub(crate) fn make(place: &Place, vote: Uuid) -> Result<Self, Error> {
        Self::make_at(&vote_key(place, vote))
    }

    /// The key of a vote; `None`: it is not here.
    pub(crate) fn of_vote(place: &Place, vote: Uuid) -> Result<Option<Self>, Error> {
        Self::read(&vote_key(place, vote))
    }

    /// Whether the key of a vote is here.
    pub(crate) fn is_here(place: &Place, vote: Uuid) -> bool {
        vote_key(place, vote).is_file()
    }

    /// The key that knows the library's records again; `None`: it is not here.
    pub(crate) fn of_records(place: &Place) -> Result<Option<Self>, Error> {
        Self::read(&place.keys().join(RECORDS))
    }

    /// That key, newly made.
    pub(crate) fn make_for_records(place: &Place) -> Result<Self, Error> {
        Self::make_at(&place.keys().join(RECORDS))
    }

    /// Destroys the key of a vote, so that its ballots are never opened again.
    pub(crate) fn destroy(place: &Place, vote: Uuid) -> Result<(), Error> {
        destroy(&vote_key(place, vote))
    }

    /// Destroys the keys of votes that are not among these.
    pub(crate) fn keep_only(place: &Place, votes: &[Uuid]) {
        for entry in fs::read_dir(place.keys()).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let vote = name.strip_suffix(".key").and_then(|name| name.parse::<Uuid>().ok());
            if vote.is_some_and(|vote| !votes.contains(&vote)) {
                // What cannot be destroyed now is tried again at the next opening.
                let _ = destroy(&entry.path());
            }
        }
    }

    /// Seals a text, bound to what it is about.
    pub(crate) fn seal(&self, text: &[u8], about: &[&[u8]]) -> Result<Vec<u8>, Error> {
        let length = u32::try_from(text.len()).map_err(|_| Error::TooLarge)?;
        let mut padded = length.to_le_bytes().to_vec();
        padded.extend_from_slice(text);
        if padded.len() > PADDED {
            return Err(Error::TooLarge);
        }
        padded.resize(PADDED, 0);
        self.encrypt(&padded, about)
    }

    /// Opens what was sealed; `None`: it was not sealed with this key, or not about this.
    pub(crate) fn open(&self, sealed: &[u8], about: &[&[u8]]) -> Option<Vec<u8>> {
        let padded = self.decrypt(sealed, about)?;
        let (length, text) = padded.split_first_chunk::<4>()?;
        text.get(..u32::from_le_bytes(*length) as usize).map(<[u8]>::to_vec)
    }

    /// A seal under a text that is kept elsewhere.
    pub(crate) fn sign(&self, about: &[&[u8]]) -> Result<Vec<u8>, Error> {
        self.encrypt(&[], about)
    }

    /// Whether a seal was made with this key under just that text.
    pub(crate) fn knows(&self, seal: &[u8], about: &[&[u8]]) -> bool {
        self.decrypt(seal, about).is_some()
    }

    fn encrypt(&self, text: &[u8], about: &[&[u8]]) -> Result<Vec<u8>, Error> {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let payload = Payload { msg: text, aad: &joined(about) };
        let sealed = XChaCha20Poly1305::new(&self.0).encrypt(&nonce, payload).map_err(|_| Error::TooLarge)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    fn decrypt(&self, sealed: &[u8], about: &[&[u8]]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let payload = Payload { msg: sealed, aad: &joined(about) };
        XChaCha20Poly1305::new(&self.0).decrypt(XNonce::from_slice(nonce), payload).ok()
    }

    fn make_at(path: &Path) -> Result<Self, Error> {
        let key = XChaCha20Poly1305::generate_key(&mut OsRng);
        let folder = path.parent().unwrap_or(path);
        fs::create_dir_all(folder).map_err(Error::at(folder))?;
        let mut file = for_the_owner_only().open(path).map_err(Error::at(path))?;
        file.write_all(&key).and_then(|()| file.sync_all()).map_err(Error::at(path))?;
        place::sync_folder(folder)?;
        Ok(Self(key))
    }

    fn read(path: &Path) -> Result<Option<Self>, Error> {
        match fs::read(path) {
            Ok(bytes) if bytes.len() == KEY => Ok(Some(Self(*CipherKey::from_slice(&bytes)))),
            Ok(_) => Ok(None),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::at(path)(error)),
        }
    }
}

fn vote_key(place: &Place, vote: Uuid) -> PathBuf {
    place.keys().join(format!("{vote}.key"))
}

/// Overwrites a key before its file goes: most disks then hold nothing of it.
fn destroy(path: &Path) -> Result<(), Error> {
    let overwrite = |mut file: File| file.write_all(&[0; KEY]).and_then(|()| file.sync_all());
    match OpenOptions::new().write(true).open(path).and_then(overwrite) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::at(path)(error)),
        _ => place::remove_if_there(path),
    }
}

/// Each part with its length, so that no two lists of parts look alike.
fn joined(about: &[&[u8]]) -> Vec<u8> {
    let part = |part: &&[u8]| [&(part.len() as u64).to_le_bytes()[..], part].concat();
    about.iter().flat_map(part).collect()
}

#[cfg(unix)]
fn for_the_owner_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

#[cfg(not(unix))]
fn for_the_owner_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use tempfile::tempdir;

    fn key() -> Key {
        Key(XChaCha20Poly1305::generate_key(&mut OsRng))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn b1_a_sealed_ballot_is_as_long_as_any_other(text in prop::collection::vec(any::<u8>(), 0..4_000)) {
            let key = key();
            let sealed = key.seal(&text, &[b"vote", b"member"]).unwrap();
            prop_assert_eq!(sealed.len(), NONCE + PADDED + 16);
            prop_assert!(text.len() < 8 || !sealed.windows(text.len()).any(|window| window == text));
            prop_assert_eq!(key.open(&sealed, &[b"vote", b"member"]), Some(text));
        }
    }

    #[test]
    fn b2_a_ballot_opens_only_for_its_vote_and_member() {
        let key = key();
        let sealed = key.seal(b"yes", &[b"vote", b"member"]).unwrap();
        assert_eq!(key.open(&sealed, &[b"vote", b"another"]), None);
        assert_eq!(key.open(&sealed, &[b"votem", b"ember"]), None);
        assert_eq!(self::key().open(&sealed, &[b"vote", b"member"]), None);
        let mut broken = sealed.clone();
        broken[NONCE] ^= 1;
        assert_eq!(key.open(&broken, &[b"vote", b"member"]), None);
    }

    #[test]
    fn what_is_too_long_for_one_seal_is_refused() {
        assert!(matches!(key().seal(&vec![0; PADDED], &[]), Err(Error::TooLarge)));
    }

    #[test]
    fn a_key_that_was_destroyed_is_gone() {
        let folder = tempdir().unwrap();
        let place = Place::new(folder.path());
        let vote = Uuid::from_u128(1);
        let sealed = Key::make(&place, vote).unwrap().seal(b"yes", &[]).unwrap();
        let again = Key::of_vote(&place, vote).unwrap().unwrap();
        assert_eq!(again.open(&sealed, &[]).as_deref(), Some(&b"yes"[..]));
        Key::destroy(&place, vote).unwrap();
        assert!(Key::of_vote(&place, vote).unwrap().is_none());
    }
}
