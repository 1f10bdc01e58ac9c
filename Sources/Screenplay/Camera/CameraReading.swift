// SPDX-License-Identifier: Apache-2.0

/// What a prompt says about the camera.
struct CameraReading: Sendable {
    var shotSize: ShotSize?
    /// The size that the shot ends with, where it is another.
    var endSize: ShotSize?
    var angle: Angle?
    var view: View?
    var focal: Float?
    var roll: Float?
    var handheld: Float?
    var worldRate: Float?
    /// Goes through what is in its way, as it was told.
    var collisions: CameraPath.Collisions?
    /// Where directions did not fit together, in sentences.
    var notes: [String] = []
    /// Steps in which the camera holds still, with the seconds that were said.
    var holds: [Int: Float] = [:]
    /// A camera that does not move was asked for.
    var isStatic = false
    /// Somebody comes toward the camera.
    var isApproached = false
    /// Tokens such as "reveal": what stands behind comes into the picture only then.
    var reveals: [Int] = []
    var moves: [MoveDraft] = []
    /// Tokens that are camera language, with what they were understood as; nil for fillers.
    var taken: [Int: String?] = [:]

    /// Whether faces fill the picture.
    var isClose: Bool {
        switch shotSize {
        case .medium, .mediumCloseUp, .closeUp, .extremeCloseUp, .macro: true
        default: false
        }
    }

    /// Whether anything about movement was said.
    var hasMotion: Bool { isStatic || !moves.isEmpty || (handheld ?? 0) > 0 }

    /// At most eight moves: what is said twice in a row is meant once, and an approach against the lens
    /// at the same time is a dolly zoom.
    var joined: [MoveDraft] {
        var drafts: [MoveDraft] = []
        for draft in moves {
            if let last = drafts.last, last.kind == draft.kind,
                last.exact == draft.exact || draft.exact == nil, !last.opposes(draft),
                draft.begin == nil
            {
                continue
            }
            drafts.append(draft)
        }
        for dolly in drafts where dolly.kind == .dolly {
            guard
                let zoom = drafts.firstIndex(where: {
                    $0.kind == .zoom && $0.step == dolly.step
                        && ($0.amount > 1) != (dolly.amount > 1)
                }), let index = drafts.firstIndex(of: dolly)
            else { continue }
            drafts[index].kind = .dollyZoom
            drafts[index].amount = dolly.amount > 1 ? 2 : 0.5
            drafts.remove(at: zoom)
            break
        }
        return Array(drafts.prefix(8))
    }
}
