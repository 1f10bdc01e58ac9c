// SPDX-License-Identifier: Apache-2.0

/// The pieces of a vocabulary as sorted bytes, for finding all that a text begins with.
///
/// Narrowing a sorted range byte by byte is as exact as a trie, and is ready as soon as it is sorted.
struct PieceTable: Sendable {
    private let bytes: [UInt8]
    /// Where each piece begins in ``bytes``; one more at the end.
    private let starts: [Int32]
    /// Pieces in the order of their bytes.
    private let order: [Int32]
    /// The part of ``order`` with each first byte.
    private let firsts: [Range<Int>]

    /// A table of the pieces for which `isSearched` holds.
    init(_ pieces: [String], isSearched: (Int) -> Bool) {
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        starts.reserveCapacity(pieces.count + 1)
        for piece in pieces {
            bytes.append(contentsOf: piece.utf8)
            starts.append(Int32(bytes.count))
        }
        let order = bytes.withUnsafeBufferPointer { bytes in
            pieces.indices.filter { isSearched($0) && starts[$0] < starts[$0 + 1] }
                .map(Int32.init)
                .sorted { Self.precedes($0, $1, bytes, starts) }
        }
        var firsts = [Range<Int>](repeating: 0..<0, count: 256)
        for (place, piece) in order.enumerated() {
            let byte = Int(bytes[Int(starts[Int(piece)])])
            firsts[byte] =
                firsts[byte].isEmpty
                ? place..<place + 1 : firsts[byte].lowerBound..<place + 1
        }
        self.bytes = bytes
        self.starts = starts
        self.order = order
        self.firsts = firsts
    }

    /// Whether there is no piece to find.
    var isEmpty: Bool { order.isEmpty }

    private static func precedes(
        _ left: Int32, _ right: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ starts: [Int32]
    ) -> Bool {
        var (a, b) = (Int(starts[Int(left)]), Int(starts[Int(right)]))
        let (endA, endB) = (Int(starts[Int(left) + 1]), Int(starts[Int(right) + 1]))
        while a < endA, b < endB {
            if bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
            a += 1
            b += 1
        }
        let (lengthA, lengthB) = (endA - a, endB - b)
        // The same piece twice: the later one counts, as in a dictionary.
        return lengthA == lengthB ? left > right : lengthA < lengthB
    }

    /// Calls with each piece that begins at a place of a text and the place where it ends, shortest
    /// first.
    func forEachPiece(in text: [UInt8], at start: Int, _ visit: (_ piece: Int, _ end: Int) -> Void)
    {
        guard start < text.count else { return }
        var range = firsts[Int(text[start])]
        var depth = 0
        while !range.isEmpty, start + depth < text.count {
            if depth > 0 { range = narrowed(range, depth, text[start + depth]) }
            depth += 1
            guard let lowest = range.first else { return }
            let piece = Int(order[lowest])
            if Int(starts[piece + 1] - starts[piece]) == depth { visit(piece, start + depth) }
        }
    }

    /// The part of a range, alike in the first `depth` bytes, with a given byte next.
    private func narrowed(_ range: Range<Int>, _ depth: Int, _ byte: UInt8) -> Range<Int> {
        let lower = bound(range, depth, Int(byte))
        return lower..<bound(lower..<range.upperBound, depth, Int(byte) + 1)
    }

    /// The first place of a range whose byte at a depth is not below a value; ended pieces are lowest.
    private func bound(_ range: Range<Int>, _ depth: Int, _ value: Int) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            let piece = Int(order[middle])
            let at = Int(starts[piece]) + depth
            let byte = at < Int(starts[piece + 1]) ? Int(bytes[at]) : -1
            if byte < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
