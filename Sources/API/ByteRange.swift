// SPDX-License-Identifier: Apache-2.0

/// What a `Range` header asks of a body of known length (RFC 9110, section 14).
package enum ByteRange: Equatable, Sendable {
    /// No usable range was asked for: the whole body is due, with 200.
    case whole
    /// One part, by the offsets of its first and last byte: 206.
    case part(ClosedRange<Int>)
    /// Nothing of what was asked for exists: 416.
    case unsatisfiable

    /// Reads a header's value.
    ///
    /// A unit other than bytes, more than one range or anything malformed
    /// counts as no range, as the RFC allows.
    ///
    /// - Parameters:
    ///   - header: the value of `Range`, or nil when there is none.
    ///   - length: bytes of the whole body.
    package init(_ header: String?, length: Int) {
        guard let header, let asked = ByteRange.bounds(header) else {
            self = .whole
            return
        }
        switch asked {
        case (let first?, let last):
            guard first < length else {
                self = .unsatisfiable
                return
            }
            self = .part(first...min(last ?? length - 1, length - 1))
        case (nil, let suffix?):
            guard suffix > 0, length > 0 else {
                self = .unsatisfiable
                return
            }
            self = .part(max(0, length - suffix)...(length - 1))
        case (nil, nil):
            self = .whole
        }
    }

    /// The two numbers of `bytes=first-last`, or nil when the header is not of that form.
    private static func bounds(_ header: String) -> (first: Int?, last: Int?)? {
        let sides = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].lowercased() == "bytes" else { return nil }
        let text = sides[1].filter { $0 != " " && $0 != "\t" }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty) else { return nil }
        var numbers: [Int?] = []
        for end in ends {
            guard end.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { return nil }
            // A number too large for an Int lies past every body.
            numbers.append(end.isEmpty ? nil : Int(end) ?? Int.max)
        }
        if let first = numbers[0], let last = numbers[1], last < first { return nil }
        return (numbers[0], numbers[1])
    }
}
