//! A session: one window, page or terminal that talks to the program. The one command table.

mod side;

use crate::audience::{Listener, locked};
use crate::protocol::{
    Artefact, Done, FileOut, Hello, LibraryState, Look, PROTOCOL, Problem, Push, Reply, Request,
};
use crate::rooms::{Guest, LiveRoom};
use crate::writer::Wish;
use crate::{App, Error, Pushed, history};
use export::{Format, Paper};
use product::decisions::CastBallot;
use product::{CardId, Command, ProductId, WritingId, difference, lines_as_cards};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex};
use uuid::Uuid;
use words::{Language, Words};

/// One window, page or terminal that talks to the program. Dropping it ends the conversation.
pub struct Session {
    app: App,
    listener: Arc<Listener>,
    languages: Mutex<Vec<String>>,
    insisted: Mutex<Option<Language>>,
    entered: Mutex<Vec<Arc<LiveRoom>>>,
    guest: Option<Guest>,
}

impl App {
    /// Begins a conversation. `push` gets what comes unasked; it must not block.
    pub fn session(&self, push: impl Fn(&Pushed) + Send + Sync + 'static) -> Session {
        self.converse(Listener::new(push), None)
    }

    /// Begins a conversation with a page that came through the door of the room around this product, and shows this if
    /// it was here before. `None`: the room was closed meanwhile.
    pub fn guest(
        &self,
        product: ProductId,
        device: Option<&str>,
        push: impl Fn(&Pushed) + Send + Sync + 'static,
    ) -> Option<Session> {
        let guest = Guest::new(self.clone(), self.live_room(product).ok()?, device);
        let hears = move |pushed: &Pushed| match pushed.push() {
            Push::Library { .. } | Push::Settings { .. } => {}
            _ => push(pushed),
        };
        Some(self.converse(Listener::new(hears), Some(guest)))
    }

    fn converse(&self, listener: Listener, guest: Option<Guest>) -> Session {
        let listener = Arc::new(listener);
        self.inner.audience.join(&listener);
        Session {
            app: self.clone(),
            listener,
            languages: Mutex::default(),
            insisted: Mutex::default(),
            entered: Mutex::default(),
            guest,
        }
    }
}

