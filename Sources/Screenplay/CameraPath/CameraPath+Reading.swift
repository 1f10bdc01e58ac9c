// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Numerics

extension CameraPath {
    /// The most bytes of JSON that are read; 512 full keyframes take a quarter of it.
    package static let mostBytes = 1_000_000

    /// Reads a path from JSON.
    ///
    /// - Parameters:
    ///   - data: JSON text of at most ``mostBytes``.
    ///   - path: what messages call it.
    /// - Returns: the path as it was given; nothing is corrected.
    /// - Throws: ``ScreenplayError`` with the path, the value and what is allowed.
    package static func decode(
        _ data: Data, path: String = "camera"
    ) throws(ScreenplayError) -> CameraPath {
        try CameraPath(reading: JSONText.read(data, atMost: mostBytes, path: path), path: path)
    }

    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        version = try fields.whole("version", in: 1...1, default: CameraPath.currentVersion)
        _ = try fields.optionalText("$schema")
        frame = try fields.choice("frame", default: .world)
        interpolation = try fields.choice("interpolation", default: .catmullRom)
        lock = try fields.choice("lock", default: .off)
        collisions = try fields.choice("collisions", default: .avoid)
        if let value = fields.take("sensor") {
            sensor = try Sensor(reading: value, path: fields.name("sensor"))
        }
        if let value = fields.take("start") {
            start = try Start(reading: value, path: fields.name("start"))
        }
        if let value = fields.take("shake") {
            shake = try Shake(reading: value, path: fields.name("shake"))
        }
        for (path, value) in try fields.list("moves", atMost: CameraPath.mostMoves) {
            moves.append(try PathMove(reading: value, path: path))
        }
        for (path, value) in try fields.list("keyframes", atMost: CameraPath.mostKeyframes) {
            let keyframe = try Keyframe(reading: value, path: path)
            if let last = keyframes.last, keyframe.time <= last.time {
                throw ScreenplayError(
                    .invalid, field: "\(path).t",
                    "\(path).t must be later than the keyframe before (\(last.time)); got \(keyframe.time)"
                )
            }
            keyframes.append(keyframe)
        }
        try fields.finish()
    }
}

extension CameraPath.Sensor {
    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        width = Float(try fields.number("width_mm", in: 1...200, default: 36))
        fit = try fields.choice("fit", default: .horizontal)
        try fields.finish()
    }
}

extension CameraPath.Start {
    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        shotSize = try fields.optionalChoice("shot_size")
        angle = try fields.optionalChoice("angle")
        view = try fields.optionalChoice("view")
        focal = try fields.optionalNumber("focal_mm", in: 8...400)
        roll = try fields.optionalNumber("roll_deg", in: -180...180)
        try fields.finish()
    }
}

extension CameraPath.Shake {
    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        rotation = Float(try fields.number("rot_deg", in: 0...30, default: 0))
        position = Float(try fields.number("pos_m", in: 0...2, default: 0))
        frequency = Float(try fields.number("hz", in: 0.1...12, default: 2))
        if let value = fields.take("seed") {
            guard case .whole(let seed) = value else {
                throw fields.refuse("seed", value, "a whole number from 0 to 18446744073709551615")
            }
            self.seed = seed
        }
        try fields.finish()
    }
}

extension PathMove {
    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        let type = fields.take("type")
        guard case .string(let name) = type,
            let kind = PathMove.names.first(where: { $0.name == name })?.kind
        else {
            throw fields.refuse(
                "type", type, "one of " + PathMove.names.map(\.name).joined(separator: ", "))
        }
        self.init(kind)
        unit = try fields.optionalChoice("unit")
        let range = try amounts(fields)
        amount = try fields.optionalNumber("amount", in: range)
        strength = try fields.optionalNumber("strength", in: -10...10)
        target = try fields.optionalText("target")
        to = try fields.optionalText("to")
        start = try fields.optionalNumber("t0", in: 0...600)
        end = try fields.optionalNumber("t1", in: 0...600)
        if let end, end <= start ?? 0 {
            throw fields.refuse("t1", .number(Double(end)), "later than t0 (\(start ?? 0))")
        }
        easing = try fields.optionalEasing("easing")
        try fields.finish()
    }

    /// The amounts that are allowed with the kind and unit.
    private func amounts(_ fields: FieldReader) throws(ScreenplayError) -> ClosedRange<Double> {
        switch kind {
        case .still: return 0...0
        case .handheld: return 0...5
        case .move(let kind):
            guard let range = kind.amounts(in: unit) else {
                let allowed = kind.units.map(\.rawValue).joined(separator: ", ")
                throw fields.refuse(
                    "unit", .string(unit?.rawValue ?? ""),
                    allowed.isEmpty
                        ? "absent for \(kind.rawValue)" : "one of \(allowed) for \(kind.rawValue)")
            }
            return range
        }
    }
}

