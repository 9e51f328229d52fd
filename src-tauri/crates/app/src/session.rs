//! A session: one window, page or terminal that talks to the program. The one command table.

use crate::audience::{Listener, locked};
use crate::protocol::{Done, Hello, LibraryState, PROTOCOL, Problem, Push, Reply, Request};
use crate::writer::Wish;
use crate::{App, Error, history};
use product::{CardId, ProductId, difference};
use replica::Version;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex};
use words::{Language, Words};

/// One window, page or terminal that talks to the program. Dropping it ends the conversation.
pub struct Session {
    app: App,
    listener: Arc<Listener>,
    languages: Mutex<Vec<String>>,
    insisted: Mutex<Option<Language>>,
}

impl App {
    /// Begins a conversation. `push` gets what comes unasked; it must not block.
    pub fn session(&self, push: impl Fn(&Push) + Send + Sync + 'static) -> Session {
        let listener = Arc::new(Listener::new(push));
        self.inner.audience.join(&listener);
        Session { app: self.clone(), listener, languages: Mutex::default(), insisted: Mutex::default() }
    }
}

impl Session {
    /// Does what is asked and answers; blocks until it is on disk.
    ///
    /// # Errors
    /// The [`Problem`] in the session's language; then nothing has changed.
    pub fn ask(&self, request: Request) -> Result<Reply, Problem> {
        self.tell(|| self.answer(request))
    }

    /// Backs the library up to a file of one's choice.
    ///
    /// # Errors
    /// The [`Problem`] in the session's language.
    pub fn back_up_to(&self, file: &Path) -> Result<(), Problem> {
        self.tell(|| Ok(self.app.library()?.back_up_to(file)?))
    }

    /// Puts the library back from a file of one's choice. What is there now is kept beside it.
    ///
    /// # Errors
    /// The [`Problem`] in the session's language.
    pub fn restore_from(&self, file: &Path) -> Result<(), Problem> {
        self.tell(|| self.app.restore_from(file))
    }

