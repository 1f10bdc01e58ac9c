// SPDX-License-Identifier: Apache-2.0

extension CameraPlan {
    enum CodingKeys: String, CodingKey {
        case angle, view, focal, roll, target, moves, handheld
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
        try fields.finish()
    }
}

extension Move {
    enum CodingKeys: String, CodingKey {
        case kind, amount, start, end, easing, target
    }

    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "moves", duration: .infinity)
    }

    init(reading value: JSONValue, path: String, duration: Float) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        let kind: Kind = try fields.choice("kind", default: nil)
        let isFree = kind == .follow || kind == .rackFocus
        self.init(
            kind, Float(try fields.number("amount", in: kind.amounts, default: isFree ? 0 : nil)))
        let clip = 0...Double(duration.isFinite ? duration : 600)
        start = try fields.optionalNumber("start", in: clip)
        end = try fields.optionalNumber("end", in: clip)
        if let start, let end, end <= start {
            throw fields.refuse("end", .number(Double(end)), "later than start (\(start))")
        }
        easing = try fields.choice("easing", default: .easeInOut)
        target = try fields.optionalText("target")
        try fields.finish()
    }
}

extension Move.Kind {
    /// The amounts that a move may have, in its unit.
    var amounts: ClosedRange<Double> {
        switch self {
        case .pan, .whipPan: -720...720
        case .tilt: -180...180
        case .roll, .orbit: -3600...3600
        case .truck, .pedestal, .crane: -500...500
        case .flyThrough: -2000...2000
        case .dolly, .zoom, .dollyZoom: 0.05...20
        case .follow, .rackFocus: 0...0
        }
    }
}
