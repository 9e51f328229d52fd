//! The promises H1 to H7, over teams made by hand; H8 and H9 are kept where replicas merge.

use super::*;
use crate::{Command, EntryId, Kind, NewEntry, Product, ProductId, Refusal, Setting, Value, What, decide};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

const AMARA: EntryId = EntryId(Uuid::from_u128(1));
const PRIYA: EntryId = EntryId(Uuid::from_u128(2));
const JONAS: EntryId = EntryId(Uuid::from_u128(3));

/// A team, and the clock on its wall.
struct Team {
    product: Product,
    ids: u128,
}

impl Team {
    /// Three members, and no primus yet.
    fn new() -> Self {
        let product = Product::new(ProductId(Uuid::nil()), "Hub", at("2026-09-01T09:00:00Z").to_utc());
        let mut team = Self { product, ids: 100 };
        for (id, name) in [(AMARA, "Amara"), (PRIYA, "Priya"), (JONAS, "Jonas")] {
            let fields = [(NAME, Value::Text(name.to_owned()))].into();
            let entries = vec![NewEntry { id: Some(id), kind: Kind::Member, fields }];
            team.does("2026-09-01T09:00:00Z", Command::AddEntries { entries, after: None }).unwrap();
        }
        team
    }

    /// The same, with Amara as the first primus.
    fn with_amara() -> Self {
        let mut team = Self::new();
        team.hands_over("2026-09-01T10:00:00Z", AMARA, "2026-09-01T10:00:00+02:00", None).unwrap();
        team
    }

    fn does(&mut self, now: &str, command: Command) -> Result<What, Refusal> {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut setting = Setting { by: "Amara", now: at(now).to_utc(), new_id: &mut new_id };
        let decision = decide(&self.product, &command, &mut setting)?;
        decision.edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(decision.what)
    }

    fn hands_over(
        &mut self,
        now: &str,
        member: EntryId,
        from: &str,
        until: Option<&str>,
    ) -> Result<EntryId, Refusal> {
        let why = "leave".to_owned();
        let what = self.does(now, Command::HandOver { member, from: at(from), until: until.map(at), why })?;
        let What::HandedOver { hand_over, .. } = what else { panic!("{what:?}") };
        Ok(hand_over)
    }

    fn ends(&mut self, now: &str, hand_over: EntryId, when: &str) -> Result<What, Refusal> {
        self.does(now, Command::EndHandOver { hand_over, at: at(when) })
    }

    fn holder(&self, when: &str) -> Option<EntryId> {
        holder(&self.product, at(when).to_utc())
    }
}

fn at(instant: &str) -> DateTime<FixedOffset> {
    instant.parse().unwrap()
}

fn refused<T: std::fmt::Debug>(result: Result<T, Refusal>) -> RoleRefusal {
    match result.unwrap_err() {
        Refusal::Role(role) => role,
        other => panic!("{other:?}"),
    }
}

#[test]
fn h1_nobody_holds_the_role_before_the_first_hand_over_and_always_somebody_after() {
    let mut team = Team::new();
    assert_eq!(team.holder("2026-09-01T09:59:59Z"), None);
    let from = "2026-09-01T12:00:00+02:00";
    let ends = team.hands_over("2026-09-01T10:00:00Z", AMARA, from, Some("2026-10-01T00:00:00+02:00"));
    assert_eq!(refused(ends), RoleRefusal::NobodyWouldHold);
    let first = team.hands_over("2026-09-01T10:00:00Z", AMARA, from, None).unwrap();
    assert_eq!(team.holder("2026-09-01T09:59:59Z"), None);
    assert_eq!(team.holder("2126-09-01T10:00:00Z"), Some(AMARA));
    let ended = team.ends("2026-09-02T10:00:00Z", first, "2026-09-03T00:00:00+02:00");
    assert_eq!(refused(ended), RoleRefusal::NobodyWouldHold);
}

