// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The surface of open water: trains of waves of many lengths around the wind's direction, each
/// irregular, each at its own speed (deep-water dispersion c = √(gL/2π)).
struct Waves {
    /// Slope along x and z, and the mean square slope of waves too small to be seen.
    struct Slope {
        var x = Lanes.zero
        var z = Lanes.zero
        var hidden = Lanes.zero
    }

    private struct Train {
        var direction: SIMD2<Float>
        var inverseLength: Float
        var length: Float
        var travel: Float
        var slope: Float
        var seed: Int32
    }

    private let trains: [Train]
    private let calm: Bool
    private let time: Float

    init(_ environment: Environment, time: Float) {
        let choppiness = max(environment.water.choppiness, 0)
        let heading = environment.windHeading * .pi / 180
        var trains: [Train] = []
        let lengths: [Float] = [19, 8.3, 3.9, 1.9, 0.93, 0.41]
        // Small waves are there in any breeze, long ones need wind.
        let shares: [Float] = [0.30 * choppiness, 0.42 * choppiness, 0.5, 0.5, 0.5, 0.42]
        let total = 0.012 + 0.10 * min(choppiness, 1) + 0.06 * max(choppiness - 1, 0)
        for (k, length) in lengths.enumerated() {
            for side in 0..<2 {
                let turn = (side == 0 ? 0.42 : -0.55) + 0.23 * sin(Float(k) * 2.3)
                let a = heading + turn
                let speed = (9.81 * length / (2 * .pi)).squareRoot()
                trains.append(
                    Train(
                        direction: SIMD2(sin(a), cos(a)), inverseLength: 1 / length, length: length,
                        travel: speed * time * (0.75 + 0.2 * Float(side)), slope: shares[k] * total,
                        seed: Int32(k * 2 + side) * 91))
            }
        }
        self.trains = trains
        self.time = time
        calm = choppiness < 0.02
    }

    /// The slope at places, for pixels that cover `footprint` meters of the surface.
    func slope(_ p: VectorLanes, footprint: Lanes) -> Slope {
        var result = Slope(hidden: Lanes(0.00012))
        let gust =
            0.45 + 1.1
            * smoothstep(
                0.3, 0.7,
                Noise.fractal(p.x * 0.013 + time * 0.03, p.z * 0.019, octaves: 2, seed: 77))
        for train in trains {
            let clarity = saturate(train.length * 0.45 * reciprocal(most(footprint, 1e-4)) - 0.25)
            let s = train.slope * gust
            let lost = (1 - clarity) * s
            result.hidden += lost * lost * 0.8
            guard (clarity .> 0.01).any, !calm else { continue }
            let u =
                (p.x * train.direction.x + p.z * train.direction.y - train.travel)
                * train.inverseLength
            let v =
                (p.z * train.direction.x - p.x * train.direction.y) * (train.inverseLength * 0.42)
            let e: Float = 0.22
            let here = Noise.value(u, v, seed: train.seed)
            let ahead = (Noise.value(u + e, v, seed: train.seed) - here) * (1 / e)
            let beside = (Noise.value(u, v + e, seed: train.seed) - here) * (0.42 / e)
            let gain = s * clarity * 1.7
            result.x += (ahead * train.direction.x - beside * train.direction.y) * gain
            result.z += (ahead * train.direction.y + beside * train.direction.x) * gain
        }
        return result
    }
}
