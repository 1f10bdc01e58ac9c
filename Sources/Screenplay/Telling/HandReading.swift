// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A prompt with the right reading written by hand.
///
/// In a list of wanted names `a/b` accepts either, and `a?` may be there or not. A setting is one of
/// those listed.
package struct HandReading: Sendable, Codable {
    package struct Wanted: Sendable, Codable {
        package var subject: [String]
        package var action: [String]
        package var setting: [String]
        package var camera: [String]
        package var counts: [String]
        package var colors: [String]
        package var relations: [String]
    }

    package var source: String
    package var prompt: String
    package var reading: Wanted

    /// Reads one line of the file.
    package static func decode(_ line: Data) throws(ScreenplayError) -> HandReading {
        do {
            return try JSONDecoder().decode(HandReading.self, from: line)
        } catch {
            throw ScreenplayError(
                .notJSON, field: "",
                "a line of hand readings must be a JSON object with source, prompt and reading")
        }
    }

    /// A field that was judged.
    package struct Verdict: Sendable {
        package var field: String
        package var isRight: Bool
        package var wanted: [String]
        package var read: [String]
    }

    /// Judges each field about which there is something to say.
    package func judge(_ synopsis: Synopsis) -> [Verdict] {
        var verdicts: [Verdict] = []
        func add(_ field: String, _ wanted: [String], _ read: [String]) {
            guard let isRight = Self.isRight(wanted, read) else { return }
            verdicts.append(Verdict(field: field, isRight: isRight, wanted: wanted, read: read))
        }
        add("subject", reading.subject, synopsis.subject)
        add("action", reading.action, synopsis.action)
        let places = reading.setting.filter { !$0.hasSuffix("?") }
        if !places.isEmpty {
            verdicts.append(
                Verdict(
                    field: "setting", isRight: places.contains(synopsis.setting), wanted: places,
                    read: [synopsis.setting]))
        }
        add("camera", reading.camera, synopsis.camera)
        add("counts", reading.counts, synopsis.counts)
        add("colors", reading.colors, synopsis.colors)
        add("relations", reading.relations, synopsis.relations)
        return verdicts
    }

    /// Whether all that is required was read and nothing beyond what is allowed; nil where both are
    /// empty.
    private static func isRight(_ wanted: [String], _ read: [String]) -> Bool? {
        let needed = wanted.filter { !$0.hasSuffix("?") }
        let allowed = Set(
            wanted.flatMap { $0.split(separator: "/") }.map { part in
                String(part.hasSuffix("?") ? part.dropLast() : part)
            })
        let found = Set(read)
        let hasAll = needed.allSatisfy { item in
            item.split(separator: "/").contains { found.contains(String($0)) }
        }
        let isClean = found.isSubset(of: allowed)
        if needed.isEmpty, isClean { return nil }
        return hasAll && isClean
    }
}
