// SPDX-License-Identifier: Apache-2.0

extension CameraPlan {
    enum CodingKeys: String, CodingKey {
        case angle, view, focal, roll, target, moves, handheld, path, collisions, notes
        case shotSize = "shot_size"
        case worldRate = "world_rate"
    }

    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "camera", duration: .infinity)
    }

    init(reading value: JSONValue, path: String, duration: Float) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        shotSize = try fields.choice("shot_size", default: .wide)
        angle = try fields.choice("angle", default: .eyeLevel)
        view = try fields.choice("view", default: .threeQuarter)
        focal = try fields.optionalNumber("focal", in: 8...400)
        roll = Float(try fields.number("roll", in: -180...180, default: 0))
        target = try fields.optionalText("target")
        handheld = Float(try fields.number("handheld", in: 0...5, default: 0))
        worldRate = Float(try fields.number("world_rate", in: 0...10_000, default: 1))
        for (path, value) in try fields.list("moves", atMost: 8) {
            moves.append(try Move(reading: value, path: path, duration: duration))
        }
        if let value = fields.take("path") {
            self.path = try CameraPath(reading: value, path: fields.name("path"))
        }
        collisions = try fields.choice("collisions", default: .avoid)
        for (path, value) in try fields.list("notes", atMost: 100) {
            guard case .string(let text) = value else {
                throw ScreenplayError(
                    .invalid, field: path, "\(path) must be a text; got \(value.shown)")
            }
            notes.append(text)
        }
        try fields.finish()
    }

    /// Writes the usual fields always, and what a path or notes add only where they are.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(shotSize, forKey: .shotSize)
        try object.encode(angle, forKey: .angle)
        try object.encode(view, forKey: .view)
        try object.encodeIfPresent(focal, forKey: .focal)
        try object.encode(roll, forKey: .roll)
        try object.encodeIfPresent(target, forKey: .target)
        try object.encode(moves, forKey: .moves)
        try object.encode(handheld, forKey: .handheld)
        try object.encode(worldRate, forKey: .worldRate)
        try object.encodeIfPresent(path, forKey: .path)
        if collisions != .avoid { try object.encode(collisions, forKey: .collisions) }
        if !notes.isEmpty { try object.encode(notes, forKey: .notes) }
    }
}

extension Move {
    enum CodingKeys: String, CodingKey {
        case kind, amount, unit, start, end, easing, target, from
    }

    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "moves", duration: .infinity)
    }

    init(reading value: JSONValue, path: String, duration: Float) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        let kind: Kind = try fields.choice("kind", default: nil)
        let isFree = kind == .follow || kind == .rackFocus
        let unit: Move.Unit? = try fields.optionalChoice("unit")
        guard let amounts = kind.amounts(in: unit) else {
            let allowed = kind.units.map(\.rawValue).joined(separator: ", ")
            throw fields.refuse(
                "unit", unit.map { .string($0.rawValue) },
                allowed.isEmpty
                    ? "absent for \(kind.rawValue)" : "one of \(allowed) for \(kind.rawValue)")
        }
        self.init(
            kind, Float(try fields.number("amount", in: amounts, default: isFree ? 0 : nil)))
        self.unit = unit
        let clip = 0...Double(duration.isFinite ? duration : 600)
        start = try fields.optionalNumber("start", in: clip)
        end = try fields.optionalNumber("end", in: clip)
        if let start, let end, end <= start {
            throw fields.refuse("end", .number(Double(end)), "later than start (\(start))")
        }
        easing = try fields.optionalEasing("easing") ?? .easeInOut
        target = try fields.optionalText("target")
        from = try fields.optionalText("from")
        try fields.finish()
    }
}
