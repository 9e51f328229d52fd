//! The writer: the one connection that writes, and the line before it.
//!
//! Whoever finds nobody writing takes all that waits, commits it in one transaction and tells the
//! others; whoever comes meanwhile waits, and one of those is next. So a lone writer pays for one commit
//! and no change of threads, and fifty at once share one.
//!
//! S4 What was answered is on disk. Each piece of work is done whole or not at all, and one that fails
//!    leaves the others be.

use crate::Error;
use rusqlite::Connection;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Something to write, inside a transaction. It may be run again, after a transaction that failed.
type Work = Box<dyn FnMut(&Connection) -> Result<u32, Error> + Send>;

#[derive(Debug)]
pub(crate) struct Writer {
    line: Mutex<Line>,
    connection: Mutex<Connection>,
}

#[derive(Debug, Default)]
struct Line {
    waiting: Vec<Arc<Ticket>>,
    someone_writes: bool,
}

impl Writer {
    pub(crate) fn new(connection: Connection) -> Self {
        Self { line: Mutex::default(), connection: Mutex::new(connection) }
    }

    /// Does the work and answers once it is on disk.
    pub(crate) fn write(
        &self,
        work: impl FnMut(&Connection) -> Result<u32, Error> + Send + 'static,
    ) -> Result<u32, Error> {
        let ticket = Ticket::new(Box::new(work));
        if self.line_up(&ticket) || ticket.wait_for_a_turn() {
            self.write_all_that_waits();
        }
        ticket.answer()
    }

    /// Whether it is one's own turn at once.
    fn line_up(&self, ticket: &Arc<Ticket>) -> bool {
        let mut line = locked(&self.line);
        line.waiting.push(ticket.clone());
        !mem::replace(&mut line.someone_writes, true)
    }

    fn write_all_that_waits(&self) {
        let turn = Turn(self);
        let batch = Batch(mem::take(&mut locked(&self.line).waiting));
        let answers = commit(&locked(&self.connection), &batch.0);
        drop(turn);
        for (ticket, answer) in batch.0.iter().zip(answers) {
            ticket.settle(Stand::Answered(answer));
        }
    }
}

/// The right to write. Given on to the first who waits, even if this one fails.
struct Turn<'a>(&'a Writer);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut line = locked(&self.0.line);
        match line.waiting.first() {
            Some(next) => next.settle(Stand::Next),
            None => line.someone_writes = false,
        }
    }
}

/// Work taken together. Nobody in it waits for ever, even if it is dropped half done.
struct Batch(Vec<Arc<Ticket>>);

impl Drop for Batch {
    fn drop(&mut self) {
        for ticket in &self.0 {
            ticket.settle(Stand::Answered(Err(Error::Io { detail: "writing was interrupted".to_owned() })));
        }
    }
}

/// One piece of work in the line.
struct Ticket {
    work: Mutex<Work>,
    stand: Mutex<Stand>,
    changed: Condvar,
}

enum Stand {
    Waits,
    Next,
    Answered(Result<u32, Error>),
}

impl Ticket {
    fn new(work: Work) -> Arc<Self> {
        Arc::new(Self { work: Mutex::new(work), stand: Mutex::new(Stand::Waits), changed: Condvar::new() })
    }

    /// The first answer stands.
    fn settle(&self, stand: Stand) {
        let mut current = locked(&self.stand);
        if !matches!(*current, Stand::Answered(_)) {
            *current = stand;
            self.changed.notify_one();
        }
    }

    /// Whether it is one's turn to write; otherwise someone else has done it.
    fn wait_for_a_turn(&self) -> bool {
        let stand = self
            .changed
            .wait_while(locked(&self.stand), |stand| matches!(stand, Stand::Waits))
            .unwrap_or_else(PoisonError::into_inner);
        matches!(*stand, Stand::Next)
    }

    fn answer(&self) -> Result<u32, Error> {
        match &*locked(&self.stand) {
            Stand::Answered(answer) => answer.clone(),
            Stand::Waits | Stand::Next => Err(Error::Io { detail: "writing was interrupted".to_owned() }),
        }
    }

