//! Votes under way on this machine: opened, ballots taken and sealed, revealed, concluded.
//!
//! What is fixed and how it is counted the rules say; what is sealed the store keeps. Here is the order in
//! which both are asked, so that a program that is killed in between loses nothing.
//!
//! - Y1 A ballot leaves the program only in a round that was revealed.
//! - Y2 A reveal that was interrupted is finished by revealing again, and nothing is counted twice.
//! - Y3 When a decision is concluded, the keys of its votes are destroyed.
//! - Y4 A decision whose record was seen here stays closed, also when somebody took the record away.

use crate::audience::Audience;
use crate::protocol::{Done, HandedInView, Push, Seen, VoteView};
use crate::seat::By;
use crate::writer::Wish;
use crate::{App, Error};
use product::decisions::{
    self, Ballot, Ballots, CastBallot, DecisionLine, DecisionView, OpenedVote, Reading, Round, VoteRefusal,
};
use product::{Decision, EntryId, Kind, Product, ProductId, Refusal, Setting};
use std::collections::BTreeSet;
use store::{HandedIn, Library, NewVote, ProductRow, SeenRecord, VoteRow};
use uuid::Uuid;

impl App {
    /// The votes under way on this machine: who has voted, never what.
    pub(crate) fn votes(&self, product: ProductId) -> Result<Vec<VoteView>, Error> {
        let looked = self.open(product)?.look()?;
        let counted = |row: &VoteRow| row.revealed_at.is_some() && has_round(&looked.product, row);
        let rows = self.library()?.votes(product)?;
        rows.iter().filter(|row| !counted(row)).map(view).collect()
    }

    /// Adds to what is seen in a product what only this machine knows.
    pub(crate) fn complete(&self, product: &Product, seen: &mut Seen) -> Result<(), Error> {
        match seen {
            Seen::Votes { votes } => *votes = self.votes(product.id)?,
            Seen::Decisions { decisions } => {
                let changed = self.changed_records(product)?;
                let lines = decisions.decisions.iter_mut();
                lines.filter(|line| changed.contains(&line.id)).for_each(DecisionLine::found_changed);
            }
            Seen::Decision { decision: Some(decision) }
                if self.changed_records(product)?.contains(&decision.line.id) =>
            {
                decision.found_changed();
            }
            _ => {}
        }
        Ok(())
    }

    /// Opens a vote on a decision, with everything fixed that decides how it is counted.
    pub(crate) fn open_vote(
        &self,
        product: ProductId,
        decision: EntryId,
        by: &str,
    ) -> Result<VoteView, Error> {
        let library = self.writable()?;
        let looked = self.open(product)?.look()?;
        let (now, mut new_id) = (self.inner.surroundings.now(), || self.inner.surroundings.new_id());
        let mut setting = Setting { by, now, new_id: &mut new_id };
        let today = self.inner.surroundings.wall_clock().date_naive();
        check_closed(&library, &looked.product, &[decision].into())?;
        let vote = decisions::open_vote(&looked.product, decision, today, &mut setting)?;
        self.put_away_counted(&library, &looked.product, decision)?;
        let opened = serde_json::to_string(&vote).map_err(fault)?;
        library.open_vote(product, NewVote { id: vote.id, decision, opened_at: vote.opened_at, opened })?;
        tell(&self.inner.audience, product);
        Ok(VoteView { vote, handed_in: vec![], revealed: false, has_key: true })
    }

    /// Takes a member's ballot, or another one in its place.
    pub(crate) fn cast_ballot(
        &self,
        product: ProductId,
        vote: Uuid,
        cast: CastBallot,
    ) -> Result<VoteView, Error> {
        let library = self.writable()?;
        let opened = opened(&row(&library, product, vote)?)?;
        cast.check(&opened).map_err(refused)?;
        let at = self.inner.surroundings.now();
        let handed_in = HandedIn { member: cast.member, at, proxy: cast.proxy };
        let told = seen(&handed_in);
        library.hand_in(vote, handed_in, &serde_json::to_vec(&cast.ballot).map_err(fault)?)?;
        self.inner.audience.tell_of(product, || Push::HandedIn { product, vote, handed_in: told });
        Ok(as_it_stands(opened, &row(&library, product, vote)?))
    }