    /// The words of this session's language.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        let insisted = *locked(&self.insisted);
        insisted.map_or_else(|| self.app.words(&locked(&self.languages)), Words::of)
    }

    /// Speaks this language from now on, whatever the settings say.
    pub fn insist(&self, language: Language) {
        *locked(&self.insisted) = Some(language);
    }

    /// Speaks these languages from now on, best first (BCP 47).
    pub fn prefer(&self, languages: Vec<String>) {
        *locked(&self.languages) = languages;
    }

    /// A panic is a fault of ours: it is told, and the program goes on.
    fn tell<T>(&self, what: impl FnOnce() -> Result<T, Error>) -> Result<T, Problem> {
        let answer = catch_unwind(AssertUnwindSafe(what));
        answer
            .unwrap_or_else(|_| Err(Error::Fault("it could not be done".to_owned())))
            .map_err(|error| error.told_in(self.words()))
    }

    /// The command table.
    fn answer(&self, request: Request) -> Result<Reply, Error> {
        let app = &self.app;
        Ok(match request {
            Request::Hello { protocol, languages } => Reply::Hello(self.hello(protocol, languages)?),
            Request::SetSettings { settings } => Reply::SetSettings { settings: app.set_settings(settings)? },
            Request::StartProduct { name } => {
                Reply::StartProduct { product: app.start_product(&name, &app.you())? }
            }
            Request::OpenSample => Reply::OpenSample { product: app.open_sample()? },
            Request::ArchiveProduct { product, archived } => {
                app.archive(product, archived)?;
                Reply::ArchiveProduct
            }
            Request::DuplicateProduct { product, name } => {
                Reply::DuplicateProduct { product: app.duplicate(product, &name, &app.you())? }
            }
            Request::DeleteProduct { product } => {
                app.delete(product)?;
                Reply::DeleteProduct
            }
            Request::RecoverProduct { product } => {
                app.recover(product)?;
                Reply::RecoverProduct
            }
            Request::Search { text, limit } => Reply::Search { hits: app.search(&text, limit)? },
            Request::OpenProduct { product } => self.open(product)?,
            Request::CloseProduct { product } => {
                self.listener.hide(product);
                Reply::CloseProduct
            }
            Request::Do { product, command, writing } => {
                Reply::Do(self.act(product, Wish::Do { command, writing })?)
            }
            Request::Undo { product } => Reply::Undo(self.act(product, Wish::Undo)?),
            Request::Redo { product } => Reply::Redo(self.act(product, Wish::Redo)?),
            Request::History { product, before, limit, card } => {
                self.history(product, before, limit, card)?
            }
            Request::AsOf { product, seq } => self.as_of(product, seq)?,
            Request::PutBack { product, seq, card } => Reply::PutBack(self.put_back(product, seq, card)?),
            Request::ReadNotes { product, file } => {
                Reply::ReadNotes { report: app.read_notes(product, &file)? }
            }
            Request::ImportNotes { product, file } => {
                let (report, done) = app.import_notes(product, &file, app.you())?;
                Reply::ImportNotes { report, done }
            }
            Request::ImportProduct { file } => {
                Reply::ImportProduct { product: app.import_product(&file, &app.you())? }
            }
            Request::Export { product, artefact, format, paper } => {
                Reply::Export { file: app.export(product, artefact, format, paper, self.words())? }
            }
            Request::ListBackups => Reply::ListBackups { backups: app.list_backups() },
            Request::BackUp => Reply::BackUp { backup: app.back_up()? },
            Request::RestoreBackup { name } => {
                app.restore(&name)?;
                Reply::RestoreBackup { library: self.library_state() }
            }
            Request::CheckLibrary => Reply::CheckLibrary { report: app.check(self.words())? },
            Request::OpenReadOnly => {
                app.open_read_only();
                Reply::OpenReadOnly { library: self.library_state() }
            }
            Request::ChoosePlace { folder } => {
                app.choose_place(Path::new(&folder))?;
                Reply::ChoosePlace { library: self.library_state() }
            }
            Request::TryAgain => {
                app.try_again();
                Reply::TryAgain { library: self.library_state() }
            }
        })
    }

    fn library_state(&self) -> LibraryState {
        self.app.library_state(self.words())
    }

    fn hello(&self, protocol: u32, languages: Vec<String>) -> Result<Hello, Error> {
        self.prefer(languages);
        if protocol != PROTOCOL {
            return Err(Error::OtherProtocol(protocol));
        }
        let words = self.words();
        Ok(Hello {
            protocol: PROTOCOL,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            settings: self.app.settings(),
            library: self.app.library_state(words),
            language: words.language().tag().to_owned(),
        })
    }

    fn open(&self, product: ProductId) -> Result<Reply, Error> {
        // Listening starts first: a push the view already holds does no harm, a missed one would.
        self.listener.show(product);
        let view = self.app.open(product).and_then(|open| open.view());
        if view.is_err() {
            self.listener.hide(product);
        }
        Ok(Reply::OpenProduct { view: view? })
    }

    fn act(&self, product: ProductId, wish: Wish) -> Result<Done, Error> {
        self.app.writable()?;
        self.app.open(product)?.act(wish, self.app.you())
    }

    fn history(
        &self,
        product: ProductId,
        before: Option<u32>,
        limit: u32,
        card: Option<CardId>,
    ) -> Result<Reply, Error> {
        let row = self.app.row(product)?;
        let found = history::history(&self.app.library()?, row.id, before, limit, card)?;
        Ok(Reply::History { entries: found.entries, more: found.more })
    }

    fn as_of(&self, product: ProductId, seq: u32) -> Result<Reply, Error> {
        let act = self.app.library()?.act(product, seq)?.ok_or(Error::NoSuchAct)?;
        let open = self.app.open(product)?;
        let (then, now) = (open.as_of(Version::from_bytes(&act.version))?, open.look()?);
        let view = crate::writer::view(&then, seq, crate::protocol::UndoState::default(), true);
        Ok(Reply::AsOf { view, difference: difference(&then, &now.product), act: act.act })
    }

    fn put_back(&self, product: ProductId, seq: u32, card: Option<CardId>) -> Result<Done, Error> {
        let act = self.app.library()?.act(product, seq)?.ok_or(Error::NoSuchAct)?;
        let version = Version::from_bytes(&act.version);
        self.act(product, Wish::PutBack { version, then: act.act.at, card })
    }
}

impl App {
    fn open_read_only(&self) {
        let why = self.library().err().unwrap_or(Error::ReadOnly);
        self.reopen(|folder| crate::library::Standing::open_read_only(folder, why));
        self.tell_library();
    }

    /// Opens the library for writing; one that was open for reading stays so when that fails.
    fn try_again(&self) {
        let now = self.inner.surroundings.now();
        let was_readable = self.library().is_ok();
        self.reopen(|folder| match crate::library::Standing::open(folder, now) {
            crate::library::Standing::Closed { error, .. } if was_readable => {
                crate::library::Standing::open_read_only(folder, error)
            }
            standing => standing,
        });
        self.tell_library();
    }
}
