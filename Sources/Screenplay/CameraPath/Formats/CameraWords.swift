// SPDX-License-Identifier: Apache-2.0

/// A motion in the few words that services without numbers take.
enum CameraWords {
    /// Moves with a direction of 1, -1 or 0 (none), by start time.
    struct Word: Equatable {
        var kind: PathMove.Kind
        var way: Int
        var start: Float
    }

    /// The moves of a path, or of its poses: at most `limit`, those with the largest share of a usual move.
    static func of(_ path: CameraPath, _ take: CameraTake, limit: Int) -> [Word] {
        if !path.moves.isEmpty {
            let words = path.moves.compactMap { move -> Word? in
                guard case .move = move.kind else {
                    return Word(kind: move.kind, way: 0, start: move.start ?? 0)
                }
                return move.move().map { word(of: $0) }
            }
            return Array(words.sorted { $0.start < $1.start }.prefix(limit))
        }
        let fit = CameraSliders(take)
        var kinds: [Move.Kind] = [.truck, .pedestal, .pan, .tilt, .roll, .zoom, .dolly]
        if fit.orbit != 0 {
            kinds = [.orbit, .pedestal, .tilt, .roll, .zoom]
        } else if isDollyZoom(fit) {
            return [Word(kind: .move(.dollyZoom), way: fit.dolly > 0 ? 1 : -1, start: 0)]
        }
        let usual = PathMove.usualStrength
        let found = kinds.map { (kind: $0, strength: fit.strength($0)) }
            .filter { abs($0.strength) > usual * ($0.kind == .orbit ? 0.1 : 0.2) }
            .sorted { abs($0.strength) > abs($1.strength) }
        if found.isEmpty { return [Word(kind: .still, way: 0, start: 0)] }
        return found.prefix(limit).map {
            Word(kind: .move($0.kind), way: $0.strength > 0 ? 1 : -1, start: 0)
        }
    }

    /// Approach against a lens that opens, by about the same ratio.
    private static func isDollyZoom(_ fit: CameraSliders) -> Bool {
        let (near, lens) = (fit.strength(.dolly), fit.strength(.zoom))
        return abs(near) > 2 && abs(near + lens) < abs(near) * 0.35
    }

    private static func word(of move: Move) -> Word {
        let isRatio = move.kind.units.first == .ratio && (move.unit ?? .ratio) == .ratio
        let isIn = isRatio ? move.amount >= 1 : move.amount >= 0
        let way = move.kind.units.isEmpty ? 0 : isIn ? 1 : -1
        return Word(kind: .move(move.kind), way: way, start: move.start ?? 0)
    }
}
