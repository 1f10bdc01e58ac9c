// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The strokes of a storm: a pure function of time and seed.
struct Lightning {
    /// 0 dark to about 1 at the height of a stroke.
    let brightness: Float
    /// Compass direction of the bolt in radians, and whether the bolt itself is seen.
    let bearing: Float
    let showsBolt: Bool
    private let stroke: Int32

    /// The state at a time for a mean number of strokes a second.
    init(rate: Float, time: Float, seed: UInt64) {
        var best: Float = 0
        var number: Int32 = 0
        var age: Float = 1
        if rate > 0 {
            let period = 1 / rate
            let slot = Int32(max(time, 0) / period)
            for k in max(0, slot - 1)...slot {
                let start = (Float(k) + 0.15 + 0.7 * Self.hash(k, 1, seed)) * period
                let t = time - start
                guard t >= 0, t < 0.7 else { continue }
                // A stroke and its return strokes.
                let second: Float = t > 0.09 ? 0.8 * exp(-(t - 0.09) * 11) : 0
                let third: Float = t > 0.2 ? 0.5 * exp(-(t - 0.2) * 9) : 0
                // The clouds are lit from within: light swells for some frames.
                let swell = smoothstep(-0.02, 0.14, t)
                let b = (exp(-t * 14) + second + third) * (0.5 + 0.5 * Self.hash(k, 2, seed))
                if b * swell > best { (best, number, age) = (b * swell, k, t) }
            }
        }
        brightness = best
        stroke = number
        // Mostly in front of the usual camera, which looks towards -Z.
        bearing = .pi + (Self.hash(number, 3, seed) - 0.5) * 1.3
        showsBolt = best > 0 && age < 0.16
    }

    private static func hash(_ k: Int32, _ n: Int32, _ seed: UInt64) -> Float {
        Noise.hash(k, n, Int32(truncatingIfNeeded: seed % 100_003))
    }

    /// Radiance of the bolt towards unit directions.
    func bolt(_ d: VectorLanes, pixelAngle: Float) -> Lanes {
        guard showsBolt else { return .zero }
        let forward = VectorLanes(Vector(sin(bearing), 0, cos(bearing)))
        let right = VectorLanes(Vector(cos(bearing), 0, -sin(bearing)))
        let ahead = d.dot(forward)
        let inverse = reciprocal(most(ahead, 0.05))
        let x = d.dot(right) * inverse
        let y = d.y * inverse
        let n = Float(stroke) * 17.3
        let main = zigzag(y, n)
        let side = zigzag(y, n + 5.5) * 1.2 + (0.32 - y) * 0.35
        let width = max(0.0011, pixelAngle * 0.8)
        let inSky = smoothstep(0.0, 0.01, y) * (1 - smoothstep(0.26, 0.36, y))
        let first = glow(magnitude(x - main), width)
        let branch = glow(magnitude(x - side), width * 0.6) * 0.35 * smoothstep(0.1, 0.16, y)
        let seen = pick(ahead .> 0.1, 1, 0)
        return (first + branch) * inSky * seen * (4 * brightness)
    }

    private func glow(_ distance: Lanes, _ width: Float) -> Lanes {
        let t = distance * (1 / width)
        // The channel, and the air that shines around it.
        return exponential(0 - t * t) + 0.14 * exponential(t * -0.4)
    }

    private func zigzag(_ y: Lanes, _ n: Float) -> Lanes {
        let wide = Noise.value(y * 9 + n, Lanes(n)) - 0.5
        let fine = Noise.value(y * 47 + n, Lanes(n + 3)) - 0.5
        let finest = Noise.value(y * 160 + n, Lanes(n + 7)) - 0.5
        return wide * 0.16 + fine * 0.035 + finest * 0.012
    }
}
