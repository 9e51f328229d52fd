//! A ballot from standard input, as the vote's method wants it. Options are named by their number or their text.
//!
//! `abstain` · majority: `2` · consent: `consent`, `concern: TEXT`, `objection: TEXT` · fist of five: `4` · dots:
//! `1=2 3=1` · ranked: `2 > 1 = 3`.

use crate::place::Place;
use crate::trouble::Trouble;
use product::EntryId;
use product::decisions::{Ballot, DotsOn, Method, OpenedVote};
use std::io::Read as _;
use std::path::Path;

/// Bytes a ballot may have.
const LIMIT: u64 = 256 * 1024;

/// Reads the ballot of a vote from standard input.
pub fn read(place: &Place, vote: &OpenedVote) -> Result<Ballot, Trouble> {
    let mut text = String::new();
    std::io::stdin()
        .take(LIMIT)
        .read_to_string(&mut text)
        .map_err(|error| Trouble::unreadable(place.words, Path::new("-"), &error))?;
    parsed(text.trim(), vote).ok_or_else(|| {
        let id = format!("terminal-ballot-{}", vote.voting.method.key());
        Trouble::new(place.words, "no_ballot_so", &[("wanted", place.words.say(&id).into())])
    })
}

fn parsed(text: &str, vote: &OpenedVote) -> Option<Ballot> {
    if ["abstain", "enthaltung"].contains(&text.to_lowercase().as_str()) {
        return Some(Ballot::Abstain);
    }
    match vote.voting.method {
        Method::Majority | Method::TwoThirds => Some(Ballot::Option { option: option(text, vote)? }),
        Method::Consent => consent(text),
        Method::Fist => Some(Ballot::Fist { fingers: text.parse().ok()? }),
        Method::Dots => {
            let dots = |word: &str| {
                let (named, dots) = word.split_once('=')?;
                Some(DotsOn { option: option(named, vote)?, dots: dots.trim().parse().ok()? })
            };
            Some(Ballot::Dots { on: text.split_whitespace().map(dots).collect::<Option<_>>()? })
        }
        Method::Ranked => {
            let level =
                |level: &str| level.split('=').map(|named| option(named, vote)).collect::<Option<Vec<_>>>();
            Some(Ballot::Ranked { levels: text.split('>').map(level).collect::<Option<_>>()? })
        }
    }
}

fn consent(text: &str) -> Option<Ballot> {
    let (word, said) = text.split_once(':').unwrap_or((text, ""));
    let said = said.trim().to_owned();
    match word.trim().to_lowercase().as_str() {
        "consent" | "konsent" => Some(Ballot::Consent),
        "concern" | "bedenken" => Some(Ballot::Concern { text: said }),
        "objection" | "einwand" => Some(Ballot::Objection { reason: said }),
        _ => None,
    }
}

fn option(named: &str, vote: &OpenedVote) -> Option<EntryId> {
    let named = named.trim();
    let numbered = named.parse::<usize>().ok().and_then(|number| vote.options.get(number.checked_sub(1)?));
    let same = || vote.options.iter().find(|option| option.text.to_lowercase() == named.to_lowercase());
    numbered.or_else(same).map(|option| option.id)
}
