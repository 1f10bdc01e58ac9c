// SPDX-License-Identifier: Apache-2.0
import Numerics

extension FrameKernel {
    /// Lets the pattern of each lane change color, normal and finish of its surface, then wets it.
    func dress(_ s: inout Surface) {
        var waiting = (s.pattern .>= 0).bits
        for lane in 0..<8 where waiting & (1 << Int32(lane)) != 0 {
            let kind = s.pattern[lane]
            let mask = s.pattern .== kind
            waiting &= ~mask.bits
            if let pattern = Pattern(rawValue: UInt8(truncatingIfNeeded: kind)) {
                apply(pattern, to: &s, where: mask)
            }
        }
        if environment.wetness > 0 { soak(&s) }
    }

    // A table: one line a pattern.
    private func apply(_ pattern: Pattern, to s: inout Surface, where m: LaneMask) {
        switch pattern {
        case .plain: roughen(&s, m, size: 0.1)
        case .mottled: mottled(&s, m)
        case .terrain: terrain(&s, m)
        case .rock: rock(&s, m)
        case .sand: sand(&s, m)
        case .snow: snow(&s, m)
        case .bark: bark(&s, m)
        case .foliage: foliage(&s, m)
        case .grass: grass(&s, m)
        case .strand: strand(&s, m)
        case .skin: skin(&s, m)
        case .eye: s.clearcoat = pick(m, Lanes(1), s.clearcoat)
        case .cloth: cloth(&s, m)
        case .paint: paint(&s, m)
        case .glass: glass(&s, m)
        case .brick: brick(&s, m)
        case .plaster: plaster(&s, m)
        case .wood: wood(&s, m)
        case .tiles: tiles(&s, m)
        case .facade: facade(&s, m)
        case .asphalt: asphalt(&s, m)
        case .paving: paving(&s, m)
        case .checker: checker(&s, m)
        case .water: break
        case .planet: planet(&s, m)
        case .light: s.albedo = pick(m, .zero, s.albedo)
        }
    }

    /// Darkens upward surfaces and gives them a film of water that mirrors, more of it in puddles
    /// (after Lagarde 2013, "Water drop 3b").
    private func soak(_ s: inout Surface) {
        let leafy =
            (s.pattern .== Int32(Pattern.foliage.rawValue))
            .| (s.pattern .== Int32(Pattern.grass.rawValue))
            .| (s.pattern .== Int32(Pattern.water.rawValue))
            .| (s.pattern .== Int32(Pattern.light.rawValue))
        let up = smoothstep(0.55, 0.95, s.geometric.y)
        let pool = smoothstep(
            0.42, 0.62,
            Noise.fractal(s.position.x * 0.45, s.position.z * 0.45, octaves: 3, seed: 71))
        let film = pick(leafy, Lanes.zero, up * environment.wetness)
        let deep = film * pool
        s.albedo = s.albedo * (1 - 0.5 * film)
        s.roughness = mix(s.roughness, Lanes(0.12), film * 0.7)
        s.clearcoat = most(s.clearcoat, film * (0.25 + 0.75 * pool))
        s.normal = mix(s.normal, s.geometric, deep * 0.9).unit
    }

    // MARK: tools of the patterns

    /// How much of a feature of a size in meters a pixel can still show, 0...1.
    func clarity(_ size: Float, _ s: Surface) -> Lanes {
        saturate(size * reciprocal(most(s.footprint, 1e-6)) * 0.5 - 0.4)
    }

    /// Three independent noises in -1...1: the slope of a bumpy surface.
    func slope(_ p: VectorLanes, seed: Int32) -> VectorLanes {
        let x = Noise.value(p.x, p.y, p.z, seed: seed)
        let y = Noise.value(p.x, p.y, p.z, seed: seed &+ 1)
        let z = Noise.value(p.x, p.y, p.z, seed: seed &+ 2)
        return VectorLanes(x * 2 - 1, y * 2 - 1, z * 2 - 1)
    }

    /// Bends normals by a slope.
    func bend(_ s: inout Surface, _ m: LaneMask, by slope: VectorLanes, strength: Lanes) {
        let bent = (s.normal + slope * strength).unit
        s.normal = pick(m, bent, s.normal)
    }

    /// Bumps of the material's own strength with features of a size in meters.
    func roughen(_ s: inout Surface, _ m: LaneMask, size: Float) {
        let strength = s.bump * clarity(size, s)
        guard (m .& (strength .> 0.001)).any else { return }
        bend(&s, m, by: slope(s.rest * (1 / size), seed: 3), strength: strength * 0.5)
    }

    /// Replaces colors in the lanes of a mask.
    func paint(_ s: inout Surface, _ m: LaneMask, _ color: VectorLanes) {
        s.albedo = pick(m, color, s.albedo)
    }
}