    /// Opens the ballots of a vote, counts them, and keeps the round for ever.
    pub(crate) fn reveal(&self, product: ProductId, vote: Uuid, by: By) -> Result<Done, Error> {
        let library = self.writable()?;
        let row = row(&library, product, vote)?;
        let opened = opened(&row)?;
        if !row.has_key {
            return Err(refused(VoteRefusal::KeyLost));
        }
        library.reveal(vote, self.inner.surroundings.now())?;
        let ballots = ballots(&library, &opened)?;
        let secret = opened.voting.secret;
        let done = self.judge(product, by, move |product, setting| {
            decisions::count_round(product, &opened, &ballots, setting)
        })?;
        if !secret {
            library.forget_vote(vote)?;
        }
        tell(&self.inner.audience, product);
        Ok(done)
    }

    /// Gives a vote up: its ballots are never opened.
    pub(crate) fn abandon_vote(&self, product: ProductId, vote: Uuid) -> Result<(), Error> {
        let library = self.writable()?;
        let row = row(&library, product, vote)?;
        library.forget_vote(row.id)?;
        tell(&self.inner.audience, product);
        Ok(())
    }

    /// Uses the double vote of the primus on the latest round of a decision.
    pub(crate) fn double_vote(
        &self,
        product: ProductId,
        decision: EntryId,
        member: EntryId,
        reason: String,
        by: By,
    ) -> Result<Done, Error> {
        let library = self.writable()?;
        let sealed = self.sealed_ballot(&library, product, decision, member)?;
        self.judge(product, by, move |product, setting| {
            decisions::double_vote(product, decision, member, sealed.as_ref(), &reason, setting)
        })
    }

    /// What a closed decision leaves to be done: its ballots are never opened again, and its record is remembered,
    /// so that it is not exchanged unseen.
    pub(crate) fn put_closed_away(&self, product: ProductId) -> Result<(), Error> {
        let library = self.writable()?;
        let looked = self.open(product)?.look()?;
        let closed = |decision| {
            let entry = looked.product.entries.get(decision);
            entry.is_some_and(|entry| decisions::is_closed(&looked.product, entry))
        };
        let mut ended = library.votes(product)?;
        ended.retain(|vote| closed(vote.decision));
        for vote in &ended {
            library.forget_vote(vote.id)?;
        }
        let records = records(&looked.product);
        if !records.is_empty() {
            library.remember_records(product, &records)?;
        }
        if !ended.is_empty() {
            tell(&self.inner.audience, product);
        }
        Ok(())
    }

    /// The decisions of which a record that was seen on this machine is another one now, or gone.
    pub(crate) fn changed_records(&self, product: &Product) -> Result<Vec<EntryId>, Error> {
        changed_records(&self.library()?, product)
    }

    /// The questions of decisions that were changed by another hand than this program's.
    pub(crate) fn tampered(&self, row: &ProductRow) -> Result<Vec<String>, Error> {
        let looked = self.look(row)?;
        let changed = self.changed_records(&looked.product)?;
        let all = decisions::decisions(&looked.product, self.inner.surroundings.wall_clock()).decisions;
        let tampered = all.into_iter().filter(|line| line.tampered || changed.contains(&line.id));
        Ok(tampered.map(|line| line.question).collect())
    }

    /// What is wrong with the sealed ballots of a product: some were changed by another hand than this program's.
    pub(crate) fn changed_ballots(&self, row: &ProductRow) -> Result<Vec<Error>, Error> {
        let library = self.library()?;
        let mut changed = vec![];
        for vote in library.votes(row.id)? {
            let opened = opened(&vote)?;
            let members = library.changed_ballots(vote.id)?;
            changed.extend(members.into_iter().map(|member| refused(ballot_changed(&opened, member))));
        }
        Ok(changed)
    }

    /// The member's ballot in the latest round, where it is secret and still sealed here.
    fn sealed_ballot(
        &self,
        library: &Library,
        product: ProductId,
        decision: EntryId,
        member: EntryId,
    ) -> Result<Option<Ballot>, Error> {
        let now = self.inner.surroundings.wall_clock();
        let looked = self.open(product)?.look()?;
        let Some(seen) = decisions::decision(&looked.product, decision, now) else { return Ok(None) };
        let Some(round) = may_double(&seen, member) else { return Ok(None) };
        if !library.votes(product)?.iter().any(|vote| vote.id == round.vote.id && vote.has_key) {
            return Ok(None);
        }
        Ok(ballots(library, &round.vote)?.remove(&member).map(|cast| cast.ballot))
    }

