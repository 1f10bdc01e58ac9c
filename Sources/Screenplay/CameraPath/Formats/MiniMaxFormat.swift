// SPDX-License-Identifier: Apache-2.0
import Foundation

/// MiniMax' director commands: `[Truck left, Pan right]` together, `[Pan left] ... [Zoom in]` in sequence.
enum MiniMaxFormat {
    private static let commands: [(name: String, kind: PathMove.Kind, way: Int)] = [
        ("Truck left", .move(.truck), -1), ("Truck right", .move(.truck), 1),
        ("Pan left", .move(.pan), -1), ("Pan right", .move(.pan), 1),
        ("Push in", .move(.dolly), 1), ("Pull out", .move(.dolly), -1),
        ("Pedestal up", .move(.pedestal), 1), ("Pedestal down", .move(.pedestal), -1),
        ("Tilt up", .move(.tilt), 1), ("Tilt down", .move(.tilt), -1),
        ("Zoom in", .move(.zoom), 1), ("Zoom out", .move(.zoom), -1),
        ("Shake", .handheld, 0), ("Tracking shot", .move(.follow), 0),
        ("Static shot", .still, 0),
    ]
    /// Commands that one bracket may hold.
    private static let together = 3

    static func read(
        _ text: String, _ options: CameraFormat.Options
    ) throws(ScreenplayError) -> CameraPath {
        let brackets = text.matches(of: /\[([^\[\]]*)\]/).map { String($0.output.1) }
        guard (1...CameraPath.mostMoves).contains(brackets.count) else {
            throw ScreenplayError(
                .invalid, field: "text",
                "text must have 1 to \(CameraPath.mostMoves) commands in brackets; "
                    + "got \(brackets.count)")
        }
        var path = CameraPath()
        let length = options.duration / Float(brackets.count)
        for (index, bracket) in brackets.enumerated() {
            let names = bracket.split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard (1...together).contains(names.count) else {
                throw ScreenplayError(
                    .invalid, field: "bracket \(index + 1)",
                    "bracket \(index + 1) must have 1 to \(together) commands; got \(names.count)")
            }
            for name in names {
                guard
                    let command = commands.first(where: {
                        $0.name.lowercased() == name.lowercased()
                    })
                else {
                    throw ScreenplayError(
                        .invalid, field: "bracket \(index + 1)",
                        "bracket \(index + 1) must be of "
                            + commands.map(\.name).joined(separator: ", ")
                            + "; got \"\(name.prefix(40))\"")
                }
                var move = PathMove(command.kind)
                if command.way != 0 {
                    move.strength = Float(command.way) * PathMove.usualStrength
                }
                if brackets.count > 1 {
                    move.start = Float(index) * length
                    move.end = Float(index + 1) * length
                }
                path.moves.append(move)
            }
        }
        guard path.moves.count <= CameraPath.mostMoves else {
            throw ScreenplayError(
                .invalid, field: "text",
                "text must have at most \(CameraPath.mostMoves) commands; got \(path.moves.count)")
        }
        return path
    }

    static func write(
        _ path: CameraPath, _ take: CameraTake, _ options: CameraFormat.Options
    ) -> Data {
        var groups: [(start: Float, names: [String])] = []
        for word in CameraWords.of(path, take, limit: CameraPath.mostMoves) {
            guard let name = name(of: word) else { continue }
            if let last = groups.indices.last, groups[last].start == word.start,
                groups[last].names.count < together
            {
                groups[last].names.append(name)
            } else {
                groups.append((word.start, [name]))
            }
        }
        let text = groups.map { "[\($0.names.joined(separator: ", "))]" }
        return Data((text.joined(separator: " ") + "\n").utf8)
    }

    /// The command for a move, or for its nearest relative.
    private static func name(of word: CameraWords.Word) -> String? {
        var word = word
        switch word.kind {
        case .move(.crane): word.kind = .move(.pedestal)
        case .move(.whipPan): word.kind = .move(.pan)
        case .move(.dollyZoom), .move(.flyThrough): word.kind = .move(.dolly)
        case .move(.orbit): (word.kind, word.way) = (.move(.truck), -word.way)
        default: break
        }
        return commands.first {
            $0.kind == word.kind && ($0.way == word.way || $0.way == 0)
        }?.name
    }
}
