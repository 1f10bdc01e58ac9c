// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

extension FrameKernel {
    /// Light that arrives at a surface.
    struct Arriving {
        /// Diffuse irradiance divided by π.
        var irradiance = VectorLanes.zero
        /// Mirrored light of the sun and lamps.
        var highlight = VectorLanes.zero
    }

    /// Sun, sky and lamps at a surface, one ray each.
    func illuminate(
        _ s: Surface, from d: VectorLanes, where mask: LaneMask, chance: inout Chance,
        caster: inout RayCaster
    ) -> Arriving {
        var light = Arriving()
        addSun(s, from: d, where: mask, chance: &chance, caster: &caster, to: &light)
        addSky(s, where: mask, chance: &chance, caster: &caster, to: &light)
        addLamps(s, from: d, where: mask, chance: &chance, caster: &caster, to: &light)
        return light
    }

    /// The sun or moon with one ray to its disc.
    ///
    /// Leaves and blades let light through from behind; skin is lit a little beyond its terminator.
    private func addSun(
        _ s: Surface, from d: VectorLanes, where mask: LaneMask, chance: inout Chance,
        caster: inout RayCaster, to light: inout Arriving
    ) {
        let towards = diskAround(sky.sun.direction, chance: &chance)
        guard sky.sunCounts else { return }
        let sun = VectorLanes(sky.sun.direction)
        let cosine = s.normal.dot(sun)
        let t = s.translucency
        let thin = t .> 0.28
        let wrapped = saturate((cosine + 0.3 * t) * reciprocal(1 + 0.3 * t))
        let forward = most(d.dot(sun), 0)
        let through = t * most(0.35 - cosine * 0.6, 0) * (0.35 + 1.1 * forward * forward)
        let strength = wrapped * (1 - t * 0.35) + pick(thin, through, Lanes.zero)
        let reached = mask .& (strength .> 0.001)
        guard reached.any else { return }
        let offset = 0.002 + 0.0004 * s.distance
        let behind = s.geometric.dot(sun) .< 0
        let side = pick(behind .& (t .> 0.05), offset * -1, offset)
        let start = s.position + s.geometric * side
        var shadow = RayPacket(from: start, along: towards, near: .zero, far: Lanes(8000))
        caster.occlude(&shadow, where: reached, bundled: true)
        var open = pick(reached .& shadow.isOpen, 1, 0)
        if case .underwater(_, let surface) = environment.backdrop {
            open = open * caustics(s.position, surface: surface)
        }
        // Red travels farthest through skin and leaves.
        let edge = saturate((wrapped - most(cosine, 0)) * 3) * t
        let tint = mix(VectorLanes(1, 1, 1), VectorLanes(1.25, 0.7, 0.55), edge)
        let power = VectorLanes(sky.sun.irradiance)
        light.irradiance = light.irradiance + power * tint * (strength * open * (1 / Float.pi))
        let isWater = s.pattern .== Int32(Pattern.water.rawValue)
        let limit: Float = isWater.any ? 30 : 8
        let shine = highlight(s, from: d, towards: sun, limit: limit) * open
        light.highlight = light.highlight + power * pick(cosine .> 0, shine, .zero)
    }

    /// The sky, and what stands before it, with one ray of cosine density.
    private func addSky(
        _ s: Surface, where mask: LaneMask, chance: inout Chance, caster: inout RayCaster,
        to light: inout Arriving
    ) {
        let direction = cosineDirection(around: s.normal, chance: &chance)
        let below = direction.dot(s.geometric)
        let ray = pick(below .< 0, (direction - s.geometric * (below * 1.9)).unit, direction)
        let start = s.position + s.geometric * (0.002 + 0.0004 * s.distance)
        // Far away only what stands close by is told apart, and shorter rays are cheaper.
        let reach = mix(Lanes(35), Lanes(9), smoothstep(0.02, 0.25, s.footprint))
        // Water without foam has no use for diffuse light.
        let isWater = s.pattern .== Int32(Pattern.water.rawValue)
        let asked = mask .& (.!(isWater .& (s.alpha .< 0.02)))
        let sunny = sky.sun.irradiance * (max(sky.sun.direction.y, 0) / .pi)
        let around = sky.mean + sunny
        let ground = VectorLanes(around * Vector(0.16, 0.15, 0.12))
        // Only the open air has ground below its horizon.
        let open = sky.isAir ? pick(ray.y .> 0, sky.wide(ray), ground) : sky.wide(ray)
        let closed = VectorLanes(sky.mean * 0.13 + sunny * 0.035)
        var radiance: VectorLanes
        if environment.ambient.max() > 0 {
            // Indoors nearly every ray hits a wall: what counts is how far away it is.
            var hit = HitPacket(RayPacket(from: start, along: ray, near: .zero, far: reach))
            if asked.any { caster.intersect(&hit, where: asked, bundled: false) }
            let room = smoothstep(0, 2.4, hit.ray.far) * 0.85 + 0.15
            radiance =
                pick(hit.isHit, closed, open)
                + VectorLanes(environment.ambient) * pick(hit.isHit, room, Lanes(1))
        } else {
            let rays = RayPacket(from: start, along: ray, near: .zero, far: reach)
            radiance = pick(isOpen(rays, where: asked, caster: &caster), open, closed)
        }
        let flash = sky.flash * 0.6
        radiance = radiance + VectorLanes(Vector(0.8, 0.88, 1) * flash)
        light.irradiance = light.irradiance + radiance * s.cavity
    }

