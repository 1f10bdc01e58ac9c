// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A layer of cumulus or storm clouds and a veil of cirrus above it, drifting and changing with time.
struct Clouds {
    /// What clouds add to a direction: their own light, and the share of the sky that shines through.
    struct Cover {
        var light = VectorLanes.zero
        var clear = Lanes(1)
    }

    private let cover: Float
    private let darkness: Float
    private let sun: Vector
    /// Sunlight inside the layer and at cirrus height.
    private let sunLight: Vector
    private let highLight: Vector
    private let base: Float
    private let thickness: Float
    private let seed: Int32
    private let drift: SIMD2<Float>
    private let time: Float
    /// Mean radiance of the sky around.
    private let ambient: Vector
    /// Extra light inside, from lightning.
    private let flash: Float

    init(_ environment: Environment, light: SunLight, ambient: Vector, flash: Float, time: Float) {
        cover = min(max(environment.cloudCover, 0), 1)
        darkness = min(max(environment.cloudDarkness, 0), 1)
        sun = light.direction
        let strength = light.isMoon ? light.moonStrength : Atmosphere.sunlight
        let tint = light.isMoon ? Vector(0.62, 0.78, 1) : Vector(1, 1, 1)
        let elevation = max(light.direction.y, -0.02)
        let low = Atmosphere.sunTransmittance(height: 1800, mu: elevation + 0.012) * tint * strength
        sunLight = Sky.closedHue(low, cover: cover)
        highLight =
            Atmosphere.sunTransmittance(height: 7000, mu: elevation + 0.035) * tint * strength
        base = 1150 - 350 * darkness
        thickness = 1250 + 1300 * darkness
        seed = Int32(truncatingIfNeeded: environment.seed % 9973)
        let heading = environment.windHeading * .pi / 180
        let speed = environment.windSpeed * 2.2 + 4
        drift = SIMD2(sin(heading), cos(heading)) * speed * time
        self.time = time
        self.ambient = ambient
        self.flash = flash
    }

    /// Clouds towards unit directions; `chance` in 0..<1 shifts the steps.
    func look(_ d: VectorLanes, steps: Int, chance: Lanes) -> Cover {
        var result = Cover()
        guard (d.y .> 0.015).any else { return result }
        if cover > 0.02 { result = cumulus(d, steps: steps, chance: chance) }
        return over(cirrus(d), below: result)
    }

    private func over(_ high: Cover, below low: Cover) -> Cover {
        Cover(light: low.light + high.light * low.clear, clear: low.clear * high.clear)
    }

    private func cirrus(_ d: VectorLanes) -> Cover {
        let reach = 7000 * reciprocal(most(d.y, 0.02))
        let x = d.x * reach - drift.x * 0.8
        let z = d.z * reach - drift.y * 0.8
        let bendX = Noise.fractal(x * (1 / 9000), z * (1 / 14_000), octaves: 3, seed: seed &+ 11)
        let veil = Noise.fractal(
            x * (1 / 3800) + bendX * 2.5, z * (1 / 9500) + bendX * 3, octaves: 5, seed: seed &+ 3)
        let amount = 0.25 + 0.35 * smoothstep(0, 0.5, cover)
        let alpha = smoothstep(0.45, 0.9, veil) * smoothstep(0.03, 0.22, d.y) * amount
        let mu = d.dot(VectorLanes(sun))
        let forward = reciprocal(1.5 - 1.4 * mu)
        let own =
            VectorLanes(highLight) * (0.07 + 0.010 * forward * forward) + VectorLanes(ambient * 0.5)
        return Cover(light: own * alpha, clear: 1 - alpha)
    }

