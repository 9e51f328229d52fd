//! A name for a room on the local network (mDNS), so that an address need not be typed: a help, never a need. Where it
//! cannot be had, nothing else is different. Knows no room and no request.
//!
//! - U11 A door answers by a name only once the network knows it, and only by that one; behind a certificate there is
//!   no other name than its own.
//! - U12 A room on an address that only this machine can reach is announced nowhere.

use mdns_sd::{DaemonEvent, IfKind, Receiver, ServiceDaemon, ServiceInfo};
use std::net::{IpAddr, SocketAddr};
use std::thread;
use std::time::Duration;

/// Where a name begins, so that nobody takes it for the machine's own one.
const PRODUCT: &str = "inter-pares";
/// What is taken of the machine's name at the most: people type it.
const LETTERS: usize = 24;
/// What browsers and lists of the network call a page.
const PAGE: &str = "_http._tcp.local.";
/// How long a farewell to the network may take.
const FAREWELL: Duration = Duration::from_millis(500);

/// Is told the name by which an address is known, and each other one if that was taken.
pub type Hearer = Box<dyn Fn(&str) + Send>;

/// Makes an address known by a name.
pub trait Herald: Send + Sync {
    /// Announces it until what is answered is dropped. `None`: it is not announced.
    fn announce(&self, at: SocketAddr, hearer: Hearer) -> Option<Box<dyn Send + Sync>>;
}

/// Announces on the network an address belongs to, and nowhere else.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mdns;

impl Herald for Mdns {
    fn announce(&self, at: SocketAddr, hearer: Hearer) -> Option<Box<dyn Send + Sync>> {
        if !is_on_a_network(at.ip()) {
            return None;
        }
        let announced = Announcement::begin(at, hearer);
        let noted =
            announced.inspect_err(|error| tracing::info!(%error, "the room has no name on the network"));
        noted.ok().map(|announcement| Box::new(announcement) as Box<dyn Send + Sync>)
    }
}

/// A name that is known for as long as this is there.
struct Announcement(ServiceDaemon);

impl Announcement {
    fn begin(at: SocketAddr, hearer: Hearer) -> mdns_sd::Result<Self> {
        let announcement = Self(ServiceDaemon::new()?);
        let daemon = &announcement.0;
        daemon.disable_interface(IfKind::All)?;
        daemon.enable_interface(IfKind::Addr(at.ip()))?;
        let machine = hostname::get().unwrap_or_default();
        let label = label(&machine.to_string_lossy());
        let name = format!("{label}.local.");
        let events = daemon.monitor()?;
        let none: [(&str, &str); 0] = [];
        daemon.register(ServiceInfo::new(PAGE, &label, &name, at.ip(), at.port(), &none[..])?)?;
        let listening = thread::Builder::new().name(PRODUCT.to_owned());
        let listening = listening.spawn(move || listen(&events, &name, &hearer));
        listening.map_err(|error| mdns_sd::Error::Msg(error.to_string()))?;
        Ok(announcement)
    }
}

impl Drop for Announcement {
    fn drop(&mut self) {
        // Takes the name back; a network that does not hear it forgets the name by itself within two minutes.
        if let Ok(ended) = self.0.shutdown() {
            let _ = ended.recv_timeout(FAREWELL);
        }
    }
}

/// Until the announcement ends.
fn listen(events: &Receiver<DaemonEvent>, wanted: &str, hearer: &Hearer) {
    let (mut name, mut is_known) = (wanted.to_owned(), false);
    while let Ok(event) = events.recv() {
        match event {
            DaemonEvent::NameChange(change) if change.original.eq_ignore_ascii_case(wanted) => {
                name = change.new_name;
            }
            DaemonEvent::Announce(..) if !is_known => is_known = true,
            _ => continue,
        }
        if is_known {
            hearer(name.trim_end_matches('.'));
        }
    }
}

/// Whether others could reach it there.
const fn is_on_a_network(ip: IpAddr) -> bool {
    !ip.is_loopback() && !ip.is_unspecified() && !ip.is_multicast()
}

/// A name on the network for the machine of this name: small letters, digits, and single hyphens between them.
fn label(machine: &str) -> String {
    let first = machine.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let safe = first.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    let words = safe.split('-').filter(|word| !word.is_empty());
    let whole = words.collect::<Vec<_>>().join("-");
    let short = whole.get(..LETTERS).unwrap_or(&whole).trim_end_matches('-');
    if short.is_empty() || short == "localhost" {
        return PRODUCT.to_owned();
    }
    format!("{PRODUCT}-{short}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_short_safe_and_says_whose_machine_it_is() {
        for (machine, expected) in [
            ("anna", "inter-pares-anna"),
            ("Annas-MacBook-Pro.local", "inter-pares-annas-macbook-pro"),
            ("DESKTOP_4711", "inter-pares-desktop-4711"),
            ("--büro.-7--", "inter-pares-b-ro"),
            ("a.very.long.name", "inter-pares-a"),
            ("the-machine-in-the-room-behind-the-kitchen", "inter-pares-the-machine-in-the-room"),
            ("", "inter-pares"),
            ("localhost.localdomain", "inter-pares"),
            ("ünï", "inter-pares-n"),
            ("日本", "inter-pares"),
        ] {
            assert_eq!(label(machine), expected, "{machine}");
        }
    }

    proptest! {
        #[test]
        fn every_machine_gets_a_name_that_the_network_takes(machine in "\\PC{0,80}") {
            let label = label(&machine);
            prop_assert!(label.len() <= 63 && label.starts_with(PRODUCT));
            prop_assert!(label.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit())
            }), "{}", label);
        }
    }

    #[test]
    fn u12_what_only_this_machine_can_reach_is_announced_nowhere() {
        for at in
            ["127.0.0.1:4747", "127.8.8.8:4747", "[::1]:4747", "0.0.0.0:4747", "[::]:4747", "224.0.0.251:1"]
        {
            let announced = Mdns.announce(at.parse().unwrap(), Box::new(|_| panic!("{}", "a name")));
            assert!(announced.is_none(), "{at}");
        }
    }
}
