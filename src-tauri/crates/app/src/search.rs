//! Search over products, cards and acts: every word must occur, in any order, in any case.

use crate::protocol::Hit;
use crate::{App, Error};
use product::{Entry, Kind, ProductId, Value};
use store::ProductRow;

/// The words of a question, ready to compare.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

fn all_in(words: &[String], text: &str) -> bool {
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}

impl App {
    /// Searches in all products, or in this one only.
    pub(crate) fn search(&self, text: &str, limit: u32, only: Option<ProductId>) -> Result<Vec<Hit>, Error> {
        let (words, limit) = (words(text), limit.min(500) as usize);
        if words.is_empty() {
            return Ok(vec![]);
        }
        let library = self.library()?;
        let rows: Vec<_> = library
            .products()?
            .into_iter()
            .filter(|row| row.deleted_at.is_none() && only.is_none_or(|only| only == row.id))
            .collect();
        let mut hits: Vec<Hit> =
            rows.iter().filter(|row| all_in(&words, &row.line.name)).map(product_hit).collect();
        for row in &rows {
            if hits.len() < limit {
                self.search_in(row, &words, limit, &mut hits)?;
            }
        }
        if hits.len() < limit {
            let room = u32::try_from(limit - hits.len()).unwrap_or(u32::MAX);
            for (product, seq, act) in library.search_acts(&words, only, room)? {
                let Some(row) = rows.iter().find(|row| row.id == product) else {
                    continue;
                };
                hits.push(Hit::Act { product, name: row.line.name.clone(), seq, act });
            }
        }
        hits.truncate(limit);
        Ok(hits)
    }

    fn search_in(
        &self,
        row: &ProductRow,
        words: &[String],
        limit: usize,
        hits: &mut Vec<Hit>,
    ) -> Result<(), Error> {
        let looked = self.look(row)?;
        let found = looked.product.vision.hanging_cards().filter(|card| {
            all_in(words, &format!("{}\n{}", card.text, card.author.as_deref().unwrap_or_default()))
        });
        let cards =
            found.map(|card| Hit::Card { product: row.id, name: row.line.name.clone(), card: card.clone() });
        let entries = Kind::ALL.into_iter().flat_map(|kind| looked.product.entries.of(kind));
        let entries = entries.filter(|entry| all_in(words, &texts(entry))).map(|entry| Hit::Entry {
            product: row.id,
            name: row.line.name.clone(),
            entry: entry.id,
            kind: entry.kind,
            title: product::title(entry),
        });
        let room = limit - hits.len();
        hits.extend(cards.chain(entries).take(room));
        Ok(())
    }
}

/// All that people wrote in an entry.
fn texts(entry: &Entry) -> String {
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    entry.fields.values().filter_map(text).collect::<Vec<_>>().join("\n")
}

fn product_hit(row: &ProductRow) -> Hit {
    Hit::Product { product: row.id, name: row.line.name.clone(), archived: row.archived_at.is_some() }
}
