// SPDX-License-Identifier: Apache-2.0

/// How the camera frames and moves, in the words and units of film.
package struct CameraPlan: Codable, Sendable, Equatable {
    package var shotSize: ShotSize = .wide
    package var angle: Angle = .eyeLevel
    package var view: View = .threeQuarter
    /// Focal length in millimeters on a frame 36 mm wide; nil lets the shot size choose.
    package var focal: Float?
    /// Held roll in degrees, clockwise.
    package var roll: Float = 0
    /// Id of the cast member that is framed; nil frames the setting.
    package var target: String?
    /// At most 8; moves whose times overlap happen together.
    package var moves: [Move] = []
    /// 0 locked-off, 1 handheld, 2 shaky, 3 intense shaking.
    package var handheld: Float = 0
    /// Rate of the world's clock: 1 real time, below 1 slow motion, above 1 time-lapse.
    package var worldRate: Float = 1
    /// An exact motion; moves are played on top of it.
    package var path: CameraPath?
    /// Whether the camera goes around what is in its way.
    package var collisions = CameraPath.Collisions.avoid
    /// What was decided where directions did not fit together, in sentences.
    package var notes: [String] = []

    /// A wide, eye-level, locked-off view.
    package init() {}
}
