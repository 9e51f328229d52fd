//! A product as it was. Read from disk beside the writer: it takes time in proportion to the history.
//!
//! What is seen of it is worked out by the clock on the wall of that act: who was primus then, what was due then.
//!
//! - W6 Looking back holds up nobody who writes.

use crate::protocol::{Look, Seen};
use crate::writer::read;
use crate::{App, Error, looks};
use product::{Act, Product, ProductId};
use replica::Version;

impl App {
    /// An act, and the product as it stood right after it.
    pub(crate) fn past(&self, product: ProductId, seq: u32) -> Result<(Act, Product), Error> {
        let library = self.library()?;
        let act = library.act(product, seq)?.ok_or(Error::NoSuchAct)?;
        let (replica, _) = read(product, &library, self.inner.surroundings.new_peer())?;
        let then = replica.as_of(&Version::from_bytes(&act.version))?;
        Ok((act.act, then))
    }

    /// What was seen right after an act.
    pub(crate) fn look_back(&self, product: ProductId, look: &Look, seq: u32) -> Result<Seen, Error> {
        let (act, then) = self.past(product, seq)?;
        let here = *self.inner.surroundings.wall_clock().offset();
        Ok(looks::see(&then, look, act.at.with_timezone(&here)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Surroundings;
    use crate::protocol::{Push, Reply, Request};
    use chrono::{DateTime, TimeDelta, Utc};
    use product::{Command, EntryId, Kind, NewEntry};
    use std::sync::mpsc::channel;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    #[test]
    fn w6_looking_back_holds_up_nobody_who_writes() {
        let folder = tempfile::tempdir().expect("a folder");
        let app = App::start(folder.path());
        let ((at_it, waits), (go, gone)) = (channel(), channel::<()>());
        let gone = Mutex::new(gone);
        let session = app.session(move |push| {
            if let Push::Product { .. } = push.push() {
                at_it.send(()).expect("the test waits");
                // As long as this waits, so does the writer.
                let _ = gone.lock().expect("no panic").recv_timeout(Duration::from_secs(10));
                at_it.send(()).expect("the test waits");
            }
        });
        let Ok(Reply::StartProduct { product }) = session.ask(Request::StartProduct { name: "Hub".into() })
        else {
            panic!("a product");
        };
        session.ask(Request::OpenProduct { product }).expect("open");
        std::thread::scope(|scope| {
            let command = Command::Rename { name: "Data Hub".into() };
            let act = Request::Do { product, command, writing: None };
            let writing = scope.spawn(|| session.ask(act));
            waits.recv().expect("the writer is at it");
            let (_, then) = app.past(product, 1).expect("a past");
            assert!(waits.try_recv().is_err(), "the writer is still at it");
            assert_eq!(then.name, "Hub");
            go.send(()).expect("the writer waits");
            writing.join().expect("no panic").expect("renamed");
        });
    }

    #[test]
    fn who_was_primus_then_is_told_by_the_clock_of_then() {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(Mutex::new("2027-01-10T09:00:00Z".parse::<DateTime<Utc>>().expect("a time")));
        let wall = Arc::clone(&clock);
        let surroundings = Surroundings {
            now: Box::new(move || *wall.lock().expect("no panic")),
            utc_offset_minutes: Box::new(|| 60),
            ..Surroundings::machine()
        };
        let session = App::start_in(folder.path(), None, surroundings).session(|_| ());
        let Ok(Reply::StartProduct { product }) = session.ask(Request::StartProduct { name: "Hub".into() })
        else {
            panic!("a product");
        };
        let act = |command| session.ask(Request::Do { product, command, writing: None }).expect("done");
        let [amara, priya] = [1, 2].map(|id| EntryId(uuid::Uuid::from_u128(id)));
        let entries =
            [amara, priya].map(|id| NewEntry { id: Some(id), kind: Kind::Member, fields: [].into() });
        act(Command::AddEntries { entries: entries.into(), after: None });
        let from = DateTime::parse_from_rfc3339("2027-01-10T10:00:00+01:00").expect("a time");
        let hand = |member, until| Command::HandOver { member, from, until, why: "leave".into() };
        act(hand(amara, None));
        act(hand(priya, Some(from + TimeDelta::days(3))));
        *clock.lock().expect("no panic") += TimeDelta::days(30);
        let holder = |as_of| {
            let reply = session.ask(Request::Look { product, look: Look::Team, as_of }).expect("seen");
            let Reply::Look { seen, .. } = reply else { panic!("a look") };
            let Seen::Team { team } = seen.into_own() else { panic!("a team") };
            team.holder.map(|holder| holder.member)
        };
        assert_eq!(holder(None), Some(amara), "it returned to her");
        assert_eq!(holder(Some(4)), Some(priya), "she held it then");
        assert_eq!(holder(Some(2)), None);
    }
}
