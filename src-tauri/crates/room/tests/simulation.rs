//! Rooms at random: thousands of evenings with a bad network and a host that is killed between any two steps; what
//! anybody hears of what is hidden; what comes back from disk; and whatever bytes may come instead of an ask.

#[path = "simulation/asks.rs"]
mod asks;
#[path = "simulation/decoding.rs"]
mod decoding;
#[path = "simulation/dice.rs"]
mod dice;
#[path = "simulation/driven.rs"]
mod driven;
#[path = "simulation/evening.rs"]
mod evening;
#[path = "simulation/hidden.rs"]
mod hidden;
#[path = "simulation/host.rs"]
mod host;
#[path = "simulation/page.rs"]
mod page;
#[path = "simulation/reopening.rs"]
mod reopening;
#[path = "simulation/secrets.rs"]
mod secrets;
