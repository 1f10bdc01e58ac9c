// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The wing stroke of a bird as a function of time: beats, glides, and what the body does with them.
struct BirdFlight: Sendable {
    let style: BirdSpecies.Flight
    /// Cycles and seconds that set this bird apart from its flock.
    let phase: Float

    /// 1 while beating, near 0 while gliding, smooth in between.
    func effort(at time: Float) -> Float {
        guard style.glide > 0 else { return 1 }
        // A slow wave that is above its threshold for the share of time that beats.
        let slow = 0.5 + 0.5 * sin(2 * .pi * (time * 0.17 + phase))
        return smoothstep(style.glide - 0.12, style.glide + 0.12, slow)
    }

    /// Angle of the stroke in radians; the wing is highest at π/2.
    func stroke(at time: Float) -> Float { 2 * .pi * (style.beats * time + phase * 5) }

    /// Bend of the left wing; the right wing mirrors it.
    func posture(at time: Float) -> BirdWing.Posture {
        let w = stroke(at: time)
        let effort = effort(at: time)
        let a = effort * style.amplitude
        let fold = effort * max(0, cos(w))
        let tremble = (1 - effort) * 0.03 * sin(3.1 * time + 6 * phase)
        return BirdWing.Posture(
            bends: SIMD3(
                0.14 + a * 0.66 * sin(w) + tremble,
                -0.10 + a * 0.48 * sin(w - 1.1),
                mix(0.10, -0.06, effort) + a * 0.36 * sin(w - 1.9)),
            sweeps: SIMD3(0.22 + 0.14 * fold, -0.06 - 0.16 * fold, -0.26 - 0.30 * fold),
            twist: a * 0.30 * cos(w))
    }

    /// Rise of the body in meters: it sinks while the wings go up.
    func rise(at time: Float, span: Float) -> Float {
        -0.035 * span * style.amplitude * effort(at: time) * sin(stroke(at: time) - 0.5)
            + 0.05 * span * sin(0.9 * time + 7 * phase)
    }
}
