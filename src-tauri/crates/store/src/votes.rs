//! Votes under way: who has handed in a ballot, and the ballots, sealed. They stay on this machine.
//!
//! B3 Before the reveal no ballot can be read, and what was handed in is on disk.
//! B4 A ballot that is changed takes the place of the one before; after the reveal none is taken.
//! B5 At most one vote on a decision is under way.
//! B6 When a vote is forgotten its key is destroyed.
//! B8 A sealed ballot that was changed, or put under another member, is not counted; whose it is is said.

use crate::row::{self, Key as ProductKey};
use crate::seal::Key;
use crate::{Error, Library, products, schema};
use chrono::{DateTime, Utc};
use product::{EntryId, ProductId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// The version of the library that first held votes.
const SINCE: u32 = 2;

/// A vote that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVote {
    /// Its id.
    pub id: Uuid,
    /// The decision it is for.
    pub decision: EntryId,
    /// When it is opened.
    pub opened_at: DateTime<Utc>,
    /// Everything that was fixed when it opened; others know what is in it.
    pub opened: String,
}

/// A vote as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRow {
    /// Its id.
    pub id: Uuid,
    /// The decision it is for.
    pub decision: EntryId,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// When its ballots were revealed.
    pub revealed_at: Option<DateTime<Utc>>,
    /// Everything that was fixed when it opened.
    pub opened: String,
    /// Who has handed in a ballot.
    pub handed_in: Vec<HandedIn>,
    /// Whether the ballots can be opened on this machine.
    pub has_key: bool,
}

/// That a ballot was handed in; not what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// Whose it is.
    pub member: EntryId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who entered it for them.
    pub proxy: Option<String>,
}

/// A ballot, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenBallot {
    /// That it was handed in.
    pub handed_in: HandedIn,
    /// What it says.
    pub text: Vec<u8>,
}

impl Library {
    /// The votes of a product that are under way or were revealed, the earliest first.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn votes(&self, product: ProductId) -> Result<Vec<VoteRow>, Error> {
        let mut votes = self.read(|connection| {
            let (key, _) = products::find(connection, product)?;
            if schema::version(connection)? < SINCE { Ok(vec![]) } else { all(connection, key) }
        })?;
        votes.iter_mut().for_each(|vote| vote.has_key = Key::is_here(self.place(), vote.id));
        Ok(votes)
    }

    /// One of them; `None`: there is no such vote.
    ///
    /// # Errors
    /// As [`Library::votes`].
    pub fn vote(&self, product: ProductId, vote: Uuid) -> Result<Option<VoteRow>, Error> {
        let found = self.read(|connection| {
            let (key, _) = products::find(connection, product)?;
            if schema::version(connection)? < SINCE { Ok(None) } else { one(connection, key, vote) }
        })?;
        Ok(found.map(|found| VoteRow { has_key: Key::is_here(self.place(), vote), ..found }))
    }

    /// Opens a vote; from now on ballots are taken.
    ///
    /// # Errors
    /// [`Error::VoteUnderWay`], [`Error::NotFound`], and all that [`Library::append`] may answer.
    pub fn open_vote(&self, product: ProductId, vote: NewVote) -> Result<(), Error> {
        self.may_write()?;
        let id = vote.id;
        Key::make(self.place(), id)?;
        let opened = self.write(move |connection| insert(connection, product, &vote));
        if opened.is_err() {
            // A key without a vote is swept at the next opening.
            let _ = Key::destroy(self.place(), id);
        }
        opened.map(drop)
    }

    /// Takes a ballot, or another one in its place; returns when it is on disk, sealed.
    ///
    /// # Errors
    /// [`Error::NoSuchVote`], [`Error::VoteRevealed`], [`Error::KeyLost`], [`Error::TooLarge`].
    pub fn hand_in(&self, vote: Uuid, handed_in: HandedIn, text: &[u8]) -> Result<(), Error> {
        self.may_write()?;
        let key = Key::of_vote(self.place(), vote)?;
        let sealed = match key {
            Some(key) => key.seal(text, &about(&vote, &handed_in.member))?,
            None => {
                return Err(self.read(|connection| stage(connection, vote)).err().unwrap_or(Error::KeyLost));
            }
        };
        self.write(move |connection| take(connection, vote, &handed_in, &sealed)).map(drop)
    }

    /// Takes no more ballots and lets them be opened.
    ///
    /// # Errors
    /// [`Error::NoSuchVote`].
    pub fn reveal(&self, vote: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(move |connection| {
            let sql = "UPDATE votes SET revealed_at = coalesce(revealed_at, ?2) WHERE id = ?1";
            match connection.prepare_cached(sql)?.execute(params![vote.as_bytes(), row::instant(now)])? {
                0 => Err(Error::NoSuchVote),
                _ => Ok(0),
            }
        })
        .map(drop)
    }

    /// The ballots of a vote that was revealed.
    ///
    /// # Errors
    /// [`Error::NoSuchVote`], [`Error::NotRevealed`], [`Error::KeyLost`], [`Error::BallotChanged`].
    pub fn open_ballots(&self, vote: Uuid) -> Result<Vec<OpenBallot>, Error> {
        let sealed = self.read(|connection| match stage(connection, vote)? {
            Some(_) => sealed(connection, vote),
            None => Err(Error::NotRevealed),
        })?;
        let key = Key::of_vote(self.place(), vote)?.ok_or(Error::KeyLost)?;
        let open = |(handed_in, sealed): (HandedIn, Vec<u8>)| {
            let member = handed_in.member;
            let text = key.open(&sealed, &about(&vote, &member)).ok_or(Error::BallotChanged { member })?;
            Ok(OpenBallot { handed_in, text })
        };
        sealed.into_iter().map(open).collect()
    }

    /// The members whose sealed ballots are not the ones that were handed in. What ballots say is not told; without
    /// the key nothing is.
    ///
    /// # Errors
    /// What cannot be read is [`Error::Damaged`].
    pub fn changed_ballots(&self, vote: Uuid) -> Result<Vec<EntryId>, Error> {
        let Some(key) = Key::of_vote(self.place(), vote)? else { return Ok(vec![]) };
        let mut sealed = self.read(|connection| sealed(connection, vote))?;
        sealed.retain(|(handed_in, sealed)| key.open(sealed, &about(&vote, &handed_in.member)).is_none());
        Ok(sealed.into_iter().map(|(handed_in, _)| handed_in.member).collect())
    }

    /// Forgets a vote and destroys its key: nobody opens its ballots any more.
    ///
    /// # Errors
    /// All that [`Library::append`] may answer.
    pub fn forget_vote(&self, vote: Uuid) -> Result<(), Error> {
        self.write(move |connection| {
            connection.execute("DELETE FROM votes WHERE id = ?1", [vote.as_bytes()])?;
            Ok(0)
        })?;
        Key::destroy(self.place(), vote)
    }
}

