// SPDX-License-Identifier: Apache-2.0

/// How a shot is rendered; the same settings, world and seed give the same frames on any number of
/// threads.
package struct RenderSettings: Sendable, Equatable {
    /// Picture size in pixels; both even.
    package var width: Int
    package var height: Int
    /// Frames per second, for motion blur and temporal accumulation.
    package var framesPerSecond: Int
    /// How many threads render; does not change the picture.
    package var threads: Int
    /// Seed of every random choice in the kernel.
    package var seed: UInt64
    /// Traced pixels per pixel of the picture along each side, 0.5...1.
    ///
    /// What lies between them comes from the frames before (docs/decisions/0005).
    package var density: Float = 0.7
    /// Shutter opening in degrees; 180 is the film habit, 0 switches motion blur off.
    package var shutterAngle: Float = 180
    /// Look of the final picture.
    package var grade = Grade.cinematic
    /// How the finished picture is painted anew; nil leaves it as the lens saw it.
    package var manner: Manner?
    /// Film grain, 0...1; off by default.
    package var grain: Float = 0
    /// Exposure compensation in stops, on top of auto-exposure.
    package var exposureCompensation: Float = 0

    /// Settings of a size, rate, thread count and seed; the rest by default.
    package init(width: Int, height: Int, framesPerSecond: Int, threads: Int, seed: UInt64) {
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.threads = threads
        self.seed = seed
    }
}

/// The closed family of looks that a picture can be given after rendering.
package enum Grade: String, Sendable, CaseIterable, Codable {
    /// Film tone curve with a little warmth in the highlights.
    case cinematic
    /// The tone curve alone.
    case neutral
    case blackAndWhite
    case noir
    case vintage
    case vivid
    case cool
    case warm
    /// Neon: cyan shadows, magenta lights.
    case neon
    /// Clear and a little unreal: deep sky, warm light.
    case dream
}
