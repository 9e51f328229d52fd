//! The library: open or not, its products, and which of them are open.

use crate::audience::locked;
use crate::protocol::{LibraryState, Problem, ProductLine, Push};
use crate::writer::{Looked, OpenProduct, line, read};
use crate::{App, Error, backups};
use chrono::{DateTime, TimeDelta, Utc};
use product::{Act, ActId, Command, Edit, Product, ProductId, What, checked_name};
use replica::{Hand, Replica};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use store::{Append, Library, Line, NewAct, NewProduct, ProductRow};
use words::Words;

/// A library as it stands: open, perhaps for reading only and why, or not open and why.
pub(crate) enum Standing {
    /// Open.
    Open { library: Library, read_only: Option<Error> },
    /// Not open.
    Closed { folder: PathBuf, error: Error },
}

impl Standing {
    pub(crate) fn open(folder: &Path, now: DateTime<Utc>) -> Self {
        match Library::open(folder, now) {
            Ok(library) => Self::Open { library, read_only: None },
            Err(error) => Self::Closed { folder: folder.to_owned(), error: error.into() },
        }
    }

    pub(crate) fn open_read_only(folder: &Path, why: Error) -> Self {
        match Library::open_read_only(folder) {
            Ok(library) => Self::Open { library, read_only: Some(why) },
            Err(error) => Self::Closed { folder: folder.to_owned(), error: error.into() },
        }
    }

    pub(crate) fn library(&self) -> Result<Library, Error> {
        match self {
            Self::Open { library, .. } => Ok(library.clone()),
            Self::Closed { error, .. } => Err(error.clone()),
        }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        match self {
            Self::Open { library, .. } => library.folder().to_owned(),
            Self::Closed { folder, .. } => folder.clone(),
        }
    }
}

/// Where the person at this machine keeps their library.
pub(crate) struct Home {
    /// The usual folder.
    pub(crate) usual: PathBuf,
    /// The folder chosen instead: by `INTERPARES_DATA`, or in the program.
    pub(crate) chosen: Option<PathBuf>,
    /// The file that keeps the choice; none when the environment decides.
    pub(crate) place: Option<PathBuf>,
}

pub(crate) fn home() -> Home {
    let folders = directories::ProjectDirs::from("org", "Inter Pares", "inter-pares");
    let usual =
        folders.as_ref().map_or_else(|| PathBuf::from("inter-pares"), |dirs| dirs.data_dir().to_owned());
    if let Some(folder) = std::env::var_os("INTERPARES_DATA").filter(|folder| !folder.is_empty()) {
        return Home { usual, chosen: Some(folder.into()), place: None };
    }
    let place = folders.map(|dirs| dirs.config_dir().join("place"));
    let chosen = place.as_ref().and_then(|place| std::fs::read_to_string(place).ok());
    Home { usual, chosen: chosen.map(|folder| folder.trim().into()), place }
}

impl App {
    pub(crate) fn open_read_only(&self) {
        let why = self.library().err().unwrap_or(Error::ReadOnly);
        self.reopen(|folder| Standing::open_read_only(folder, why));
        self.tell_library();
    }

    /// Opens the library for writing; one that was open for reading stays so when that fails.
    pub(crate) fn try_again(&self) {
        let now = self.inner.surroundings.now();
        let was_readable = self.library().is_ok();
        self.reopen(|folder| match Standing::open(folder, now) {
            Standing::Closed { error, .. } if was_readable => Standing::open_read_only(folder, error),
            standing => standing,
        });
        self.tell_library();
    }

    pub(crate) fn library(&self) -> Result<Library, Error> {
        self.standing(Standing::library)
    }

    /// The library, if it can be written.
    pub(crate) fn writable(&self) -> Result<Library, Error> {
        let library = self.library()?;
        if library.is_read_only() { Err(Error::ReadOnly) } else { Ok(library) }
    }

