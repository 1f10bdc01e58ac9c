// SPDX-License-Identifier: Apache-2.0

/// What a prompt says about the camera.
struct CameraReading: Sendable {
    var shotSize: ShotSize?
    var angle: Angle?
    var view: View?
    var focal: Float?
    var roll: Float?
    var handheld: Float?
    var worldRate: Float?
    /// A camera that does not move was asked for.
    var isStatic = false
    var moves: [MoveDraft] = []
    /// Tokens that are camera language, with what they were understood as; nil for fillers.
    var taken: [Int: String?] = [:]

    /// Whether faces fill the picture.
    var isClose: Bool {
        switch shotSize {
        case .medium, .mediumCloseUp, .closeUp, .extremeCloseUp: true
        default: false
        }
    }

    /// Whether anything about movement was said.
    var hasMotion: Bool { isStatic || !moves.isEmpty || (handheld ?? 0) > 0 }
}