#[test]
fn h1_the_role_may_be_ended_once_another_has_it_for_good() {
    let mut team = Team::with_amara();
    let now = "2026-09-02T10:00:00Z";
    let first = HandOver::all(&team.product)[0].id;
    team.hands_over(now, PRIYA, "2026-10-01T00:00:00+02:00", None).unwrap();
    let gap = team.ends(now, first, "2026-09-20T00:00:00+02:00");
    assert_eq!(refused(gap), RoleRefusal::NobodyWouldHold, "nobody from 20 September to 1 October");
    team.ends("2026-10-02T10:00:00Z", first, "2026-10-02T10:00:00+02:00").unwrap();
    assert_eq!(team.holder("2026-09-30T21:59:59Z"), Some(AMARA));
    assert_eq!(team.holder("2026-09-30T22:00:00Z"), Some(PRIYA));
}

#[test]
fn h1_the_first_one_is_not_called_off_while_the_next_begins_later() {
    let mut team = Team::new();
    let now = "2026-09-01T10:00:00Z";
    let first = team.hands_over(now, AMARA, "2026-09-01T12:00:00+02:00", None).unwrap();
    team.hands_over(now, PRIYA, "2026-10-01T00:00:00+02:00", None).unwrap();
    let called_off = team.ends(now, first, "2026-09-01T12:00:00+02:00");
    assert_eq!(refused(called_off), RoleRefusal::NobodyWouldHold);
}

#[test]
fn h2_a_hand_over_with_an_end_returns_by_itself() {
    let mut team = Team::with_amara();
    team.hands_over(
        "2027-01-10T09:00:00Z",
        PRIYA,
        "2027-01-15T00:00:00+01:00",
        Some("2027-03-16T00:00:00+01:00"),
    )
    .unwrap();
    assert_eq!(team.holder("2027-01-14T23:59:59+01:00"), Some(AMARA));
    assert_eq!(team.holder("2027-01-15T00:00:00+01:00"), Some(PRIYA));
    assert_eq!(team.holder("2027-03-15T23:59:59+01:00"), Some(PRIYA));
    assert_eq!(team.holder("2027-03-16T00:00:00+01:00"), Some(AMARA));
}

#[test]
fn h2_of_overlapping_hand_overs_the_latest_begun_holds() {
    let mut team = Team::with_amara();
    let now = "2027-01-10T09:00:00Z";
    team.hands_over(now, JONAS, "2027-02-01T00:00:00+01:00", Some("2027-02-08T00:00:00+01:00")).unwrap();
    team.hands_over(now, PRIYA, "2027-01-15T00:00:00+01:00", Some("2027-03-16T00:00:00+01:00")).unwrap();
    assert_eq!(team.holder("2027-01-31T23:59:59+01:00"), Some(PRIYA));
    assert_eq!(team.holder("2027-02-01T00:00:00+01:00"), Some(JONAS));
    assert_eq!(team.holder("2027-02-08T00:00:00+01:00"), Some(PRIYA), "it returns to whom it lay over");
    assert_eq!(team.holder("2027-03-16T00:00:00+01:00"), Some(AMARA));
}

#[test]
fn h3_summer_time_moves_neither_midnight_nor_the_day() {
    for (from, until, first, last) in [
        // Berlin, spring: 28 March 2027 has 23 hours.
        ("2027-03-28T00:00:00+01:00", "2027-03-29T00:00:00+02:00", "2027-03-28", "2027-03-28"),
        // Berlin, autumn: 31 October 2027 has 25 hours.
        ("2027-10-31T00:00:00+02:00", "2027-11-01T00:00:00+01:00", "2027-10-31", "2027-10-31"),
        // New York, spring: 14 March 2027, and autumn: 7 November 2027.
        ("2027-03-14T00:00:00-05:00", "2027-03-15T00:00:00-04:00", "2027-03-14", "2027-03-14"),
        ("2027-11-07T00:00:00-04:00", "2027-11-08T00:00:00-05:00", "2027-11-07", "2027-11-07"),
        // From winter into summer.
        ("2027-01-15T00:00:00+01:00", "2027-04-01T00:00:00+02:00", "2027-01-15", "2027-03-31"),
    ] {
        let mut team = Team::with_amara();
        team.hands_over("2027-01-10T09:00:00Z", PRIYA, from, Some(until)).unwrap();
        let second = TimeDelta::seconds(1);
        let by = |instant: DateTime<FixedOffset>| holder(&team.product, instant.to_utc());
        assert_eq!(by(at(from) - second), Some(AMARA), "{from}");
        assert_eq!(by(at(from)), Some(PRIYA), "{from}");
        assert_eq!(by(at(until) - second), Some(PRIYA), "{until}");
        assert_eq!(by(at(until)), Some(AMARA), "{until}");
        for reader in ["2027-01-10T23:30:00+14:00", "2027-01-10T00:30:00-11:00"] {
            let line = super::team(&team.product, at(reader)).hand_overs.swap_remove(0);
            assert_eq!(
                (line.first_day.to_string(), line.last_day.map(|day| day.to_string())),
                (first.to_owned(), Some(last.to_owned()))
            );
        }
    }
}

