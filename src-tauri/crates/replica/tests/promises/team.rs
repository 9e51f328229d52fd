//! A team at work without a network: members with a replica each, deeds drawn at random, updates handed
//! over by hand. Every deed is checked against a full reading of the document (R2).

use chrono::{DateTime, TimeDelta, Utc};
use product::{
    Act, ActId, Card, CardId, CardState, Command, Edit, Entry, EntryId, Field, Kind, NewCard, NewEntry,
    Product, ProductId, Section, Setting, Value, What, WritingId, decide,
};
use proptest::prelude::*;
use replica::{Applied, Hand, Merged, Replica, Version};
use uuid::Uuid;

const KINDS: [Kind; 2] = [Kind::Goal, Kind::Member];
const NAME: Field = Field::word("name");

/// Something a member does.
#[derive(Clone, Debug)]
pub enum Deed {
    Add { section: usize, below: usize, text: String },
    Paste { section: usize, lines: usize },
    Write { card: usize, at: usize, delete: usize, insert: String, stay: Option<u8> },
    Move { card: usize, section: usize, below: usize },
    Delete { card: usize },
    Restore { card: usize },
    State { card: usize, state: usize },
    Author { card: usize, author: Option<u8> },
    Rename { name: u8 },
    Extend { extended: bool },
    AddEntry { kind: usize, below: usize, text: String },
    WriteField { entry: usize, at: usize, delete: usize, insert: String, stay: Option<u8> },
    SetField { entry: usize, field: usize, value: usize },
    MoveEntry { entry: usize, below: usize },
    DeleteEntry { entry: usize },
    RestoreEntry { entry: usize },
    Undo,
    Redo,
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let n = 0..64usize;
    prop_oneof![
        4 => (0..9usize, n.clone(), "[a-zäß😀]{1,6}")
            .prop_map(|(section, below, text)| Deed::Add { section, below, text }),
        1 => (0..9usize, 1..4usize).prop_map(|(section, lines)| Deed::Paste { section, lines }),
        6 => (n.clone(), 0..12usize, 0..4usize, "[a-zäß😀]{0,4}", prop::option::of(0..2u8))
            .prop_map(|(card, at, delete, insert, stay)| Deed::Write { card, at, delete, insert, stay }),
        4 => (n.clone(), 0..9usize, n.clone())
            .prop_map(|(card, section, below)| Deed::Move { card, section, below }),
        2 => n.clone().prop_map(|card| Deed::Delete { card }),
        1 => n.clone().prop_map(|card| Deed::Restore { card }),
        1 => (n.clone(), 0..3usize).prop_map(|(card, state)| Deed::State { card, state }),
        3 => (0..2usize, n.clone(), "[a-zäß😀]{1,6}")
            .prop_map(|(kind, below, text)| Deed::AddEntry { kind, below, text }),
        4 => (n.clone(), 0..12usize, 0..4usize, "[a-zäß😀]{0,4}", prop::option::of(0..2u8))
            .prop_map(|(entry, at, delete, insert, stay)| Deed::WriteField { entry, at, delete, insert, stay }),
        3 => (n.clone(), 0..3usize, 0..4usize)
            .prop_map(|(entry, field, value)| Deed::SetField { entry, field, value }),
        3 => (n.clone(), n.clone()).prop_map(|(entry, below)| Deed::MoveEntry { entry, below }),
        2 => n.clone().prop_map(|entry| Deed::DeleteEntry { entry }),
        1 => n.clone().prop_map(|entry| Deed::RestoreEntry { entry }),
        1 => (n, prop::option::of(0..3u8)).prop_map(|(card, author)| Deed::Author { card, author }),
        1 => (0..4u8).prop_map(|name| Deed::Rename { name }),
        1 => any::<bool>().prop_map(|extended| Deed::Extend { extended }),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
    ]
}

pub struct Member {
    pub replica: Replica,
    pub acts: Vec<Act>,
    /// Whose hand performs what is performed.
    pub hand: Hand,
    peer: u64,
    made: u64,
}

/// The product every story starts with.
pub fn started() -> Replica {
    let id = ProductId(Uuid::from_u128(7));
    Replica::create(id, "Atlas", moment(0), 1).unwrap()
}

pub fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_nanos(1_795_000_000_000_000_001) + TimeDelta::seconds(seconds)
}

/// What people see: name, breadth, the cards that hang, section by section, the entries, kind by kind.
pub type View = (String, bool, Vec<Vec<Card>>, Vec<Vec<Entry>>);

pub fn view(product: &Product) -> View {
    let section = |section| product.vision.section(section).cloned().collect();
    let kind = |kind| product.entries.of(kind).cloned().collect();
    (
        product.name.clone(),
        product.vision.extended,
        Section::ALL.into_iter().map(section).collect(),
        Kind::ALL.into_iter().map(kind).collect(),
    )
}

impl Member {
    pub fn over(replica: Replica, peer: u64) -> Self {
        Self { replica, acts: Vec::new(), hand: Hand::HOST, peer, made: 0 }
    }

