//! Which facts of an act fill the gaps of its sentence, and how. The one home of this choice: the page gets
//! the table with the generated types, the terminal reads it here. The sentences themselves are in the
//! catalogue, one for each kind of act, as `act-` and the name of the kind. Deliberately says nothing itself.

use serde::Serialize;
use ts_rs::TS;

/// One gap of an act's sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ActGap {
    /// Its name in the sentence.
    pub name: &'static str,
    /// The fact of the act that fills it.
    pub fact: &'static str,
    /// What becomes of the fact.
    pub filling: ActFilling,
}

/// What becomes of a fact before it stands in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActFilling {
    /// A text or a number as it is; `none` where there is nothing.
    AsIs,
    /// A text as it is; `none` where it is blank.
    NotBlank,
    /// `yes` or `no`: whether it is so.
    Whether,
    /// `yes` or `no`: whether the text is blank.
    IsBlank,
    /// `yes` or `no`: whether it is the same as the fact `to`.
    IsTo,
    /// How many there are.
    Count,
    /// The name of a section of the board.
    Section,
    /// How sure the team is, in words.
    State,
    /// The name of a kind of entry.
    Kind,
    /// The name of a field of the kind that the fact `kind` tells.
    Field,
    /// An instant.
    Moment,
    /// A day; `none` where there is none.
    Day,
    /// The sentence of another act.
    Act,
}

use ActFilling::{
    Act, AsIs, Count, Day, Field, IsBlank, IsTo, Kind, Moment, NotBlank, Section, State, Whether,
};

/// The gaps of every kind of act, by the name of the kind.
pub const ACT_GAPS: [(&str, &[ActGap]); 36] = [
    ("started", &[gap("name", AsIs)]),
    ("renamed", &[gap("from", AsIs), gap("to", AsIs)]),
    ("extended", &[gap("extended", Whether)]),
    ("added", &[gap("text", AsIs), gap("section", Section)]),
    ("added_many", &[gap("count", AsIs), gap("text", AsIs), gap("file", AsIs)]),
    ("wrote", &[gap("from", AsIs), gap("to", AsIs), of("first", "from", IsBlank)]),
    ("moved", &[gap("text", AsIs), gap("from", Section), gap("to", Section), of("same", "from", IsTo)]),
    ("deleted", &[of("count", "cards", Count), gap("text", AsIs)]),
    ("restored", &[of("count", "cards", Count), gap("text", AsIs)]),
    ("state", &[gap("text", AsIs), gap("to", State)]),
    ("author", &[gap("text", AsIs), gap("to", AsIs)]),
    ("card_put_back", &[gap("text", AsIs), gap("then", Moment)]),
    ("board_put_back", &[gap("then", Moment)]),
    ("entries_added", &SEVERAL),
    ("entries_deleted", &SEVERAL),
    ("entries_restored", &SEVERAL),
    ("field_wrote", &[NAME, gap("field", Field), gap("from", AsIs), gap("to", AsIs), FIRST]),
    ("field_set", &[NAME, gap("field", Field), gap("from", AsIs), gap("to", AsIs)]),
    ("entry_moved", &[gap("kind", Kind), NAME]),
    ("shown_outside", &[gap("dates", AsIs)]),
    ("roadmap_reviewed", &[gap("goals", AsIs), gap("kept", AsIs), gap("next", Day)]),
    ("readings_added", &[TITLE, gap("count", AsIs), gap("value", AsIs), gap("file", AsIs)]),
    ("reading_taken_back", &[TITLE, gap("at", Moment), gap("value", AsIs)]),
    ("round_counted", &[TITLE, gap("round", AsIs), gap("verdict", AsIs), gap("option", AsIs)]),
    ("double_voted", &[TITLE, gap("member", AsIs), gap("verdict", AsIs), gap("option", AsIs)]),
    ("concluded", &[TITLE, gap("outcome", AsIs)]),
    ("rules_set", &[]),
    ("rules_proposed", &[TITLE, gap("proposed", Whether)]),
    ("handed_over", &[gap("member", AsIs), gap("from", Day), gap("until", Day), gap("why", NotBlank)]),
    ("hand_over_ended", &[gap("member", AsIs), gap("until", Day)]),
    (
        "cards_grouped",
        &[of("count", "cards", Count), gap("text", AsIs), gap("group", AsIs), gap("title", NotBlank)],
    ),
    ("all_ungrouped", &[of("count", "groups", Count)]),
    ("session_held", &[gap("people", AsIs)]),
    ("undid", &[gap("act", Act)]),
    ("redid", &[gap("act", Act)]),
    ("copied", &[gap("from", AsIs)]),
];

const TITLE: ActGap = gap("title", AsIs);
const NAME: ActGap = gap("title", NotBlank);
const FIRST: ActGap = of("first", "from", IsBlank);
const SEVERAL: [ActGap; 3] = [of("count", "entries", Count), gap("kind", Kind), NAME];

/// The gaps of the sentence of this kind of act.
#[must_use]
pub fn act_gaps(what: &str) -> &'static [ActGap] {
    ACT_GAPS.iter().find(|(kind, _)| *kind == what).map_or(&[], |(_, gaps)| gaps)
}

/// A gap that is called like the fact that fills it.
const fn gap(fact: &'static str, filling: ActFilling) -> ActGap {
    of(fact, fact, filling)
}

const fn of(name: &'static str, fact: &'static str, filling: ActFilling) -> ActGap {
    ActGap { name, fact, filling }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Each kind of act with its facts, as the page is told.
    fn kinds() -> Vec<(String, String)> {
        let declared = <product::What as TS>::decl(&ts_rs::Config::default());
        let kinds = declared.split("\"what\": \"").skip(1);
        kinds
            .filter_map(|kind| kind.split_once('"'))
            .map(|(name, facts)| (name.into(), facts.into()))
            .collect()
    }

    #[test]
    fn every_kind_of_act_has_its_gaps_and_each_is_filled_by_a_fact() {
        let kinds = kinds();
        let names: BTreeSet<&str> = kinds.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ACT_GAPS.iter().map(|(name, _)| *name).collect());
        for (name, facts) in &kinds {
            for gap in act_gaps(name) {
                assert!(facts.contains(&format!("{}: ", gap.fact)), "{name} has no {}: {facts}", gap.fact);
            }
        }
    }
}