#[test]
fn h3_readers_in_other_zones_see_the_same_holder_at_the_same_instant() {
    let mut team = Team::with_amara();
    team.hands_over("2027-01-10T09:00:00Z", PRIYA, "2027-01-15T00:00:00+01:00", None).unwrap();
    for same in ["2027-01-15T00:00:00+01:00", "2027-01-14T18:00:00-05:00", "2027-01-15T08:00:00+09:00"] {
        assert_eq!(super::team(&team.product, at(same)).holder.unwrap().member, PRIYA, "{same}");
    }
    for before in ["2027-01-14T23:59:59+01:00", "2027-01-14T17:59:59-05:00", "2027-01-15T07:59:59+09:00"] {
        assert_eq!(super::team(&team.product, at(before)).holder.unwrap().member, AMARA, "{before}");
    }
}

#[test]
fn h4_a_hand_over_says_why_and_goes_to_somebody_who_is_in_the_team_then() {
    let mut team = Team::with_amara();
    let now = "2027-01-10T09:00:00Z";
    let left =
        Command::SetField { entry: JONAS, field: LEFT, value: Some(Value::Word("2027-02-28".to_owned())) };
    team.does(now, left).unwrap();
    let (from, until) = (at("2027-03-01T00:00:00+01:00"), None);
    let mute = Command::HandOver { member: PRIYA, from, until, why: "  ".to_owned() };
    assert_eq!(refused(team.does(now, mute)), RoleRefusal::WithoutWhy);
    let not_then =
        |day: &str| RoleRefusal::NotInTeamThen { member: "Jonas".to_owned(), day: day.parse().unwrap() };
    let gone = team.hands_over(now, JONAS, "2027-03-01T00:00:00+01:00", None);
    assert_eq!(refused(gone), not_then("2027-03-01"));
    let over = team.hands_over(now, JONAS, "2027-02-01T00:00:00+01:00", Some("2027-03-02T00:00:00+01:00"));
    assert_eq!(refused(over), not_then("2027-03-01"));
    let last = team.hands_over(now, JONAS, "2027-02-01T00:00:00+01:00", Some("2027-03-01T00:00:00+01:00"));
    assert!(last.is_ok(), "the last day in the team is a day in the team");
    let backwards =
        team.hands_over(now, PRIYA, "2027-03-02T00:00:00+01:00", Some("2027-03-02T00:00:00+01:00"));
    assert_eq!(refused(backwards), RoleRefusal::EndsBeforeItBegins);
    let again = team.hands_over(now, AMARA, "2027-03-02T00:00:00+01:00", None);
    assert_eq!(refused(again), RoleRefusal::HoldsIt { member: "Amara".to_owned() });
}

#[test]
fn h5_nothing_is_handed_over_in_the_past_and_today_begins_now() {
    let mut team = Team::with_amara();
    let now = "2027-01-10T14:00:00+01:00";
    let late = team.hands_over(now, PRIYA, "2027-01-09T00:00:00+01:00", None);
    assert_eq!(refused(late), RoleRefusal::InThePast { day: "2027-01-09".parse().unwrap() });
    let until = "2027-01-12T00:00:00+01:00";
    let today = team.hands_over(now, PRIYA, "2027-01-10T00:00:00+01:00", Some(until)).unwrap();
    assert_eq!(team.holder("2027-01-10T13:59:59+01:00"), Some(AMARA), "the morning stays as it was");
    assert_eq!(team.holder(now), Some(PRIYA));
    let record = super::team(&team.product, at("2027-01-11T09:00:00+01:00")).record;
    assert_eq!(record[0].first_day.to_string(), "2027-01-10");
    let rewriting = team.ends("2027-01-11T09:00:00+01:00", today, "2027-01-10T14:00:00+01:00");
    assert_eq!(refused(rewriting), RoleRefusal::InThePast { day: "2027-01-10".parse().unwrap() });
}

