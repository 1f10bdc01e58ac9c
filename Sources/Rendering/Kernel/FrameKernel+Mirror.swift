// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

extension FrameKernel {
    /// What a surface mirrors.
    struct Mirrored {
        /// Radiance, already multiplied by the share.
        var light = VectorLanes.zero
        /// The share that is mirrored instead of reaching what lies below.
        var share = Lanes.zero
    }

    /// One mirror ray for water, clear coats, glass, wet ground and smooth metal; the wide sky for
    /// rough metal.
    func reflect(
        _ s: Surface, where mask: LaneMask, along d: VectorLanes, caster: inout RayCaster
    ) -> Mirrored {
        let isWater = s.pattern .== Int32(Pattern.water.rawValue)
        let isMetal = s.metallic .> 0.5
        let coated = s.clearcoat .> 0.03
        let wanted = mask .& (isWater .| isMetal .| coated)
        guard wanted.any else { return Mirrored() }
        let normal = pick(coated .& (.!isWater) .& (.!isMetal), s.smooth, s.normal)
        let cosine = most(0 - d.dot(normal), 0.02)
        let m = 1 - cosine
        let fifth = m * m * m * m * m
        let coat = saturate(s.clearcoat) * (0.04 + 0.96 * fifth)
        // Waves too small to be seen lower the mean reflectance at grazing angles.
        let dampedFifth = fifth * reciprocal(1 + s.roughness * s.roughness * 30)
        let water = (0.02 + 0.98 * dampedFifth) * (1 - s.alpha)
        var share = pick(isWater, water, coat)
        let metal = mix(s.albedo, VectorLanes(1, 1, 1), fifth * 0.6)
        var ray = (d + normal * (2 * cosine))
        ray.y = pick(isWater, most(ray.y, 0.012), ray.y)
        // A ray must leave on the side of the triangle it came to.
        let below = least(ray.dot(s.geometric), 0)
        ray = (ray - s.geometric * (below * 1.02)).unit
        let smooth = s.roughness .< 0.45
        let traced = wanted .& (smooth .| isWater .| coated) .& (share .> 0.004 .| isMetal)
        var light = sky.wide(ray)
        if traced.any {
            let start = s.position + s.geometric * (0.003 + 0.0004 * s.distance)
            let seen = glimpse(
                from: start, along: ray, where: traced, after: s.distance, caster: &caster)
            light = pick(traced, seen, light)
        }
        light = pick(isMetal .& (.!isWater), light * metal, light * share)
        share = pick(isMetal .& (.!isWater), Lanes.zero, share)
        return Mirrored(
            light: pick(wanted, light, .zero), share: pick(wanted, share, Lanes.zero))
    }

    /// Radiance along mirror rays, shaded simply: sun with a hard shadow and even light of the sky.
    func glimpse(
        from o: VectorLanes, along d: VectorLanes, where mask: LaneMask, after path: Lanes,
        caster: inout RayCaster
    ) -> VectorLanes {
        var hit = HitPacket(RayPacket(from: o, along: d, near: .zero, far: Lanes(8000)))
        caster.intersect(&hit, where: mask, bundled: true)
        let found = mask .& hit.isHit
        var light = sky.mirrored(d)
        guard found.any else { return light }
        var s = Surface.fetch(hit, where: found, direction: d, tables: tables)
        s.footprint = (s.distance + path) * lens.pixelAngle
        dress(&s)
        let sun = VectorLanes(sky.sun.direction)
        let facing = most(s.normal.dot(sun), 0)
        var shadow = RayPacket(
            from: s.position + s.geometric * (0.01 + 0.001 * s.distance), along: sun, near: .zero,
            far: Lanes(3000))
        let lit = found .& (facing .> (sky.sunCounts ? 0 : .infinity))
        if lit.any { caster.occlude(&shadow, where: lit, bundled: true) }
        let direct =
            VectorLanes(sky.sun.irradiance * (1 / Float.pi))
            * pick(lit .& shadow.isOpen, facing, Lanes.zero)
        let even =
            VectorLanes(sky.mean) * (0.45 + 0.3 * s.normal.y)
            + VectorLanes(environment.ambient * 0.7)
        let lamps = unshadowedLamps(s)
        let isWater = s.pattern .== Int32(Pattern.water.rawValue)
        let base = pick(isWater, VectorLanes(environment.water.deepColor), s.albedo)
        var c = base * (direct + even + lamps) + s.emission
        let coat = least(s.clearcoat, 1) * 0.25
        c = c + sky.wide(s.normal) * coat
        let passed = air.transmittance(from: o.y, along: d, to: s.distance)
        c = c * passed + air.glow(d) * (VectorLanes(1, 1, 1) - passed) * 0.9
        light = pick(found, c, light)
        return light
    }