extension Keyframe {
    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init(time: Float(try fields.number("t", in: 0...600, default: nil)))
        position = try fields.optionalVector("position", within: 100_000)
        let rotation = fields.take("rotation")
        let look = fields.take("look_at")
        if rotation != nil, look != nil {
            throw ScreenplayError(
                .invalid, field: fields.name("rotation"),
                "\(fields.name("rotation")) must be absent where look_at is given; got both")
        }
        if let rotation { aim = .rotation(try Self.rotation(rotation, in: fields)) }
        if let look { aim = try Self.aim(look, in: fields) }
        roll = try fields.optionalNumber("roll_deg", in: -3600...3600)
        focal = try fields.optionalNumber("focal_mm", in: 8...400)
        focus = try fields.optionalNumber("focus_m", in: 0.01...100_000)
        fNumber = try fields.optionalNumber("f_number", in: 0.7...64)
        worldRate = try fields.optionalNumber("world_rate", in: 0...10_000)
        easing = try fields.optionalEasing("easing")
        try fields.finish()
    }

    private static func rotation(
        _ value: JSONValue, in fields: FieldReader
    ) throws(ScreenplayError) -> Quaternion {
        guard case .array(let list) = value, list.count == 4 else {
            throw fields.refuse("rotation", value, "a quaternion of four numbers x, y, z, w")
        }
        let numbers = list.compactMap(\.double).map { Float($0) }
        let q = numbers.count == 4 ? SIMD4(numbers[0], numbers[1], numbers[2], numbers[3]) : .zero
        let length = (q * q).sum().squareRoot()
        guard abs(length - 1) < 0.02 else {
            throw ScreenplayError(
                .invalid, field: fields.name("rotation"),
                "\(fields.name("rotation")) must be a quaternion of length 1; got length \(length)")
        }
        return Quaternion(q / length)
    }

    private static func aim(
        _ value: JSONValue, in fields: FieldReader
    ) throws(ScreenplayError) -> Aim {
        let name = fields.name("look_at")
        if case .object = value {
            var inner = try FieldReader(value, path: name)
            let entity = try inner.text("entity", default: nil)
            let offset = try inner.optionalVector("offset", within: 1000)
            try inner.finish()
            return .entity(entity, offset: offset)
        }
        guard let point = FieldReader.vector(value, within: 100_000) else {
            throw fields.refuse(
                "look_at", value, "a point of three numbers, or an object with an entity")
        }
        return .point(point)
    }
}

extension FieldReader {
    /// Three numbers of a size, or nil where the field is absent.
    mutating func optionalVector(
        _ key: String, within limit: Double
    ) throws(ScreenplayError) -> Vector? {
        guard let value = take(key) else { return nil }
        guard let vector = FieldReader.vector(value, within: limit) else {
            throw refuse(key, value, "three numbers from \(-Int(limit)) to \(Int(limit))")
        }
        return vector
    }

    static func vector(_ value: JSONValue, within limit: Double) -> Vector? {
        guard case .array(let list) = value, list.count == 3 else { return nil }
        let numbers = list.compactMap(\.double)
        guard numbers.count == 3, numbers.allSatisfy({ abs($0) <= limit }) else { return nil }
        return Vector(Float(numbers[0]), Float(numbers[1]), Float(numbers[2]))
    }
}
