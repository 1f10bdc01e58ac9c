// SPDX-License-Identifier: Apache-2.0

/// The name of a prediction: 32 lower-case hexadecimal digits.
package struct PredictionID: Sendable, Hashable, CodedName {
    /// The digits.
    package let text: String

    /// Takes 32 lower-case hexadecimal digits; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 32, text.utf8.allSatisfy(\.isLowerHexDigit) else { return nil }
        self.text = text
    }

    /// A name from 128 random bits.
    package init(randomFrom source: inout some RandomNumberGenerator) {
        var digits = ""
        for _ in 0..<2 {
            let half = String(source.next() as UInt64, radix: 16)
            digits += String(repeating: "0", count: 16 - half.count) + half
        }
        text = digits
    }

    package var description: String { text }
}

extension UInt8 {
    /// Whether the byte is one of `0`...`9`, `a`...`f`.
    var isLowerHexDigit: Bool { (48...57).contains(self) || (97...102).contains(self) }
}
