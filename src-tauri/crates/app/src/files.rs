//! Files in and out: notes, products, exports.

use crate::protocol::{Artefact, Done, FileIn, FileOut};
use crate::seat::By;
use crate::writer::Looked;
use crate::{App, Error};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use export::{Format, NotesReport, Paper, RecordedAct, Replay, RowOutcome, Stamp};
use product::{Act, ActId, Command, Product, ProductId, What, put_back_board, put_back_entries};
use store::ProductRow;
use words::Words;

impl FileIn {
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Error> {
        STANDARD.decode(&self.base64).map_err(|_| Error::NotBase64)
    }
}

impl App {
    pub(crate) fn read_notes(&self, product: ProductId, file: &FileIn) -> Result<NotesReport, Error> {
        let looked = self.look(&self.row(product)?)?;
        Ok(export::read_notes(&file.bytes()?, &looked.product)?)
    }

    pub(crate) fn import_notes(
        &self,
        product: ProductId,
        file: &FileIn,
        by: By,
    ) -> Result<(NotesReport, Done), Error> {
        self.writable()?;
        let report = self.read_notes(product, file)?;
        let cards: Vec<_> = report
            .rows
            .iter()
            .filter_map(|row| match &row.outcome {
                RowOutcome::Card { card } => Some(card.clone()),
                RowOutcome::LeftOut { .. } => None,
            })
            .collect();
        if cards.is_empty() {
            return Err(Error::NoCardInFile);
        }
        let done = self.command(product, Command::AddCards { cards, file: Some(file.name.clone()) }, by)?;
        Ok((report, done))
    }

    /// Puts a product with its whole history into the library. When it is there already, a second one is
    /// made, and neither touches the other.
    pub(crate) fn import_product(&self, file: &FileIn, by: &str) -> Result<ProductId, Error> {
        let library = self.writable()?;
        let read = export::read_product(&file.bytes()?)?;
        if read.replay == Replay::TooLong {
            return Err(Error::HistoryTooLong);
        }
        let taken = library.products()?.iter().any(|row| row.id == read.product.id);
        let id = if taken { ProductId(self.inner.surroundings.new_id()) } else { read.product.id };
        let mut history: Vec<(Act, Vec<_>)> =
            read.history.into_iter().map(|act| (act.act, act.edits)).collect();
        let mut replayed = Product::new(id, read.product.name.clone(), read.product.created_at);
        history.iter().flat_map(|(_, edits)| edits).for_each(|edit| replayed.apply(edit));
        let mut rest = put_back_board(&replayed, &read.product);
        rest.extend(put_back_entries(&replayed, &read.product));
        if !rest.is_empty() || history.is_empty() {
            let what = What::Copied { from: file.name.clone() };
            let (act, at) = (ActId(self.inner.surroundings.new_id()), self.inner.surroundings.now());
            let mut edits = vec![product::Edit::NameProduct { name: read.product.name.clone() }];
            edits.extend(rest);
            history.push((Act { id: act, at, by: by.to_owned(), what }, edits));
        }
        self.add_with_history(id, &read.product.name, read.product.created_at, history)
    }

    pub(crate) fn export(
        &self,
        product: ProductId,
        artefact: Artefact,
        format: Format,
        paper: Paper,
        words: &Words,
    ) -> Result<FileOut, Error> {
        let row = self.row(product)?;
        let looked = self.look(&row)?;
        self.export_of(&row, &looked, artefact, format, paper, words)
    }

    /// A copy of the product as somebody looked at it.
    pub(crate) fn export_of(
        &self,
        row: &ProductRow,
        looked: &Looked,
        artefact: Artefact,
        format: Format,
        paper: Paper,
        words: &Words,
    ) -> Result<FileOut, Error> {
        let stamp = self.stamp(looked.seq);
        if format == Format::Zip {
            return self.export_everything(row, looked, paper, words);
        }
        let own_json = matches!(artefact, Artefact::Metrics | Artefact::Decision { .. });
        if format == Format::Json && !own_json {
            return self.export_product(row, &looked.product, looked.seq, &stamp);
        }
        let (shown, language) = (&looked.product, words.language());
        let exported = match artefact {
            Artefact::Metrics => export::metrics(shown, format, paper, language, &stamp)?,
            Artefact::Vision => export::vision(shown, format, paper, language, &stamp)?,
            Artefact::Decision { decision: id } => {
                let gone = product::Refusal::NoSuchEntry { entry: id };
                let which = (id, self.changed_records(shown)?.contains(&id));
                export::decision(shown, which, format, paper, language, &stamp)?
                    .ok_or(Error::Refused(gone))?
            }
            Artefact::Roadmap { face } => export::roadmap(shown, face, format, paper, language, &stamp)?,
        };
        let warn = |text: &String| words.say_with("warning-undrawable", &[("text", text.clone().into())]);
        let warnings = exported.undrawable.iter().map(warn).collect();
        Ok(FileOut { warnings, ..FileOut::from(exported) })
    }

    fn export_product(
        &self,
        row: &ProductRow,
        product: &Product,
        upto: u32,
        stamp: &Stamp,
    ) -> Result<FileOut, Error> {
        let mut history = Vec::new();
        self.library()?.each_act(row.id, &mut |act| {
            // Acts that came after the state was looked at would not belong to it.
            if act.seq <= upto {
                history.push(RecordedAct { act: act.act, edits: act.edits });
            }
            Ok::<(), Error>(())
        })?;
        let mut bytes = Vec::new();
        let history = history.into_iter().map(Ok::<_, Error>);
        export::write_product(product, history, stamp, &mut bytes)
            .map_err(|error| Error::Fault(error.to_string()))?;
        Ok(FileOut {
            name: format!("{}.json", export::file_stem(&product.name)),
            media_type: "application/json".to_owned(),
            base64: STANDARD.encode(&bytes),
            more: vec![],
            warnings: vec![],
        })
    }
}
