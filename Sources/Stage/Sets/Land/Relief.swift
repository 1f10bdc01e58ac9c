// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Gradient noise over the plane and the fractal sums that landforms are made of.
///
/// Every sum takes the size of the mesh cells it is drawn with and leaves out octaves finer than two
/// cells, so that coarse rings neither alias nor cost what nobody sees.
struct Relief: Sendable {
    /// Seed of the lattice.
    let seed: UInt32

    /// A relief of its own for a seed and a purpose.
    init(seed: UInt64, stream: String) {
        var random = RandomSource(seed: seed, stream: stream)
        self.seed = UInt32(truncatingIfNeeded: random.next())
    }

    /// Gradient noise (Perlin 2002, quintic fade) with features one unit wide, in about -1...1, and
    /// its slope.
    @inline(__always)
    func noise(_ x: Float, _ z: Float, octave: UInt32 = 0) -> (value: Float, slope: SIMD2<Float>) {
        let (cellX, cellZ) = (x.rounded(.down), z.rounded(.down))
        let (fx, fz) = (x - cellX, z - cellZ)
        let i = UInt32(bitPattern: Int32(cellX))
        let j = UInt32(bitPattern: Int32(cellZ))
        let salt = seed &+ octave &* 0x9e37_79b9
        let a = gradient(i, j, salt)
        let b = gradient(i &+ 1, j, salt)
        let c = gradient(i, j &+ 1, salt)
        let d = gradient(i &+ 1, j &+ 1, salt)
        let va = a.x * fx + a.y * fz
        let vb = b.x * (fx - 1) + b.y * fz
        let vc = c.x * fx + c.y * (fz - 1)
        let vd = d.x * (fx - 1) + d.y * (fz - 1)
        let u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
        let w = fz * fz * fz * (fz * (fz * 6 - 15) + 10)
        let du = 30 * fx * fx * (fx * (fx - 2) + 1)
        let dw = 30 * fz * fz * (fz * (fz - 2) + 1)
        let cross = va - vb - vc + vd
        let value = va + u * (vb - va) + w * (vc - va) + u * w * cross
        let base = a + (b - a) * u + (c - a) * w + (a - b - c + d) * (u * w)
        let slope = base + SIMD2(du * (vb - va + w * cross), dw * (vc - va + u * cross))
        return (value * 1.5, slope * 1.5)
    }

    @inline(__always)
    private func gradient(_ i: UInt32, _ j: UInt32, _ salt: UInt32) -> SIMD2<Float> {
        var h = (i &* 0x8da6_b343) ^ (j &* 0xd816_3841) ^ salt
        h = (h ^ (h >> 15)) &* 0x2c1b_3c6d
        h = (h ^ (h >> 12)) &* 0x297a_2d39
        h ^= h >> 15
        let x = Float(h & 0xffff) * (2 / 65535) - 1
        let y = Float(h >> 16) * (2 / 65535) - 1
        return SIMD2(x, y)
    }

    /// A sum of octaves of features `size` meters wide, in about -1...1.
    func fractal(_ x: Float, _ z: Float, size: Float, octaves: Int, cell: Float = 0) -> Float {
        var (px, pz) = (x / size, z / size)
        var sum: Float = 0
        var amplitude: Float = 0.55
        var width = size
        for octave in 0..<octaves {
            if width < 2 * cell { break }
            sum += amplitude * noise(px, pz, octave: UInt32(octave)).value
            amplitude *= 0.5
            width *= 0.49
            (px, pz) = (1.632 * px - 1.211 * pz + 7.3, 1.211 * px + 1.632 * pz - 3.1)
        }
        return sum
    }

    /// Sharp crests and wide valleys: a ridged multifractal (Musgrave 1998) whose domain is warped and
    /// whose fine octaves fade on steep slopes (after Quilez), as erosion leaves them; 0...1.
    func ridges(_ x: Float, _ z: Float, size: Float, octaves: Int, cell: Float = 0) -> Float {
        let warp = size * 0.22
        let wx = x + warp * fractal(x + 311, z - 97, size: size * 0.9, octaves: 3, cell: cell)
        let wz = z + warp * fractal(x - 173, z + 59, size: size * 0.9, octaves: 3, cell: cell)
        var (px, pz) = (wx / size, wz / size)
        var (sum, total): (Float, Float) = (0, 0)
        var amplitude: Float = 1
        var weight: Float = 1
        var width = size
        var slope = SIMD2<Float>.zero
        for octave in 0..<octaves {
            if width < 2 * cell { break }
            let sample = noise(px, pz, octave: UInt32(octave) &+ 40)
            var crest = 1 - abs(sample.value)
            crest *= crest
            let side: Float = sample.value > 0 ? -1 : 1
            slope += sample.slope * (side * amplitude * 0.6)
            let worn = 1 / (1 + 0.35 * (slope * slope).sum())
            sum += crest * amplitude * weight * (octave < 2 ? 1 : worn)
            total += amplitude
            weight = min(max(crest * 1.6, 0), 1)
            amplitude *= 0.48
            width *= 0.49
            (px, pz) = (1.632 * px - 1.211 * pz + 1.7, 1.211 * px + 1.632 * pz + 9.2)
        }
        return total > 0 ? sum / max(total, 1.6) : 0
    }

    /// Rolling rounded hills, 0...1.
    func hills(_ x: Float, _ z: Float, size: Float, octaves: Int, cell: Float = 0) -> Float {
        let value = 0.5 + 0.5 * fractal(x, z, size: size, octaves: octaves, cell: cell)
        return min(max(value, 0), 1)
    }
}
