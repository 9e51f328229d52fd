//! What a person is told of a room: the whole of it once, then what is new, in order.

use crate::{CardDots, HiddenCard, PersonDots, PersonId, PersonView, Stage};
use chrono::{DateTime, Utc};
use product::ProductId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A room, as one person may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct RoomView {
    /// Which.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub id: Uuid,
    /// Around which product.
    pub product: ProductId,
    /// Who one is oneself.
    pub you: PersonId,
    /// The number of the news this view has taken in last.
    pub seq: u32,
    /// The clock of the host when this was written, so that timers agree.
    pub now: DateTime<Utc>,
    /// Those who are, or were, in the room, by the time they came; those in the lobby only for who may let them in.
    pub people: Vec<PersonView>,
    /// How it is led.
    pub stage: Stage,
    /// One's own hidden cards, and those one wrote for others.
    pub own: Vec<HiddenCard>,
    /// One's own answer to the quick poll, until it is revealed.
    pub answer: Option<String>,
    /// One's own dots on cards, and those one put for others, until they are revealed.
    pub dots: Vec<PersonDots>,
    /// How many dots are on which card, as far as that is seen.
    pub counted: Vec<CardDots>,
}

/// Something new in a room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum News {
    /// A person is new, or something of them is.
    Person {
        /// All of them.
        person: PersonView,
    },
    /// Nobody is ready any more.
    NobodyReady,
    /// Nobody sees this person any more: they left the lobby.
    Gone {
        /// Who.
        person: PersonId,
    },
    /// How the room is led is new.
    Stage {
        /// All of it.
        stage: Box<Stage>,
        /// The clock of the host.
        now: DateTime<Utc>,
    },
    /// One's own hidden card is new, or says something else.
    Own {
        /// The card.
        card: HiddenCard,
    },
    /// One's own hidden cards are hidden no more, or thrown away.
    OwnGone {
        /// Which.
        cards: Vec<product::CardId>,
    },
    /// One's own answer to the quick poll.
    Answer {
        /// What it says; `None`: there is none.
        says: Option<String>,
    },
    /// The dots of somebody that one knows of.
    Dots {
        /// All of them; none on no card.
        dots: PersonDots,
    },
    /// The dots one knew of are no more: they are revealed, or taken away.
    DotsGone,
    /// So many dots are on these cards from now on.
    Counted {
        /// On which; on those that are not named as many as before.
        cards: Vec<CardDots>,
    },
    /// The room is closed, or one was sent away.
    Over {
        /// Sent away?
        sent_away: bool,
    },
}

impl RoomView {
    /// Takes in what is new. Who came to be known later stands further down, so the order of people and cards can
    /// differ from that of a view taken anew.
    pub fn fold(&mut self, news: &News) {
        match news {
            News::Person { person } => self.put(person),
            News::NobodyReady => self.people.iter_mut().for_each(|one| one.ready = false),
            News::Gone { person } => self.people.retain(|one| one.id != *person),
            News::Stage { stage, now } => (self.stage, self.now) = ((**stage).clone(), *now),
            News::Own { card } => match self.own.iter_mut().find(|own| own.id == card.id) {
                Some(own) => own.clone_from(card),
                None => self.own.push(card.clone()),
            },
            News::OwnGone { cards } => self.own.retain(|own| !cards.contains(&own.id)),
            News::Answer { says } => self.answer.clone_from(says),
            News::Dots { dots } => {
                self.dots.retain(|one| one.person != dots.person);
                self.dots.extend((!dots.cards.is_empty()).then(|| dots.clone()));
            }
            News::DotsGone => self.dots.clear(),
            News::Counted { cards } => {
                self.counted.retain(|one| cards.iter().all(|count| count.card != one.card));
                self.counted.extend(cards.iter().filter(|count| count.dots > 0).cloned());
            }
            News::Over { .. } => {}
        }
    }

    fn put(&mut self, person: &PersonView) {
        match self.people.iter_mut().find(|one| one.id == person.id) {
            Some(one) => one.clone_from(person),
            None => self.people.push(person.clone()),
        }
    }
}