    /// Turns hit water into a surface with waves, and returns the light that comes out of its depth.
    func immerse(
        _ s: inout Surface, where m: LaneMask, along d: VectorLanes, caster: inout RayCaster
    ) -> VectorLanes {
        let cosine = most(magnitude(d.y), 0.03)
        let footprint = s.footprint * least(reciprocal(cosine), 9)
        let slope = waves.slope(s.position, footprint: footprint)
        let flat = s.smooth.y .> 0.5
        let up = s.geometric
        let waved = (s.smooth + VectorLanes(0 - slope.x, Lanes.zero, 0 - slope.z)).unit
        s.normal = pick(m .& flat, waved, s.normal)
        let facing = s.normal.dot(d)
        s.normal = pick(m .& (facing .> -0.02), (s.normal - d * (facing + 0.03)).unit, s.normal)
        s.roughness = pick(m, root(root(slope.hidden)), s.roughness)
        let foam = foamCover(s, where: m)
        s.alpha = pick(m, foam, s.alpha)
        // Straight down to the ground; refraction turns the ray towards the normal. From below nine
        // meters hardly any light comes back.
        let deepest: Float = 9
        var down = (d * 0.75 - up * 0.35).unit
        down = pick(m, down, d)
        var hit = HitPacket(
            RayPacket(from: s.position - up * 0.02, along: down, near: .zero, far: Lanes(deepest)))
        caster.intersect(&hit, where: m, bundled: true)
        let depth = pick(hit.isHit, hit.ray.far, Lanes(deepest))
        let light = VectorLanes(sky.mean + sky.sun.irradiance * (max(sky.sun.direction.y, 0) / .pi))
        let water = environment.water
        let deep = VectorLanes(water.deepColor)
        let shallow = VectorLanes(water.shallowColor)
        var color = mix(deep, shallow, exponential(depth * -0.5) * 0.75)
        let bottom =
            VectorLanes(environment.terrain.sand)
            * (0.6 + 0.5
                * Noise.fractal(s.position.x * 0.7, s.position.z * 0.7, octaves: 3, seed: 161))
        let clear = VectorLanes(
            exponential(depth * -1.5), exponential(depth * -0.75), exponential(depth * -0.65))
        color = color * (VectorLanes(1, 1, 1) - clear) + bottom * clear * 0.55
        // Light shines through crests that stand between the eye and the sun.
        let crest = saturate((slope.x * d.x + slope.z * d.z) * 2.2)
        color = color + shallow * crest * 0.25
        s.albedo = pick(m, VectorLanes(0.82, 0.86, 0.88) * foam, s.albedo)
        s.clearcoat = pick(m, Lanes.zero, s.clearcoat)
        return pick(m, color * light * (1 - foam), .zero)
    }

    /// Foam where the mesh says so, torn by noise, and whitecaps in a storm.
    private func foamCover(_ s: Surface, where m: LaneMask) -> Lanes {
        let p = s.position
        let storm = smoothstep(0.9, 2.2, Lanes(environment.water.choppiness))
        let wanted = most(s.alpha, 0)
        guard (m .& ((wanted + storm) .> 0.004)).any else { return .zero }
        let torn = Noise.fractal(
            p.x * 1.7 + time * 0.2, p.z * 1.7 - time * 0.12, octaves: 5, seed: 165)
        let lace =
            1
            - magnitude(
                Noise.fractal(p.x * 0.8 - time * 0.1, p.z * 0.8, octaves: 4, seed: 166) * 2 - 1)
        let texture = torn * 0.55 + lace * 0.45
        let caps =
            storm
            * smoothstep(
                0.55, 0.75,
                Noise.fractal(p.x * 0.05 + time * 0.12, p.z * 0.11, octaves: 3, seed: 167)) * 0.55
        let amount = saturate(wanted + caps)
        return saturate((texture - (1 - amount * 1.25)) * 3.5 + amount * 0.25)
            * smoothstep(0, 0.08, amount)
    }
}
