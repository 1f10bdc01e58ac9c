// SPDX-License-Identifier: Apache-2.0
import Numerics

extension FrameKernel {
    /// Base and accent by fractal noise.
    func mottled(_ s: inout Surface, _ m: LaneMask) {
        let n = Noise.fractal(s.rest * reciprocal(s.scale), octaves: 4)
        let t = smoothstep(0.35, 0.65, n)
        paint(&s, m, mix(s.albedo, s.accent * s.color, t))
        let strength = s.bump * 0.6 * saturate(s.scale * 0.25 * reciprocal(most(s.footprint, 1e-6)))
        bend(&s, m, by: slope(s.rest * reciprocal(s.scale * 0.25), seed: 5), strength: strength)
    }

    /// Ground cover by slope, height and palette.
    func terrain(_ s: inout Surface, _ m: LaneMask) {
        let p = s.position
        let palette = environment.terrain
        let wide = Noise.fractal(p * 0.045, octaves: 4, seed: 11)
        let near = clarity(0.5, s)
        let fine = mix(Lanes(0.48), Noise.fractal(p * 1.3, octaves: 3, seed: 12), near)
        let grain = mix(
            Lanes(0.5), Noise.value(p.x * 23, p.y * 23, p.z * 23, seed: 13), clarity(0.05, s))
        let litter = mix(
            Lanes(0.5), Noise.fractal(p.x * 6.5, p.z * 6.5, octaves: 3, seed: 19), clarity(0.15, s))
        let steep = 1 - s.normal.y
        let stone = rockColor(p, wide: wide, fine: fine)
        let meadow = grassColor(wide: wide, fine: fine)
        var ground = mix(
            VectorLanes(palette.soil) * (0.7 + 0.6 * fine), meadow,
            groundCover(wide: wide, fine: fine))
        if palette.forestDistance < 1e8 {
            let away = root(p.x * p.x + p.z * p.z)
            let hills = smoothstep(0, 1, (away - palette.forestDistance) * (1 / 350))
            let belowTrees = 1 - smoothstep(-40, 40, p.y + wide * 60 - palette.treeLine)
            let tone = Noise.fractal(p.x * 0.15, p.z * 0.15, octaves: 2, seed: 14)
            ground = mix(
                ground, VectorLanes(palette.forest) * (0.55 + 0.9 * tone), hills * belowTrees)
        }
        let bare = smoothstep(0.28, 0.5, steep + (wide - 0.48) * 0.35 + (fine - 0.48) * 0.2)
        ground = mix(ground, stone, bare)
        if palette.sandLine > -1e8 {
            let beach = 1 - smoothstep(-0.6, 0.9, p.y - palette.sandLine + (wide - 0.48) * 1.6)
            let tint = VectorLanes(palette.sand) * (0.85 + 0.3 * fine)
            ground = mix(ground, tint, beach * (1 - smoothstep(0.3, 0.5, steep)))
        }
        if palette.snowLine < 1e8 {
            let high = smoothstep(-60, 60, p.y - palette.snowLine + (wide - 0.48) * 190)
            let lies = 1 - smoothstep(0.30, 0.5, steep + (fine - 0.48) * 0.25)
            ground = mix(ground, VectorLanes(palette.snow), high * lies)
        }
        let wet = saturate(s.alpha)
        ground = ground * (0.78 + 0.44 * grain) * (0.55 + 0.9 * litter) * (1 - 0.5 * wet)
        paint(&s, m, ground * s.color)
        s.roughness = pick(m, 0.9 - 0.55 * wet, s.roughness)
        s.specular = pick(m, 0.5 + 0.5 * wet, s.specular)
        s.clearcoat = pick(m, wet * 0.55, s.clearcoat)
        terrainBumps(&s, m, bare: bare)
    }

    private func terrainBumps(_ s: inout Surface, _ m: LaneMask, bare: Lanes) {
        let p = s.position
        let flat = VectorLanes(1, 0.4, 1)
        bend(
            &s, m, by: slope(p * 2.1, seed: 15) * flat,
            strength: clarity(0.4, s) * (0.16 + 0.3 * bare))
        bend(
            &s, m, by: slope(p * 9, seed: 16) * flat,
            strength: clarity(0.1, s) * (0.16 + 0.2 * bare))
        // Far hillsides: crags and tree crowns that the mesh is too coarse for.
        let far = saturate(clarity(9, s)) * smoothstep(0, 1, s.distance * (1 / 300) - 0.4)
        if (m .& (far .> 0.01)).any {
            bend(&s, m, by: slope(p * 0.11, seed: 17), strength: far * (0.22 + 0.3 * bare))
        }
    }

