//! The Schulze method (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
//! Condorcet-consistent single-winner election method", 2011), with winning votes as the strength of a link.
//!
//! Knows options by their place only.

use crate::EntryId;

/// The level each option has on a ballot, 0 the best; what is left out stands below all that is named.
pub(super) fn ranks(options: &[EntryId], levels: &[Vec<EntryId>]) -> Vec<usize> {
    let named: Vec<&Vec<EntryId>> = levels.iter().filter(|level| !level.is_empty()).collect();
    let rank = |id: &EntryId| named.iter().position(|level| level.contains(id)).unwrap_or(named.len());
    options.iter().map(rank).collect()
}

/// How many prefer the option of the row to that of the column.
pub(super) fn pairwise(options: usize, ballots: &[(Vec<usize>, u32)]) -> Vec<Vec<u32>> {
    let mut prefer = vec![vec![0; options]; options];
    for (ranks, weight) in ballots {
        for (row, mine) in prefer.iter_mut().zip(ranks) {
            for (cell, theirs) in row.iter_mut().zip(ranks) {
                if mine < theirs {
                    *cell += weight;
                }
            }
        }
    }
    prefer
}

/// The options level by level: first those that nobody beats, then those that nobody of the rest beats.
pub(super) fn ranking(prefer: &[Vec<u32>]) -> Vec<Vec<usize>> {
    let strength = strongest_paths(prefer);
    let beats = |one: usize, other: usize| strength[one][other] > strength[other][one];
    let mut rest: Vec<usize> = (0..prefer.len()).collect();
    let mut levels = Vec::new();
    while !rest.is_empty() {
        // To beat is transitive, so somebody always is unbeaten.
        let (top, below): (Vec<usize>, Vec<usize>) =
            rest.iter().partition(|one| !rest.iter().any(|other| beats(*other, **one)));
        levels.push(top);
        rest = below;
    }
    levels
}

/// The strength of the strongest path between any two: its weakest link, at its best.
fn strongest_paths(prefer: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let all = 0..prefer.len();
    let link =
        |from: usize, to: usize| if prefer[from][to] > prefer[to][from] { prefer[from][to] } else { 0 };
    let mut strength: Vec<Vec<u32>> =
        all.clone().map(|from| all.clone().map(|to| link(from, to)).collect()).collect();
    for over in all.clone() {
        let onward = strength[over].clone();
        for from in all.clone() {
            let first = strength[from][over];
            for (path, second) in strength[from].iter_mut().zip(&onward) {
                *path = (*path).max(first.min(*second));
            }
        }
    }
    strength
}
