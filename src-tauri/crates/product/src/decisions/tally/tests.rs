//! The promises D1 to D8, with the figures everybody can look up.

use super::*;
use crate::decisions::example::{any_vote, ballots, choices, id, option, ranked, vote};
use crate::decisions::{CastBallot, DotsOn, Quorum};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn decided(letter: char) -> TallyVerdict {
    TallyVerdict::Decided { option: option(letter) }
}

fn stuck(why: Stuck) -> TallyVerdict {
    TallyVerdict::Stuck { why }
}

fn counted(method: Method, base: Base, voters: usize, options: &str, letters: &str) -> Tally {
    tally(&vote(method, base, voters, options), &choices(letters))
}

proptest! {
    #[test]
    fn d1_the_order_of_ballots_never_matters((vote, ballots) in any_vote(), seed in any::<u64>()) {
        let weighted: Vec<(&Ballot, u32)> = ballots.values().map(|cast| (&cast.ballot, 1)).collect();
        let mut shuffled = weighted.clone();
        let places = shuffled.len();
        (0..places).for_each(|at| shuffled.swap(at, (seed >> at) as usize % places));
        prop_assert_eq!(count(&vote, shuffled), count(&vote, weighted));
    }

    #[test]
    fn d2_nobody_counts_twice((vote, mut ballots) in any_vote()) {
        let before = tally(&vote, &ballots);
        for cast in ballots.clone().into_values() {
            ballots.insert(cast.member, cast);
        }
        prop_assert_eq!(&tally(&vote, &ballots), &before);
        prop_assert_eq!(before.took_part as usize, ballots.len());
        let stranger = CastBallot { member: id(99), ballot: Ballot::Abstain, proxy: None };
        ballots.insert(id(99), stranger);
        prop_assert_eq!(tally(&vote, &ballots), before);
    }

    #[test]
    fn d3_an_abstention_takes_part_and_is_no_vote_cast((vote, mut ballots) in any_vote()) {
        let before = tally(&vote, &ballots);
        let Some(silent) = vote.voters.iter().find(|voter| !ballots.contains_key(&voter.member)) else { return Ok(()) };
        let member = silent.member;
        ballots.insert(member, CastBallot { member, ballot: Ballot::Abstain, proxy: None });
        let after = tally(&vote, &ballots);
        prop_assert_eq!((after.votes_cast, &after.counts), (before.votes_cast, &before.counts));
        prop_assert_eq!((after.took_part, after.abstentions), (before.took_part + 1, before.abstentions + 1));
    }

    #[test]
    fn d4_without_quorum_nothing_is_decided((vote, ballots) in any_vote()) {
        let tally = tally(&vote, &ballots);
        prop_assert_eq!(tally.verdict == TallyVerdict::NoQuorum, tally.took_part < tally.quorum);
    }

    #[test]
    fn d5_a_majority_is_more_than_half((vote, ballots) in any_vote()) {
        let tally = tally(&vote, &ballots);
        let base = match vote.voting.base {
            Base::Cast => tally.votes_cast,
            Base::Present => tally.took_part,
            Base::All => tally.voters,
        };
        let most = |enough: &dyn Fn(u32) -> bool| tally.counts.iter().find(|counted| enough(counted.count));
        let over = match vote.voting.method {
            Method::Majority => most(&|count| count * 2 > base),
            Method::TwoThirds => most(&|count| count > 0 && count * 3 >= base * 2),
            _ => return Ok(()),
        };
        if tally.took_part >= tally.quorum {
            let expected = over.map(|counted| TallyVerdict::Decided { option: counted.option });
            let is = Some(&tally.verdict).filter(|verdict| matches!(verdict, TallyVerdict::Decided { .. }));
            prop_assert_eq!(is, expected.as_ref());
        }
    }

    #[test]
    fn d8_who_beats_everybody_one_by_one_wins((vote, ballots) in any_vote()) {
        let tally = tally(&vote, &ballots);
        let Some(prefer) = &tally.pairwise else { return Ok(()) };
        let all = 0..prefer.len();
        let beats_all = |one: &usize| all.clone().all(|other| other == *one || prefer[*one][other] > prefer[other][*one]);
        if let Some(winner) = all.clone().find(beats_all) {
            prop_assert_eq!(&tally.ranking[0], &vec![vote.options[winner].id]);
        }
        let mut ranked: Vec<EntryId> = tally.ranking.concat();
        ranked.sort();
        prop_assert_eq!(ranked, vote.options.iter().map(|option| option.id).collect::<Vec<_>>());
    }
}

