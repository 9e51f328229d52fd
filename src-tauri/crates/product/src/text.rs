//! Text: the smallest splice between two versions, and what becomes of it when the text moved on.
//!
//! Positions count Unicode scalar values, as the document does. The UI sends whole texts and never a
//! position.

use serde::{Deserialize, Serialize};

/// Takes out `delete` characters at `at` and puts `insert` there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// Where, in Unicode scalar values.
    pub at: usize,
    /// How many are taken out.
    pub delete: usize,
    /// What is put in.
    pub insert: String,
}

impl Splice {
    /// The one splice that makes `now` of `was`; `None` when they are the same.
    #[must_use]
    pub fn between(was: &str, now: &str) -> Option<Self> {
        if was == now {
            return None;
        }
        let at = was.chars().zip(now.chars()).take_while(|(a, b)| a == b).count();
        let (was_len, now_len) = (was.chars().count(), now.chars().count());
        let room = was_len.min(now_len) - at;
        let same_end =
            was.chars().rev().zip(now.chars().rev()).take(room).take_while(|(a, b)| a == b).count();
        let insert = now.chars().skip(at).take(now_len - at - same_end).collect();
        Some(Self { at, delete: was_len - at - same_end, insert })
    }

    /// The splices that bring what a person made of `was` into the text as it is by now.
    #[must_use]
    pub fn onto(text: &str, was: &str, now: &str) -> Vec<Self> {
        match (Self::between(was, now), Self::between(was, text)) {
            (None, _) => vec![],
            (Some(mine), None) => vec![mine],
            (Some(mine), Some(theirs)) => mine.rebased_over(&theirs),
        }
    }

    /// This splice, written for a text that `other` has changed meanwhile; to be applied in turn. What
    /// the other wrote stays, and stands first where both wrote at the same place.
    #[must_use]
    pub fn rebased_over(&self, other: &Self) -> Vec<Self> {
        let (end, other_end) = (self.at + self.delete, other.at + other.delete);
        let grown = other.insert.chars().count();
        let behind = self.at.max(other_end);
        let after = Self {
            at: behind - other.delete + grown,
            delete: end.saturating_sub(behind),
            insert: self.insert.clone(),
        };
        if self.at >= other.at {
            return vec![after];
        }
        let before = Self { at: self.at, delete: end.min(other.at) - self.at, insert: self.insert.clone() };
        if after.delete == 0 {
            return vec![before];
        }
        vec![Self { insert: String::new(), ..after }, before]
    }

    /// Makes the change. A position beyond the end counts as the end.
    pub fn apply(&self, text: &mut String) {
        let start = byte_at(text, self.at);
        let end = start + byte_at(&text[start..], self.delete);
        text.replace_range(start..end, &self.insert);
    }
}

fn byte_at(text: &str, chars: usize) -> usize {
    text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at)
}

/// The beginning of a text on one line, for lists: at most `limit` characters, with an ellipsis when cut.
#[must_use]
pub fn excerpt(text: &str, limit: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= limit {
        return line;
    }
    let mut cut: String = line.chars().take(limit.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
