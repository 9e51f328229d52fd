//! The library that a command is about, and the conversation with it.

use crate::arguments::Arguments;
use crate::finding;
use crate::trouble::Trouble;
use app::protocol::{Hello, LibraryState, PROTOCOL, ProductLine, Reply, Request};
use app::{App, Session};
use words::Words;

/// The code of the problem that another process has the library open for writing.
const IN_USE: &str = "library_in_use";

/// A library, open or not, and the sentences in the asker's language.
pub struct Place {
    pub words: &'static Words,
    pub app: App,
    session: Session,
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
        let folder = arguments.data.clone().unwrap_or_else(app::data_folder);
        let app = App::start(&folder);
        let session = app.session(|_| ());
        Self {
            words: arguments.words(),
            app,
            session,
        }
    }

    /// One request, one answer.
    pub fn ask(&self, request: Request) -> Result<Reply, Trouble> {
        self.session.ask(request).map_err(Trouble::from)
    }

    /// Greets the program; every command begins so.
    pub fn hello(&self) -> Result<Hello, Trouble> {
        let languages = vec![self.words.language().tag().to_owned()];
        let hello = Request::Hello {
            protocol: PROTOCOL,
            languages,
        };
        reply!(self, hello, Reply::Hello(hello) => Ok(hello))
    }

    /// The products, for a command that changes something.
    pub fn products_to_change(&self) -> Result<Vec<ProductLine>, Trouble> {
        products(self.hello()?.library)
    }

    /// The products, for a command that only looks: works beside a window that has the library open.
    pub fn products_to_see(&self) -> Result<Vec<ProductLine>, Trouble> {
        match products(self.hello()?.library) {
            Err(Trouble(problem)) if problem.code == IN_USE => {
                reply!(self, Request::OpenReadOnly, Reply::OpenReadOnly { library } => products(library))
            }
            products => products,
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
