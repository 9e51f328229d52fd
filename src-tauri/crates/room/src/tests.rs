//! The promises of the room, in files named after their topics.

mod dots;
mod joining;
mod keeping;
mod leading;
mod lobby;
mod meeting;
mod people;
mod poll;
mod reveal;
mod rights;
mod roles;
mod round;
mod timer;
mod writing;
