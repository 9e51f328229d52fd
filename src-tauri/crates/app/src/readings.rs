//! Readings in: a file of times and values becomes one block of readings of a metric, whole or not at all.

use crate::protocol::{Done, FileIn};
use crate::seat::By;
use crate::{App, Error};
use export::ReadingsReport;
use product::{Command, EntryId, Kind, ProductId, Reading};

impl App {
    /// What the file would become.
    pub(crate) fn read_readings(
        &self,
        product: ProductId,
        metric: EntryId,
        file: &FileIn,
    ) -> Result<ReadingsReport, Error> {
        Ok(self.readings_of(product, metric, file)?.0)
    }

    /// Puts down the readings of a file; with one row that is none, nothing.
    pub(crate) fn import_readings(
        &self,
        product: ProductId,
        metric: EntryId,
        file: &FileIn,
        by: By,
    ) -> Result<(ReadingsReport, Done), Error> {
        self.writable()?;
        let (report, readings) = self.readings_of(product, metric, file)?;
        if let Some(row) = report.rows.first() {
            return Err(Error::RowsWithoutReading { rows: report.unread, line: row.line });
        }
        let command = Command::AddReadings { metric, readings, file: Some(file.name.clone()) };
        let done = self.command(product, command, by)?;
        Ok((report, done))
    }

    fn readings_of(
        &self,
        product: ProductId,
        metric: EntryId,
        file: &FileIn,
    ) -> Result<(ReadingsReport, Vec<Reading>), Error> {
        let looked = self.look(&self.row(product)?)?;
        if looked.product.entries.present_of(Kind::Metric, metric).is_none() {
            return Err(product::Refusal::NoSuchEntry { entry: metric }.into());
        }
        Ok(export::read_readings(&file.bytes()?, &*self.inner.surroundings.instant_of)?)
    }
}
