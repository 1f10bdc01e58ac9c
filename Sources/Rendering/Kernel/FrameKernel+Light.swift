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
        let offset = 0.002 + 0.0004 * s.distance
        let start = s.position + s.geometric * offset
        let sun = VectorLanes(sky.sun.direction)
        let facing = most(s.normal.dot(sun), 0)
        var shadow = RayPacket(
            from: start, along: diskAround(sky.sun.direction, chance: &chance), near: .zero,
            far: Lanes(8000))
        let lit = mask .& (facing .> 0)
        if lit.any { caster.occlude(&shadow, where: lit, bundled: true) }
        let sunlit = pick(lit .& shadow.isOpen, facing, Lanes.zero)
        light.irradiance = VectorLanes(sky.sun.irradiance) * sunlit

        let bounce = cosineDirection(around: s.normal, chance: &chance)
        var ambient = RayPacket(from: start, along: bounce, near: .zero, far: Lanes(35))
        caster.occlude(&ambient, where: mask, bundled: false)
        let ground = VectorLanes(sky.mean * 0.2 + sky.sun.irradiance * (sky.sun.direction.y * 0.06))
        let open = pick(bounce.y .> 0, sky.wide(bounce), ground)
        let closed = VectorLanes(sky.mean * 0.14)
        light.irradiance =
            light.irradiance + pick(ambient.isOpen, open, closed) * Float.pi
            + VectorLanes(environment.ambient) * Float.pi
        light.irradiance = light.irradiance * (1 / Float.pi)
        return light
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

    /// A direction with density cosine over π around normals (a point on the unit sphere added to the
    /// normal; Shirley, Peter Shirley's Ray Tracing in One Weekend, 9.4).
    func cosineDirection(around n: VectorLanes, chance: inout Chance) -> VectorLanes {
        let (s, c) = sineCosine(turns: chance.next())
        let z = 1 - 2 * chance.next()
        let r = root(most(1 - z * z, 0))
        return (n * 1.01 + VectorLanes(r * c, z, r * s)).unit
    }
}
