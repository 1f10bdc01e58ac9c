// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The waves of a sea: a swell and ever shorter waves that spread around the wind's direction.
struct WaveTrain: Sendable {
    /// One Gerstner wave in deep water.
    struct Wave: Sendable {
        /// Direction of travel over (x, z).
        var heading: SIMD2<Float>
        /// Radians a meter and radians a second (ω² = g k).
        var number: Float
        var frequency: Float
        /// Height of the crest in meters.
        var amplitude: Float
        /// Share of the orbital motion along the surface, from 0 (round) to 1 (sharp).
        var steepness: Float
        var phase: Float
    }

    /// From the longest to the shortest.
    let list: [Wave]

    /// Waves for a choppiness from 0 (mirror) to 2 (storm); `towards` bends them to a shore.
    init(choppiness: Float, swell: Float, heading: Float, towards: Float?, seed: UInt64) {
        var random = RandomSource(seed: seed, stream: "waves")
        let longest = (15 + 24 * choppiness) * (0.7 + 0.3 * swell)
        let steep = (0.0016 + 0.0064 * choppiness) * swell
        var list: [Wave] = []
        for index in 0..<13 {
            let length = longest * pow(0.68, Float(index)) * random.between(0.9, 1.1)
            let spread = (random.unit() - 0.5) * (0.7 + 0.12 * Float(index))
            let angle = (towards ?? heading) + spread
            let number = 2 * Float.pi / length
            list.append(
                Wave(
                    heading: SIMD2(sin(angle), cos(angle)), number: number,
                    frequency: (9.81 * number).squareRoot(),
                    amplitude: steep * length * (index == 0 ? 1 : 0.9), steepness: 0.85,
                    phase: random.between(0, 2 * .pi)))
        }
        self.list = list
    }

    /// Amplitude times (sine, cosine) of the phase of the waves that a mesh with such cells can show
    /// and that the depth lets live.
    func waves(at p: Vector, cell: Float, depth: Float) -> [SIMD2<Float>] {
        var stored: [SIMD2<Float>] = []
        for wave in list {
            let length = 2 * Float.pi / wave.number
            guard length > 3 * cell else { break }
            let phase = wave.number * (wave.heading.x * p.x + wave.heading.y * p.z) + wave.phase
            let fine = smoothstep(3, 6, length / cell)
            // Waves fade where they feel the bottom: their height cannot pass half the depth.
            let height = min(wave.amplitude, depth * 0.35) * min(1, depth * wave.number * 2) * fine
            stored.append(SIMD2(sin(phase), cos(phase)) * height)
        }
        return stored
    }

    /// Sine and cosine of each wave's angle at a time.
    func turns(at time: Float) -> [SIMD2<Float>] {
        list.map { SIMD2(sin($0.frequency * time), cos($0.frequency * time)) }
    }
}
