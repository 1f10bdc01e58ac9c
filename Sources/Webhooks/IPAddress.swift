// SPDX-License-Identifier: Apache-2.0
import Foundation

/// An address of a machine, of either version of the protocol.
package struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    /// 4 or 16 bytes, the first one first.
    package let bytes: [UInt8]

    /// Reads `192.0.2.1` or `2001:db8::1`, and no other spelling.
    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = withUnsafeBytes(of: six) { Array($0) }
        } else {
            return nil
        }
    }

    /// Takes 4 or 16 bytes; nil for other numbers.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Four groups, or eight in full.
    package var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2).map { index in
            String(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]), radix: 16)
        }.joined(separator: ":")
    }

    /// The address of version 4 that one of version 6 leads to: mapped (`::ffff:0:0/96`), compatible (`::/96`),
    /// translated (`64:ff9b::/96`) or tunneled (`2002::/16`); nil for all others.
    package var embedded: IPAddress? {
        guard bytes.count == 16 else { return nil }
        let start = Array(bytes[..<12])
        let zeros = [UInt8](repeating: 0, count: 10)
        let translated: [UInt8] = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]
        if start == zeros + [0xff, 0xff] || start == zeros + [0, 0] || start == translated {
            return IPAddress(bytes: Array(bytes[12...]))
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return IPAddress(bytes: Array(bytes[2..<6])) }
        return nil
    }
}

/// A range of addresses: `10.0.0.0/8`.
package struct IPNetwork: Sendable, Hashable {
    private let address: IPAddress
    /// Bits that all its addresses share.
    private let length: Int

    /// Reads an address and a number of bits; an address alone stands for itself.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(String(first)) else { return nil }
        let most = address.bytes.count * 8
        switch parts.count {
        case 1: length = most
        case 2:
            guard let bits = Int(parts[1]), (0...most).contains(bits) else { return nil }
            length = bits
        default: return nil
        }
        self.address = address
    }

    /// Whether an address of the same version is within.
    package func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        for (index, (a, b)) in zip(address.bytes, other.bytes).enumerated() {
            let bits = min(8, max(0, length - index * 8))
            let mask = UInt8(truncatingIfNeeded: 0xff00 >> bits)
            guard a & mask == b & mask else { return false }
        }
        return true
    }
}
