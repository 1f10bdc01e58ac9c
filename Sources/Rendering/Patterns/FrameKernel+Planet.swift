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

    private func earth(_ s: inout Surface, _ m: LaneMask, _ p: VectorLanes) {
        let height = Noise.fractal(p * 1.9, octaves: 6, seed: 131)
        let land = smoothstep(0.51, 0.525, height)
        let dry = Noise.fractal(p * 4.5, octaves: 4, seed: 132)
        let pole = smoothstep(0.78, 0.9, magnitude(p.y) + (dry - 0.5) * 0.15)
        var ground = mix(
            VectorLanes(0.045, 0.09, 0.03), VectorLanes(0.35, 0.27, 0.15), smoothstep(0.4, 0.6, dry)
        )
        ground = ground * (0.7 + 2 * most(height - 0.5, 0))
        let shore = smoothstep(0.44, 0.52, height)
        var color = mix(
            mix(VectorLanes(0.008, 0.025, 0.075), VectorLanes(0.02, 0.09, 0.12), shore), ground,
            land)
        color = mix(color, VectorLanes(0.82, 0.85, 0.9), pole)
        let drift = VectorLanes(p.x * 3 + time * 0.004, p.y * 4.5, p.z * 3)
        let warp = Noise.fractal(drift, octaves: 3, seed: 133)
        let cloud = smoothstep(
            0.5, 0.68,
            Noise.fractal(drift + VectorLanes(warp * 1.4, warp, warp * 1.1), octaves: 5, seed: 134))
        paint(&s, m, mix(color, VectorLanes(0.8, 0.82, 0.85), cloud) * s.color)
        s.roughness = pick(m, mix(Lanes(0.25), Lanes(0.9), most(land, cloud)), s.roughness)
    }
}
