//! Backups: made by themselves, listed, put back; and whether a library is sound.

use crate::library::Standing;
use crate::protocol::{BackupView, CheckReport};
use crate::{App, Error};
use product::Product;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;
use store::Backup;
use words::Words;

/// How often it is looked whether a daily backup is due.
const LOOK: Duration = Duration::from_secs(15 * 60);

/// The end of the program, for those who wait in the background.
#[derive(Clone, Default)]
pub(crate) struct End {
    come: Arc<(Mutex<bool>, Condvar)>,
}

impl End {
    pub(crate) fn come(&self) {
        *self.come.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.come.1.notify_all();
    }

    /// Waits; true when the end has come.
    fn comes_within(&self, time: Duration) -> bool {
        let come = self.come.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.come.1.wait_timeout_while(come, time, |come| !*come);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Backs the library up every day for as long as the program runs.
pub(crate) fn daily(app: &App) {
    let (end, inner) = (app.inner.end.clone(), Arc::downgrade(&app.inner));
    let rounds = move || {
        while !end.comes_within(LOOK) {
            let Some(inner) = inner.upgrade() else { return };
            App { inner }.back_up_if_due();
        }
    };
    if let Err(error) = std::thread::Builder::new().name("daily backup".to_owned()).spawn(rounds) {
        tracing::warn!(%error, "no daily backups");
    }
}

/// The backups beside a library, newest first; also when the library itself does not open.
pub(crate) fn list(folder: &Path) -> Vec<BackupView> {
    store::backups_in(folder).into_iter().map(backup_view).collect()
}

pub(crate) fn backup_view(backup: Backup) -> BackupView {
    BackupView { name: backup.name, made_at: backup.made_at, bytes: backup.bytes }
}

impl App {
    fn back_up_if_due(&self) {
        let due = self
            .writable()
            .and_then(|library| library.back_up_if_due(self.inner.surroundings.now()).map_err(Error::from));
        if let Err(error) = due {
            tracing::warn!(%error, "the daily backup was not made");
        }
    }

    pub(crate) fn list_backups(&self) -> Vec<BackupView> {
        list(&self.standing(Standing::folder))
    }

    pub(crate) fn back_up(&self) -> Result<BackupView, Error> {
        Ok(backup_view(self.library()?.back_up(self.inner.surroundings.now())?))
    }

    /// Puts a backup of the list back.
    pub(crate) fn restore(&self, name: &str) -> Result<(), Error> {
        let folder = self.standing(Standing::folder);
        let backup = store::backups_in(&folder).into_iter().find(|backup| backup.name == name);
        self.restore_from(&backup.ok_or(Error::NoSuchBackup)?.path)
    }

    /// Puts a backup back; what is there now is kept beside it.
    pub(crate) fn restore_from(&self, backup: &Path) -> Result<(), Error> {
        let now = self.inner.surroundings.now();
        let mut restored = Ok(());
        self.reopen(|folder| {
            restored = store::restore(folder, backup, now).map(drop);
            Standing::open(folder, now)
        });
        self.tell_library();
        Ok(restored?)
    }

    /// Reads everything there is and compares it.
    pub(crate) fn check(&self, words: &Words) -> Result<CheckReport, Error> {
        let library = self.library()?;
        let mut faults: Vec<String> = library.check()?.iter().map(ToString::to_string).collect();
        let (mut products, mut acts) = (0, 0);
        for row in library.products()? {
            products += 1;
            acts += row.last_seq;
            if let Err(error) = self.check_product(&library, &row) {
                let problem = error.told_in(words);
                faults.push(format!("{}: {}", row.line.name, problem.message));
            }
            for error in self.changed_ballots(&row)? {
                faults.push(format!("{}: {}", row.line.name, error.told_in(words).message));
            }
            for question in self.tampered(&row)? {
                let told = words.say_with("decision-tampered", &[("question", question.into())]);
                faults.push(format!("{}: {told}", row.line.name));
            }
        }
        Ok(CheckReport { products, acts, faults })
    }

    /// The document, read wholly, must be what its recorded edits make of it.
    fn check_product(&self, library: &store::Library, row: &store::ProductRow) -> Result<(), Error> {
        let (replica, _) = crate::writer::read(row.id, library, self.inner.surroundings.new_peer())?;
        let read = replica.read_through()?;
        if read != **replica.product() {
            return Err(Error::Fault("two readings of the document differ".to_owned()));
        }
        let mut replayed = Product::new(row.id, read.name.clone(), read.created_at);
        library.each_act(row.id, &mut |act| {
            act.edits.iter().for_each(|edit| replayed.apply(edit));
            Ok::<(), Error>(())
        })?;
        if replayed != read {
            return Err(Error::Fault("the history does not lead to the present state".to_owned()));
        }
        Ok(())
    }
}
