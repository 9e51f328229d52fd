//! The rules of deciding of a product, and how they change.
//!
//! - P1 A product without rules of its own has the usual ones.
//! - P2 Until the first round of the product is counted, its rules are set freely; from then on only a
//!   concluded decision changes them, and to just what its chosen option says.
//! - P3 The double vote is never widened but by a decision, not even before the first round.
//! - P4 A vote keeps the rules it was opened with.
//! - P5 Two replicas that change different rules at once keep both changes.

use super::{Base, Method, Quorum, Scope, VoteRefusal, Voting, reading};
use crate::{
    Decision, Edit, Entry, EntryId, Field, FieldRule, Kind, Product, Refusal, Setting, Value, Wanted, What,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The one entry that holds the rules, the same in every replica.
pub const RULES: EntryId = EntryId(Uuid::from_u128(0x1d7e_1d7e_0000_7000_8000_0000_0000_0001));

/// Dots that each may have, at the most.
pub(super) const DOTS_EACH: u32 = 100;

const METHOD: Field = Field::word("method");
const BASE: Field = Field::word("base");
const QUORUM: Field = Field::word("quorum");
const QUORUM_SHARE: Field = Field::word("quorum_share");
const SECRET: Field = Field::word("secret");
const FLOOR: Field = Field::word("floor");
const DOTS: Field = Field::word("dots");
const STACK: Field = Field::word("stack");
const SECOND_ROUND: Field = Field::word("second_round");
const DOUBLE_VOTE: &str = "double_vote";

/// What the rules hold; nothing of it is set by hand.
pub(crate) const RULE_FIELDS: &[FieldRule] = &[
    FieldRule { word: "method", wanted: Wanted::Kept },
    FieldRule { word: "base", wanted: Wanted::Kept },
    FieldRule { word: "quorum", wanted: Wanted::Kept },
    FieldRule { word: "quorum_share", wanted: Wanted::Kept },
    FieldRule { word: "secret", wanted: Wanted::Kept },
    FieldRule { word: "floor", wanted: Wanted::Kept },
    FieldRule { word: "dots", wanted: Wanted::Kept },
    FieldRule { word: "stack", wanted: Wanted::Kept },
    FieldRule { word: "second_round", wanted: Wanted::Kept },
    FieldRule { word: "double_vote", wanted: Wanted::Kept },
];

/// The rules of deciding of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Rules {
    /// How a vote is held unless it says otherwise.
    pub voting: Voting,
    /// On what the primus may use the double vote.
    #[cfg_attr(feature = "protocol", ts(as = "Vec<Scope>"))]
    pub double_vote: BTreeSet<Scope>,
    /// Whether the double vote needs a second round.
    pub second_round: bool,
}

impl Default for Rules {
    fn default() -> Self {
        let voting = Voting {
            method: Method::Majority,
            base: Base::Cast,
            quorum: Quorum::Share { percent: 50 },
            secret: false,
            floor: 2,
            dots: 3,
            stack: true,
        };
        Self {
            voting,
            double_vote: [Scope::Vision, Scope::Roadmap, Scope::Backlog].into(),
            second_round: true,
        }
    }
}

impl Rules {
    /// The rules of a product.
    #[must_use]
    pub fn of(product: &Product) -> Self {
        product.entries.present_of(Kind::Rules, RULES).map_or_else(Self::default, Self::read)
    }

    fn read(entry: &Entry) -> Self {
        let usual = Self::default();
        let double = |scope: &Scope| match entry.fields.get(&double_vote(*scope)) {
            Some(value) => *value == Value::Flag(true),
            None => usual.double_vote.contains(scope),
        };
        Self {
            voting: usual.voting.overridden(entry),
            double_vote: Scope::ALL.into_iter().filter(double).collect(),
            second_round: flag(entry, &SECOND_ROUND).unwrap_or(usual.second_round),
        }
    }

    /// Whether these rules allow the double vote where those did not.
    #[must_use]
    pub fn widen(&self, before: &Self) -> bool {
        !self.double_vote.is_subset(&before.double_vote)
    }

    /// Whether they make sense.
    ///
    /// # Errors
    /// [`VoteRefusal::RulesUnfit`].
    pub fn check(&self) -> Result<(), VoteRefusal> {
        let voting = &self.voting;
        let quorum = match voting.quorum {
            Quorum::Count { voters } => (1..=1_000_000).contains(&voters),
            Quorum::Share { percent } => (1..=100).contains(&percent),
        };
        let sound = quorum && voting.floor <= super::FINGERS && (1..=DOTS_EACH).contains(&voting.dots);
        let narrow = !self.double_vote.contains(&Scope::Other);
        if sound && narrow { Ok(()) } else { Err(VoteRefusal::RulesUnfit) }
    }

