// SPDX-License-Identifier: Apache-2.0
import Foundation
package import NIOCore

/// Reads a `multipart/form-data` body as it arrives (RFC 7578, RFC 2046 section 5.1), holding no more than
/// a header or a delimiter of it.
///
/// A value without I/O: bytes go in, events come out.
package struct MultipartReader: Sendable {
    /// What was read.
    package enum Event: Sendable, Equatable {
        /// A part begins; names in lower case.
        case part(name: String, filename: String?, mediaType: String?)
        case data([UInt8])
        case partEnd
        /// Nothing of interest follows.
        case end
    }

    /// A body that is not multipart.
    package struct Malformed: Error, Sendable, Equatable {}

    private enum State { case before, delimited, headers, data, done }

    private let delimiter: [UInt8]
    private var state = State.before
    private var pending: [UInt8] = []
    private static let headerLimit = 8192
    private static let lineBreak: [UInt8] = [13, 10]

    /// A reader for the boundary that a `Content-Type` header names; nil when it names none.
    package init?(contentType: String?) {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data") else {
            return nil
        }
        let boundary = Self.parameter("boundary", of: contentType)
        guard let boundary, (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter needs no line break before it.
        pending = Self.lineBreak
    }

    /// Takes bytes and returns what they complete.
    package mutating func feed(_ bytes: ByteBuffer) throws(Malformed) -> [Event] {
        if state == .done { return [] }
        pending.append(contentsOf: bytes.readableBytesView)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Whether the closing delimiter has come.
    package var isComplete: Bool { state == .done }

    private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
        switch state {
        case .done:
            return false
        case .before, .data:
            guard let start = Self.find(delimiter, in: pending) else {
                // Its tail may be the head of a delimiter.
                let safe = max(0, pending.count - delimiter.count + 1)
                if state == .data, safe > 0 { events.append(.data(Array(pending[..<safe]))) }
                pending.removeFirst(safe)
                return false
            }
            if state == .data {
                if start > 0 { events.append(.data(Array(pending[..<start]))) }
                events.append(.partEnd)
            }
            pending.removeFirst(start + delimiter.count)
            state = .delimited
            return true
        case .delimited:
            guard pending.count >= 2 else { return false }
            if pending.starts(with: Array("--".utf8)) {
                events.append(.end)
                state = .done
                pending = []
                return false
            }
            guard pending.starts(with: Self.lineBreak) else { throw Malformed() }
            state = .headers
            return true
        case .headers:
            // The line break before the headers is there, so that none is as good as some.
            guard let end = Self.find(Self.lineBreak + Self.lineBreak, in: pending) else {
                guard pending.count <= Self.headerLimit else { throw Malformed() }
                return false
            }
            guard end <= Self.headerLimit else { throw Malformed() }
            let lines = String(decoding: pending[..<end], as: UTF8.self)
            events.append(try Self.part(lines))
            pending.removeFirst(end + 4)
            state = .data
            return true
        }
    }

    private static func part(_ text: String) throws(Malformed) -> Event {
        var fields: [String: String] = [:]
        for line in text.split(separator: "\r\n") {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { throw Malformed() }
            fields[sides[0].lowercased()] = sides[1].trimmingCharacters(in: .whitespaces)
        }
        guard let disposition = fields["content-disposition"],
            let name = parameter("name", of: disposition)
        else { throw Malformed() }
        return .part(
            name: name, filename: parameter("filename", of: disposition),
            mediaType: fields["content-type"])
    }

    /// The value of `name=value` or `name="value"` after a semicolon.
    private static func parameter(_ name: String, of header: String) -> String? {
        var rest = Substring(header)
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
            guard rest.lowercased().hasPrefix(name + "=") else { continue }
            rest = rest.dropFirst(name.count + 1)
            guard rest.first == "\"" else {
                return String(rest.prefix { $0 != ";" && $0 != " " })
            }
            return String(rest.dropFirst().prefix { $0 != "\"" })
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes -> Int? in
            let last = bytes.count - needle.count
            var index = 0
            while index <= last {
                if bytes[index] == first,
                    needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] })
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
