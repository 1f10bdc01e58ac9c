// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Luma's camera concepts: a list of keys without magnitudes, as `["orbit_left", "handheld"]`, as
/// `[{"key": "orbit_left"}]`, or as an object with `concepts`.
enum LumaFormat {
    /// What a key asks for: moves with the share of their usual amount, and framing.
    private struct Concept: Sendable {
        var moves: [(kind: PathMove.Kind, share: Float)] = []
        var start = CameraPath.Start()

        init(_ kind: Move.Kind, _ share: Float) { moves = [(.move(kind), share)] }
        init(_ kind: PathMove.Kind) { moves = [(kind, 1)] }
        init(_ change: (inout CameraPath.Start) -> Void) { change(&start) }
    }

    private static let concepts: [(key: String, concept: Concept)] = [
        ("static", Concept(.still)), ("truck_left", Concept(.truck, -1)),
        ("truck_right", Concept(.truck, 1)), ("pan_left", Concept(.pan, -1)),
        ("pan_right", Concept(.pan, 1)), ("pedestal_up", Concept(.pedestal, 1)),
        ("pedestal_down", Concept(.pedestal, -1)), ("tilt_up", Concept(.tilt, 1)),
        ("tilt_down", Concept(.tilt, -1)), ("roll_left", Concept(.roll, -1)),
        ("roll_right", Concept(.roll, 1)), ("zoom_in", Concept(.zoom, 1)),
        ("zoom_out", Concept(.zoom, -1)), ("push_in", Concept(.dolly, 1)),
        ("pull_out", Concept(.dolly, -1)), ("dolly_zoom", Concept(.dollyZoom, 1)),
        ("orbit_left", Concept(.orbit, 1)), ("orbit_right", Concept(.orbit, -1)),
        ("crane_up", Concept(.crane, 1)), ("crane_down", Concept(.crane, -1)),
        ("aerial", Concept { $0.angle = .aerial }),
        ("aerial_drone", aerialDrone), ("bolt_cam", Concept(.flyThrough, 1)),
        ("handheld", Concept(.handheld)), ("overhead", Concept { $0.angle = .overhead }),
        ("low_angle", Concept { $0.angle = .low }), ("high_angle", Concept { $0.angle = .high }),
        ("eye_level", Concept { $0.angle = .eyeLevel }),
        ("ground_level", Concept { $0.angle = .ground }),
        ("over_the_shoulder", Concept { $0.view = .overTheShoulder }),
        ("pov", Concept { $0.view = .pov }), ("selfie", Concept { $0.view = .selfie }),
        // Doors that open on a scene: the nearest that a camera can do is to go in.
        ("elevator_doors", Concept(.dolly, 0.6)),
        ("tiny_planet", tinyPlanet),
    ]

    private static var aerialDrone: Concept {
        var concept = Concept(.flyThrough, 1)
        concept.start.angle = .aerial
        return concept
    }

    private static var tinyPlanet: Concept {
        Concept {
            $0.angle = .overhead
            $0.focal = 8
        }
    }

    /// Every key, in the order of Luma's list.
    static let keys = concepts.map(\.key)

    static func read(_ value: JSONValue, path: String) throws(ScreenplayError) -> CameraPath {
        var list = value
        var path = path
        if case .object = value {
            var fields = try FieldReader(value, path: path)
            list = fields.take("concepts") ?? .null
            path = fields.name("concepts")
            try fields.finish()
        }
        guard case .array(let items) = list, (1...4).contains(items.count) else {
            throw ScreenplayError(
                .invalid, field: path, "\(path) must be a list of 1 to 4 keys; got \(list.shown)")
        }
        var result = CameraPath()
        for (index, item) in items.enumerated() {
            var item = item
            var name = "\(path)[\(index)]"
            if case .object = item {
                var fields = try FieldReader(item, path: name)
                name = fields.name("key")
                item = fields.take("key") ?? .null
                try fields.finish()
            }
            guard case .string(let key) = item,
                let concept = concepts.first(where: { $0.key == key })?.concept
            else {
                throw ScreenplayError(
                    .invalid, field: name,
                    "\(name) must be one of \(keys.joined(separator: ", ")); got \(item.shown)")
            }
            apply(concept, to: &result)
        }
        return result
    }

    private static func apply(_ concept: Concept, to path: inout CameraPath) {
        for (kind, share) in concept.moves {
            var move = PathMove(kind)
            if case .move = kind { move.strength = share * PathMove.usualStrength }
            path.moves.append(move)
        }
        path.start.angle = concept.start.angle ?? path.start.angle
        path.start.view = concept.start.view ?? path.start.view
        path.start.focal = concept.start.focal ?? path.start.focal
    }

    static func write(_ path: CameraPath, _ take: CameraTake) -> Data {
        var keys: [String] = []
        for (key, concept) in concepts where concept.moves.isEmpty && !concept.start.isEmpty {
            let start = concept.start
            if start.angle.map({ $0 == path.start.angle }) ?? start.view.map({
                $0 == path.start.view
            })
                ?? false
            {
                keys.append(key)
            }
        }
        for word in CameraWords.of(path, take, limit: 4) {
            guard let key = key(of: word), !keys.contains(key) else { continue }
            keys.append(key)
        }
        let text = keys.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
        return Data("[\(text)]\n".utf8)
    }

    private static func key(of word: CameraWords.Word) -> String? {
        concepts.first { _, concept in
            guard let move = concept.moves.first, concept.start.isEmpty, move.kind == word.kind
            else { return false }
            return word.way == 0 || (move.share > 0) == (word.way > 0)
        }?.key
    }
}