    fn fields(&self) -> BTreeMap<Field, Value> {
        let word = |word: &str| Value::Word(word.to_owned());
        let number = |number: u32| Value::Number(f64::from(number));
        let voting = &self.voting;
        let quorum = match voting.quorum {
            Quorum::Count { voters } => (QUORUM, number(voters)),
            Quorum::Share { percent } => (QUORUM_SHARE, number(percent)),
        };
        let mut fields: BTreeMap<Field, Value> = [
            (METHOD, word(voting.method.key())),
            (BASE, word(voting.base.key())),
            quorum,
            (SECRET, Value::Flag(voting.secret)),
            (FLOOR, number(voting.floor)),
            (DOTS, number(voting.dots)),
            (STACK, Value::Flag(voting.stack)),
            (SECOND_ROUND, Value::Flag(self.second_round)),
        ]
        .into();
        for scope in [Scope::Vision, Scope::Roadmap, Scope::Backlog] {
            fields.insert(double_vote(scope), Value::Flag(self.double_vote.contains(&scope)));
        }
        fields
    }

    /// The edits that put these rules into force; only what is different is written.
    pub(super) fn edits(&self, product: &Product, setting: &Setting<'_>) -> Vec<Edit> {
        let (now, then) = (Self::of(product).fields(), self.fields());
        let mut edits = Vec::new();
        match product.entries.get(RULES) {
            None => edits.push(Edit::AddEntry { entry: empty(setting), after: None }),
            Some(rules) if rules.deleted => edits.push(Edit::RestoreEntry { entry: RULES }),
            Some(_) => {}
        }
        let all: BTreeSet<&Field> = now.keys().chain(then.keys()).collect();
        for field in all.into_iter().filter(|field| now.get(*field) != then.get(*field)) {
            edits.push(Edit::SetField {
                entry: RULES,
                field: field.clone(),
                value: then.get(field).cloned(),
            });
        }
        edits
    }
}

impl Voting {
    /// This, as far as the entry does not say otherwise.
    pub(super) fn overridden(self, entry: &Entry) -> Self {
        let count = |field: &Field| entry.number(field).filter(|number| *number >= 0.0).map(whole);
        let quorum = match (count(&QUORUM), count(&QUORUM_SHARE)) {
            (Some(voters), _) => Quorum::Count { voters },
            (None, Some(percent)) => Quorum::Share { percent: percent.min(100) },
            (None, None) => self.quorum,
        };
        Self {
            method: entry.word(&METHOD).and_then(Method::from_key).unwrap_or(self.method),
            base: entry.word(&BASE).and_then(Base::from_key).unwrap_or(self.base),
            quorum,
            secret: flag(entry, &SECRET).unwrap_or(self.secret),
            floor: count(&FLOOR).unwrap_or(self.floor).min(super::FINGERS),
            dots: count(&DOTS).unwrap_or(self.dots),
            stack: flag(entry, &STACK).unwrap_or(self.stack),
        }
    }
}

/// Sets the rules without a decision: as long as nothing was counted under them.
pub(crate) fn set_rules(
    product: &Product,
    rules: &Rules,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    rules.check()?;
    let counted = |entry: &Entry| entry.kind == Kind::Decision && !reading::Reading::of(entry).is_untouched();
    if product.entries.all().any(counted) {
        return Err(VoteRefusal::RulesNeedADecision.into());
    }
    if rules.widen(&Rules::of(product)) {
        return Err(VoteRefusal::WideningNeedsADecision.into());
    }
    let edits = if *rules == Rules::of(product) { vec![] } else { rules.edits(product, setting) };
    Ok(Decision { edits, what: What::RulesSet { rules: RULES } })
}

fn empty(setting: &Setting<'_>) -> Entry {
    Entry {
        id: RULES,
        kind: Kind::Rules,
        fields: BTreeMap::new(),
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    }
}

fn double_vote(scope: Scope) -> Field {
    Field::about(DOUBLE_VOTE, scope.key())
}

fn flag(entry: &Entry, field: &Field) -> Option<bool> {
    match entry.fields.get(field) {
        Some(Value::Flag(yes)) => Some(*yes),
        _ => None,
    }
}

/// A number that a table of fields has let in as whole, or one that it is cut to.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u32 {
    number.clamp(0.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests;
