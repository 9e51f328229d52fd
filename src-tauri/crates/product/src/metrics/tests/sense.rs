//! What a metric lacks, what makes no sense, what nobody has thought of, and what it means.

use super::*;
use crate::limits as allowed;

/// All that both parts must say.
fn whole() -> Vec<(&'static str, Value)> {
    let mut fields: Vec<(&'static str, Value)> =
        ["name", "question", "formula", "unit", "period", "source", "business_value", "impact", "response"]
            .map(|word| (word, text("said")))
            .into();
    fields.extend([
        ("class", word("performance")),
        ("direction", word("less")),
        ("severity", word("severe")),
        ("target", Value::Number(2.0)),
    ]);
    fields
}

#[test]
fn m7_a_metric_is_unfinished_until_both_parts_say_what_they_must() {
    let mut table = Table::new();
    let finished = table.metric(&whole());
    assert!(table.line(finished).missing.is_nothing());
    for left_out in whole().iter().map(|(word, _)| *word).filter(|word| *word != "name") {
        let fields: Vec<_> = whole().into_iter().filter(|(word, _)| *word != left_out).collect();
        let metric = table.metric(&fields);
        let missing = table.line(metric).missing;
        let named: Vec<_> = missing.what.iter().chain(&missing.worth).map(Field::as_str).collect();
        assert_eq!(named, [left_out]);
    }
    let view = MetricsView::of(&table.product);
    assert_eq!(view.unfinished, view.metrics.len() - 1);
}

#[test]
fn m7_what_nobody_can_influence_needs_no_target_and_a_link_is_a_worth() {
    let mut table = Table::new();
    let goal = table.put(Kind::Goal, &[("name", text("Trust"))]).expect("a goal");
    let amount = table.metric(&[("name", text("customers")), ("class", word("quantity"))]);
    table.set(amount, Field::about("serves", goal), Value::Flag(true)).expect("a link");
    let missing = table.line(amount).missing;
    assert_eq!(missing.worth, []);
    assert!(!missing.what.contains(&Field::word("direction")));
    assert_eq!(table.line(amount).means, [Clause::Watched]);
}

#[test]
fn m8_limits_that_make_no_sense_are_hinted_at() {
    use MetricHint::*;
    for (direction, given, hint) in [
        ("less", &[("target", 2.0), ("warning", 3.0), ("violation", 5.0)][..], None),
        ("less", &[("target", 5.0), ("warning", 3.0)], None),
        ("less", &[("target", 2.0), ("violation", 1.0)], Some(ViolationOnTarget)),
        ("less", &[("target", 2.0), ("warning", 1.0), ("violation", 5.0)], Some(WarningOnTarget)),
        ("less", &[("target", 2.0), ("warning", 6.0), ("violation", 5.0)], Some(WarningTooLate)),
        ("less", &[("target", 5.0), ("warning", 5.0)], Some(WarningTooLate)),
        ("more", &[("target", 99.9), ("warning", 99.5), ("violation", 99.0)], None),
        ("more", &[("target", 99.0), ("violation", 99.9)], Some(ViolationOnTarget)),
        ("more", &[("target", 99.9), ("warning", 98.0), ("violation", 99.0)], Some(WarningTooLate)),
        ("at", &[("target", 1.0), ("warning", 0.99), ("violation", 1.05)], None),
        ("at", &[("target", 1.0), ("warning", 1.1), ("violation", 1.05)], Some(WarningTooLate)),
        ("at", &[("target", 1.0), ("warning", 1.1)], Some(WarningTooLate)),
        ("within", &[("target", 1.0), ("target_upper", 2.0), ("violation", 3.0)], None),
        ("within", &[("target", 1.0)], Some(NoUpperEnd)),
        ("within", &[("target", 3.0), ("target_upper", 2.0)], Some(RangeUpsideDown)),
        ("within", &[("target", 1.0), ("target_upper", 2.0), ("violation", 1.5)], Some(ViolationOnTarget)),
    ] {
        let mut table = Table::new();
        let mut fields = vec![("name", text("m")), ("direction", word(direction))];
        fields.extend(given.iter().map(|(word, limit)| (*word, Value::Number(*limit))));
        let id = table.metric(&fields);
        assert_eq!(table.line(id).hints, hint.into_iter().collect::<Vec<_>>(), "{direction} {given:?}");
    }
    let mut table = Table::new();
    let id = table.metric(&[("target", Value::Number(1.0))]);
    assert_eq!(table.line(id).hints, [NoDirection]);
}

#[test]
fn m8_two_ratios_of_the_same_steps_are_hinted_at() {
    let mut table = Table::new();
    let steps = [table.step("Save"), table.step("Provide")];
    let ratio = proposals(&table.product).swap_remove(0).entry;
    let one = table.put_entry(ratio.clone()).expect("allowed");
    let other = table.put_entry(ratio).expect("allowed");
    let twice = MetricHint::MeasuredTwice { other: one, title: "Save / Provide".to_owned() };
    assert_eq!(table.line(other).hints, [twice]);
    let half = table.metric(&[("class", word("other")), ("numerator", word(&steps[0].to_string()))]);
    assert_eq!(table.line(half).hints, [MetricHint::HalfARatio]);
}

#[test]
fn m9_what_nobody_has_thought_of_is_named_until_somebody_has() {
    let mut table = Table::new();
    let card = NewCard {
        id: Some(CardId(Uuid::from_u128(7_000))),
        section: Section::BusinessGoals,
        text: "Fewer escalations".to_owned(),
        state: CardState::Assumption,
        author: None,
    };
    table.act(&Command::AddCard { card, after: None }).expect("a card");
    let (step, card) = (table.step("Save"), CardId(Uuid::from_u128(7_000)));
    let gaps = |table: &Table| MetricsView::of(&table.product).gaps;
    assert_eq!(gaps(&table).len(), 5 + 1 + 1);
    for class in Class::ALL.into_iter().filter(|class| *class != Class::Other) {
        table.metric(&[("class", word(class.key()))]);
    }
    let step_gap = Gap::Step { step, name: "Save".to_owned() };
    let goal_gap = Gap::BusinessGoal { card, text: "Fewer escalations".to_owned() };
    assert_eq!(gaps(&table), [step_gap, goal_gap.clone()]);
    let metric = table.metric(&[("class", word("other"))]);
    table.set(metric, Field::about("steps", step), Value::Flag(true)).expect("a step");
    assert_eq!(gaps(&table), [goal_gap]);
    let goal = table.put(Kind::Goal, &[("name", text("Trust"))]).expect("a goal");
    table.set(goal, Field::about("serves", card), Value::Flag(true)).expect("a link");
    table.set(metric, Field::about("serves", goal), Value::Flag(true)).expect("a link");
    assert_eq!(gaps(&table), []);
}

#[test]
fn what_a_metric_means_is_told_from_the_target_to_the_impact() {
    let mut metric = limits("at", &[("target", 1.0), ("warning", 1.01), ("violation", 1.05)]);
    metric.impact = format!("Lost\ncustomers {}", "x".repeat(allowed::TEXT_CHARS));
    let latest = metric.latest(&[Reading { at: instant(1), value: 1.25 }]).expect("a reading");
    let clauses = metric.clauses(Some(latest.clone()));
    let [should, read, warned, violated] = &clauses[..] else { panic!("four clauses: {clauses:?}") };
    assert_eq!(*should, Clause::Should { direction: Direction::At, target: 1.0, upper: None });
    assert_eq!(*read, Clause::Read { latest });
    let Clause::Warned { beyond: Beyond::Outside { low, high } } = warned else { panic!("{warned:?}") };
    assert!((low - 0.99).abs() < 1e-9 && (high - 1.01).abs() < 1e-9);
    let Clause::Violated { beyond: Beyond::Outside { .. }, impact: Some(impact) } = violated else {
        panic!("{violated:?}")
    };
    assert!(impact.starts_with("Lost customers") && impact.chars().count() <= 201, "{impact}");
    assert_eq!(
        limits("at", &[("target", 1.0)]).clauses(None)[1],
        Clause::Violated { beyond: Beyond::Else, impact: None }
    );
    assert_eq!(limits("less", &[]).clauses(None), [Clause::Unsaid]);
}
