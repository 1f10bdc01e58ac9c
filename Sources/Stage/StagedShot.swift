// SPDX-License-Identifier: Apache-2.0
package import Rendering

/// A shot that has been built and directed: all that a renderer needs.
package struct StagedShot: Sendable {
    /// What is there, as a function of the world's time.
    package var world: World
    /// The camera, as a function of the clip's time.
    package var camera: CameraTrack
    /// Where each member of the cast is, by id, as functions of the world's time.
    package var tracks: [String: SubjectTrack]
    /// The world's time at times of the clip.
    package var clock: WorldClock

    /// The world's time in seconds at a time of the clip.
    package func worldTime(at time: Float) -> Float { clock.time(at: time) }
}
