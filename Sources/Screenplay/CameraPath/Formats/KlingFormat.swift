// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Kling's `camera_control`: `type`, and for `simple` six sliders from -10 to 10.
///
/// Kling's `pan` turns in the vertical plane (what film calls tilt; negative is down) and its `tilt` in the horizontal
/// plane (film's pan; negative is left); `zoom` is negative for a narrower field. The sliders have no unit: 5 is the
/// usual size of a move.
enum KlingFormat {
    static let presets = [
        "down_back", "forward_up", "right_turn_forward", "left_turn_forward",
    ]
    static let sliders = ["horizontal", "vertical", "pan", "tilt", "roll", "zoom"]

    private static func kind(_ slider: String) -> (kind: Move.Kind, sign: Float) {
        switch slider {
        case "horizontal": (.truck, 1)
        case "vertical": (.pedestal, 1)
        case "pan": (.tilt, 1)
        case "tilt": (.pan, 1)
        case "roll": (.roll, 1)
        default: (.zoom, -1)
        }
    }

    static func read(_ value: JSONValue, path: String) throws(ScreenplayError) -> CameraPath {
        var fields = try FieldReader(value, path: path)
        let given = fields.take("type")
        let type: String
        switch given {
        case nil: type = "simple"
        case .string(let name) where name == "simple" || presets.contains(name): type = name
        default:
            throw fields.refuse(
                "type", given, "one of simple, " + presets.joined(separator: ", "))
        }
        let config = fields.take("config")
        try fields.finish()
        var result = CameraPath()
        guard type == "simple" else {
            if let config {
                throw fields.refuse("config", config, "absent where type is \(type)")
            }
            result.moves = moves(of: type)
            return result
        }
        guard let config else {
            throw fields.refuse("config", nil, "an object where type is simple")
        }
        var inner = try FieldReader(config, path: fields.name("config"))
        for slider in sliders {
            guard let strength = try inner.optionalNumber(slider, in: -10...10), strength != 0
            else { continue }
            let (kind, sign) = kind(slider)
            var move = PathMove(.move(kind))
            move.strength = strength * sign
            result.moves.append(move)
        }
        try inner.finish()
        guard !result.moves.isEmpty else {
            throw ScreenplayError(
                .invalid, field: inner.path,
                "\(inner.path) must have one of \(sliders.joined(separator: ", ")) from -10 to 10 that is not 0"
            )
        }
        return result
    }

    private static func moves(of preset: String) -> [PathMove] {
        func move(_ kind: Move.Kind, _ strength: Float) -> PathMove {
            var move = PathMove(.move(kind))
            move.strength = strength
            return move
        }
        return switch preset {
        case "down_back": [move(.pedestal, -5), move(.dolly, -5)]
        case "forward_up": [move(.dolly, 5), move(.tilt, 5)]
        case "right_turn_forward": [move(.pan, 5), move(.dolly, 5)]
        default: [move(.pan, -5), move(.dolly, 5)]
        }
    }

    /// The largest slider alone, since the service takes one; presets come back as themselves.
    static func write(_ path: CameraPath, _ take: CameraTake) -> Data {
        if let preset = presets.first(where: { moves(of: $0) == path.moves }) {
            return json(["\"type\": \"\(preset)\""])
        }
        var strengths: [String: Float] = [:]
        if !path.moves.isEmpty, path.moves.allSatisfy({ $0.strength != nil }) {
            for move in path.moves {
                guard let slider = sliders.first(where: { .move(kind($0).kind) == move.kind })
                else { continue }
                strengths[slider] = (move.strength ?? 0) * kind(slider).sign
            }
        } else {
            let fit = CameraSliders(take)
            for slider in sliders {
                let (kind, sign) = kind(slider)
                strengths[slider] = fit.strength(kind) * sign
            }
        }
        let largest = sliders.max { abs(strengths[$0] ?? 0) < abs(strengths[$1] ?? 0) } ?? "zoom"
        let rows = sliders.map { slider -> String in
            let strength = slider == largest ? strengths[slider] ?? 0 : 0
            let rounded = (min(max(strength, -10), 10) * 10).rounded() / 10
            return "\"\(slider)\": \(rounded)"
        }
        return json([
            "\"type\": \"simple\"", "\"config\": {\(rows.joined(separator: ", "))}",
        ])
    }

    private static func json(_ rows: [String]) -> Data {
        Data(("{" + rows.joined(separator: ", ") + "}\n").utf8)
    }
}
