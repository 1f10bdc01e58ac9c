// SPDX-License-Identifier: Apache-2.0
package import Domain

/// A key that was just made: the only moment at which its text is known.
package struct NewKey: Sendable {
    /// What the caller sends: `kn_` and 48 hexadecimal digits, or what was given.
    package let text: String
    /// What is stored.
    package private(set) var key: APIKey

    /// Makes a key from 192 random bits.
    package init(
        name: String, role: APIKey.Role, limits: APIKey.Limits = APIKey.Limits(),
        at now: Timestamp, chance: () -> UInt64
    ) {
        let digits = (0..<3).map { _ in NewKey.hex(chance()) }.joined()
        self.init(text: "kn_\(digits)", name: name, role: role, limits: limits, at: now)
    }

    /// The same for a key that looks at the predictions of another.
    package func watching(_ id: String?) -> NewKey {
        var made = self
        made.key.watches = id
        return made
    }

    /// Takes a key that somebody else made; nil unless it has 8 to 200 letters, digits and signs of ASCII.
    package init?(given text: String, name: String, role: APIKey.Role, at now: Timestamp) {
        guard (8...200).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        self.init(text: text, name: name, role: role, limits: APIKey.Limits(), at: now)
    }

    private init(
        text: String, name: String, role: APIKey.Role, limits: APIKey.Limits, at now: Timestamp
    ) {
        self.text = text
        let hash = KeyHash(of: text).text
        var key = APIKey(
            id: String(hash.prefix(12)), name: name, hash: hash, role: role, createdAt: now)
        key.limits = limits
        self.key = key
    }

    private static func hex(_ bits: UInt64) -> String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