/// The host's own lines leave the rooms they entered; a guest leaves by itself.
impl Drop for Session {
    fn drop(&mut self) {
        for room in locked(&self.entered).drain(..) {
            room.leave(&self.app, room.host());
        }
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
        if let Some(guest) = &self.guest {
            guest.may(&request)?;
        }
        Ok(match request {
            Request::Hello { protocol, languages } => Reply::Hello(self.hello(protocol, languages)?),
            Request::SetSettings { settings } => {
                Reply::SetSettings { settings: self.set_settings(settings)? }
            }
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
            Request::Search { text, limit } => Reply::Search { hits: self.search(&text, limit)? },
            Request::OpenProduct { product } => self.open(product)?,
            Request::CloseProduct { product } => {
                self.listener.hide(product);
                Reply::CloseProduct
            }
            Request::Do { product, command, writing } => Reply::Do(self.command(product, command, writing)?),
            Request::Undo { product } => Reply::Undo(self.act(product, Wish::Undo)?),
            Request::Redo { product } => Reply::Redo(self.act(product, Wish::Redo)?),
            Request::History { product, before, limit, about } => {
                self.history(product, before, limit, about)?
            }
            Request::AsOf { product, seq } => self.as_of(product, seq)?,
            Request::Look { product, look, as_of } => self.look(product, &look, as_of)?,
            Request::PutBack { product, seq, card } => Reply::PutBack(self.put_back(product, seq, card)?),
            Request::ReadLines { text } => Reply::ReadLines { lines: lines_as_cards(&text) },
            Request::ReadNotes { product, file } => {
                Reply::ReadNotes { report: app.read_notes(product, &file)? }
            }
            Request::ImportNotes { product, file } => {
                let (report, done) = app.import_notes(product, &file, self.by(product))?;
                Reply::ImportNotes { report, done }
            }
            Request::ReadReadings { product, metric, file } => {
                Reply::ReadReadings { report: app.read_readings(product, metric, &file)? }
            }
            Request::ImportReadings { product, metric, file } => {
                let (report, done) = app.import_readings(product, metric, &file, self.by(product))?;
                Reply::ImportReadings { report, done }
            }
            Request::ImportProduct { file } => {
                Reply::ImportProduct { product: app.import_product(&file, &app.you())? }
            }
            Request::Export { product, artefact, format, paper } => {
                Reply::Export { file: self.export(product, artefact, format, paper)? }
            }
            Request::OpenVote { product, decision } => {
                Reply::OpenVote { vote: app.open_vote(product, decision, &self.you_in(product)?)? }
            }
            Request::CastBallot { product, vote, member, ballot, proxy } => {
                let proxy = proxy.then(|| self.you_in(product)).transpose()?;
                let cast = CastBallot { member, ballot, proxy };
                Reply::CastBallot { vote: app.cast_ballot(product, vote, cast)? }
            }
            Request::Reveal { product, vote } => {
                Reply::Reveal(app.reveal(product, vote, self.by(product))?)
            }
            Request::AbandonVote { product, vote } => {
                app.abandon_vote(product, vote)?;
                Reply::AbandonVote
            }
            Request::DoubleVote { product, decision, member, reason } => {
                Reply::DoubleVote(app.double_vote(product, decision, member, reason, self.by(product))?)
            }
            Request::ListAddresses => Reply::ListAddresses { addresses: app.addresses()? },
            Request::OpenRoom { product, address, lobby } => {
                Reply::OpenRoom { door: app.open_room(product, &address, lobby)? }
            }
            Request::CheckDoor { product } => {
                Reply::CheckDoor { report: app.check_door(product, self.words())? }
            }
            Request::NewLink { product } => Reply::NewLink { door: app.new_link(product)? },
            Request::SendAway { product, person } => {
                let by = self.person_in(&*app.live_room(product)?)?;
                app.send_away(product, by, person)?;
                Reply::SendAway
            }
            Request::CloseRoom { product } => {
                app.close_room(product)?;
                Reply::CloseRoom
            }
            Request::Join { who } => self.guest.as_ref().ok_or(Error::NoRoom)?.join(who)?,
            Request::EnterRoom { product } => self.enter_room(product)?,
            Request::Room { product, ask } => {
                let room = app.live_room(product)?;
                room.ask(app, self.person_in(&room)?, ask)?;
                Reply::Room
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
            settings: self.guest.as_ref().map_or_else(|| self.app.settings(), Guest::settings),
            library: self.library_seen(words)?,
            language: words.language().tag().to_owned(),
            guest: self.guest.as_ref().map(Guest::view).transpose()?,
        })
    }

    fn open(&self, product: ProductId) -> Result<Reply, Error> {
        // Listening starts first: a push the view already holds does no harm, a missed one would.
        match &self.guest {
            None => self.listener.show(product),
            Some(guest) => guest.show(&self.listener)?,
        }
        let view = self.app.open(product).and_then(|open| open.view(self.listener.hand()));
        match &view {
            Err(_) => self.listener.hide(product),
            Ok(view) if !view.read_only => self.put_closed_away(product),
            Ok(_) => {}
        }
        Ok(Reply::OpenProduct { view: view? })
    }

    /// What is done is done, and nobody is kept from their product, because a key could not be destroyed or a seal
    /// not be written: that is tried again when the product is opened next.
    fn put_closed_away(&self, product: ProductId) {
        if let Err(error) = self.app.put_closed_away(product) {
            tracing::warn!(%error, "closed decisions were not put away");
        }
    }

    fn act(&self, product: ProductId, wish: Wish) -> Result<Done, Error> {
        self.app.writable()?;
        self.app.open(product)?.act(wish, self.by(product))
    }

    fn command(
        &self,
        product: ProductId,
        command: Command,
        writing: Option<WritingId>,
    ) -> Result<Done, Error> {
        let concludes = matches!(command, Command::Conclude { .. });
        let done = self.act(product, Wish::Do { command, writing })?;
        if concludes {
            self.put_closed_away(product);
        }
        Ok(done)
    }

    fn history(
        &self,
        product: ProductId,
        before: Option<u32>,
        limit: u32,
        about: Option<Uuid>,
    ) -> Result<Reply, Error> {
        let row = self.app.row(product)?;
        let found = history::history(&self.app.library()?, row.id, before, limit, about)?;
        Ok(Reply::History { entries: found.entries, more: found.more })
    }

    fn as_of(&self, product: ProductId, seq: u32) -> Result<Reply, Error> {
        let open = self.app.open(product)?;
        let ((act, then), now) = (self.app.past(product, seq)?, open.look()?);
        let view = crate::writer::view(&then, seq, crate::protocol::UndoState::default(), true);
        Ok(Reply::AsOf { view, difference: difference(&then, &now.product), act })
    }

    fn look(&self, product: ProductId, look: &Look, as_of: Option<u32>) -> Result<Reply, Error> {
        let (seen, seq) = match as_of {
            Some(seq) => (self.app.look_back(product, look, seq)?.into(), seq),
            None => self.app.look_at(product, look)?,
        };
        Ok(Reply::Look { seen, seq })
    }

    /// Whoever was in a room that was closed gets copies of what was left behind there.
    fn export(
        &self,
        product: ProductId,
        artefact: Artefact,
        format: Format,
        paper: Paper,
    ) -> Result<FileOut, Error> {
        match self.guest.as_ref().and_then(|guest| guest.room().left_behind()) {
            None => self.app.export(product, artefact, format, paper, self.words()),
            Some(left) => {
                let row = self.app.row(product)?;
                self.app.export_of(&row, &left, artefact, format, paper, self.words())
            }
        }
    }

    fn put_back(&self, product: ProductId, seq: u32, card: Option<CardId>) -> Result<Done, Error> {
        self.app.writable()?;
        let (act, was) = self.app.past(product, seq)?;
        self.act(product, Wish::PutBack { was: Box::new(was), then: act.at, card })
    }
}
