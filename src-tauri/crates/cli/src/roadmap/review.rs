//! Reviews of the roadmap in the terminal: put on record, and looked at again.

use super::{act, day, goal_of, look};
use crate::answer::Answer;
use crate::arguments::NewReview;
use crate::place::Place;
use crate::trouble::Trouble;
use crate::width::{columns, one_line, wrapped};
use chrono::Local;
use product::{Command, EntryId, NewVerdict, ProductId, Review, Step, Verdict};
use words::Words;

/// Shows the reviews on record, the latest first.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let product = place.to_see(wanted)?.id;
    let reviews = look(place, product)?.reviews;
    let told: Vec<_> = reviews.iter().map(|review| told(review, place.words)).collect();
    let text = if told.is_empty() { place.words.say("terminal-no-reviews") } else { told.join("\n\n") };
    Ok(Answer::new(text, &reviews))
}

/// Puts a review on record; a goal that is not named is kept.
pub fn record(place: &Place, product: ProductId, new: &NewReview) -> Result<Answer, Trouble> {
    let view = look(place, product)?;
    let on = new.on.unwrap_or_else(|| Local::now().date_naive());
    let next = new.next.unwrap_or(view.review_after);
    let verdicts = verdicts(place, &view.steps, new)?;
    let note = new.note.clone().unwrap_or_default();
    act(place, product, Command::ReviewRoadmap { on, next, note, verdicts })?;
    let reviews = look(place, product)?.reviews;
    let latest = reviews.iter().find(|review| !view.reviews.iter().any(|known| known.id == review.id));
    let review = latest.ok_or_else(|| Trouble::unexpected(place.words))?;
    Ok(Answer::new(told(review, place.words), review))
}

fn verdicts(place: &Place, steps: &[Step], new: &NewReview) -> Result<Vec<NewVerdict>, Trouble> {
    let keep = |step: &Step| NewVerdict { goal: step.id, verdict: Verdict::Keep, why: String::new() };
    let mut verdicts: Vec<NewVerdict> = steps.iter().map(keep).collect();
    let said = [
        (Verdict::Keep, &new.keep),
        (Verdict::Change, &new.change),
        (Verdict::Reorder, &new.reorder),
        (Verdict::Replace, &new.replace),
    ];
    for (verdict, goals) in said {
        for given in goals {
            let (goal, why) = goal_and_why(place, steps, given)?;
            let of_goal = verdicts.iter_mut().filter(|on| on.goal == goal);
            of_goal.for_each(|on| *on = NewVerdict { goal, verdict, why: why.clone() });
        }
    }
    Ok(verdicts)
}

/// `Trust=It is not done yet`; the name of a goal may hold the sign, too.
fn goal_and_why(place: &Place, steps: &[Step], given: &str) -> Result<(EntryId, String), Trouble> {
    if let Ok(step) = goal_of(place, steps, given) {
        return Ok((step.id, String::new()));
    }
    let (goal, why) = given.split_once('=').unwrap_or((given, ""));
    Ok((goal_of(place, steps, goal.trim())?.id, why.trim().to_owned()))
}

fn told(review: &Review, words: &Words) -> String {
    let columns = columns();
    let by = one_line(&review.by);
    let by = if by.is_empty() { "none".to_owned() } else { by };
    let on = words.say_with("roadmap-review-of", &[("by", by.into()), ("on", day(review.on, words))]);
    let next = words.say_with("roadmap-review-by", &[("due", day(review.next, words))]);
    let mut lines = vec![wrapped(&format!("{on}. {next}."), "", columns)];
    for on in &review.verdicts {
        let verdict = words.say(&format!("roadmap-verdict-{}", on.verdict.key()));
        let why = if on.why.trim().is_empty() { String::new() } else { format!(": {}", one_line(&on.why)) };
        lines.push(wrapped(&format!("{} · {verdict}{why}", one_line(&on.name)), "  ", columns));
    }
    if !review.note.trim().is_empty() {
        lines.push(wrapped(&review.note, "  ", columns));
    }
    lines.join("\n")
}
