// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Single scattering in the Earth's air with a share for the rest (Bruneton and Neyret 2008,
/// coefficients of Hillaire 2020).
enum Atmosphere {
    /// Radius of the ground and of the top of the air, meters.
    static let ground: Float = 6_360e3
    static let top: Float = 6_440e3
    /// Scattering of air molecules and absorption of ozone at sea level, per meter.
    static let rayleigh = Vector(5.8e-6, 13.5e-6, 33.1e-6)
    static let ozone = Vector(0.65e-6, 1.88e-6, 0.085e-6)
    /// Scattering of dust at sea level, per meter.
    static let mie: Float = 6e-6
    /// Sunlight above the air, in the units of the renderer.
    static let sunlight: Float = 11

    /// Meters of air, dust and ozone at sea-level density.
    struct Depth {
        var air = Lanes.zero
        var dust = Lanes.zero
        var ozone = Lanes.zero

        /// The share of light that passes.
        var transmittance: VectorLanes {
            let dusty = dust * (mie * 1.1)
            func band(_ axis: Int) -> Lanes {
                exponential(0 - (air * rayleigh[axis] + dusty + ozone * Atmosphere.ozone[axis]))
            }
            return VectorLanes(band(0), band(1), band(2))
        }

        mutating func add(height h: Lanes, length: Lanes) {
            air += exponential(h * (-1 / 8000)) * length
            dust += exponential(h * (-1 / 1200)) * length
            ozone += most(1 - magnitude(h - 25_000) * (1 / 15_000), 0) * length
        }

        static func + (a: Depth, b: Depth) -> Depth {
            Depth(air: a.air + b.air, dust: a.dust + b.dust, ozone: a.ozone + b.ozone)
        }
    }

    /// Optical depth from a height along a direction with cosine `mu` to the zenith, out of the air.
    static func depth(height: Lanes, mu: Lanes, steps: Int) -> Depth {
        let r = height + ground
        let b = r * mu
        let length = root(most(b * b + (top * top - r * r), 0)) - b
        let step = length * (1 / Float(steps))
        var sum = Depth()
        for i in 0..<steps {
            let t = step * (Float(i) + 0.5)
            let h = most(root(r * r + t * t + 2 * t * b) - ground, 0)
            sum.add(height: h, length: step)
        }
        return sum
    }

    /// The share of sunlight that reaches a height when the sun stands at the sine `mu` of elevation.
    static func sunTransmittance(height: Float, mu: Float) -> Vector {
        depth(height: Lanes(height), mu: Lanes(mu), steps: 32).transmittance[0]
    }

    /// Radiance of the clear sky in directions above the horizon under a sun of unit sunlight × 22.
    static func radiance(_ d: VectorLanes, sun: Vector) -> VectorLanes {
        let mu = d.dot(VectorLanes(sun))
        let r = ground + 60
        let b = d.y * r
        let length = root(most(b * b + (top * top - r * r), 0)) - b
        let steps = 20
        var passed = Depth()
        var scattered = (air: VectorLanes.zero, dust: VectorLanes.zero)
        var before = Lanes.zero
        for i in 0..<steps {
            let share = Float(i + 1) / Float(steps)
            let after = length * (share * share)
            let (t, step) = ((before + after) * 0.5, after - before)
            before = after
            let radius = root(t * t + 2 * t * b + r * r)
            let h = most(radius - ground, 0)
            var part = Depth()
            part.add(height: h, length: step)
            passed = passed + part
            let toSun = (r * sun.y + t * mu) * reciprocal(radius)
            let light = (passed + depth(height: h, mu: most(toSun, -0.35), steps: 8)).transmittance
            scattered.air = scattered.air + light * part.air
            scattered.dust = scattered.dust + light * part.dust
        }
        return phased(scattered, mu: mu)
    }

    /// Rayleigh and Cornette-Shanks phase functions, and a share for light scattered more than once.
    private static func phased(
        _ scattered: (air: VectorLanes, dust: VectorLanes), mu: Lanes
    ) -> VectorLanes {
        let g: Float = 0.78
        let airPhase = 0.0597 * (1 + mu * mu)
        let den = 1 + g * g - 2 * g * mu
        let norm: Float = 0.1193 * (1 - g * g) / (2 + g * g)
        let dustPhase = norm * (1 + mu * mu) * reciprocal(den * root(den))
        let blue = scattered.air * VectorLanes(rayleigh)
        return (blue * (airPhase + 0.035) + scattered.dust * (dustPhase * mie)) * 22
    }
}
