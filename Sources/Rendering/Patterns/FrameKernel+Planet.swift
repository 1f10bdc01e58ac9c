// SPDX-License-Identifier: Apache-2.0
import Numerics

extension FrameKernel {
    /// Moon, gas giant or earth, chosen by `scale` 1, 2, 3, on the unit sphere of the rest pose.
    func planet(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest.unit
        let isMoon = m .& (s.scale .< 1.5)
        let isGiant = m .& (s.scale .>= 1.5) .& (s.scale .< 2.5)
        let isEarth = m .& (s.scale .>= 2.5)
        if isMoon.any { moon(&s, isMoon, p) }
        if isGiant.any { giant(&s, isGiant, p) }
        if isEarth.any { earth(&s, isEarth, p) }
    }

    private func moon(_ s: inout Surface, _ m: LaneMask, _ p: VectorLanes) {
        let seas = smoothstep(0.42, 0.6, Noise.fractal(p * 2.2, octaves: 4, seed: 111))
        let rough = Noise.fractal(p * 14, octaves: 4, seed: 112)
        var relief = VectorLanes.zero
        var bright = Lanes.zero
        for (k, size) in [Float(3), 6.5, 13, 27].enumerated() {
            let c = crater(p * size, seed: Int32(k) * 13 + 113)
            relief = relief + c.slope * 0.9
            bright += c.rim * 0.16
        }
        paint(&s, m, mix(s.albedo, s.accent * s.color, seas * 0.8) * (0.65 + 0.6 * rough + bright))
        bend(&s, m, by: relief, strength: Lanes(0.55))
    }

    /// Slope and brightness of the bowl nearest to a point, one bowl a cell of the lattice.
    private func crater(_ p: VectorLanes, seed: Int32) -> (slope: VectorLanes, rim: Lanes) {
        let cell = VectorLanes(floor(p.x), floor(p.y), floor(p.z))
        let id =
            integers(cell.x) &* 374_761 &+ integers(cell.y) &* 668_265 &+ integers(cell.z)
            &* 915_773 &+ seed
        let middle = VectorLanes(
            Noise.scatter(id) * 0.4 + 0.3, Noise.scatter(id &+ 1) * 0.4 + 0.3,
            Noise.scatter(id &+ 2) * 0.4 + 0.3)
        let away = p - cell - middle
        let radius = 0.14 + 0.16 * Noise.scatter(id &+ 3)
        let t = away.length * reciprocal(radius)
        let inside = 1 - smoothstep(0.9, 1.05, t)
        let rim = smoothstep(0.75, 1, t) * (1 - smoothstep(1, 1.5, t))
        let lean = inside * t - rim * 0.6
        return (away.unit * lean, rim)
    }

    private func giant(_ s: inout Surface, _ m: LaneMask, _ p: VectorLanes) {
        let turn = VectorLanes(p.x * 2.5, p.y * 9, p.z * 2.5)
        let swirl = Noise.fractal(turn, octaves: 4, seed: 121)
        let bands = Noise.fractal(p.y * 7 + (swirl - 0.5) * 0.9, Lanes(0.5), octaves: 3, seed: 122)
        let storms = smoothstep(
            0.62, 0.75, Noise.fractal(VectorLanes(p.x * 3, p.y * 7, p.z * 3), octaves: 2, seed: 123)
        )
        let t = smoothstep(0.32, 0.68, bands)
        let color = mix(s.albedo, s.accent * s.color, t) * (0.8 + 0.4 * swirl)
        paint(&s, m, mix(color, s.albedo * VectorLanes(1.2, 0.8, 0.6), storms * 0.6))
    }

    /// Continents, ice, drifting clouds and the rim of air over them.
    private func earth(_ s: inout Surface, _ m: LaneMask, _ p: VectorLanes) {
        let height = Noise.fractal(p * 1.9, octaves: 6, seed: 131)
        let land = smoothstep(0.50, 0.512, height)
        let dry = Noise.fractal(p * 4.5, octaves: 5, seed: 132)
        let pole = smoothstep(0.80, 0.90, magnitude(p.y) + (dry - 0.5) * 0.3)
        // Forests at the equator and in the north, deserts between.
        let belt =
            smoothstep(0.12, 0.30, magnitude(p.y)) * (1 - smoothstep(0.42, 0.62, magnitude(p.y)))
        let arid = smoothstep(0.38, 0.62, dry + (belt - 0.5) * 0.28)
        var ground = mix(VectorLanes(0.030, 0.075, 0.020), VectorLanes(0.36, 0.25, 0.125), arid)
        ground = ground * (0.62 + 0.5 * dry + 3 * most(height - 0.5, 0))
        let shore = smoothstep(0.43, 0.505, height)
        var color = mix(
            mix(VectorLanes(0.004, 0.018, 0.068), VectorLanes(0.018, 0.105, 0.15), shore * shore),
            ground, land)
        color = mix(color, VectorLanes(0.82, 0.85, 0.9), pole)
        let cloud = clouds(p)
        paint(&s, m, mix(color, VectorLanes(0.86, 0.87, 0.89), cloud) * s.color)
        s.roughness = pick(m, mix(Lanes(0.32), Lanes(0.95), most(land, cloud)), s.roughness)
        s.specular = pick(m, s.specular * 0.6 * (1 - most(land, cloud)), s.specular)
        air(&s, m)
    }

    /// Bands and swirls of cloud over an earth, 0...1.
    private func clouds(_ p: VectorLanes) -> Lanes {
        let drift = VectorLanes(p.x * 2.6 + time * 0.004, p.y * 4.2, p.z * 2.6)
        let warp = Noise.fractal(drift * 1.3, octaves: 3, seed: 133) - 0.5
        let turn = Noise.fractal(drift * 1.3 + VectorLanes(7, 3, 1), octaves: 3, seed: 136) - 0.5
        let bent = drift + VectorLanes(warp * 2.4, turn * 1.6, turn * 2.2)
        let wide = Noise.fractal(bent, octaves: 6, seed: 134)
        let fine = Noise.fractal(bent * 4, octaves: 4, seed: 135)
        return smoothstep(0.50, 0.74, wide + (fine - 0.5) * 0.28) * (0.55 + 0.45 * fine + 0.2)
    }

    /// The air of an earth, seen at a slant: blue scattered light, most of it at the rim of the day side.
    private func air(_ s: inout Surface, _ m: LaneMask) {
        let toEye = (VectorLanes(lens.position) - s.position).unit
        let slant = 1 - saturate(s.smooth.dot(toEye))
        let rim = slant * slant * slant * (0.25 + 0.75 * slant * slant)
        let sun = VectorLanes(sky.sun.direction)
        let day = smoothstep(-0.15, 0.45, s.smooth.dot(sun))
        let blue = VectorLanes(0.16, 0.42, 1.0) * (sky.sun.irradiance.max() * (1 / Float.pi))
        s.emission = pick(m, blue * (rim * day * 0.85 + slant * day * 0.03), s.emission)
        s.albedo = pick(m, s.albedo * (1 - 0.8 * rim), s.albedo)
    }
}
