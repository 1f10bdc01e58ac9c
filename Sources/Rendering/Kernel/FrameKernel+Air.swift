// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

extension FrameKernel {
    /// Lays the air over what was found, and asks at one random place on the way whether the sun
    /// reaches it; the mean over pixels and frames gives the rays of light.
    func breathe(
        _ found: inout Sample, from o: VectorLanes, along d: VectorLanes, chance: inout Chance,
        caster: inout RayCaster
    ) {
        let luck = chance.next()
        guard !air.isEmpty else { return }
        let passed = air.transmittance(from: o.y, along: d, to: found.depth)
        let lost = VectorLanes(1, 1, 1) - passed
        let glow = air.glow(d)
        found.albedo = found.albedo * passed
        found.direct = found.direct * passed + glow * lost * 0.4
        found.haze = glow * lost * 0.6
        let thick = passed.y .< 0.985
        guard thick.any, sky.sun.irradiance.max() > 0.02 else { return }
        let p = o + d * (least(found.depth, underwaterReach) * luck)
        let ray = RayPacket(
            from: p, along: VectorLanes(sky.sun.direction), near: Lanes(0.05), far: Lanes(5000))
        var lit = sunlit(ray, where: thick, caster: &caster)
        if case .underwater(_, let surface) = environment.backdrop {
            lit = lit * beams(p, surface: surface)
        }
        found.sunlit = lit
    }

    /// Which of a packet's places in the air the sun reaches.
    ///
    /// Where all eight ask, two of them are asked for their halves of the packet, in turns: the light
    /// in the air is smoothed over many pixels anyway.
    private func sunlit(
        _ rays: RayPacket, where asked: LaneMask, caster: inout RayCaster
    ) -> Lanes {
        var rays = rays
        guard asked.bitsAreAll else {
            caster.occlude(&rays, where: asked, bundled: true)
            return pick(asked .& (.!rays.isOpen), 0, 1)
        }
        let turn = Int32(sample & 3)
        let lanes = IntLanes(0, 1, 2, 3, 4, 5, 6, 7)
        let upper = turn
        let lower = 4 + (turn &+ 2) & 3
        let chosen = (lanes .== upper) .| (lanes .== lower)
        caster.occlude(&rays, where: chosen, bundled: true)
        let isLeft = lanes & 2 .== 0
        let (left, right) = turn < 2 ? (upper, lower) : (lower, upper)
        let open = pick(rays.isOpen, Lanes(1), Lanes.zero)
        return pick(isLeft, Lanes(open[Int(left)]), Lanes(open[Int(right)]))
    }

    private var underwaterReach: Float {
        if case .underwater = environment.backdrop { return 40 }
        return 900
    }

    /// Light that waves gather into beams, at points under water; mean about 1.
    func beams(_ p: VectorLanes, surface: Float) -> Lanes {
        let top = sky.sun.direction
        let up = max(top.y, 0.35)
        let rise = (surface - p.y) * (1 / up)
        let x = p.x + rise * top.x
        let z = p.z + rise * top.z
        let a = Noise.fractal(x * 0.42 + time * 0.21, z * 0.42 + time * 0.13, octaves: 2, seed: 201)
        let b = Noise.fractal(x * 0.47 - time * 0.17, z * 0.39 + time * 0.19, octaves: 2, seed: 202)
        let sharp = 1 - magnitude(a + b - 1) * 2.2
        return 0.35 + 1.5 * most(sharp * sharp * sharp, 0)
    }

    /// The net of light on things under water; mean about 1.
    func caustics(_ p: VectorLanes, surface: Float) -> Lanes {
        let top = sky.sun.direction
        let rise = (surface - p.y) * (1 / max(top.y, 0.35))
        let x = p.x + rise * top.x
        let z = p.z + rise * top.z
        func net(_ k: Float, _ speed: Float, _ seed: Int32) -> Lanes {
            let a = Noise.value(x * k + time * speed, z * k + time * speed * 0.7, seed: seed)
            let b = Noise.value(x * k - time * speed * 0.8, z * k + time * speed, seed: seed &+ 1)
            return 1 - magnitude(a - b) * 3.4
        }
        let wide = saturate(net(1.1, 0.5, 211))
        let fine = saturate(net(2.3, 0.7, 213))
        return 0.45 + 1.9 * wide * wide * wide + 0.7 * fine * fine * fine
    }
}