#[test]
fn h5_no_hand_over_is_put_down_changed_or_taken_back_by_hand() {
    let mut team = Team::with_amara();
    let now = "2027-01-10T14:00:00+01:00";
    let one = HandOver::all(&team.product)[0].id;
    let by_hand = NewEntry { id: None, kind: Kind::HandOver, fields: [].into() };
    let commands = [
        Command::AddEntries { entries: vec![by_hand], after: None },
        Command::SetField { entry: one, field: Field::word("until"), value: None },
        Command::DeleteEntries { entries: vec![one] },
    ];
    for command in commands {
        assert!(team.does(now, command.clone()).is_err(), "{command:?}");
    }
    assert!(
        What::HandedOver {
            hand_over: one,
            member: String::new(),
            from: "2027-01-10".parse().unwrap(),
            until: None,
            why: String::new()
        }
        .is_final()
    );
}

#[test]
fn h6_whoever_holds_the_role_or_will_hold_it_is_not_taken_away() {
    let mut team = Team::with_amara();
    let delete = |member| Command::DeleteEntries { entries: vec![member] };
    let needed = |name: &str| RoleRefusal::Needed { member: name.to_owned() };
    let now = "2027-01-10T09:00:00Z";
    team.hands_over(now, PRIYA, "2027-01-15T00:00:00+01:00", Some("2027-03-16T00:00:00+01:00")).unwrap();
    assert_eq!(refused(team.does(now, delete(PRIYA))), needed("Priya"), "she will hold it");
    let meanwhile = "2027-02-01T09:00:00Z";
    assert_eq!(refused(team.does(meanwhile, delete(PRIYA))), needed("Priya"));
    assert_eq!(refused(team.does(meanwhile, delete(AMARA))), needed("Amara"), "it returns to her");
    team.does(meanwhile, delete(JONAS)).unwrap();
    let after = "2027-04-01T09:00:00Z";
    team.does(after, delete(PRIYA)).unwrap();
    let view = super::team(&team.product, at(after));
    assert!(view.members.iter().all(|member| member.id != PRIYA));
    assert_eq!(view.record[1].name, "Priya", "the record keeps her name");
    assert_eq!(team.holder("2027-02-01T09:00:00Z"), Some(PRIYA));
}

#[test]
fn h7_a_hand_over_ends_early_or_is_called_off() {
    let mut team = Team::with_amara();
    let now = "2027-01-10T09:00:00Z";
    let (from, until) = ("2027-01-15T00:00:00+01:00", Some("2027-03-16T00:00:00+01:00"));
    let one = team.hands_over(now, PRIYA, from, until).unwrap();
    team.ends("2027-02-20T12:00:00Z", one, "2027-03-01T00:00:00+01:00").unwrap();
    assert_eq!(team.holder("2027-02-28T23:59:59+01:00"), Some(PRIYA));
    assert_eq!(team.holder("2027-03-01T00:00:00+01:00"), Some(AMARA));
    assert_eq!(
        refused(team.ends("2027-03-02T12:00:00Z", one, "2027-03-02T00:00:00Z")),
        RoleRefusal::HasEnded
    );
    let planned = team.hands_over("2027-03-02T12:00:00Z", JONAS, "2027-05-01T00:00:00+02:00", None).unwrap();
    team.ends("2027-03-03T12:00:00Z", planned, "2027-03-03T12:00:00Z").unwrap();
    assert_eq!(team.holder("2027-06-01T00:00:00+02:00"), Some(AMARA));
    let view = super::team(&team.product, at("2027-03-04T12:00:00Z"));
    assert_eq!(view.hand_overs.len(), 3, "what was called off stays on record");
    assert!(view.hand_overs.iter().any(|one| one.id == planned && one.state == HandOverState::CalledOff));
    assert!(view.upcoming.is_empty() && view.next_turn.is_none());
}

