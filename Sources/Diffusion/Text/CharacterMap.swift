// SPDX-License-Identifier: Apache-2.0

/// The rules by which SentencePiece rewrites text before it is cut, such as `nmt_nfkc`.
///
/// A "precompiled charsmap" is the length of a trie in bytes, the trie as a double array
/// (Aoe, 1989; the layout of darts-clone), and the replacements as text between zero bytes. A unit of
/// the trie is 32 bits: label in the lowest eight, one bit for "a value follows", one for offsets in
/// steps of 256, and the offset above; units of values have the highest bit set.
struct CharacterMap: Sendable {
    private let units: [UInt32]
    private let replacements: [UInt8]

    /// Reads a precompiled map.
    ///
    /// - Throws: ``DiffusionError/Code/malformed`` when lengths do not fit.
    init(precompiled bytes: some RandomAccessCollection<UInt8>) throws(DiffusionError) {
        let bytes = Array(bytes)
        func word(_ at: Int) -> UInt32 {
            UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
                | UInt32(bytes[at + 3]) << 24
        }
        guard bytes.count >= 8 else {
            throw DiffusionError(.malformed, "the character map has only \(bytes.count) bytes")
        }
        let size = Int(word(0))
        guard size >= 4, size % 4 == 0, size <= bytes.count - 4 else {
            throw DiffusionError(
                .malformed, "the character map claims a trie of \(size) in \(bytes.count) bytes")
        }
        units = (0..<size / 4).map { word(4 + 4 * $0) }
        replacements = Array(bytes[(4 + size)...])
        let longest = replacements.split(separator: 0).map(\.count).max() ?? 0
        guard longest <= 256 else {
            throw DiffusionError(
                .malformed,
                "the character map has a replacement of \(longest) bytes; up to 256 are taken")
        }
    }

    /// The longest rule that a text begins with: how many bytes it takes, and what they become.
    func longest(
        prefixOf text: ArraySlice<UInt8>
    ) -> (length: Int, replacement: ArraySlice<UInt8>)? {
        var found: (Int, Int)?
        walk(text) { length, value in
            found = (length, value)
            return true
        }
        return found.map { ($0.0, replacement($0.1)) }
    }

    /// What the shortest rule that a text begins with makes of it, as the tokenizers library asks.
    func first(prefixOf text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var found: Int?
        walk(text) { _, value in
            found = value
            return false
        }
        return found.map(replacement)
    }

    private func replacement(_ start: Int) -> ArraySlice<UInt8> {
        guard start < replacements.count else { return [] }
        return replacements[start...].prefix { $0 != 0 }
    }

    /// Calls with length and value of each rule that the text begins with, until told to stop.
    ///
    /// Positions come from the file: one outside the array ends the walk.
    private func walk(_ text: ArraySlice<UInt8>, _ visit: (Int, Int) -> Bool) {
        var node = offset(units[0])
        for (index, byte) in text.enumerated() {
            node ^= Int(byte)
            guard node < units.count else { return }
            let unit = units[node]
            guard unit & 0x8000_00FF == UInt32(byte) else { return }
            node ^= offset(unit)
            guard unit >> 8 & 1 == 1 else { continue }
            guard node < units.count else { return }
            guard visit(index + 1, Int(units[node] & 0x7FFF_FFFF)) else { return }
        }
    }

    private func offset(_ unit: UInt32) -> Int { Int(unit >> 10) << (unit & 0x200 == 0 ? 0 : 8) }
}
