// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
package import Rendering

/// The unsteadiness of a camera on a shoulder: band-limited noise on rotation and position.
package struct Handheld: Sendable {
    /// Frequencies in Hz; their strengths fall as 1/f, as hands do.
    private static let tones: [Float] = [0.6, 1.1, 1.9, 3.1, 5.2, 7.7]
    private let strength: Float
    private let phases: [Float]

    /// Noise of a strength (1: about 0.3° and 1 cm rms) that belongs to a seed.
    package init(strength: Float, seed: UInt64) {
        self.strength = strength
        var random = RandomSource(seed: seed, stream: "handheld")
        phases = (0..<Self.tones.count * 6).map { _ in random.between(0, 2 * .pi) }
    }

    /// The camera at a time in seconds, shaken.
    package func shake(_ pose: CameraPose, at time: Float) -> CameraPose {
        guard strength > 0 else { return pose }
        var pose = pose
        let turn = strength * 0.3 * .pi / 180
        let shift = strength * 0.01
        pose.position += Vector(noise(0, time), noise(1, time), noise(2, time)) * shift
        let axes = [Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)]
        for (index, axis) in axes.enumerated() {
            let angle = noise(3 + index, time) * turn * (index == 2 ? 0.4 : 1)
            pose.rotation = pose.rotation * Quaternion(axis: axis, angle: angle)
        }
        return pose
    }

    /// One channel of unit root mean square.
    private func noise(_ channel: Int, _ time: Float) -> Float {
        var sum: Float = 0
        var power: Float = 0
        for (index, tone) in Self.tones.enumerated() {
            let amplitude = 1 / tone
            let phase = phases[channel * Self.tones.count + index]
            sum += amplitude * sin(2 * .pi * tone * time + phase)
            power += amplitude * amplitude / 2
        }
        return sum / power.squareRoot()
    }
}