    private func rockColor(_ p: VectorLanes, wide: Lanes, fine: Lanes) -> VectorLanes {
        let palette = environment.terrain
        let shade = 0.55 + saturate(wide * 1.6 - 0.3 + (fine - 0.45) * 0.8) * 0.75
        var stone = VectorLanes(palette.rock) * shade
        if palette.strata > 0 {
            let height = p.y * 0.55 + (wide - 0.5) * 5
            let bands = Noise.fractal(height, Lanes(3.7), octaves: 3, seed: 18)
            let pale = VectorLanes(1.35, 1.22, 1.05)
            let dark = VectorLanes(0.62, 0.5, 0.45)
            let layered = stone * mix(dark, pale, smoothstep(0.3, 0.7, bands))
            stone = mix(stone, layered, Lanes(palette.strata))
        }
        return stone
    }

    private func grassColor(wide: Lanes, fine: Lanes) -> VectorLanes {
        let dryness = saturate(wide * 2 - 0.6 + (fine - 0.45) * 0.7)
        let palette = environment.terrain
        return mix(VectorLanes(palette.grass), VectorLanes(palette.dryGrass), dryness)
    }

    private func groundCover(wide: Lanes, fine: Lanes) -> Lanes {
        let g = environment.terrain.grassiness
        return saturate(g * 2.2 - 0.9 + (fine - 0.48) * 1.6 + (wide - 0.48) * 1.4) * min(g * 3, 1)
    }

    /// Layered stone with cracks, and the accent color (moss, snow) on top faces.
    func rock(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest * reciprocal(s.scale)
        let wide = Noise.fractal(p * 1.1, octaves: 4, seed: 21)
        let fine = Noise.fractal(p * 7, octaves: 3, seed: 22)
        let ridge = magnitude(Noise.fractal(p * 1.7, octaves: 3, seed: 23) * 2 - 1)
        let crack = smoothstep(0, 0.07, ridge)
        let layer = Noise.value(p.x * 0.7, p.y * 5 + wide * 3, p.z * 0.7, seed: 24)
        var color = s.albedo * (0.5 + 0.6 * wide + 0.35 * fine) * (0.85 + 0.3 * layer)
        color = color * (0.55 + 0.45 * crack)
        let top = smoothstep(0.5, 0.85, s.normal.y + (fine - 0.48) * 0.9)
        color = mix(color, s.accent * (0.7 + 0.6 * fine), top)
        paint(&s, m, color)
        s.cavity = pick(m, 0.7 + 0.3 * crack, s.cavity)
        bend(&s, m, by: slope(p * 5, seed: 25), strength: clarity(0.12, s) * 0.45)
        bend(&s, m, by: slope(p * 19, seed: 26), strength: clarity(0.04, s) * 0.3)
    }

    /// Wind ripples across and a fine grain.
    func sand(_ s: inout Surface, _ m: LaneMask) {
        let p = s.position
        let warp = Noise.fractal(p.x * 0.35, p.z * 0.35, octaves: 3, seed: 31)
        let size = s.scale
        let phase = (p.x * 0.8 + p.z * 0.35) * reciprocal(size) + warp * 5
        let wave = sine(turns: phase)
        let visible = saturate(size * 0.5 * reciprocal(most(s.footprint, 1e-6)) - 0.4)
        let flat = smoothstep(0.75, 0.95, s.geometric.y)
        bend(
            &s, m, by: VectorLanes(wave * 0.8, Lanes.zero, wave * 0.35),
            strength: visible * flat * (0.08 + 0.25 * s.bump))
        let grain = mix(
            Lanes(0.5), Noise.value(p.x * 60, p.y * 60, p.z * 60, seed: 32), clarity(0.02, s))
        let wide = Noise.fractal(p * 0.08, octaves: 3, seed: 33)
        let wet = saturate(s.alpha)
        let color =
            mix(s.albedo, s.accent * s.color, saturate(wide * 0.7 - 0.2))
            * (0.8 + 0.25 * grain + 0.15 * wide)
        paint(&s, m, color * (1 - 0.5 * wet) * (0.94 + 0.06 * wave * visible))
        s.roughness = pick(m, mix(Lanes(0.9), Lanes(0.2), wet), s.roughness)
        s.clearcoat = pick(m, wet * 0.6, s.clearcoat)
    }

    /// Drifts, grain and sparkles.
    func snow(_ s: inout Surface, _ m: LaneMask) {
        let p = s.position
        let wide = Noise.fractal(p * 0.5, octaves: 3, seed: 41)
        paint(&s, m, s.albedo * (0.93 + 0.1 * wide))
        bend(&s, m, by: slope(p * 3, seed: 42), strength: clarity(0.3, s) * 0.08)
        bend(&s, m, by: slope(p * 40, seed: 43), strength: clarity(0.03, s) * 0.12)
        s.roughness = pick(m, Lanes(0.75), s.roughness)
        s.translucency = pick(m, Lanes(0.15), s.translucency)
    }
}
