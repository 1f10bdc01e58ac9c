// SPDX-License-Identifier: Apache-2.0
package import Foundation

extension Shot {
    /// Reads a shot from JSON, such as an edited `shot.json`.
    ///
    /// Fields with a usual value may be absent; a name that is not a field, a value that is not allowed,
    /// or an id that nobody has is refused with its path. Nothing is corrected silently.
    package static func decode(_ data: Data) throws(ScreenplayError) -> Shot {
        let value: JSONValue
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: data)
        } catch {
            throw ScreenplayError(
                .notJSON, field: "", "a shot must be JSON; this cannot be read as JSON")
        }
        return try Shot(reading: value)
    }

    /// Reads a shot from JSON text; see ``decode(_:)``.
    package init(json: String) throws(ScreenplayError) {
        self = try Shot.decode(Data(json.utf8))
    }

    /// The shot as JSON: indented, keys in snake_case and in the order of the alphabet.
    package func json() -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // A shot holds texts and finite numbers only, which always can be encoded.
        return (try? encoder.encode(self)) ?? Data("{}".utf8)
    }

    /// Reads with the same checks when a shot is part of another value.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder))
    }

    enum CodingKeys: String, CodingKey {
        case version, prompt, seed, duration, guidance, setting, weather, season, cast, camera
        case style, words, without, notes, changes
        case negativePrompt = "negative_prompt"
        case timeOfDay = "time_of_day"
    }

    init(reading value: JSONValue) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: "")
        let version = try fields.whole(
            "version", in: 1...Shot.currentVersion, default: Shot.currentVersion)
        let duration = try fields.number("duration", in: 0.04...600, default: nil)
        var cast: [CastMember] = []
        for (path, value) in try fields.list("cast", atMost: 32) {
            cast.append(try CastMember(reading: value, path: path))
        }
        var words: [Word] = []
        for (path, value) in try fields.list("words", atMost: 10_000) {
            words.append(try Word(reading: value, path: path))
        }
        let plan = try fields.take("camera").map { (value) throws(ScreenplayError) in
            try CameraPlan(reading: value, path: "camera", duration: Float(duration))
        }
        self.init(
            prompt: try fields.text("prompt", default: ""), seed: try fields.seed("seed"),
            duration: duration, setting: try fields.choice("setting", default: nil),
            timeOfDay: try fields.choice("time_of_day", default: .afternoon),
            weather: try fields.choice("weather", default: .clear), cast: cast,
            camera: plan ?? CameraPlan(), style: try fields.choice("style", default: .cinematic),
            words: words)
        // A plan of an older version has no fields that mean something else now.
        self.version = max(version, Shot.currentVersion)
        negativePrompt = try fields.text("negative_prompt", default: "")
        guidance = try fields.number("guidance", in: 0...1, default: 0.5)
        season = try fields.choice("season", default: .summer)
        for (path, value) in try fields.list("without", atMost: 100) {
            guard case .string(let part) = value, Ban.knownElements.contains(part) else {
                throw ScreenplayError(
                    .invalid, field: path,
                    "\(path) must be one of \(Ban.knownElements.sorted().joined(separator: ", ")); got \(value.shown)"
                )
            }
            without.append(part)
        }
        for (path, value) in try fields.list("notes", atMost: 100) {
            guard case .string(let note) = value else {
                throw ScreenplayError(
                    .invalid, field: path, "\(path) must be a text; got \(value.shown)")
            }
            notes.append(note)
        }
        for (path, value) in try fields.list("changes", atMost: 32) {
            changes.append(try Change(reading: value, path: path))
        }
        try fields.finish()
        try checkIdentities()
    }

    /// Every id is one of its own, and every id that is named exists.
    private func checkIdentities() throws(ScreenplayError) {
        var ids: Set<String> = []
        for (index, member) in cast.enumerated() {
            guard ids.insert(member.id).inserted else {
                throw ScreenplayError(
                    .invalid, field: "cast[\(index)].id",
                    "cast[\(index)].id must be unique; got \"\(member.id)\" twice")
            }
        }
        func check(_ id: String?, _ field: String) throws(ScreenplayError) {
            guard let id, !ids.contains(id) else { return }
            let allowed =
                ids.isEmpty
                ? "absent (there is no cast)" : "one of \(ids.sorted().joined(separator: ", "))"
            throw ScreenplayError(
                .invalid, field: field, "\(field) must be \(allowed); got \"\(id)\"")
        }
        for (index, member) in cast.enumerated() {
            try check(member.relation?.of, "cast[\(index)].relation.of")
            if member.relation?.of == member.id {
                throw ScreenplayError(
                    .invalid, field: "cast[\(index)].relation.of",
                    "cast[\(index)].relation.of must be another member; got its own id \"\(member.id)\""
                )
            }
        }
        for (index, member) in cast.enumerated() {
            for (number, beat) in member.beats.enumerated() {
                try check(beat.relation?.of, "cast[\(index)].beats[\(number)].relation.of")
            }
        }
        for (index, change) in changes.enumerated() {
            try check(change.of, "changes[\(index)].of")
        }
        try check(camera.target, "camera.target")
        for (index, move) in camera.moves.enumerated() {
            try check(move.target, "camera.moves[\(index)].target")
            try check(move.from, "camera.moves[\(index)].from")
        }
        for (index, key) in (camera.path?.keyframes ?? []).enumerated() {
            guard case .entity(let id, _) = key.aim else { continue }
            try check(id, "camera.path.keyframes[\(index)].look_at.entity")
        }
    }
}
