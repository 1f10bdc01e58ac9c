// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
package import Rendering
package import Screenplay

/// The unsteadiness of a camera on a shoulder: band-limited noise on rotation and position.
package struct Handheld: Sendable {
    /// Tones in multiples of the middle frequency, without a common period.
    private static let tones: [Float] = [0.29, 0.53, 0.83, 1.31, 2.17, 3.41]
    /// Root mean square of the rotation of the view, radians.
    private let turn: Float
    /// Root mean square of the displacement, meters.
    private let shift: Float
    /// Hz and the share of each tone; their strengths fall from the middle frequency on, as hands do.
    private let spectrum: [(frequency: Float, amplitude: Float)]
    private let phases: [Float]

    /// Noise of a plan: of its path where that shakes, else of its strength.
    ///
    /// Strength 1 is 0.3° and 1 cm, 2 is 0.9° and 2 cm, 3 is 2° and 4 cm at higher frequencies.
    package init(_ plan: CameraPlan, seed: UInt64) {
        if let shake = plan.path?.shake {
            self.init(
                degrees: shake.rotation, meters: shake.position, frequency: shake.frequency,
                seed: shake.seed ?? seed)
            return
        }
        let strength = max(plan.handheld, 0)
        self.init(
            degrees: Self.table(strength, [0, 0.3, 0.9, 2, 3, 4]),
            meters: Self.table(strength, [0, 0.01, 0.02, 0.04, 0.06, 0.08]),
            frequency: Self.table(strength, [1.2, 1.2, 2, 3.2, 3.5, 3.5]), seed: seed)
    }

    /// Noise of given sizes (root mean square) around a frequency in Hz, that belongs to a seed.
    package init(degrees: Float, meters: Float, frequency: Float, seed: UInt64) {
        turn = degrees * .pi / 180
        shift = meters
        spectrum = Self.tones.map { tone in
            (tone * frequency, tone < 1 ? 1 : 1 / (tone * tone))
        }
        var random = RandomSource(seed: seed, stream: "handheld")
        phases = (0..<Self.tones.count * 6).map { _ in random.between(0, 2 * .pi) }
    }

    /// The camera at a time in seconds, shaken.
    package func shake(_ pose: CameraPose, at time: Float) -> CameraPose {
        guard turn > 0 || shift > 0 else { return pose }
        var pose = pose
        // Three channels of equal strength make a vector of the wanted size.
        let part = 1 / Float(3).squareRoot()
        pose.position += Vector(noise(0, time), noise(1, time), noise(2, time)) * shift * part
        // Up and down as much as aside; about the view axis less.
        let shares: [(axis: Vector, share: Float)] = [
            (Vector(1, 0, 0), 0.68), (Vector(0, 1, 0), 0.68), (Vector(0, 0, 1), 0.28),
        ]
        for (index, (axis, share)) in shares.enumerated() {
            let angle = noise(3 + index, time) * turn * share
            pose.rotation = pose.rotation * Quaternion(axis: axis, angle: angle)
        }
        return pose
    }

    /// One channel of unit root mean square.
    private func noise(_ channel: Int, _ time: Float) -> Float {
        var sum: Float = 0
        var power: Float = 0
        for (index, tone) in spectrum.enumerated() {
            let phase = phases[channel * Self.tones.count + index]
            sum += tone.amplitude * sin(2 * .pi * tone.frequency * time + phase)
            power += tone.amplitude * tone.amplitude / 2
        }
        return sum / power.squareRoot()
    }

    /// A table at whole numbers, even in between.
    private static func table(_ x: Float, _ values: [Float]) -> Float {
        let last = Float(values.count - 1)
        let i = Int(min(x, last - 1))
        return mix(values[i], values[i + 1], min(x, last) - Float(i))
    }
}