#[test]
fn the_team_says_who_is_primus_to_whom_it_returns_and_when() {
    let mut team = Team::with_amara();
    team.hands_over(
        "2027-01-10T09:00:00Z",
        PRIYA,
        "2027-01-15T00:00:00+01:00",
        Some("2027-03-16T00:00:00+01:00"),
    )
    .unwrap();
    let view = super::team(&team.product, at("2027-02-01T09:00:00+01:00"));
    let holder = view.holder.unwrap();
    assert_eq!((holder.member, holder.last_day), (PRIYA, Some("2027-03-15".parse().unwrap())));
    assert_eq!(view.primus_by_right, Some(AMARA));
    assert_eq!(view.upcoming.len(), 1);
    assert_eq!((view.upcoming[0].member, view.upcoming[0].last_day), (AMARA, None));
    assert_eq!(view.next_turn, Some(at("2027-03-16T00:00:00+01:00")));
    let primus: Vec<EntryId> =
        view.members.iter().filter(|member| member.is_primus).map(|member| member.id).collect();
    assert_eq!(primus, [PRIYA]);
}

#[test]
fn the_team_is_told_what_is_worth_a_thought() {
    let mut team = Team::new();
    let now = "2026-09-02T09:00:00+02:00";
    let hints = |team: &Team, now| super::team(&team.product, at(now)).hints;
    assert!(hints(&team, now).contains(&TeamHint::NoPrimus));
    for (member, discipline) in [(AMARA, "management"), (PRIYA, "development"), (JONAS, "development")] {
        let value = Some(Value::Word(discipline.to_owned()));
        team.does(now, Command::SetField { entry: member, field: DISCIPLINE, value }).unwrap();
    }
    team.hands_over(now, AMARA, now, None).unwrap();
    assert_eq!(hints(&team, now), [TeamHint::NobodyOf { discipline: Discipline::Operations }]);
    let value = Some(Value::Word("2026-12-31".to_owned()));
    team.does(now, Command::SetField { entry: AMARA, field: LEFT, value }).unwrap();
    let name = "Amara".to_owned();
    let day = "2026-12-31".parse().unwrap();
    assert!(hints(&team, now).contains(&TeamHint::HolderLeaves { name: name.clone(), day }));
    assert!(hints(&team, "2027-01-01T00:00:00+01:00").contains(&TeamHint::HolderIsGone { name }));
}

/// A hand-over drawn at random: to whom, from which hour, for how many.
fn drawn() -> impl Strategy<Value = (u128, i64, Option<i64>)> {
    (1..4u128, 0..200i64, prop::option::of(1..80i64))
}

proptest! {
    #[test]
    fn h1_h2_tenures_say_what_the_latest_begun_hand_over_says(all in prop::collection::vec(drawn(), 0..12)) {
        let zero = at("2027-03-20T00:00:00+01:00");
        let mut hand_overs: Vec<HandOver> = all
            .iter()
            .enumerate()
            .map(|(number, (member, from, hours))| HandOver {
                id: EntryId(Uuid::from_u128(number as u128)),
                member: EntryId(Uuid::from_u128(*member)),
                from: zero + TimeDelta::hours(*from),
                until: hours.map(|hours| zero + TimeDelta::hours(from + hours)),
                why: String::new(),
                recorded_at: DateTime::<Utc>::default(),
                recorded_by: String::new(),
            })
            .collect();
        hand_overs.sort_by_key(|one| (one.from, one.recorded_at, one.id));
        let tenures = Tenures::from_hand_overs(&hand_overs);
        for hour in -1..300 {
            let then = (zero + TimeDelta::hours(hour)).to_utc();
            let lasts = |one: &&HandOver| one.from <= then && one.until.is_none_or(|until| then < until);
            let said = hand_overs.iter().rev().find(lasts).map(|one| one.id);
            // H9: while none of them lasts, whoever held the role before.
            let before = || tenures.at((zero + TimeDelta::hours(hour - 1)).to_utc());
            let expected = said.or_else(|| before().map(|tenure| tenure.hand_over));
            prop_assert_eq!(tenures.at(then).map(|tenure| tenure.hand_over), expected, "hour {}", hour);
        }
        for pair in tenures.all().windows(2) {
            prop_assert!(pair[0].until.is_some_and(|until| until == pair[1].from));
        }
        prop_assert!(tenures.all().last().is_none_or(|last| last.until.is_none()));
    }
}
