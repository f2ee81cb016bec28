//! What of the network everybody can reach: links elsewhere are neither taken nor tested.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Names that are never of the public network (RFC 6761, RFC 6762, RFC 8375, and `internal`, which
/// is kept free for this).
const INSIDE: [&str; 5] = ["localhost", "local", "internal", "home.arpa", "test"];

/// Whether an address may be of the public network, as far as it says so itself: what a name leads
/// to is seen when it is asked.
pub fn is_public_address(url: &Url) -> bool {
    match url.host() {
        None => false,
        Some(Host::Ipv4(ip)) => is_public(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => is_public(IpAddr::V6(ip)),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            let inside = |end: &str| {
                let before = name.strip_suffix(end);
                before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
            };
            name.contains('.') && !INSIDE.into_iter().any(inside)
        }
    }
}

/// Whether a number is one of the public network: none that IANA lists as not globally reachable
/// (RFC 6890).
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let protocols = (a, b, c) == (192, 0, 0) || (a, b, c) == (192, 88, 99);
    let benchmarks = a == 198 && (b == 18 || b == 19);
    !(a == 0
        || a >= 240
        || shared
        || protocols
        || benchmarks
        || ip.is_loopback()
        || ip.is_private()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_documentation())
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let part = ip.segments();
    // A number of the other kind inside: as it is, translated (NAT64), or tunnelled (6to4).
    let inner = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    if let Some(mapped) = ip.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    match part {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => inner(high, low),
        [0x2002, high, low, ..] => inner(high, low),
        [0x2001, 0xdb8, ..] | [0x2001, 0..=0x1ff, ..] => false,
        // Only this eighth of the numbers is given out.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_a_network_is_told_from_what_is_not() {
        let public = |text: &str| is_public_address(&Url::parse(text).unwrap());
        for text in [
            "https://example.org/a",
            "http://8.8.8.8/",
            "https://[2606:4700::1111]/",
            "https://www.oic-oci.org.",
            "https://latest.example/",
            "https://مثال.السعودية/",
        ] {
            assert!(public(text), "{text}");
        }
        for text in [
            "http://localhost/",
            "http://localhost.:8080/",
            "http://printer/",
            "http://a.local/",
            "http://a.internal/",
            "http://127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0.0.0.0/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://100.64.0.1/",
            "http://198.18.0.1/",
            "http://224.0.0.1/",
            "http://255.255.255.255/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fe80::1]/",
            "http://[fd00::1]/",
            "http://[2001:db8::1]/",
        ] {
            assert!(!public(text), "{text}");
        }
    }
}