    /// Earlier rounds that were counted need their ballots no more, once there is a new vote.
    fn put_away_counted(&self, library: &Library, product: &Product, decision: EntryId) -> Result<(), Error> {
        for row in library.votes(product.id)?.into_iter().filter(|row| row.decision == decision) {
            if row.revealed_at.is_none() || !has_round(product, &row) {
                return Err(refused(VoteRefusal::UnderWay));
            }
            library.forget_vote(row.id)?;
        }
        Ok(())
    }

    fn judge(
        &self,
        product: ProductId,
        by: By,
        judge: impl FnOnce(&Product, &Setting<'_>) -> Result<Decision, Refusal> + Send + 'static,
    ) -> Result<Done, Error> {
        self.open(product)?.act(Wish::Judge(Box::new(judge)), by)
    }
}

/// Y4. Nothing is done to a decision whose record was seen on this machine and is another one now, or gone.
pub(crate) fn check_closed(
    library: &Library,
    product: &Product,
    touched: &BTreeSet<EntryId>,
) -> Result<(), Error> {
    let changed = if touched.is_empty() { vec![] } else { changed_records(library, product)? };
    if changed.iter().any(|decision| touched.contains(decision)) {
        return Err(refused(VoteRefusal::Closed));
    }
    Ok(())
}

fn changed_records(library: &Library, product: &Product) -> Result<Vec<EntryId>, Error> {
    Ok(library.changed_records(product.id, &records(product))?)
}

/// The latest round, if it is secret and this member may use the double vote on it: only then a ballot is
/// taken out of its envelope.
fn may_double(seen: &DecisionView, member: EntryId) -> Option<&Round> {
    let may = seen.double.refused.is_none() && seen.double.holder == Some(member);
    seen.rounds.last().filter(|round| may && round.vote.voting.secret)
}

fn row(library: &Library, product: ProductId, vote: Uuid) -> Result<VoteRow, Error> {
    library.vote(product, vote)?.ok_or_else(|| refused(VoteRefusal::NoSuchVote))
}

fn opened(row: &VoteRow) -> Result<OpenedVote, Error> {
    serde_json::from_str(&row.opened).map_err(fault)
}

fn view(row: &VoteRow) -> Result<VoteView, Error> {
    Ok(as_it_stands(opened(row)?, row))
}

fn as_it_stands(opened: OpenedVote, row: &VoteRow) -> VoteView {
    VoteView {
        vote: opened,
        handed_in: row.handed_in.iter().map(seen).collect(),
        revealed: row.revealed_at.is_some(),
        has_key: row.has_key,
    }
}

fn seen(handed_in: &HandedIn) -> HandedInView {
    let HandedIn { member, at, proxy } = handed_in.clone();
    HandedInView { member, at, proxy }
}

fn ballots(library: &Library, vote: &OpenedVote) -> Result<Ballots, Error> {
    let cast = |open: store::OpenBallot| {
        let ballot = serde_json::from_slice(&open.text).map_err(fault)?;
        let HandedIn { member, proxy, .. } = open.handed_in;
        Ok((member, CastBallot { member, ballot, proxy }))
    };
    let open = library.open_ballots(vote.id).map_err(|error| match error {
        store::Error::BallotChanged { member } => refused(ballot_changed(vote, member)),
        error => error.into(),
    })?;
    open.into_iter().map(cast).collect()
}

fn ballot_changed(vote: &OpenedVote, member: EntryId) -> VoteRefusal {
    let name = vote.voter(member).map_or_else(|| member.to_string(), |voter| voter.name.clone());
    VoteRefusal::BallotChanged { name }
}

fn has_round(product: &Product, row: &VoteRow) -> bool {
    let entry = product.entries.get(row.decision);
    entry.is_some_and(|entry| Reading::of(entry).rounds.iter().any(|round| round.vote.id == row.id))
}

/// The records a product has, whether they are sound or not.
fn records(product: &Product) -> Vec<SeenRecord> {
    let decisions = product.entries.all().filter(|entry| entry.kind == Kind::Decision);
    let kept = decisions.flat_map(|entry| decisions::kept_records(entry).map(|kept| (entry.id, kept)));
    kept.map(|(decision, (digest, text))| SeenRecord {
        decision,
        digest: digest.to_owned(),
        text: text.to_owned(),
    })
    .collect()
}

fn tell(audience: &Audience, product: ProductId) {
    audience.tell_of(product, || Push::Votes { product });
}

fn refused(refusal: VoteRefusal) -> Error {
    Error::Refused(refusal.into())
}

fn fault(error: serde_json::Error) -> Error {
    Error::Fault(error.to_string())
}
