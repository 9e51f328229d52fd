//! The library that a command is about, and the conversation with it.

use crate::arguments::{Arguments, language_of_the_machine};
use crate::finding;
use crate::trouble::Trouble;
use app::protocol::{Hello, LibraryState, PROTOCOL, ProductLine, Reply, Request, WayOut};
use app::{App, Session};
use std::io::Write as _;
use words::Words;

/// The code of the problem that another process has the library open for writing.
const LOCKED: &str = "library_locked";

/// A library, open or not, and the sentences in the asker's language.
pub struct Place {
    pub words: &'static Words,
    pub app: App,
    pub session: Session,
}

/// Takes one kind of reply apart; every other one is a bug and said as such.
macro_rules! reply {
    ($place:expr, $request:expr, $reply:pat => $value:expr) => {
        match $place.ask($request)? {
            $reply => $value,
            _ => return Err($crate::trouble::Trouble::unexpected($place.words)),
        }
    };
}
pub(crate) use reply;

impl Place {
    /// Opens the library that the arguments name.
    pub fn at(arguments: &Arguments) -> Self {
        let app = arguments.data.as_deref().map_or_else(App::start_at_home, App::start);
        let session = app.session(|_| ());
        match arguments.language() {
            Some(chosen) => session.insist(chosen),
            None => session.prefer(vec![language_of_the_machine().tag().to_owned()]),
        }
        Self { words: session.words(), app, session }
    }

    /// One request, one answer.
    pub fn ask(&self, request: Request) -> Result<Reply, Trouble> {
        self.session.ask(request).map_err(Trouble::from)
    }

    /// Greets the program; every command begins so.
    pub fn hello(&self) -> Result<Hello, Trouble> {
        let languages = vec![self.words.language().tag().to_owned()];
        let hello = Request::Hello { protocol: PROTOCOL, languages };
        reply!(self, hello, Reply::Hello(hello) => Ok(hello))
    }

    /// The products, for a command that changes something.
    pub fn products_to_change(&self) -> Result<Vec<ProductLine>, Trouble> {
        products(self.hello()?.library)
    }

    /// The products, for a command that only looks: works beside a window that has the library open,
    /// and as far as can be on a library that is damaged or cannot be written, which it then says.
    pub fn products_to_see(&self) -> Result<Vec<ProductLine>, Trouble> {
        let library = self.hello()?.library;
        match &library {
            LibraryState::Closed { problem, ways_out, .. } if ways_out.contains(&WayOut::OpenReadOnly) => {
                if problem.code != LOCKED {
                    // Where standard error is gone, nobody wants to know.
                    let _ = writeln!(std::io::stderr(), "{}", problem.message);
                }
                reply!(self, Request::OpenReadOnly, Reply::OpenReadOnly { library } => products(library))
            }
            _ => products(library),
        }
    }

    /// The product a command that changes something is about.
    pub fn to_change(&self, wanted: &str) -> Result<ProductLine, Trouble> {
        finding::product(&self.products_to_change()?, wanted, self.words)
    }

    /// The product a command that only looks is about.
    pub fn to_see(&self, wanted: &str) -> Result<ProductLine, Trouble> {
        finding::product(&self.products_to_see()?, wanted, self.words)
    }

    /// Ends the conversation and closes the library.
    pub fn leave(self) {
        drop(self.session);
        self.app.close();
    }
}

fn products(library: LibraryState) -> Result<Vec<ProductLine>, Trouble> {
    match library {
        LibraryState::Open { products, .. } => Ok(products),
        LibraryState::Closed { problem, .. } => Err(Trouble::from(problem)),
    }
}
