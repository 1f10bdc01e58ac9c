// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The air (or water) between things: what it takes away, and what it scatters towards the eye.
struct Air {
    private let density: Float
    private let height: Float
    private let sky: Sky
    private let underwater: Vector?
    /// Extinction per meter under water.
    private let absorption: Vector
    let isEmpty: Bool

    init(_ environment: Environment, sky: Sky) {
        density =
            max(environment.fogDensity, 0) + 0.0012 * environment.rain + 0.0022
            * environment.snowfall
        height = max(environment.fogHeight, 1)
        self.sky = sky
        switch environment.backdrop {
        case .underwater(let color, _):
            underwater = color
            let hue = color / max(color.max(), 1e-3)
            absorption =
                (Vector(repeating: 0.028) + (Vector(1, 1, 1) - hue) * 0.13)
                * max(environment.fogDensity / 0.02, 1)
            isEmpty = false
        case .space, .gradient:
            underwater = nil
            absorption = .zero
            isEmpty = true
        case .sky:
            underwater = nil
            absorption = .zero
            isEmpty = density <= 0
        }
    }

    /// The share of light that passes along a segment of `t` meters from height `y` with direction `d`:
    /// the integral of exp(-y/H) in closed form.
    func transmittance(from y: Lanes, along d: VectorLanes, to t: Lanes) -> VectorLanes {
        if isEmpty { return VectorLanes(1, 1, 1) }
        if underwater != nil {
            let k = 0 - least(t, 400)
            return VectorLanes(
                exponential(k * absorption.x), exponential(k * absorption.y),
                exponential(k * absorption.z))
        }
        let climb = pick(magnitude(d.y) .< 1e-4, Lanes(1e-4), d.y)
        let low = exponential(most(least(y * (-1 / height), 8), -60))
        let high = exponential(most(least((y + climb * t) * (-1 / height), 8), -60))
        let depth = (low - high) * reciprocal(climb) * (density * height)
        // Blue is scattered out a little more than red in clear air.
        let tint = density < 0.001 ? Vector(0.9, 1.0, 1.15) : Vector(1, 1, 1)
        let k = 0 - most(depth, 0)
        return VectorLanes(
            exponential(k * tint.x), exponential(k * tint.y), exponential(k * tint.z))
    }

    /// Radiance of air so deep that nothing shines through, seen along `d`.
    func glow(_ d: VectorLanes) -> VectorLanes {
        if underwater != nil { return sky.wide(d) }
        let flat = VectorLanes(d.x, Lanes(0.07), d.z).unit
        let mu = d.dot(VectorLanes(sky.sun.direction))
        let forward = exponential((mu - 1) * 7)
        let sunny = VectorLanes(sky.sun.irradiance * 0.035) * forward
        return sky.wide(flat) * 0.55 + VectorLanes(sky.mean * 0.3) + sunny
    }
}
