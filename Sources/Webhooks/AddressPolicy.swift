// SPDX-License-Identifier: Apache-2.0

/// Which addresses webhooks may reach: public ones, and what the operator allows beside them.
package struct AddressPolicy: Sendable, Hashable {
    private let allowed: [IPNetwork]

    /// Only public addresses, and some networks.
    package init(allowing networks: [IPNetwork] = []) {
        allowed = networks
    }

    /// Whether a message may be sent to an address.
    package func permits(_ address: IPAddress) -> Bool {
        if allowed.contains(where: { $0.contains(address) }) { return true }
        if let inner = address.embedded { return permits(inner) }
        let isWithin = { (networks: [IPNetwork]) in networks.contains { $0.contains(address) } }
        return address.bytes.count == 4
            ? !isWithin(Self.special4) : isWithin(Self.global6) && !isWithin(Self.special6)
    }

    /// Version 4 without the public part (IANA special-purpose registry, RFC 6890 and later): this
    /// network, private, shared, loopback, link-local with the metadata services, protocol assignments,
    /// documentation, benchmarks, multicast, reserved and broadcast.
    private static let special4 = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    ].compactMap(IPNetwork.init)
    /// The part of version 6 that is given out for use on the Internet; private, link-local, multicast and the
    /// rest lie outside.
    private static let global6 = ["2000::/3"].compactMap(IPNetwork.init)
    /// Within it: protocol assignments with Teredo, and documentation.
    private static let special6 = ["2001::/23", "2001:db8::/32", "3fff::/20"].compactMap(
        IPNetwork.init)
}
