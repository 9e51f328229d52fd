//! The vision board in the terminal: section by section, as wide as the terminal is.

use crate::answer::Answer;
use crate::place::{Place, reply};
use crate::products::moment;
use crate::trouble::Trouble;
use crate::width::{columns, is_seen, one_line, wrapped};
use app::protocol::{Look, ProductView, Reply, Request, Seen};
use product::{Card, CardGroup, CardState, Hint, Section, SectionGroups};
use serde_json::json;
use unicode_width::UnicodeWidthStr as _;
use words::{FluentValue, Words};

/// Shows a product's board.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let line = place.to_see(wanted)?;
    let request = Request::OpenProduct { product: line.id };
    let view = reply!(place, request, Reply::OpenProduct { view } => view);
    let look = Request::Look { product: line.id, look: Look::Groups, as_of: None };
    let seen = reply!(place, look, Reply::Look { seen, .. } => seen.into_own());
    let Seen::Groups { sections: groups } = seen else { return Err(Trouble::unexpected(place.words)) };
    let wall = Wall {
        words: place.words,
        columns: columns(),
        bright: is_seen() && std::env::var_os("NO_COLOR").is_none(),
        groups,
    };
    let changed = moment(line.changed_at);
    Ok(Answer::new(wall.board(&view, &changed), with_groups(&view, &wall.groups)))
}

/// The board for scripts: the view, and beside it the groups, where there are any.
fn with_groups(view: &ProductView, groups: &[SectionGroups]) -> serde_json::Value {
    let mut json = json!(view);
    let grouped: Vec<_> = groups.iter().filter(|section| !section.groups.is_empty()).collect();
    if !grouped.is_empty() {
        json["groups"] = json!(grouped);
    }
    json
}

/// Where the board hangs.
struct Wall {
    words: &'static Words,
    columns: usize,
    bright: bool,
    groups: Vec<SectionGroups>,
}

impl Wall {
    fn board(&self, view: &ProductView, changed: &str) -> String {
        let count = number(view.cards.len());
        let cards = self.words.say_with("cards", &[("count", count)]);
        let gaps = [("cards", cards.into()), ("changed", changed.into())];
        let mut lines = vec![
            self.strong(&one_line(&view.name)),
            self.quiet(&self.words.say_with("terminal-board-line", &gaps)),
        ];
        for section in shown(view) {
            lines.push(String::new());
            lines.extend(self.section(*section, view));
        }
        lines.extend(self.hints(&view.hints));
        lines.push(String::new());
        lines.push(self.quiet(&self.words.say("attribution-vision")));
        lines.join("\n")
    }

    fn section(&self, section: Section, view: &ProductView) -> Vec<String> {
        let title = self.words.say(&format!("section-{}", section.key()));
        let rule = "─".repeat(self.columns.saturating_sub(title.width() + 4));
        let mut lines = vec![format!("── {} {rule}", self.strong(&title))];
        let groups = self.groups.iter().find(|groups| groups.section == section);
        for group in groups.iter().flat_map(|groups| &groups.groups) {
            let inside = view.cards.iter().filter(|card| group.cards.contains(&card.id));
            lines.push(self.group(group));
            lines.extend(inside.map(|card| indented(&self.card(card))));
        }
        let in_none = |card: &&Card| {
            groups.is_none_or(|groups| groups.groups.iter().all(|group| !group.cards.contains(&card.id)))
        };
        let rest = view.cards.iter().filter(|card| card.section == section).filter(in_none);
        lines.extend(rest.map(|card| self.card(card)));
        if lines.len() == 1 {
            let question = self.words.say(&format!("ask-{}", section.key()));
            lines.push(self.quiet(&wrapped(&question, "  ", self.columns)));
        }
        lines
    }

    /// “▾ Speed (3)”.
    fn group(&self, group: &CardGroup) -> String {
        let name = one_line(&group.name);
        let name = if name.is_empty() { self.words.say("group-unnamed") } else { name };
        let count = format!("▾ {name} ({})", group.cards.len());
        self.strong(&wrapped(&count, "", self.columns))
    }

    fn card(&self, card: &Card) -> String {
        let state = self.words.say(&format!("state-{}", card.state.key()));
        let author = card.author.as_deref().map(one_line).filter(|name| !name.is_empty());
        let about = match author {
            Some(author) => format!("{author} · {state}"),
            None => state,
        };
        let text = wrapped(&card.text, &format!("{} ", mark(card.state)), self.columns);
        format!("{text}\n{}", self.quiet(&wrapped(&about, "  ", self.columns)))
    }