    /// Whether the sky is seen along rays, asked for every second pixel only.
    ///
    /// The others take the answer of the pixel beside them, and the next frame asks for them: the mean
    /// over frames and neighbors hides it, and these rays are the dearest.
    private func isOpen(
        _ rays: RayPacket, where asked: LaneMask, caster: inout RayCaster
    ) -> LaneMask {
        guard asked.any else { return LaneMask(repeating: true) }
        var rays = rays
        let lanes = IntLanes(0, 1, 2, 3, 4, 5, 6, 7)
        let isTurn = (lanes ^ shifted(lanes, right: 2) &+ sample) & 1 .== 0
        let isAsked = pick(asked .& isTurn, Lanes(1), Lanes.zero)
        let chosen = asked .& (isTurn .| (swappedPairs(isAsked) .< 0.5))
        caster.occlude(&rays, where: chosen, bundled: false)
        let own = pick(rays.isOpen, Lanes(1), Lanes.zero)
        return pick(chosen, own, swappedPairs(own)) .> 0.5
    }

    /// Mirrored share of a lamp's irradiance: GGX with Schlick's Fresnel term and Smith's shadowing
    /// (Walter 2007; Karis 2013), times the cosine to the lamp.
    func highlight(
        _ s: Surface, from d: VectorLanes, towards l: VectorLanes, limit: Float
    ) -> VectorLanes {
        let half = (l - d).unit
        let cosine = most(s.normal.dot(l), 0)
        let seen = most(0 - s.normal.dot(d), 0.03)
        let isWater = s.pattern .== Int32(Pattern.water.rawValue)
        let a = most(s.roughness * s.roughness, 0.004)
        let a2 = a * a
        let nh = saturate(s.normal.dot(half))
        let dd = nh * nh * (a2 - 1) + 1
        let spread = a2 * reciprocal(dd * dd * Float.pi)
        let k = a * 0.5
        let hidden = reciprocal((cosine * (1 - k) + k) * (seen * (1 - k) + k) * 4)
        let m = 1 - saturate(half.dot(l))
        let fifth = m * m * m * m * m
        let dielectric = pick(isWater, Lanes(0.02), 0.04 * s.specular)
        let normalShare = mix(VectorLanes(gray: dielectric), s.albedo, s.metallic)
        let fresnel = mix(normalShare, VectorLanes(1, 1, 1), fifth)
        var shine = fresnel * least(spread * hidden * cosine, limit)
        // A clear coat adds a narrow second highlight on the smooth normal.
        if (s.clearcoat .> 0.03).any {
            let nc = saturate(s.smooth.dot(half))
            let c2: Float = 0.0006
            let dc = nc * nc * (c2 - 1) + 1
            let coat = least(c2 * reciprocal(dc * dc * Float.pi) * 0.25, 40) * saturate(s.clearcoat)
            shine = shine + VectorLanes(gray: coat * (0.04 + 0.96 * fifth) * pick(isWater, 0, 1))
        }
        let strand = s.pattern .== Int32(Pattern.strand.rawValue)
        return pick(strand, shine * 0.6, shine)
    }

    /// A direction towards the disc of the sun.
    func diskAround(_ axis: Vector, chance: inout Chance) -> VectorLanes {
        let (s, c) = sineCosine(turns: chance.next())
        let r = root(chance.next()) * sky.sun.angularRadius
        let side = abs(axis.y) < 0.99 ? Vector(0, 1, 0) : Vector(1, 0, 0)
        let tx = side.cross(axis).normalized
        let ty = axis.cross(tx)
        return VectorLanes(axis) + VectorLanes(tx) * (r * c) + VectorLanes(ty) * (r * s)
    }

    /// A direction with density cosine over π around normals: a point on the unit sphere added to the
    /// normal (Shirley, Ray Tracing in One Weekend, 9.4).
    func cosineDirection(around n: VectorLanes, chance: inout Chance) -> VectorLanes {
        let (s, c) = sineCosine(turns: chance.next())
        let z = 1 - 2 * chance.next()
        let r = root(most(1 - z * z, 0))
        return (n * 1.01 + VectorLanes(r * c, z, r * s)).unit
    }
}