    /// A member with a copy of what another one has.
    pub fn joining(replica: &Replica, peer: u64) -> Self {
        let snapshot = replica.snapshot().unwrap();
        Self::over(Replica::load(peer, Some(&snapshot), &[]).unwrap(), peer)
    }

    /// A member with a copy of what this one has.
    pub fn joined_as(&self, peer: u64) -> Self {
        Self::joining(&self.replica, peer)
    }

    /// Three members with a few cards in common.
    pub fn three(common: &[Deed]) -> [Self; 3] {
        let mut first = Self::over(started(), 1);
        common.iter().for_each(|deed| drop(first.perform(deed)));
        let replica = first.replica;
        [11, 12, 13].map(|peer| Self::joining(&replica, peer))
    }

    pub fn product(&self) -> &Product {
        self.replica.product()
    }

    pub fn view(&self) -> View {
        view(self.product())
    }

    /// The text of the card, deleted or not.
    pub fn text(&self, card: CardId) -> &str {
        &self.product().vision.card(card).unwrap().text
    }

    /// Does it, if the rules allow; checks that the product is what the document says.
    pub fn perform(&mut self, deed: &Deed) -> Option<Applied> {
        let before = Product::clone(self.replica.product());
        let applied = match deed {
            Deed::Undo => self.undo().map(|(_, applied)| applied),
            Deed::Redo => self.redo().map(|(_, applied)| applied),
            _ => self.command(deed).and_then(|command| self.command_in(&command, stay(deed))),
        }?;
        self.check(before, &applied.edits);
        Some(applied)
    }

    pub fn order(&mut self, command: &Command) -> Applied {
        self.command_in(command, None).unwrap()
    }

    pub fn add(&mut self, section: Section, text: &str, after: Option<CardId>) -> CardId {
        let id = CardId(self.new_id());
        let card = NewCard {
            id: Some(id),
            section,
            text: text.to_owned(),
            state: CardState::default(),
            author: None,
        };
        self.order(&Command::AddCard { card, after });
        id
    }

    pub fn write(&mut self, card: CardId, now: &str, writing: Option<WritingId>) {
        let was = self.text(card).to_owned();
        let now = now.to_owned();
        self.command_in(&Command::Write { card, was, now }, writing).unwrap();
    }

    pub fn apply(&mut self, edits: &[Edit]) -> Applied {
        let act = self.act(What::Copied { from: "a test".to_owned() });
        self.replica.apply(&act, edits, None, self.hand).unwrap()
    }

    pub fn undo(&mut self) -> Option<(Act, Applied)> {
        let (id, at) = self.circumstances();
        let done = self.replica.undo(self.hand, id, at, "Ada").unwrap();
        self.acts
            .extend(done.iter().filter(|(_, applied)| !applied.edits.is_empty()).map(|(act, _)| act.clone()));
        done
    }

    pub fn redo(&mut self) -> Option<(Act, Applied)> {
        let (id, at) = self.circumstances();
        let done = self.replica.redo(self.hand, id, at, "Ada").unwrap();
        self.acts
            .extend(done.iter().filter(|(_, applied)| !applied.edits.is_empty()).map(|(act, _)| act.clone()));
        done
    }

    /// Takes in what the other one has; checks as [`Member::perform`] does.
    pub fn hear(&mut self, other: &Self) -> Merged {
        let everything = other.replica.updates_since(&Version::default()).unwrap();
        self.take(&everything)
    }

    pub fn take(&mut self, update: &[u8]) -> Merged {
        let before = Product::clone(self.replica.product());
        let merged = self.replica.import(update).unwrap();
        self.check(before, &merged.edits);
        merged
    }

    /// What this member's hand would take back, and what it would do again.
    pub fn undo_state(&self) -> (Option<&What>, Option<&What>) {
        self.replica.undo_state(self.hand)
    }

    /// Gives the next thing it makes the id that this one would give it.
    pub fn counting_as(&mut self, other: &Self) {
        (self.peer, self.made) = (other.peer, other.made);
    }

    pub fn card_ids(&self) -> Vec<CardId> {
        self.product().vision.order().to_vec()
    }

    fn check(&self, mut before: Product, edits: &[Edit]) {
        let read = self.replica.read_through().unwrap();
        assert_eq!(**self.replica.product(), read, "R2: kept up and read differ");
        edits.iter().for_each(|edit| before.apply(edit));
        assert_eq!(before, read, "the edits do not lead to the product");
    }

    fn command_in(&mut self, command: &Command, writing: Option<WritingId>) -> Option<Applied> {
        let product = self.replica.product().clone();
        let mut new_id = || self.new_id();
        let mut setting = Setting { by: "Ada", now: moment(0), new_id: &mut new_id };
        let decision = decide(&product, command, &mut setting).ok()?;
        let act = self.act(decision.what);
        let applied = self.replica.apply(&act, &decision.edits, writing, self.hand).unwrap();
        if !applied.edits.is_empty() {
            self.acts.push(act);
        }
        Some(applied)
    }

