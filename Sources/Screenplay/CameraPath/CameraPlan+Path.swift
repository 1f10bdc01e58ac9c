// SPDX-License-Identifier: Apache-2.0

extension CameraPlan {
    /// Takes over what a path asks for: it is more exact than words, and wins where both speak.
    ///
    /// - Parameters:
    ///   - path: the `camera` of the request.
    ///   - shot: whose cast may be named; names that nobody has are told in ``notes``.
    ///   - wasSaid: whether moves of the plan come from the prompt's words.
    mutating func adopt(_ path: CameraPath, for shot: Shot, wasSaid: Bool) {
        shotSize = path.start.shotSize ?? shotSize
        angle = path.start.angle ?? angle
        view = path.start.view ?? view
        focal = path.start.focal ?? focal
        roll = path.start.roll ?? roll
        let speaks = !path.moves.isEmpty || !path.keyframes.isEmpty
        if speaks {
            if wasSaid, !moves.isEmpty {
                let names = moves.map { $0.kind.rawValue }.joined(separator: ", ")
                notes.append("the camera of the request replaces the prompt's moves: \(names)")
            }
            moves = []
            if path.shake == nil { handheld = 0 }
        }
        let ids = Set(shot.cast.map(\.id))
        for asked in path.moves {
            if asked.kind == .handheld { handheld = asked.amount ?? 1 }
            guard var move = asked.move() else { continue }
            fit(&move, into: Float(shot.duration), ids, target: shot.cast.first?.id)
            moves.append(move)
        }
        collisions = path.collisions
        guard path.isExact else { return }
        var exact = path
        (exact.moves, exact.start) = ([], CameraPath.Start())
        for index in exact.keyframes.indices {
            guard case .entity(let id, let offset) = exact.keyframes[index].aim, !ids.contains(id)
            else { continue }
            let known = nearest(to: id, in: shot)
            notes.append(
                "camera.keyframes[\(index)].look_at.entity \"\(id)\" is not in the shot; "
                    + (known.map { "\"\($0)\" is looked at" } ?? "its offset is looked at"))
            exact.keyframes[index].aim =
                known.map { .entity($0, offset: offset) } ?? .point(offset ?? .zero)
        }
        let late = exact.keyframes.filter { $0.time > Float(shot.duration) }.count
        if late > 0 {
            notes.append(
                "\(late) of \(exact.keyframes.count) keyframes lie behind the end of the clip (\(shot.duration) s)"
            )
        }
        self.path = exact
    }

    /// Brings times into the clip and ids to those that there are, and notes what was changed.
    private mutating func fit(
        _ move: inout Move, into duration: Float, _ ids: Set<String>, target main: String?
    ) {
        if let start = move.start, start >= duration {
            notes.append(
                "\(move.kind.rawValue) begins at \(start) s, behind the end of the clip; it is left out"
            )
            move.amount = move.kind.units.first == .ratio && move.unit ?? .ratio == .ratio ? 1 : 0
            (move.start, move.end) = (nil, nil)
        }
        if let end = move.end, end > duration { move.end = duration }
        for id in [move.target, move.from].compactMap({ $0 }) where !ids.contains(id) {
            notes.append(
                "\(move.kind.rawValue) names \"\(id)\", which is not in the shot"
                    + (main.map { "; \"\($0)\" is meant" } ?? ""))
            if move.target == id { move.target = main }
            if move.from == id { move.from = nil }
        }
        if move.target == nil, [.follow, .orbit, .dolly, .dollyZoom].contains(move.kind) {
            move.target = main
        }
    }

    private func nearest(to id: String, in shot: Shot) -> String? {
        shot.cast.first { $0.word == id || $0.subject.rawValue == id }?.id ?? shot.cast.first?.id
    }
}
