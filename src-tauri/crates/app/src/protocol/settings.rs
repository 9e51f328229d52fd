//! What a person has chosen.

use export::Paper;
use product::{EntryId, ProductId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a person has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// The name of the person at this machine; acts and cards carry it.
    pub you: String,
    /// The language.
    pub language: LanguageChoice,
    /// Light or dark.
    pub theme: Theme,
    /// The paper exports are made for.
    pub paper: Paper,
    /// Which member sits at this machine, product by product.
    pub seats: BTreeMap<ProductId, Seat>,
}

/// A member who sits at this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Seat {
    /// Which member.
    pub member: EntryId,
    /// What they were called when they sat down; acts carry the name they have now.
    pub name: String,
}

/// The language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the machine or the browser is set.
    #[default]
    System,
    /// English.
    En,
    /// German.
    De,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the machine is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
