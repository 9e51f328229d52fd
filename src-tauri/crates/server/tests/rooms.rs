//! Live rooms on a free port of this machine: a host's page and guests over real lines, honest ones and others.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[path = "rooms/decoding.rs"]
mod decoding;
#[path = "rooms/dots.rs"]
mod dots;
#[path = "rooms/ending.rs"]
mod ending;
#[path = "rooms/evening.rs"]
mod evening;
#[path = "rooms/forms.rs"]
mod forms;
#[path = "rooms/hidden.rs"]
mod hidden;
#[path = "rooms/hostile.rs"]
mod hostile;
#[path = "rooms/joining.rs"]
mod joining;
#[path = "rooms/meeting.rs"]
mod meeting;
#[path = "rooms/named.rs"]
mod named;
#[path = "rooms/page.rs"]
mod page;
#[path = "rooms/rights.rs"]
mod rights;
#[path = "rooms/silent.rs"]
mod silent;
#[path = "rooms/working.rs"]
mod working;