#[test]
fn d5_of_fifty_members_with_thirty_present_and_twenty_four_votes_cast() {
    let letters = format!("{}{}", "A".repeat(24), ".".repeat(6));
    let needed = |base| counted(Method::Majority, base, 50, "AB", &letters).needed;
    assert_eq!(
        (needed(Base::Cast), needed(Base::Present), needed(Base::All)),
        (Some(13), Some(16), Some(26))
    );
}

#[test]
fn d5_a_tie_and_a_plurality_are_stuck() {
    let tie = counted(Method::Majority, Base::Cast, 7, "AB", "AAABBB.");
    assert_eq!(tie.verdict, stuck(Stuck::Tie { options: vec![option('A'), option('B')] }));
    let plurality = counted(Method::Majority, Base::Cast, 5, "ABC", "AABBC");
    assert_eq!(plurality.verdict, stuck(Stuck::Tie { options: vec![option('A'), option('B')] }));
    let most = counted(Method::Majority, Base::Cast, 6, "ABC", "AAABBC");
    assert_eq!(most.verdict, stuck(Stuck::NobodyOverTheBar));
    assert_eq!(counted(Method::Majority, Base::Cast, 7, "AB", "AAAABB.").verdict, decided('A'));
    assert_eq!(counted(Method::Majority, Base::Cast, 3, "AB", "...").verdict, stuck(Stuck::NobodyOverTheBar));
}

#[test]
fn d5_two_thirds_are_at_least_two_thirds() {
    assert_eq!(counted(Method::TwoThirds, Base::Cast, 6, "AB", "AAAABB").verdict, decided('A'));
    assert_eq!(
        counted(Method::TwoThirds, Base::Cast, 5, "AB", "AAABB").verdict,
        stuck(Stuck::NobodyOverTheBar)
    );
    assert_eq!(counted(Method::TwoThirds, Base::All, 6, "AB", "AAA").verdict, stuck(Stuck::NobodyOverTheBar));
}

#[test]
fn d4_a_quorum_is_a_count_or_a_share_rounded_up() {
    assert_eq!(Quorum::Share { percent: 50 }.needed(7), 4);
    assert_eq!(Quorum::Share { percent: 67 }.needed(3), 3);
    assert_eq!((Quorum::Count { voters: 5 }.needed(7), Quorum::Share { percent: 0 }.needed(7)), (5, 1));
}

#[test]
fn d6_one_objection_is_enough_and_concerns_are_none() {
    let vote = vote(Method::Consent, Base::Cast, 3, "AB");
    let concern = || Ballot::Concern { text: "It costs".into() };
    let objection = || Ballot::Objection { reason: "It breaks".into() };
    let said = |said: [Ballot; 3]| tally(&vote, &ballots(said)).verdict;
    assert_eq!(said([Ballot::Consent, concern(), Ballot::Abstain]), decided('A'));
    assert_eq!(said([Ballot::Consent, Ballot::Consent, objection()]), stuck(Stuck::Objections { count: 1 }));
    assert_eq!(said([Ballot::Abstain, Ballot::Abstain, Ballot::Abstain]), stuck(Stuck::NobodyOverTheBar));
}

#[test]
fn d6_a_hand_below_the_floor_is_enough() {
    let vote = vote(Method::Fist, Base::Cast, 3, "AB");
    let shown =
        |hands: [u32; 3]| tally(&vote, &ballots(hands.map(|fingers| Ballot::Fist { fingers }))).verdict;
    assert_eq!(shown([5, 2, 2]), decided('A'));
    assert_eq!(shown([5, 5, 1]), stuck(Stuck::BelowTheFloor { count: 1 }));
}