    private func cumulus(_ d: VectorLanes, steps: Int, chance: Lanes) -> Cover {
        let slant = reciprocal(most(d.y, 0.03))
        let start = base * slant
        let length = thickness * slant
        let step = length * (1 / Float(steps))
        let optical = least(step, 240)
        let mu = d.dot(VectorLanes(sun))
        let phase = scattering(mu)
        var clear = Lanes(1)
        var light = VectorLanes.zero
        let up = saturate(Lanes(1))
        for i in 0..<steps {
            let t = start + step * (chance + Float(i))
            let p = d * t
            let density = self.density(p, octaves: 4)
            guard (density .> 0.001).any else { continue }
            let height = saturate((p.y - base) * (1 / thickness))
            let passed = exponential(0 - density * optical * 0.032)
            let arriving = self.arriving(p)
            // Powder: edges that face the sun scatter less of it (Schneider 2015).
            let powder = 1 - 0.6 * exponential(0 - density * 6)
            let direct = VectorLanes(sunLight * (1 - 0.8 * darkness)) * (arriving * phase * powder)
            let sky = VectorLanes(ambient * (1 - 0.72 * darkness)) * (0.22 + 0.6 * height)
            let inner = VectorLanes(Vector(0.8, 0.85, 1) * flash) * (0.4 + 0.6 * (1 - height)) * up
            light = light + (direct + sky + inner) * (clear * (1 - passed))
            clear = clear * passed
            if !(clear .> 0.02).any { break }
        }
        // Far clouds sink into the air.
        let fade = smoothstep(0.03, 0.10, d.y)
        let air = exponential(start * (-1 / 30_000))
        let shown = (1 - clear) * fade * air
        // Under an overcast sky the haze at the horizon is as gray as the clouds.
        let veil = (1 - fade * air) * smoothstep(0.55, 0.95, Lanes(cover))
        let gray =
            VectorLanes(gray: VectorLanes(ambient).luminance) * 0.6 + VectorLanes(ambient) * 0.4
        let closed = 1 - 0.85 * smoothstep(0.75, 1, Lanes(cover))
        let dull =
            gray * (0.62 * (1 - 0.72 * darkness)) + VectorLanes(Vector(0.8, 0.85, 1) * flash * 0.4)
        return Cover(
            light: light * (fade * air) + dull * veil, clear: (1 - shown) * (1 - veil) * closed)
    }

    /// Two lobes of Henyey and Greenstein, the forward one narrow for silver linings.
    private func scattering(_ mu: Lanes) -> Lanes {
        let narrow = reciprocal(most(1.56 - 1.5 * mu, 0.05))
        let wide = reciprocal(1.09 - 0.6 * mu)
        return 0.085 + 0.012 * narrow * narrow + 0.02 * wide
    }

    /// The share of sunlight that reaches a point inside, with a soft second term for light scattered
    /// more than once (Wrenninge 2013).
    private func arriving(_ p: VectorLanes) -> Lanes {
        var depth = Lanes.zero
        for k in 1...3 {
            let s = Float(k * k) * 80
            let q = p + VectorLanes(sun * s + Vector(0, Float(k) * 14, 0))
            depth += density(q, octaves: 2) * (0.02 * s / Float(k))
        }
        return exponential(0 - depth) * 0.8 + exponential(depth * -0.22) * 0.26
    }

    /// Density 0...1 at a point in meters above the camera's ground.
    private func density(_ p: VectorLanes, octaves: Int) -> Lanes {
        let h = (p.y - base) * (1 / thickness)
        let x = p.x - drift.x
        let z = p.z - drift.y
        let evolve = time * 0.006
        let cells = Noise.fractal(
            x * (1 / 4200), z * (1 / 4200) + evolve * 0.3, octaves: 3, seed: seed)
        // Flat bottoms, round tops.
        let shape = smoothstep(0, 0.10, h) * (1 - smoothstep(0.25, 1, h))
        let threshold = 0.83 - cover * 0.66
        let bulk = cells - threshold + 0.12 * cover * cover
        guard (bulk .> -0.32).any else { return .zero }
        let k: Float = 1 / 620
        let q = VectorLanes(x * k, p.y * k - evolve * 2, z * k + evolve)
        let lumps = billow(q, octaves: octaves)
        let d = bulk * 1.9 + (lumps - 0.42) * 0.95 * (1.1 - 0.45 * cover)
        return saturate((d - (1 - shape) * 0.55) * 2.4) * smoothstep(0, 0.04, h)
    }

    /// Noise with round tops and sharp valleys.
    private func billow(_ p: VectorLanes, octaves: Int) -> Lanes {
        var sum = Lanes.zero
        var (amplitude, total, scale) = (Float(0.5), Float(0), Float(1))
        for octave in 0..<octaves {
            let n = Noise.value(
                p.x * scale, p.y * scale, p.z * scale, seed: seed &+ Int32(octave) &* 31 &+ 5)
            sum += amplitude * (1 - magnitude(n * 2 - 1))
            total += amplitude
            amplitude *= 0.5
            scale *= 2.17
        }
        return sum * (1 / total)
    }
}
