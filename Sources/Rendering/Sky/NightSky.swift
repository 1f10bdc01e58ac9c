// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Stars, the Milky Way and the disc of the moon.
struct NightSky {
    let seed: Int32
    let time: Float
    /// Radians that a pixel covers: stars are never smaller.
    let pixelAngle: Float

    /// Radiance of the stars towards unit directions, before the air.
    func stars(_ d: VectorLanes) -> VectorLanes {
        var sum = field(d, cells: 38, share: 0.11, gain: 1.2, seed: seed &+ 1)
        sum = sum + field(d, cells: 90, share: 0.13, gain: 0.3, seed: seed &+ 2)
        return sum
    }

    /// The band of the Milky Way.
    func galaxy(_ d: VectorLanes) -> VectorLanes {
        let pole = VectorLanes(Vector(0.55, 0.42, 0.72).normalized)
        let off = d.dot(pole)
        let cloud = Noise.fractal(d * 4, octaves: 4, seed: seed &+ 5)
        let dust = Noise.fractal(d * 9 + VectorLanes(7, 3, 1), octaves: 3, seed: seed &+ 6)
        let band = exponential(off * off * -14) * smoothstep(0.25, 0.75, cloud)
        let lane = 1 - 0.75 * exponential(off * off * -160) * smoothstep(0.35, 0.65, dust)
        return VectorLanes(0.75, 0.82, 1.0) * (band * lane * 0.02)
    }

    /// One star in some cells of a lattice over the sphere.
    private func field(
        _ d: VectorLanes, cells: Float, share: Float, gain: Float, seed: Int32
    ) -> VectorLanes {
        let p = d * cells
        let cell = VectorLanes(floor(p.x), floor(p.y), floor(p.z))
        let id =
            integers(cell.x) &* 374_761_393 &+ integers(cell.y) &* 668_265_263
            &+ integers(cell.z) &* 1_440_662_683 &+ seed &* 974_711
        let isStar = Noise.hash(id) .< share
        let place = VectorLanes(
            Noise.hash(id &+ 11) * 0.6 + 0.2, Noise.hash(id &+ 23) * 0.6 + 0.2,
            Noise.hash(id &+ 37) * 0.6 + 0.2)
        let star = (cell + place).unit
        let away = (d - star).length
        let radius = max(pixelAngle * 0.75, 0.0007)
        let t = away * (1 / radius)
        let m = Noise.hash(id &+ 51)
        let m2 = m * m
        let twinkle = 0.8 + 0.2 * sine(turns: Noise.hash(id &+ 71) + time * (0.7 + m))
        let bright = (0.04 + m2 * m2 * m2) * gain * twinkle
        let spot = exponential(0 - t * t) * pick(isStar, bright, Lanes.zero)
        let warm = Noise.hash(id &+ 91)
        return mix(VectorLanes(0.75, 0.86, 1.15), VectorLanes(1.15, 0.92, 0.72), warm) * spot
    }

    /// The disc of the moon with its seas, and how much of the sky behind shines through.
    static func moon(_ d: VectorLanes, towards m: Vector) -> (light: Lanes, clear: Lanes) {
        let radius: Float = 0.0135
        let side = Vector(0, 1, 0).cross(m).normalized
        let up = m.cross(side)
        let x = d.dot(VectorLanes(side)) * (1 / radius)
        let y = d.dot(VectorLanes(up)) * (1 / radius)
        let r2 = x * x + y * y
        let front = d.dot(VectorLanes(m)) .> 0.9
        let inside = pick(front, 1 - smoothstep(0.93, 1.03, r2), Lanes.zero)
        let z = root(most(1 - r2, 0))
        let p = VectorLanes(x, y, z)
        let seas = smoothstep(0.42, 0.6, Noise.fractal(p * 1.7, octaves: 4, seed: 77))
        let rough = Noise.fractal(p * 6, octaves: 3, seed: 78)
        let tone = (1 - 0.55 * seas) * (0.75 + 0.5 * rough) * (0.75 + 0.25 * z)
        let halo =
            exponential((d.dot(VectorLanes(m)) - 1) * 900) * 0.05
            + exponential((d.dot(VectorLanes(m)) - 1) * 60) * 0.006
        return (inside * tone + halo, 1 - inside)
    }
}
