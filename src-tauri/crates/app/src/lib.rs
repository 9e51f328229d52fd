//! The use cases: a [`protocol::Request`] in, a [`protocol::Reply`] out, [`protocol::Push`]es to everyone else.
//!
//! This crate joins the rules (`product`), the document (`replica`), the disk (`store`) and the files
//! (`export`). It knows no socket, no window and no terminal; those only carry its messages.

mod audience;
mod backups;
mod error;
mod error_files;
mod error_room;
mod error_team;
mod error_votes;
mod everything;
mod files;
mod history;
mod library;
mod looks;
mod past;
pub mod protocol;
mod pushed;
mod readings;
mod rooms;
mod sample;
mod search;
mod seat;
mod session;
mod settings;
mod surroundings;
mod typescript;
mod votes;
mod writer;

pub use error::Error;
pub use pushed::Pushed;
pub use rooms::{Doors, Knock, OpenedDoor, Trial};
pub use session::Session;
pub use surroundings::Surroundings;
pub use typescript::typescript;

use audience::Audience;
use library::Standing;
use looks::Looks;
use product::ProductId;
use protocol::Settings;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};
use writer::{Looked, OpenProduct};

/// The program: one library, its open products, and everyone who talks to it. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    surroundings: Arc<Surroundings>,
    audience: Arc<Audience>,
    standing: RwLock<Standing>,
    settings: RwLock<Settings>,
    open: Mutex<HashMap<ProductId, Arc<OpenProduct>>>,
    looked: Mutex<HashMap<ProductId, Arc<Looked>>>,
    looks: Looks,
    rooms: rooms::Rooms,
    /// Where the folder is kept that was chosen instead of the usual one.
    place: Option<PathBuf>,
    end: backups::End,
}

impl App {
    /// Opens the library in this folder. Never fails: a library that does not open is a state with ways out.
    #[must_use]
    pub fn start(folder: &Path) -> Self {
        Self::start_in(folder, None, Surroundings::machine())
    }

    /// Opens the library of the person at this machine: in the folder they chose, else the usual one.
    #[must_use]
    pub fn start_at_home() -> Self {
        let home = library::home();
        let folder = home.chosen.unwrap_or(home.usual);
        Self::start_in(&folder, home.place, Surroundings::machine())
    }

    /// Opens the library in this folder, in a world of one's own.
    #[must_use]
    pub fn start_in(folder: &Path, place: Option<PathBuf>, surroundings: Surroundings) -> Self {
        let standing = Standing::open(folder, surroundings.now());
        let settings = settings::read(&standing);
        let app = Self {
            inner: Arc::new(Inner {
                surroundings: Arc::new(surroundings),
                audience: Arc::default(),
                standing: RwLock::new(standing),
                settings: RwLock::new(settings),
                open: Mutex::default(),
                looked: Mutex::default(),
                looks: Looks::default(),
                rooms: rooms::Rooms::default(),
                place,
                end: backups::End::default(),
            }),
        };
        backups::daily(&app);
        app
    }

    /// Writes what waits and closes the library. Other clones find it closed.
    pub fn close(&self) {
        self.inner.end.come();
        self.close_products();
    }
}

/// The folder of the library when nobody says otherwise: `INTERPARES_DATA`, else the platform's.
#[must_use]
pub fn data_folder() -> PathBuf {
    let home = library::home();
    home.chosen.unwrap_or(home.usual)
}