#[test]
fn d7_dots_rank_and_never_decide() {
    let vote = vote(Method::Dots, Base::Cast, 3, "ABC");
    let dots = |a, b| {
        let on = [(option('A'), a), (option('B'), b)].map(|(option, dots)| DotsOn { option, dots });
        Ballot::Dots { on: on.into() }
    };
    let tally = tally(&vote, &ballots([dots(0, 3), dots(1, 2), dots(1, 0)]));
    assert_eq!(tally.verdict, TallyVerdict::Narrowed);
    assert_eq!(tally.ranking, [[option('B')], [option('A')], [option('C')]]);
}

fn profile(options: &str, parts: &[(usize, &str)]) -> Tally {
    let said: Vec<Ballot> = parts.iter().flat_map(|(count, order)| ranked(*count, order)).collect();
    tally(&vote(Method::Ranked, Base::Cast, said.len(), options), &ballots(said))
}

const SCHULZE: [(usize, &str); 5] =
    [(3, "A>C>D>B"), (9, "B>A>C>D"), (8, "C>D>A>B"), (5, "D>A>B>C"), (5, "D>B>C>A")];
const TENNESSEE: [(usize, &str); 4] = [(42, "M>N>C>K"), (26, "N>C>K>M"), (15, "C>K>N>M"), (17, "K>C>N>M")];

#[test]
fn d8_in_the_profile_of_thirty_the_schulze_winner_is_none_of_the_others() {
    let tally = profile("ABCD", &SCHULZE);
    assert_eq!(tally.verdict, decided('C'));
    assert_eq!(
        tally.ranking,
        ["C", "D", "B", "A"].map(|letter| letter.chars().map(option).collect::<Vec<_>>())
    );
    assert_eq!(plurality(&SCHULZE), ('D', 10));
    assert_eq!(borda(&SCHULZE), ('D', 49));
    assert_eq!(instant_run_off(&SCHULZE), 'C');
}

#[test]
fn d8_tennessee_gets_nashville() {
    assert_eq!(profile("MNCK", &TENNESSEE).verdict, decided('N'));
    assert_eq!((plurality(&TENNESSEE).0, instant_run_off(&TENNESSEE)), ('M', 'K'));
}

#[test]
fn d8_several_winners_are_a_tie_and_gaps_are_last() {
    let tie = profile("AB", &[(2, "A>B"), (2, "B>A")]);
    assert_eq!(tie.verdict, stuck(Stuck::Tie { options: vec![option('A'), option('B')] }));
    assert_eq!(
        profile("ABC", &[(2, "B"), (1, "A=C")]).ranking,
        [vec![option('B')], vec![option('A'), option('C')]]
    );
}

fn best(points: BTreeMap<char, usize>) -> (char, usize) {
    points.into_iter().max_by_key(|(_, points)| *points).expect("somebody was named")
}

fn plurality(parts: &[(usize, &str)]) -> (char, usize) {
    let mut points = BTreeMap::new();
    parts.iter().for_each(|(count, order)| *points.entry(letters(order)[0]).or_insert(0) += count);
    best(points)
}

fn borda(parts: &[(usize, &str)]) -> (char, usize) {
    let mut points = BTreeMap::new();
    for (count, order) in parts {
        let order = letters(order);
        order
            .iter()
            .enumerate()
            .for_each(|(at, one)| *points.entry(*one).or_insert(0) += count * (order.len() - 1 - at));
    }
    best(points)
}

fn instant_run_off(parts: &[(usize, &str)]) -> char {
    let mut left = letters(parts[0].1);
    while left.len() > 1 {
        let mut firsts: BTreeMap<char, usize> = left.iter().map(|letter| (*letter, 0)).collect();
        for (count, order) in parts {
            let first =
                letters(order).into_iter().find(|letter| left.contains(letter)).expect("all are ranked");
            *firsts.entry(first).or_insert(0) += count;
        }
        let last = firsts.into_iter().min_by_key(|(_, count)| *count).expect("somebody is left").0;
        left.retain(|letter| *letter != last);
    }
    left[0]
}

fn letters(order: &str) -> Vec<char> {
    order.chars().filter(char::is_ascii_uppercase).collect()
}
