//! The question whether the rules of deciding are changed: one option brings the new ones, the other keeps those
//! there are.
//!
//! - P6 It is put down whole, in one act, or not at all; and never for rules that make no sense.

use super::{Rules, VoteRefusal};
use crate::entries::decide::{check_room_for, checked_entry, put_down};
use crate::{Decision, Entry, EntryId, Field, Kind, NewEntry, Product, Refusal, Setting, Value, What, title};
use std::collections::BTreeMap;

const QUESTION: Field = Field::word("question");
const TEXT: Field = Field::word("text");
const DECISION: Field = Field::word("decision");
const RULES: Field = Field::word("rules");

/// The question in words.
pub(crate) struct RulesQuestion<'a> {
    pub(crate) decision: EntryId,
    pub(crate) question: &'a str,
    pub(crate) change: &'a str,
    pub(crate) keep: &'a str,
}

/// Asks it.
pub(crate) fn ask_for_rules(
    product: &Product,
    asked: &RulesQuestion<'_>,
    rules: &Rules,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    rules.check()?;
    check_room_for(product, 3)?;
    let mut entry = |id, kind, field, text: &str| {
        let fields = BTreeMap::from([(field, Value::Text(text.to_owned()))]);
        checked_entry(product, &NewEntry { id, kind, fields }, setting)
    };
    let decision = entry(Some(asked.decision), Kind::Decision, QUESTION, asked.question)?;
    let mut change = entry(None, Kind::Choice, TEXT, asked.change)?;
    let mut keep = entry(None, Kind::Choice, TEXT, asked.keep)?;
    let belong = |choice: &mut Entry| {
        choice.fields.insert(DECISION, Value::Word(decision.id.to_string()));
    };
    belong(&mut change);
    belong(&mut keep);
    let new = serde_json::to_string(rules).map_err(|_| VoteRefusal::RulesUnfit)?;
    change.fields.insert(RULES, Value::Word(new));
    let what =
        What::EntriesAdded { kind: Kind::Decision, entries: vec![decision.id], title: title(&decision) };
    Ok(Decision { edits: put_down(product, vec![decision, change, keep], None), what })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Command;
    use crate::decisions::Quorum;
    use crate::decisions::example::{Table, id};

    fn ask(table: &mut Table, rules: Rules) -> Result<usize, Refusal> {
        let [question, change, keep] = ["Change them?", "Change: three dots", "Keep them"].map(str::to_owned);
        let command =
            Command::AskForRules { decision: id(0xd01), question, change, keep, rules: Box::new(rules) };
        table.act(&command).map(|edits| edits.len())
    }

    #[test]
    fn p6_the_question_is_put_down_whole_or_not_at_all() {
        let mut table = Table::new();
        let before = table.product.clone();
        let voting = |change: fn(&mut Rules)| {
            let mut rules = Rules::default();
            change(&mut rules);
            rules
        };
        let unfit = [
            voting(|rules| rules.voting.quorum = Quorum::Share { percent: 200 }),
            voting(|rules| rules.voting.floor = 9),
        ];
        for rules in unfit {
            assert_eq!(ask(&mut table, rules), Err(VoteRefusal::RulesUnfit.into()));
        }
        assert_eq!(table.product, before, "no question without its options");
        assert_eq!(ask(&mut table, Rules { second_round: false, ..Rules::default() }), Ok(3));
        let vote = table.open(1).expect("it is complete");
        let brings: Vec<_> =
            vote.options.iter().map(|option| option.rules.as_ref().map(|rules| rules.second_round)).collect();
        assert_eq!(brings, [Some(false), None]);
        assert!(matches!(ask(&mut table, Rules::default()), Err(Refusal::EntryExists { .. })));
    }
}
