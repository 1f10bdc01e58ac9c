// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

extension FrameKernel {
    /// Adds one lamp a pixel, drawn in proportion to its unshadowed light (resampled importance
    /// sampling with an exhaustive proposal; Talbot 2005), with one shadow ray.
    func addLamps(
        _ s: Surface, from d: VectorLanes, where mask: LaneMask, chance: inout Chance,
        caster: inout RayCaster, to light: inout Arriving
    ) {
        guard !lights.isEmpty else { return }
        var luck = chance.next()
        var sum = Lanes.zero
        var place = VectorLanes.zero
        var color = VectorLanes.zero
        var size = Lanes(0.1)
        for lamp in lights {
            let w = strength(of: lamp, at: s)
            sum += w
            let p = w * reciprocal(most(sum, 1e-20))
            let taken = luck .< p
            // What is left of the random number is again evenly spread.
            luck = pick(
                taken, luck * reciprocal(most(p, 1e-9)), (luck - p) * reciprocal(most(1 - p, 1e-9)))
            place = pick(taken, VectorLanes(lamp.position), place)
            color = pick(taken, VectorLanes(lamp.color), color)
            size = pick(taken, Lanes(lamp.radius), size)
        }
        let reached = mask .& (sum .> 1e-5)
        guard reached.any else { return }
        let (sine, cosine) = sineCosine(turns: chance.next())
        let z = 1 - 2 * chance.next()
        let r = root(most(1 - z * z, 0))
        let target = place + VectorLanes(r * cosine, z, r * sine) * size
        let start = s.position + s.geometric * (0.003 + 0.0004 * s.distance)
        let way = target - start
        let length = way.length
        let direction = way * reciprocal(most(length, 1e-6))
        var shadow = RayPacket(
            from: start, along: direction, near: .zero,
            far: most(length * 0.995 - size * 1.6 - 0.05, 1e-3))
        caster.occlude(&shadow, where: reached, bundled: false)
        let open = pick(reached .& shadow.isOpen, sum, Lanes.zero)
        let hue = color * reciprocal(most(color.luminance, 1e-6))
        let arriving = hue * least(open, 60)
        light.irradiance = light.irradiance + arriving * (1 / Float.pi)
        let facing = most(s.normal.dot(direction), 0.02)
        let shine = highlight(s, from: d, towards: direction, limit: 6) * reciprocal(facing)
        light.highlight =
            light.highlight + arriving * pick(s.normal.dot(direction) .> 0.02, shine, .zero)
    }

    /// Luminance of a lamp's light on a surface without shadows.
    private func strength(of lamp: Light, at s: Surface) -> Lanes {
        let way = VectorLanes(lamp.position) - s.position
        let square = most(way.dot(way), lamp.radius * lamp.radius + 1e-4)
        let cosine = s.normal.dot(way) * inverseRoot(square)
        let soft = s.translucency * 0.3
        let facing = most(cosine * (1 - soft) + soft, 0)
        let luminance = lamp.color.dot(Vector(0.2126, 0.7152, 0.0722))
        let w = facing * reciprocal(square) * luminance
        // Below a thousandth of moonlight a lamp is left out.
        return pick(w .> 4e-5, w, Lanes.zero)
    }

    /// All lamps without shadows, divided by π: good enough for what mirrors show.
    func unshadowedLamps(_ s: Surface) -> VectorLanes {
        var sum = VectorLanes.zero
        for lamp in lights {
            let luminance = max(lamp.color.dot(Vector(0.2126, 0.7152, 0.0722)), 1e-6)
            let w = least(strength(of: lamp, at: s), 20)
            sum = sum + VectorLanes(lamp.color * (1 / luminance / .pi)) * w
        }
        return sum
    }
}