/// Destroys keys of votes that are no more. Only the holder of the lock may.
pub(crate) fn sweep_keys(connection: &Connection, place: &crate::place::Place) -> Result<(), Error> {
    let mut statement = connection.prepare("SELECT id FROM votes")?;
    let votes = statement.query_and_then([], |row| row::read_id(row, 0))?.collect::<Result<Vec<_>, _>>()?;
    Key::keep_only(place, &votes);
    Ok(())
}

fn about<'a>(vote: &'a Uuid, member: &'a EntryId) -> [&'a [u8]; 3] {
    [b"ballot 1", vote.as_bytes(), member.0.as_bytes()]
}

fn insert(connection: &Connection, product: ProductId, vote: &NewVote) -> Result<u32, Error> {
    let (key, _) = products::find(connection, product)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO votes (id, product, decision, opened_at, opened) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO NOTHING",
    )?;
    let decision = vote.decision.0.as_bytes();
    let row = params![vote.id.as_bytes(), key, decision, row::instant(vote.opened_at), vote.opened];
    if statement.execute(row)? == 0 { Err(Error::VoteUnderWay) } else { Ok(0) }
}

fn take(connection: &Connection, vote: Uuid, handed_in: &HandedIn, sealed: &[u8]) -> Result<u32, Error> {
    if stage(connection, vote)?.is_some() {
        return Err(Error::VoteRevealed);
    }
    let mut statement = connection.prepare_cached(
        "INSERT INTO ballots (vote, member, handed_in_at, proxy, sealed) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (vote, member) DO UPDATE
         SET handed_in_at = excluded.handed_in_at, proxy = excluded.proxy, sealed = excluded.sealed",
    )?;
    let member = handed_in.member.0.as_bytes();
    statement.execute(params![
        vote.as_bytes(),
        member,
        row::instant(handed_in.at),
        handed_in.proxy,
        sealed
    ])?;
    Ok(0)
}

/// When a vote was revealed, if it was.
fn stage(connection: &Connection, vote: Uuid) -> Result<Option<DateTime<Utc>>, Error> {
    let sql = "SELECT revealed_at FROM votes WHERE id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let revealed = statement.query_row([vote.as_bytes()], |row| Ok(row::read_instant_or_none(row, 0)));
    revealed.optional()?.ok_or(Error::NoSuchVote)?
}

fn one(connection: &Connection, product: ProductKey, vote: Uuid) -> Result<Option<VoteRow>, Error> {
    let sql = "SELECT id, decision, opened_at, revealed_at, opened FROM votes WHERE product = ?1 AND id = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut votes =
        statement.query_and_then(params![product, vote.as_bytes()], |row| read(connection, row))?;
    votes.next().transpose()
}

fn all(connection: &Connection, product: ProductKey) -> Result<Vec<VoteRow>, Error> {
    let sql = "SELECT id, decision, opened_at, revealed_at, opened FROM votes WHERE product = ?1
               ORDER BY opened_at, id";
    let mut statement = connection.prepare_cached(sql)?;
    let votes = statement.query_and_then([product], |row| read(connection, row))?;
    votes.collect()
}

fn read(connection: &Connection, row: &Row<'_>) -> Result<VoteRow, Error> {
    let id = row::read_id(row, 0)?;
    Ok(VoteRow {
        id,
        decision: EntryId(row::read_id(row, 1)?),
        opened_at: row::read_instant(row, 2)?,
        revealed_at: row::read_instant_or_none(row, 3)?,
        opened: row.get(4)?,
        handed_in: handed_in(connection, id)?,
        has_key: false,
    })
}

/// The sealed ballots themselves are long, and are left where they are.
fn handed_in(connection: &Connection, vote: Uuid) -> Result<Vec<HandedIn>, Error> {
    let sql = "SELECT member, handed_in_at, proxy FROM ballots WHERE vote = ?1 ORDER BY member";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_and_then([vote.as_bytes()], read_handed_in)?;
    rows.collect()
}

fn read_handed_in(row: &Row<'_>) -> Result<HandedIn, Error> {
    let member = EntryId(row::read_id(row, 0)?);
    Ok(HandedIn { member, at: row::read_instant(row, 1)?, proxy: row.get(2)? })
}

fn sealed(connection: &Connection, vote: Uuid) -> Result<Vec<(HandedIn, Vec<u8>)>, Error> {
    let sql = "SELECT member, handed_in_at, proxy, sealed FROM ballots WHERE vote = ?1 ORDER BY member";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_and_then([vote.as_bytes()], |row| Ok((read_handed_in(row)?, row.get(3)?)))?;
    rows.collect()
}
