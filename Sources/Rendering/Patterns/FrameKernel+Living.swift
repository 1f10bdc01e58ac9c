// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension FrameKernel {
    /// Ridges along Y.
    func bark(_ s: inout Surface, _ m: LaneMask) {
        let k = 14 * reciprocal(s.scale)
        let n = Noise.fractal(
            VectorLanes(s.rest.x * k, s.rest.y * k * 0.16, s.rest.z * k), octaves: 3, seed: 51)
        let groove = smoothstep(0.3, 0.55, n)
        // A tree's tint is that of its leaves: wood takes only how light it is.
        let light = s.color.dot(VectorLanes(0.2126, 0.7152, 0.0722))
        let pure = VectorLanes(
            reciprocal(most(s.color.x, 1e-3)), reciprocal(most(s.color.y, 1e-3)),
            reciprocal(most(s.color.z, 1e-3)))
        let wood = s.albedo * pure * light
        paint(&s, m, mix(s.accent * light * 0.6, wood * (0.7 + 0.6 * n), groove))
        s.cavity = pick(m, 0.65 + 0.35 * groove, s.cavity)
        let p = VectorLanes(s.rest.x * k, s.rest.y * k * 0.16, s.rest.z * k)
        bend(
            &s, m, by: slope(p, seed: 52) * VectorLanes(1, 0.2, 1), strength: clarity(0.06, s) * 0.7
        )
    }

    /// Leaves and needles: every clump a little different.
    func foliage(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest
        let clump = Noise.value(p.x * 1.1 + s.hue * 40, p.y * 1.1, p.z * 1.1, seed: 55)
        let leaf = mix(
            Lanes(0.5), Noise.value(p.x * 9, p.y * 9, p.z * 9, seed: 56), clarity(0.12, s))
        let turned = saturate((s.hue * 0.6 + clump * 0.8 - 0.55) * 0.9)
        let color =
            mix(s.albedo, s.accent * s.color, turned * 0.5) * (0.6 + 0.4 * clump + 0.4 * leaf)
        let turn = gust(s.position, size: 2.6) - 0.5
        paint(&s, m, color * (1 + 0.30 * windiness * turn))
        s.translucency = pick(m, most(s.translucency, 0.3), s.translucency)
        s.specular = pick(m, s.specular * 0.3, s.specular)
    }

    /// How much wind shows on leaves and blades, 0...1.
    private var windiness: Float { min(environment.windSpeed / 6, 1.3) }

    /// Gusts that run over the land with the wind, 0...1; their fronts are some `size` meters apart.
    private func gust(_ p: VectorLanes, size: Float) -> Lanes {
        let angle = environment.windHeading * .pi / 180
        let (x, z) = (sin(angle), cos(angle))
        let way = time * (1.5 + environment.windSpeed * 0.7)
        let along = (p.x * x + p.z * z - way) * (1 / size)
        let across = (p.x * z - p.z * x) * (0.45 / size)
        return Noise.value(along, p.y * (0.3 / size), across + time * 0.15, seed: 57)
    }

    /// Blades: dark at the root, dry in patches.
    func grass(_ s: inout Surface, _ m: LaneMask) {
        let p = s.position
        let patch =
            Noise.value(p.x * 0.13, p.z * 0.13, seed: 58) * 0.6 + Noise.value(
                p.x * 0.9, p.z * 0.9, seed: 59) * 0.5
        let dry = smoothstep(0.4, 0.8, patch + (s.hue - 0.5) * 0.3)
        let height = saturate(s.alpha)
        let tip = mix(s.albedo, s.accent * s.color, dry * (0.55 + 0.45 * height))
        // Blades that a gust bends show their pale backs: waves run over a meadow.
        let bent = (gust(s.position, size: 4.5) - 0.5) * windiness * height
        paint(&s, m, tip * (0.45 + 0.65 * height) * (1 + 0.75 * bent))
        s.cavity = pick(m, 0.35 + 0.65 * height, s.cavity)
        s.translucency = pick(m, most(s.translucency, 0.5), s.translucency)
        s.specular = pick(m, s.specular * 0.25, s.specular)
    }

    /// Fur, hair, feathers: streaks of light and dark.
    func strand(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest * reciprocal(s.scale)
        let fine = mix(
            Lanes(0.5), Noise.value(p.x * 130, p.y * 40, p.z * 60, seed: 61), clarity(0.012, s))
        let tuft = mix(
            Lanes(0.5), Noise.value(p.x * 26, p.y * 13, p.z * 13, seed: 62), clarity(0.05, s))
        paint(&s, m, s.albedo * (0.62 + 0.4 * fine + 0.36 * tuft))
        bend(
            &s, m, by: slope(VectorLanes(p.x * 60, p.y * 22, p.z * 34), seed: 63),
            strength: clarity(0.02, s) * 0.35)
        s.translucency = pick(m, most(s.translucency, 0.12), s.translucency)
    }

    /// Skin: blotches, pores and a soft terminator.
    func skin(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest
        let blotch = Noise.fractal(p * 18, octaves: 3, seed: 65)
        let warm = VectorLanes(1.04, 0.97, 0.95)
        paint(&s, m, mix(s.albedo, s.albedo * warm, blotch) * (0.94 + 0.12 * blotch))
        bend(&s, m, by: slope(p * 700, seed: 66), strength: clarity(0.002, s) * 0.12)
        s.translucency = pick(m, most(s.translucency, 0.25), s.translucency)
    }

    /// Woven cloth: threads in two directions, softer light at the rim.
    func cloth(_ s: inout Surface, _ m: LaneMask) {
        let p = s.rest
        let visible = clarity(0.004, s)
        let threads = sine(turns: p.y * 420) * 0.5 + sine(turns: (p.x + p.z) * 420) * 0.5
        let fold = Noise.fractal(p * 14, octaves: 2, seed: 68)
        paint(&s, m, s.albedo * (0.88 + 0.24 * fold) * (1 + 0.12 * threads * visible))
        bend(&s, m, by: slope(p * 11, seed: 69), strength: clarity(0.09, s) * (0.1 + 0.2 * s.bump))
        s.roughness = pick(m, most(s.roughness, 0.75), s.roughness)
        s.specular = pick(m, s.specular * 0.5, s.specular)
    }
}