    fn command(&self, deed: &Deed) -> Option<Command> {
        let ids = self.card_ids();
        let any = |at: &usize| ids.get(at % ids.len().max(1)).copied();
        Some(match deed {
            Deed::Add { section, below, text } => {
                let section = Section::ALL[*section];
                let card = NewCard {
                    id: None,
                    section,
                    text: text.clone(),
                    state: CardState::default(),
                    author: None,
                };
                Command::AddCard { card, after: self.neighbour(section, *below) }
            }
            Deed::Paste { section, lines } => {
                let section = Section::ALL[*section];
                let text = "a line".to_owned();
                let card = NewCard { id: None, section, text, state: CardState::default(), author: None };
                Command::AddCards { cards: vec![card; *lines], file: None }
            }
            Deed::Write { card, at, delete, insert, .. } => {
                let card = any(card)?;
                let was = self.text(card).to_owned();
                let mut chars: Vec<char> = was.chars().collect();
                let at = at % (chars.len() + 1);
                let end = (at + delete).min(chars.len());
                chars.splice(at..end, insert.chars());
                Command::Write { card, was, now: chars.into_iter().collect() }
            }
            Deed::Move { card, section, below } => {
                let section = Section::ALL[*section];
                Command::Move { card: any(card)?, section, after: self.neighbour(section, *below) }
            }
            Deed::Delete { card } => Command::Delete { cards: vec![any(card)?] },
            Deed::Restore { card } => Command::Restore { cards: vec![any(card)?] },
            Deed::State { card, state } => {
                Command::SetState { card: any(card)?, state: CardState::ALL[*state] }
            }
            Deed::Author { card, author } => Command::SetAuthor {
                card: any(card)?,
                author: author.map(|number| format!("Author {number}")),
            },
            Deed::Rename { name } => Command::Rename { name: format!("Atlas {name}") },
            Deed::Extend { extended } => Command::Extend { extended: *extended },
            Deed::AddEntry { kind, below, text } => {
                let kind = KINDS[*kind];
                let fields = [(NAME, Value::Text(text.clone()))].into();
                let entries = vec![NewEntry { id: None, kind, fields }];
                Command::AddEntries { entries, after: self.entry_neighbour(kind, *below) }
            }
            Deed::WriteField { entry, at, delete, insert, .. } => {
                let entry = self.product().entries.get(self.any_entry(*entry)?)?;
                let was = entry.text(&NAME).to_owned();
                let mut chars: Vec<char> = was.chars().collect();
                let at = at % (chars.len() + 1);
                let end = (at + delete).min(chars.len());
                chars.splice(at..end, insert.chars());
                let now = chars.into_iter().collect();
                Command::WriteField { entry: entry.id, field: NAME, was, now }
            }
            Deed::SetField { entry, field, value } => {
                let entry = self.any_entry(*entry)?;
                let about = || Some(Field::about("serves", self.any_entry(*value)?));
                let (field, value) = match field {
                    0 => {
                        (Field::word("horizon"), Value::Word(["now", "next", "later"][value % 3].to_owned()))
                    }
                    1 => (Field::word("joined"), Value::Word(format!("2027-01-0{}", value + 1))),
                    _ => (about()?, Value::Flag(value % 2 == 0)),
                };
                Command::SetField { entry, field, value: Some(value) }
            }
            Deed::MoveEntry { entry, below } => {
                let entry = self.any_entry(*entry)?;
                let kind = self.product().entries.get(entry)?.kind;
                Command::MoveEntry { entry, after: self.entry_neighbour(kind, *below) }
            }
            Deed::DeleteEntry { entry } => Command::DeleteEntries { entries: vec![self.any_entry(*entry)?] },
            Deed::RestoreEntry { entry } => {
                Command::RestoreEntries { entries: vec![self.any_entry(*entry)?] }
            }
            Deed::Undo | Deed::Redo => return None,
        })
    }

    fn neighbour(&self, section: Section, at: usize) -> Option<CardId> {
        let ids = self.product().vision.section_ids(section);
        (at % (ids.len() + 1)).checked_sub(1).map(|place| ids[place])
    }

    fn any_entry(&self, at: usize) -> Option<EntryId> {
        let ids = self.product().entries.order();
        ids.get(at % ids.len().max(1)).copied()
    }

    fn entry_neighbour(&self, kind: Kind, at: usize) -> Option<EntryId> {
        let ids = self.product().entries.ids(kind);
        (at % (ids.len() + 1)).checked_sub(1).map(|place| ids[place])
    }

    fn act(&mut self, what: What) -> Act {
        let (id, at) = self.circumstances();
        Act { id, at, by: "Ada".to_owned(), what }
    }

    fn circumstances(&mut self) -> (ActId, DateTime<Utc>) {
        let id = ActId(self.new_id());
        (id, moment(i64::try_from(self.made).unwrap()))
    }

    fn new_id(&mut self) -> Uuid {
        self.made += 1;
        Uuid::from_u64_pair(self.peer, self.made)
    }
}

fn stay(deed: &Deed) -> Option<WritingId> {
    match deed {
        Deed::Write { stay, .. } | Deed::WriteField { stay, .. } => {
            stay.map(|stay| WritingId(Uuid::from_u128(u128::from(stay))))
        }
        _ => None,
    }
}