    pub(crate) fn standing<T>(&self, see: impl FnOnce(&Standing) -> T) -> T {
        see(&self.inner.standing.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Closes the library and opens what `open` opens instead. Who shows a product opens it again.
    pub(crate) fn reopen(&self, open: impl FnOnce(&Path) -> Standing) {
        let shown = self.close_products();
        let mut standing = self.inner.standing.write().unwrap_or_else(PoisonError::into_inner);
        let folder = standing.folder();
        // The old library lets go of its lock before the new one asks for it.
        *standing = Standing::Closed { folder: folder.clone(), error: Error::NotAFolder };
        *standing = open(&folder);
        let settings = crate::settings::read(&standing);
        drop(standing);
        *self.inner.settings.write().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        self.inner.audience.tell(&Push::Settings { settings });
        for product in shown {
            self.inner.audience.tell_of(product, || Push::Reopen { product });
        }
    }

    /// Writes what waits and closes the products that are open; says which those were.
    pub(crate) fn close_products(&self) -> Vec<ProductId> {
        let open: Vec<_> = locked(&self.inner.open).drain().collect();
        for (_, product) in &open {
            product.close();
        }
        locked(&self.inner.looked).clear();
        open.into_iter().map(|(id, _)| id).collect()
    }

    /// How the library is, told in these words.
    pub(crate) fn library_state(&self, words: &Words) -> LibraryState {
        let told = self.standing(|standing| match standing {
            Standing::Open { library, read_only } => {
                library.products().map_err(Error::from).map(|rows| LibraryState::Open {
                    folder: library.folder().display().to_string(),
                    products: rows.into_iter().map(|row| self.product_line(row)).collect(),
                    read_only: read_only.as_ref().map(|error| error.told_in(words)),
                })
            }
            Standing::Closed { error, .. } => Err(error.clone()),
        });
        told.unwrap_or_else(|error| self.closed_state(&error, words))
    }

    fn closed_state(&self, error: &Error, words: &Words) -> LibraryState {
        let folder = self.standing(Standing::folder);
        let backups = backups::list(&folder);
        let ways_out = error.ways_out(!backups.is_empty());
        let problem: Problem = error.told_in(words);
        LibraryState::Closed { folder: folder.display().to_string(), problem, ways_out, backups }
    }

    /// Opens the product for this program, or finds it open.
    pub(crate) fn open(&self, id: ProductId) -> Result<Arc<OpenProduct>, Error> {
        let mut open = locked(&self.inner.open);
        if let Some(product) = open.get(&id).filter(|product| !product.is_over()) {
            return Ok(Arc::clone(product));
        }
        let library = self.library()?;
        let row = undeleted(&library, id)?;
        let product = Arc::new(OpenProduct::open(
            id,
            library,
            Arc::clone(&self.inner.surroundings),
            Arc::clone(&self.inner.audience),
            self.line_watch(&row),
        )?);
        open.insert(id, Arc::clone(&product));
        Ok(product)
    }

    /// Tells everyone of the list again when what it shows of a product has changed.
    fn line_watch(&self, row: &ProductRow) -> Box<dyn Fn(&Line) + Send> {
        let app = Arc::downgrade(&self.inner);
        let last = std::sync::Mutex::new(row.line.clone());
        Box::new(move |line| {
            let mut last = locked(&last);
            let shown = |line: &Line| (line.name.clone(), line.statement.clone(), line.cards);
            let stale =
                shown(&last) != shown(line) || line.changed_at - last.changed_at > TimeDelta::minutes(1);
            if stale {
                *last = line.clone();
                if let Some(inner) = app.upgrade() {
                    Self { inner }.tell_library();
                }
            }
        })
    }

    fn product_line(&self, row: ProductRow) -> ProductLine {
        ProductLine {
            id: row.id,
            live: self.is_live(row.id),
            name: row.line.name,
            statement: row.line.statement,
            cards: row.line.cards,
            created_at: row.created_at,
            changed_at: row.line.changed_at,
            archived: row.archived_at.is_some(),
            recoverable_until: row
                .deleted_at
                .map(|deleted| deleted + TimeDelta::days(store::RECOVERABLE_DAYS)),
        }
    }

    /// Tells everyone how the library is.
    pub(crate) fn tell_library(&self) {
        let words = self.words(&[]);
        self.inner.audience.tell(&Push::Library { library: self.library_state(words) });
    }

    /// The product as it is, open or not.
    pub(crate) fn look(&self, row: &ProductRow) -> Result<Arc<Looked>, Error> {
        let open = locked(&self.inner.open).get(&row.id).cloned();
        if let Some(open) = open {
            return open.look().map(Arc::new);
        }
        if let Some(looked) =
            locked(&self.inner.looked).get(&row.id).filter(|looked| looked.seq == row.last_seq)
        {
            return Ok(Arc::clone(looked));
        }
        let (replica, seq) = read(row.id, &self.library()?, self.inner.surroundings.new_peer())?;
        let looked = Arc::new(Looked { product: Arc::clone(replica.product()), seq });
        locked(&self.inner.looked).insert(row.id, Arc::clone(&looked));
        Ok(looked)
    }

    /// The row of a product.
    pub(crate) fn row(&self, id: ProductId) -> Result<ProductRow, Error> {
        self.library()?.products()?.into_iter().find(|row| row.id == id).ok_or(Error::NoSuchProduct)
    }

    pub(crate) fn start_product(&self, name: &str, by: &str) -> Result<ProductId, Error> {
        let name = checked_name(name)?.to_owned();
        let what = What::Started { name: name.clone() };
        self.add_product(ProductId(self.inner.surroundings.new_id()), &name, vec![], what, by)
    }

    pub(crate) fn duplicate(&self, id: ProductId, name: &str, by: &str) -> Result<ProductId, Error> {
        let name = checked_name(name)?.to_owned();
        let product = Arc::clone(&self.look(&self.row(id)?)?.product);
        let what = What::Copied { from: product.name.clone() };
        let edits = edits_that_make(&product);
        self.add_product(ProductId(self.inner.surroundings.new_id()), &name, edits, what, by)
    }

    /// Puts a product with its first act into the library.
    fn add_product(
        &self,
        id: ProductId,
        name: &str,
        edits: Vec<Edit>,
        what: What,
        by: &str,
    ) -> Result<ProductId, Error> {
        let (at, act) = (self.inner.surroundings.now(), ActId(self.inner.surroundings.new_id()));
        let mut all = vec![Edit::NameProduct { name: name.to_owned() }];
        all.extend(edits);
        let first = (Act { id: act, at, by: by.to_owned(), what }, all);
        self.add_with_history(id, name, at, [first])
    }

    /// Puts a product with all its acts into the library, in one transaction.
    pub(crate) fn add_with_history(
        &self,
        id: ProductId,
        name: &str,
        created_at: DateTime<Utc>,
        history: impl IntoIterator<Item = (Act, Vec<Edit>)>,
    ) -> Result<ProductId, Error> {
        let library = self.writable()?;
        let mut replica = Replica::create(id, name, created_at, self.inner.surroundings.new_peer())?;
        let mut acts = Vec::new();
        for (act, edits) in history {
            let applied = replica.apply(&act, &edits, None, Hand::HOST)?;
            acts.push(NewAct { act, edits, version: applied.version.as_bytes().to_vec() });
        }
        let changed_at = acts.last().map_or(created_at, |act: &NewAct| act.act.at);
        let line = line(replica.product(), changed_at);
        let first = Append { update: replica.snapshot()?, acts, line };
        library.add_product(NewProduct { id, created_at }, first)?;
        self.tell_library();
        Ok(id)
    }

    pub(crate) fn archive(&self, id: ProductId, archived: bool) -> Result<(), Error> {
        let when = archived.then(|| self.inner.surroundings.now());
        let library = self.writable()?;
        undeleted(&library, id)?;
        library.set_archived(id, when)?;
        self.tell_library();
        Ok(())
    }

    pub(crate) fn delete(&self, id: ProductId) -> Result<(), Error> {
        let library = self.writable()?;
        undeleted(&library, id)?;
        library.set_deleted(id, Some(self.inner.surroundings.now()))?;
        let open = locked(&self.inner.open).remove(&id);
        if let Some(open) = open {
            open.close();
        }
        self.inner.audience.tell_of(id, || Push::Reopen { product: id });
        self.tell_library();
        Ok(())
    }

    pub(crate) fn recover(&self, id: ProductId) -> Result<(), Error> {
        self.writable()?.set_deleted(id, None)?;
        self.tell_library();
        Ok(())
    }

    /// Uses the library in another folder, now and from now on.
    pub(crate) fn choose_place(&self, folder: &Path) -> Result<(), Error> {
        if !folder.is_absolute() || folder.is_file() {
            return Err(Error::NotAFolder);
        }
        let now = self.inner.surroundings.now();
        let library = Library::open(folder, now)?;
        self.reopen(|_| Standing::Open { library, read_only: None });
        if let Some(place) = &self.inner.place {
            let kept = place.parent().map_or(Ok(()), std::fs::create_dir_all);
            if let Err(error) = kept.and_then(|()| std::fs::write(place, folder.display().to_string())) {
                tracing::warn!(%error, "the chosen folder will not be remembered");
            }
        }
        Ok(())
    }

    /// Does a command to a product that may not be open; for one-off uses like the terminal.
    pub(crate) fn command(
        &self,
        id: ProductId,
        command: Command,
        by: impl Into<crate::seat::By>,
    ) -> Result<crate::protocol::Done, Error> {
        self.writable()?;
        self.open(id)?.act(crate::writer::Wish::Do { command, writing: None }, by)
    }
}

/// The edits that make a product's present state out of nothing but its name.
fn edits_that_make(product: &Product) -> Vec<Edit> {
    let nothing = Product::new(product.id, product.name.clone(), product.created_at);
    let mut edits = product::put_back_board(&nothing, product);
    edits.extend(product::put_back_entries(&nothing, product));
    edits
}

/// A product in the library, to do something to: a deleted one is recovered first.
fn undeleted(library: &Library, id: ProductId) -> Result<ProductRow, Error> {
    let row = library.products()?.into_iter().find(|row| row.id == id).ok_or(Error::NoSuchProduct)?;
    if row.deleted_at.is_some() { Err(Error::ProductDeleted) } else { Ok(row) }
}
