//! The decisions of the sample: one that was stuck twice and took the double vote, and one to do nothing and
//! observe. Told before Amara hands her role over.

use super::{FIRST, Story};
use crate::Error;
use chrono::{Datelike as _, Months, NaiveDate, TimeDelta};
use product::decisions::{Ballot, Ballots, CastBallot, count_round, double_vote, open_vote};
use product::{Command, Decision, EntryId, Field, Kind, NewEntry, Product, Refusal, Setting, Value, title};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A question as it was put down.
struct Question {
    by: &'static str,
    asks: &'static str,
    context: &'static str,
    artefact: &'static str,
    /// The goal it is about, by name.
    about: &'static str,
    options: [&'static str; 2],
}

const SEARCH: Question = Question {
    by: "Priya",
    asks: "Build the name search ourselves or buy it?",
    context: "Two shops ask for a search that finds “Meyer” for “Maier”. Two products can be bought; neither knows our versions.",
    artefact: "roadmap",
    about: "Trust",
    options: ["Build it ourselves", "Buy it"],
};
/// Who wanted to build and who to buy, round by round; Mei-Ling abstained in both.
const SEARCH_ROUNDS: [[&[&str]; 2]; 2] = [
    [&[FIRST, "Priya", "Sofía"], &["Jonas", "Ahmed", "Jörg"]],
    [&[FIRST, "Priya", "Ahmed"], &["Jonas", "Sofía", "Jörg"]],
];
const ABSTAINED: &[&str] = &["Mei-Ling"];
const WHY_BUILD: &str = "We must own matching; it decides whether people trust us.";
const DISSENT: &str =
    "Jonas: two products do this well already. A quarter of ours is a quarter without new countries.";

const PARTNERS: Question = Question {
    by: FIRST,
    asks: "Add partners as writers now?",
    context: "Three partners would like to write addresses themselves. Nobody knows yet how good theirs are.",
    artefact: "backlog",
    about: "Reach",
    options: ["Yes, with the next release", "Do nothing and observe"],
};
const PARTNERS_ROUND: [&[&str]; 2] = [&["Jonas", "Ahmed"], &[FIRST, "Sofía", "Priya", "Jörg", "Mei-Ling"]];
const WHY_OBSERVE: &str = "The integrity ratios tell us more in three months than a guess does now.";

impl<F: FnMut() -> Uuid> Story<F> {
    /// Tells how the team decided twice.
    pub(super) fn tell_decisions(&mut self) -> Result<(), Error> {
        let (search, options) = self.ask(&SEARCH, None)?;
        for round in &SEARCH_ROUNDS {
            self.now += TimeDelta::minutes(50);
            self.vote(search, &options, round, ABSTAINED)?;
        }
        self.now += TimeDelta::minutes(10);
        if let Some(primus) = self.member(FIRST) {
            self.judge(|product, setting| double_vote(product, search, primus, None, WHY_BUILD, setting))?;
        }
        let review = self.now.date_naive().checked_add_months(Months::new(3));
        self.conclude(search, WHY_BUILD, DISSENT, review)?;
        let until = self.first_of_march();
        let (partners, options) = self.ask(&PARTNERS, Some(until))?;
        self.now += TimeDelta::minutes(20);
        self.vote(partners, &options, &PARTNERS_ROUND, &[])?;
        self.conclude(partners, WHY_OBSERVE, "", Some(until))
    }

    /// Puts a question down with its options; `until`: the last one is to observe until then.
    fn ask(
        &mut self,
        question: &Question,
        until: Option<NaiveDate>,
    ) -> Result<(EntryId, Vec<EntryId>), Error> {
        self.now += TimeDelta::minutes(15);
        let decision = EntryId((self.new_id)());
        let mut fields: BTreeMap<Field, Value> = [
            (Field::word("question"), text(question.asks)),
            (Field::word("context"), text(question.context)),
            (Field::word("artefact"), Value::Word(question.artefact.to_owned())),
        ]
        .into();
        let called = |goal: &&product::Entry| title(goal) == question.about;
        let goal = self.product.entries.of(Kind::Goal).find(called).map(|goal| goal.id);
        fields.extend(goal.map(|goal| (Field::about("about", goal), Value::Flag(true))));
        let mut entries = vec![NewEntry { id: Some(decision), kind: Kind::Decision, fields }];
        self.act_by(question.by, Command::AddEntries { entries: std::mem::take(&mut entries), after: None })?;
        let mut ids = Vec::new();
        for (at, option) in question.options.iter().enumerate() {
            let id = EntryId((self.new_id)());
            let of = Value::Word(decision.to_string());
            let mut fields: BTreeMap<Field, Value> =
                [(Field::word("text"), text(option)), (Field::word("decision"), of)].into();
            let until = until.filter(|_| at + 1 == question.options.len());
            fields.extend(until.map(|day| (Field::word("until"), Value::Word(day.to_string()))));
            entries.push(NewEntry { id: Some(id), kind: Kind::Choice, fields });
            ids.push(id);
        }
        self.act_by(question.by, Command::AddEntries { entries, after: None })?;
        Ok((decision, ids))
    }

    /// One round: who is for which option, and who abstains.
    fn vote(
        &mut self,
        decision: EntryId,
        options: &[EntryId],
        said: &[&[&str]; 2],
        abstained: &[&str],
    ) -> Result<(), Error> {
        let for_options = options
            .iter()
            .zip(said)
            .flat_map(|(option, names)| names.iter().map(|name| (*name, Ballot::Option { option: *option })));
        let all = for_options.chain(abstained.iter().map(|name| (*name, Ballot::Abstain)));
        let cast = |(name, ballot)| {
            let member = self.member(name)?;
            Some((member, CastBallot { member, ballot, proxy: None }))
        };
        let ballots: Ballots = all.filter_map(cast).collect();
        let today = self.now.with_timezone(&self.offset).date_naive();
        self.judge(|product, setting| {
            let vote = open_vote(product, decision, today, setting)?;
            count_round(product, &vote, &ballots, setting)
        })
    }

    fn conclude(
        &mut self,
        decision: EntryId,
        reason: &str,
        dissent: &str,
        review_on: Option<NaiveDate>,
    ) -> Result<(), Error> {
        self.now += TimeDelta::minutes(10);
        let (reason, dissent) = (reason.to_owned(), dissent.to_owned());
        self.act_by(FIRST, Command::Conclude { decision, reason, dissent, review_on }).map(drop)
    }

    /// What votes come to is no command; Amara records it.
    fn judge(
        &mut self,
        judge: impl FnOnce(&Product, &mut Setting<'_>) -> Result<Decision, Refusal>,
    ) -> Result<(), Error> {
        let mut setting = Setting { by: FIRST, now: self.now, new_id: &mut self.new_id };
        let decision = judge(&self.product, &mut setting)?;
        self.record(FIRST, decision.what, decision.edits);
        Ok(())
    }

    fn first_of_march(&self) -> NaiveDate {
        let today = self.now.date_naive();
        let in_year = |year| NaiveDate::from_ymd_opt(year, 3, 1);
        let next = in_year(today.year()).filter(|day| today < *day).or_else(|| in_year(today.year() + 1));
        next.unwrap_or(today)
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
