// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Numerics

extension CameraPath: Codable {
    /// Reads with the checks of ``decode(_:path:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "camera")
    }

    /// Writes what differs from the usual values.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Name.self)
        try object.encode(version, forKey: "version")
        if frame != .world { try object.encode(frame.rawValue, forKey: "frame") }
        if sensor != Sensor() {
            var inner = object.nestedContainer(keyedBy: Name.self, forKey: "sensor")
            try inner.encode(sensor.width, forKey: "width_mm")
            try inner.encode(sensor.fit.rawValue, forKey: "fit")
        }
        if !start.isEmpty { try object.encode(start, forKey: "start") }
        if !moves.isEmpty { try object.encode(moves, forKey: "moves") }
        if !keyframes.isEmpty { try object.encode(keyframes, forKey: "keyframes") }
        if interpolation != .catmullRom {
            try object.encode(interpolation.rawValue, forKey: "interpolation")
        }
        if lock != .off { try object.encode(lock.rawValue, forKey: "lock") }
        if collisions != .avoid { try object.encode(collisions.rawValue, forKey: "collisions") }
        if let shake {
            var inner = object.nestedContainer(keyedBy: Name.self, forKey: "shake")
            try inner.encode(shake.rotation, forKey: "rot_deg")
            try inner.encode(shake.position, forKey: "pos_m")
            try inner.encode(shake.frequency, forKey: "hz")
            try inner.encodeIfPresent(shake.seed, forKey: "seed")
        }
    }

    /// The path as JSON: indented, keys in the order of the alphabet.
    package func json() -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Finite numbers and texts always can be encoded.
        return (try? encoder.encode(self)) ?? Data("{}".utf8)
    }

    /// A name of a field.
    struct Name: CodingKey, ExpressibleByStringLiteral {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
        init(stringLiteral value: String) { stringValue = value }
    }
}

extension CameraPath.Start: Encodable {
    /// Writes what is set.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CameraPath.Name.self)
        try object.encodeIfPresent(shotSize, forKey: "shot_size")
        try object.encodeIfPresent(angle, forKey: "angle")
        try object.encodeIfPresent(view, forKey: "view")
        try object.encodeIfPresent(focal, forKey: "focal_mm")
        try object.encodeIfPresent(roll, forKey: "roll_deg")
    }
}

extension PathMove: Encodable {
    /// The name of the kind.
    package var name: String {
        PathMove.names.first { $0.kind == kind }?.name ?? "static"
    }

    /// Writes what is set.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CameraPath.Name.self)
        try object.encode(name, forKey: "type")
        try object.encodeIfPresent(amount, forKey: "amount")
        try object.encodeIfPresent(unit, forKey: "unit")
        try object.encodeIfPresent(strength, forKey: "strength")
        try object.encodeIfPresent(target, forKey: "target")
        try object.encodeIfPresent(to, forKey: "to")
        try object.encodeIfPresent(start, forKey: "t0")
        try object.encodeIfPresent(end, forKey: "t1")
        try object.encodeIfPresent(easing, forKey: "easing")
    }
}

extension Keyframe: Encodable {
    /// Writes what is keyed.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CameraPath.Name.self)
        try object.encode(time, forKey: "t")
        if let p = position { try object.encode([p.x, p.y, p.z], forKey: "position") }
        switch aim {
        case .point(let p): try object.encode([p.x, p.y, p.z], forKey: "look_at")
        case .rotation(let q):
            let v = q.vector
            try object.encode([v.x, v.y, v.z, v.w], forKey: "rotation")
        case .entity(let id, let offset):
            var inner = object.nestedContainer(keyedBy: CameraPath.Name.self, forKey: "look_at")
            try inner.encode(id, forKey: "entity")
            if let p = offset { try inner.encode([p.x, p.y, p.z], forKey: "offset") }
        case nil: break
        }
        try object.encodeIfPresent(roll, forKey: "roll_deg")
        try object.encodeIfPresent(focal, forKey: "focal_mm")
        try object.encodeIfPresent(focus, forKey: "focus_m")
        try object.encodeIfPresent(fNumber, forKey: "f_number")
        try object.encodeIfPresent(worldRate, forKey: "world_rate")
        try object.encodeIfPresent(easing, forKey: "easing")
    }
}
