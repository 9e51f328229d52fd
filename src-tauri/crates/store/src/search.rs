//! Search in acts: by what they did and who did it.
//!
//! Reads them all, newest first, until enough are found; an index would make every act dearer to write.
//! Deleted products are not searched.

use crate::row::{Key, place_of};
use crate::{Error, Library, acts, products};
use product::{Act, ProductId};
use rusqlite::{Connection, Row};

impl Library {
    /// Acts of all products, or of this one only, in whose texts or authors every word occurs, upper and lower case
    /// alike; newest first.
    ///
    /// # Errors
    /// What cannot be read is [`Error::Damaged`].
    pub fn search_acts(
        &self,
        words: &[String],
        only: Option<ProductId>,
        limit: u32,
    ) -> Result<Vec<(ProductId, u32, Act)>, Error> {
        let words = Words::of(words);
        self.read(|connection| {
            let mut hits = Vec::new();
            let mut present = products::present(connection)?;
            present.retain(|(_, product)| only.is_none_or(|only| only == *product));
            for (key, product) in present {
                let found = search(connection, key, &words, limit as usize)?;
                hits.extend(found.into_iter().map(|(seq, act)| (product, seq, act)));
            }
            hits.sort_by_key(|(_, _, act)| std::cmp::Reverse(act.at));
            hits.truncate(limit as usize);
            Ok(hits)
        })
    }
}

struct Words {
    plain: Vec<String>,
    in_json: Vec<String>,
}

impl Words {
    fn of(words: &[String]) -> Self {
        let plain: Vec<_> = words.iter().map(|word| word.to_lowercase()).collect();
        let in_json = plain.iter().map(|word| serde_json::json!(word).to_string());
        Self { in_json: in_json.map(|quoted| quoted[1..quoted.len() - 1].to_owned()).collect(), plain }
    }

    /// Cheap, and wrong only in being too generous: keys of the JSON count as text here.
    fn may_occur_in(&self, row: &Row<'_>) -> Result<bool, Error> {
        let by = row.get_ref(3)?.as_str().map_err(Error::damaged)?.to_lowercase();
        let what = row.get_ref(4)?.as_str().map_err(Error::damaged)?.to_lowercase();
        let mut words = self.plain.iter().zip(&self.in_json);
        Ok(words.all(|(plain, in_json)| by.contains(plain) || what.contains(in_json)))
    }

    fn occur_in(&self, act: &Act) -> bool {
        let mut texts: Vec<_> = act.what.texts().into_iter().map(str::to_lowercase).collect();
        texts.push(act.by.to_lowercase());
        self.plain.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }
}

fn search(connection: &Connection, key: Key, words: &Words, limit: usize) -> Result<Vec<(u32, Act)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what FROM acts WHERE place > ?1 AND place < ?2 ORDER BY place DESC",
    )?;
    let mut rows = statement.query([place_of(key, 0), place_of(key + 1, 0)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if found.len() == limit {
            break;
        }
        if words.may_occur_in(row)? {
            found.extend(Some(acts::read(row)?).filter(|(_, act)| words.occur_in(act)));
        }
    }
    Ok(found)
}
