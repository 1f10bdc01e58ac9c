// SPDX-License-Identifier: Apache-2.0
import Numerics

extension FrameKernel {
    /// Car paint: flakes under a clear coat.
    func paint(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest
        bend(&s, m, by: slope(p * 500, seed: 75), strength: clarity(0.003, s) * 0.06)
        s.clearcoat = pick(m, most(s.clearcoat, 0.9), s.clearcoat)
    }

    /// Flat glass from outside: what is behind it is dark.
    func glass(_ s: inout Surface, _ m: LaneMask) {
        s.clearcoat = pick(m, Lanes(1), s.clearcoat)
        s.roughness = pick(m, Lanes(0.05), s.roughness)
    }

    /// Courses of bricks in stretcher bond, 25 cm by 7.5 cm at scale 1.
    func brick(_ s: inout Surface, _ m: LaneMask) {
        let k = reciprocal(s.scale)
        let y = s.v * k * (1 / 0.075)
        let row = floor(y)
        let x = s.u * k * (1 / 0.25) + row * 0.5
        let id = integers(floor(x)) &* 7919 &+ integers(row) &* 104_729
        let (fx, fy) = (x - floor(x), y - row)
        let edge = least(least(fx, 1 - fx) * 3.3, least(fy, 1 - fy))
        let visible = clarity(0.075, s)
        let mortar = (1 - smoothstep(0.06, 0.12, edge)) * visible + (1 - visible) * 0.2
        let tone = 0.75 + 0.5 * mix(Lanes(0.5), Noise.scatter(id), visible)
        let stain = Noise.fractal(s.rest * 0.8, octaves: 3, seed: 77)
        let body = s.albedo * tone * (0.8 + 0.4 * stain)
        paint(&s, m, mix(body, s.accent * s.color * (0.8 + 0.4 * stain), mortar))
        bend(&s, m, by: slope(s.rest * 30, seed: 78), strength: visible * 0.15)
        s.cavity = pick(m, 1 - 0.3 * mortar, s.cavity)
    }

    /// Plaster: large stains and streaks below them.
    func plaster(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest
        let wide = Noise.fractal(p * 0.9, octaves: 4, seed: 81)
        let streak = Noise.value(p.x * 4 + p.z * 4, p.y * 0.25, Lanes(0.5), seed: 82)
        paint(&s, m, s.albedo * (0.8 + 0.28 * wide) * (0.9 + 0.15 * streak))
        bend(&s, m, by: slope(p * 25, seed: 83), strength: clarity(0.05, s) * (0.08 + 0.2 * s.bump))
    }

    /// Planks of 14 cm along u with grain.
    func wood(_ s: inout Surface, _ m: LaneMask) {
        let y = s.v * reciprocal(s.scale) * (1 / 0.14)
        let plank = floor(y)
        let id = integers(plank) &* 7919
        let shift = Noise.scatter(id) * 37
        let f = y - plank
        let visible = clarity(0.14, s)
        let gap = (1 - smoothstep(0.02, 0.06, least(f, 1 - f))) * visible
        let along = s.u * 1.3 + shift
        let rings = Noise.fractal(along, f * 5 + shift, octaves: 3, seed: 85)
        let grain = Noise.value(along * 6, s.v * 180, seed: 86)
        let tone =
            0.72 + 0.3 * Noise.scatter(id &+ 5) + 0.3 * rings + 0.12 * (grain - 0.5) * visible
        paint(
            &s, m,
            mix(s.albedo, s.accent * s.color, saturate(rings * 1.6 - 0.6)) * tone * (1 - 0.7 * gap))
        s.cavity = pick(m, 1 - 0.5 * gap, s.cavity)
    }

    /// Pantiles: rows of 32 cm that overlap, round across.
    func tiles(_ s: inout Surface, _ m: LaneMask) {
        let k = reciprocal(s.scale)
        let y = s.v * k * (1 / 0.32)
        let row = floor(y)
        let x = s.u * k * (1 / 0.22)
        let column = floor(x)
        let (fx, fy) = (x - column, y - row)
        let visible = clarity(0.2, s)
        let id = integers(column) &* 7919 &+ integers(row) &* 104_729
        let tone = 0.7 + 0.55 * mix(Lanes(0.5), Noise.scatter(id), visible)
        let stain = Noise.fractal(s.rest * 0.7, octaves: 3, seed: 88)
        let overlap = (1 - smoothstep(0, 0.14, fy)) * visible
        paint(
            &s, m,
            mix(s.albedo, s.accent * s.color, saturate(stain * 1.6 - 0.6)) * tone
                * (1 - 0.55 * overlap))
        let round = VectorLanes(fx * 2 - 1, Lanes.zero, fx * 2 - 1)
        bend(&s, m, by: round, strength: visible * 0.3)
        s.cavity = pick(m, 1 - 0.4 * overlap, s.cavity)
    }