    fn hints(&self, hints: &[Hint]) -> Vec<String> {
        let hints: Vec<_> =
            hints.iter().map(|hint| wrapped(&hint_sentence(hint, self.words), "→ ", self.columns)).collect();
        if hints.is_empty() {
            return hints;
        }
        std::iter::once(String::new()).chain(hints).collect()
    }

    fn strong(&self, text: &str) -> String {
        self.styled(text, 1)
    }

    fn quiet(&self, text: &str) -> String {
        self.styled(text, 2)
    }

    fn styled(&self, text: &str, style: u8) -> String {
        if self.bright { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// Five sections, or nine when they are shown or in use.
fn shown(view: &ProductView) -> &'static [Section] {
    let nine = view.extended || view.cards.iter().any(|card| card.section.is_extended());
    if nine { &Section::ALL } else { &Section::FIVE }
}

const fn mark(state: CardState) -> char {
    match state {
        CardState::Assumption => '○',
        CardState::ToValidate => '◐',
        CardState::Confirmed => '●',
    }
}

fn hint_sentence(hint: &Hint, words: &Words) -> String {
    match hint {
        Hint::SeveralVisions { count } => {
            words.say_with("hint-several_visions", &[("count", number(*count))])
        }
        Hint::LongVision { chars } => words.say_with("hint-long_vision", &[("chars", number(*chars))]),
        Hint::ManyCapabilities { count } => {
            words.say_with("hint-many_capabilities", &[("count", number(*count))])
        }
        Hint::NothingToValidate => words.say("hint-nothing_to_validate"),
    }
}

fn number(count: usize) -> FluentValue<'static> {
    FluentValue::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use product::{CardId, EntryId};
    use words::Language;

    fn view(cards: serde_json::Value) -> ProductView {
        serde_json::from_value(json!({
            "id": "018f1111-0000-7000-8000-000000000001", "name": "Ferry",
            "created_at": "2026-11-22T10:00:00Z", "seq": 1, "extended": false, "cards": cards,
            "hints": [{"hint": "several_visions", "count": 2}],
            "undo": {"undo": null, "redo": null}, "read_only": false,
        }))
        .unwrap()
    }

    fn card(section: &str, text: &str) -> serde_json::Value {
        json!({"id": "018f1111-0000-7000-8000-000000000002", "section": section, "text": text,
            "state": "to_validate", "author": "Anna", "created_at": "2026-11-22T10:00:00Z"})
    }

    fn hung(view: &ProductView) -> String {
        let wall = Wall { words: Words::of(Language::En), columns: 40, bright: false, groups: vec![] };
        wall.board(view, "today")
    }

    #[test]
    fn a_board_shows_its_cards_under_their_sections_and_questions_where_there_are_none() {
        let shown = hung(&view(json!([card("needs", "客户 wait in long queues at the counter every day")])));
        assert!(
            shown.contains("◐ 客户 wait in long queues at the\n  counter every day\n  Anna · to validate"),
            "{shown}"
        );
        assert!(shown.contains("── Vision ─"), "{shown}");
        assert!(shown.contains("Why do we make it"), "{shown}");
        assert!(shown.contains("→ 2 visions."), "{shown}");
        assert!(!shown.contains("Competitors"), "{shown}");
        assert!(!shown.contains('\u{1b}'), "{shown}");
    }

    #[test]
    fn a_card_of_the_extended_board_shows_all_nine() {
        assert!(hung(&view(json!([card("channels", "fairs")]))).contains("── Competitors ─"));
    }

    #[test]
    fn cards_of_a_group_stand_under_its_name_before_those_in_none() {
        let mut view = view(json!([card("needs", "alone"), card("needs", "grouped")]));
        view.cards[1].id = CardId(uuid::Uuid::from_u128(7));
        let group = CardGroup {
            id: EntryId(uuid::Uuid::nil()),
            name: " Speed".to_owned(),
            cards: vec![view.cards[1].id],
        };
        let rest = vec![view.cards[0].id];
        let groups = vec![SectionGroups { section: Section::Needs, groups: vec![group], rest }];
        let wall = Wall { words: Words::of(Language::En), columns: 40, bright: false, groups };
        let shown = wall.board(&view, "today");
        assert!(shown.contains("▾ Speed (1)\n  ◐ grouped\n    Anna · to validate\n◐ alone"), "{shown}");
    }
}
