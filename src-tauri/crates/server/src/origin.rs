//! Whom a line comes from, as far as its address tells. Knows no socket.

use std::net::{IpAddr, Ipv6Addr};

/// One who comes: an address, or, where everybody has as many as they like (IPv6), the network it belongs to. Such a
/// network has 2^64 addresses (RFC 4291, 2.5.4), and one machine may use them all.
pub fn origin(of: IpAddr) -> IpAddr {
    match of.to_canonical() {
        IpAddr::V6(address) if !address.is_loopback() => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_one_machine_may_use_are_one_origin() {
        let of = |address: &str| origin(address.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:aaaa::1"), of("2001:db8:1:2:bbbb:cccc:dddd:eeee"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("192.168.0.7"), "192.168.0.7");
        assert_ne!(of("192.168.0.7"), of("192.168.0.8"));
        assert_eq!(of("::ffff:192.168.0.7"), "192.168.0.7", "the same machine, called otherwise");
        assert_eq!(of("::1"), "::1");
    }
}