    /// Speckled tar with worn patches.
    func asphalt(_ s: inout Surface, _ m: LaneMask) {
        let p = s.position
        let speckle = mix(
            Lanes(0.5), Noise.value(p.x * 90, p.y * 90, p.z * 90, seed: 91), clarity(0.015, s))
        let worn = Noise.fractal(p.x * 0.35, p.z * 0.35, octaves: 4, seed: 92)
        let ridge = magnitude(Noise.fractal(p.x * 0.22, p.z * 0.22, octaves: 4, seed: 93) * 2 - 1)
        let crack = (1 - smoothstep(0.004, 0.012, ridge)) * clarity(0.03, s)
        paint(&s, m, s.albedo * (0.68 + 0.35 * speckle + 0.3 * worn) * (1 - 0.5 * crack))
        bend(&s, m, by: slope(p * 70, seed: 94), strength: clarity(0.015, s) * 0.25)
    }

    /// Square stones `scale` wide with joints.
    func paving(_ s: inout Surface, _ m: LaneMask) {
        let k = reciprocal(s.scale)
        let (x, y) = (s.u * k, s.v * k)
        let (i, j) = (floor(x), floor(y))
        let edge = least(least(x - i, 1 - (x - i)), least(y - j, 1 - (y - j)))
        let visible = saturate(s.scale * 0.25 * reciprocal(most(s.footprint, 1e-6)) - 0.3)
        let joint = (1 - smoothstep(0.015, 0.04, edge)) * visible
        let id = integers(i) &* 7919 &+ integers(j) &* 104_729
        let tone = 0.82 + 0.36 * mix(Lanes(0.5), Noise.scatter(id), visible)
        let stain = Noise.fractal(s.rest * 1.3, octaves: 3, seed: 97)
        paint(&s, m, s.albedo * tone * (0.75 + 0.45 * stain) * (1 - 0.6 * joint))
        bend(&s, m, by: slope(s.rest * 22, seed: 98), strength: clarity(0.05, s) * 0.12)
        s.cavity = pick(m, 1 - 0.5 * joint, s.cavity)
    }

    /// Squares of base and accent by position in x and z.
    func checker(_ s: inout Surface, _ m: LaneMask) {
        let k = reciprocal(s.scale)
        let cell = floor(s.rest.x * k) + floor(s.rest.z * k + 0.001)
        let odd = (integers(cell) & 1) .!= 0
        let visible = saturate(s.scale * 0.5 * reciprocal(most(s.footprint, 1e-6)) - 0.3)
        let share = mix(Lanes(0.5), pick(odd, 1, 0), visible)
        paint(&s, m, mix(s.albedo, s.accent * s.color, share))
    }

    /// A front with windows `scale` wide every second `scale`, floors of 3.2 m; some are lit.
    func facade(_ s: inout Surface, _ m: LaneMask) {
        let x = s.u * reciprocal(s.scale * 2)
        let y = s.v * (1 / 3.2)
        let (i, j) = (floor(x), floor(y))
        let (fx, fy) = (x - i, y - j)
        let (dx, dy) = (magnitude(fx - 0.5), magnitude(fy - 0.52))
        let inFrame = (dx .< 0.27) .& (dy .< 0.29) .& m
        let bars = (dx .< 0.012) .| (magnitude(fy - 0.62) .< 0.012)
        let inGlass = (dx .< 0.245) .& (dy .< 0.27) .& m .& (.!bars)
        let id = integers(i) &* 7919 &+ integers(j) &* 104_729 &+ integers(s.hue * 65_536) &* 31
        let stain = Noise.fractal(s.rest * 0.5, octaves: 3, seed: 101)
        let ledge = smoothstep(0.03, 0.05, fy) * 0.35 + 0.65
        paint(&s, m, s.albedo * (0.78 + 0.4 * stain) * ledge)
        paint(&s, inFrame, s.accent * s.color)
        paint(&s, inGlass, VectorLanes(0.02, 0.023, 0.027))
        let lit = inGlass .& (Noise.scatter(id) .< 0.42)
        let blind = smoothstep(0.1, 0.9, fy * 2 - 0.5 + (Noise.scatter(id &+ 9) - 0.5))
        let strength = (0.35 + 0.9 * Noise.scatter(id &+ 3)) * (0.45 + 0.55 * blind)
        let cool = pick(
            Noise.scatter(id &+ 7) .< 0.22, VectorLanes(0.75, 0.95, 1.25),
            VectorLanes(1.1, 0.96, 0.8))
        s.emission = pick(m, pick(lit, s.emission * cool * strength, .zero), s.emission)
        s.clearcoat = pick(inGlass, Lanes(1), s.clearcoat)
        s.roughness = pick(inGlass, Lanes(0.05), s.roughness)
        let reveal = pick(inFrame .& (fy .> 0.76), 0.6, 1)
        s.cavity = pick(m, reveal, s.cavity)
    }
}