    fn run(&self, connection: &Connection) -> Result<u32, Error> {
        (locked(&self.work))(connection)
    }
}

impl std::fmt::Debug for Ticket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ticket")
    }
}

/// All in one transaction; if anything in it fails, each in one of its own.
fn commit(connection: &Connection, batch: &[Arc<Ticket>]) -> Vec<Result<u32, Error>> {
    match transact(connection, batch) {
        Ok(answers) => answers.into_iter().map(Ok).collect(),
        Err(error) if batch.len() == 1 => vec![Err(error)],
        Err(_) => batch.iter().map(|ticket| commit_alone(connection, ticket)).collect(),
    }
}

fn commit_alone(connection: &Connection, ticket: &Arc<Ticket>) -> Result<u32, Error> {
    transact(connection, std::slice::from_ref(ticket)).map(|answers| answers[0])
}

fn transact(connection: &Connection, batch: &[Arc<Ticket>]) -> Result<Vec<u32>, Error> {
    roll_back(connection);
    step(connection, "BEGIN IMMEDIATE")?;
    let written = batch
        .iter()
        .map(|ticket| ticket.run(connection))
        .collect::<Result<Vec<_>, _>>()
        .and_then(|answers| step(connection, "COMMIT").map(|()| answers));
    roll_back(connection);
    written
}

/// Leaves no transaction open, whatever ended the last one.
fn roll_back(connection: &Connection) {
    if !connection.is_autocommit() {
        // A rollback that fails leaves nothing to do; the next BEGIN will say so.
        let _ = step(connection, "ROLLBACK");
    }
}

fn step(connection: &Connection, sql: &str) -> Result<(), Error> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;
    use std::thread;

    fn writer() -> Arc<Writer> {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE t (n INTEGER PRIMARY KEY)").unwrap();
        Arc::new(Writer::new(connection))
    }

    fn insert(number: u32) -> impl FnMut(&Connection) -> Result<u32, Error> + Send {
        move |connection| {
            connection.execute("INSERT INTO t VALUES (?1)", [number])?;
            if number % 10 == 7 { Err(Error::NoActs) } else { Ok(number) }
        }
    }

    fn there(writer: &Writer) -> Vec<u32> {
        let connection = locked(&writer.connection);
        let mut statement = connection.prepare("SELECT n FROM t ORDER BY n").unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn s4_work_that_fails_leaves_no_trace_and_the_others_be() {
        let writer = writer();
        let start = Arc::new(Barrier::new(50));
        let threads: Vec<_> = (0..50)
            .map(|number| {
                let (writer, start) = (writer.clone(), start.clone());
                thread::spawn(move || {
                    start.wait();
                    (number, writer.write(insert(number)))
                })
            })
            .collect();
        for thread in threads {
            let (number, answer) = thread.join().unwrap();
            let expected = if number % 10 == 7 { Err(Error::NoActs) } else { Ok(number) };
            assert_eq!(answer, expected);
        }
        assert_eq!(there(&writer), (0..50).filter(|n| n % 10 != 7).collect::<Vec<_>>());
    }

    #[test]
    fn s4_work_that_waits_together_fails_alone() {
        let writer = writer();
        let tickets: Vec<_> = [1, 17, 2].map(|n| Ticket::new(Box::new(insert(n)))).into();
        let answers = commit(&locked(&writer.connection), &tickets);
        assert_eq!(answers, [Ok(1), Err(Error::NoActs), Ok(2)]);
        assert_eq!(there(&writer), [1, 2]);
    }

    #[test]
    fn a_panic_in_one_piece_of_work_ends_neither_the_line_nor_the_next() {
        let writer = writer();
        let other = writer.clone();
        let panicked = thread::spawn(move || {
            other.write(|connection| {
                connection.execute("INSERT INTO t VALUES (1)", [])?;
                panic!("a bug")
            })
        });
        assert!(panicked.join().is_err());
        assert_eq!(writer.write(insert(2)), Ok(2));
        assert_eq!(there(&writer), [2]);
    }
}
