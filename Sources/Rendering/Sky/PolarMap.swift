// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A picture of the upper hemisphere: radius 1 - √y from the center, so that the horizon is finest
/// and no trigonometry is needed.
///
/// Directions below the horizon read the rim.
final class PolarMap {
    /// Texels along an edge.
    let size: Int
    /// Four floats a texel: linear RGB and nothing.
    let texels: UnsafeMutablePointer<Float>

    init(size: Int) {
        self.size = size
        texels = .allocate(capacity: size * size * 4 + 16)
        texels.initialize(repeating: 0, count: size * size * 4 + 16)
    }

    deinit { texels.deallocate() }

    /// The radiance towards unit directions, bilinear.
    @inline(__always)
    func look(_ d: VectorLanes) -> VectorLanes {
        let radius = 1 - root(most(d.y, 0))
        let scale = inverseRoot(most(d.x * d.x + d.z * d.z, 1e-12)) * radius
        let half = Float(size) * 0.5
        let limit = Lanes(Float(size) - 1.01)
        let u = least(most(d.x * scale * (half - 1.5) + (half - 0.5), 0), limit)
        let v = least(most(d.z * scale * (half - 1.5) + (half - 0.5), 0), limit)
        let (fu, fv) = (floor(u), floor(v))
        let (a, b) = (u - fu, v - fv)
        let i = (integers(fv) &* Int32(size) &+ integers(fu)) &* 4
        let j = i &+ Int32(4 * size)
        let p = UnsafePointer(texels)
        func channel(_ k: Int32) -> Lanes {
            let upper = mix(gather(p, i &+ k), gather(p, i &+ (k + 4)), a)
            let lower = mix(gather(p, j &+ k), gather(p, j &+ (k + 4)), a)
            return mix(upper, lower, b)
        }
        return VectorLanes(channel(0), channel(1), channel(2))
    }

    /// Fills every texel with a function of its direction, eight at a time, rows in parallel.
    func fill(_ crew: Crew, _ radiance: (VectorLanes) -> VectorLanes) {
        crew.share(size) { y in
            for x in stride(from: 0, to: size, by: 8) {
                let c = radiance(direction(x: x, y: y))
                for lane in 0..<8 {
                    let o = (y * size + x + lane) * 4
                    texels[o] = c.x[lane]
                    texels[o + 1] = c.y[lane]
                    texels[o + 2] = c.z[lane]
                }
            }
        }
    }

    /// Directions of eight texels of a row.
    private func direction(x: Int, y: Int) -> VectorLanes {
        let half = Float(size) * 0.5
        let columns = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let u = (columns - (half - 0.5)) * (1 / (half - 1.5))
        let v = Lanes((Float(y) - (half - 0.5)) / (half - 1.5))
        let r2 = u * u + v * v + 1e-12
        let q = 1 - least(root(r2), 1)
        let up = least(q * q, 0.99999)
        let flat = root(1 - up * up) * inverseRoot(r2)
        return VectorLanes(u * flat, up, v * flat)
    }

    /// Averages a larger map into this one.
    func average(_ other: PolarMap) {
        let k = other.size / size
        for y in 0..<size {
            for x in 0..<size {
                var sum = SIMD4<Float>.zero
                for j in 0..<k {
                    for i in 0..<k {
                        let o = ((y * k + j) * other.size + x * k + i) * 4
                        sum += SIMD4(other.texels[o], other.texels[o + 1], other.texels[o + 2], 1)
                    }
                }
                for c in 0..<3 { texels[(y * size + x) * 4 + c] = sum[c] / sum.w }
            }
        }
    }

    /// Irradiance on level ground divided by π: the cosine-weighted mean.
    var meanRadiance: Vector {
        var (sum, weight) = (Vector.zero, Float(0))
        let half = Float(size) * 0.5
        for y in 0..<size {
            for x in 0..<size {
                let u = (Float(x) - (half - 0.5)) / (half - 1.5)
                let v = (Float(y) - (half - 0.5)) / (half - 1.5)
                let r = (u * u + v * v).squareRoot()
                guard r < 1 else { continue }
                // Solid angle of a texel: y = (1-r)², so dω ∝ 2(1-r)/r; times cosine y.
                let up = (1 - r) * (1 - r)
                let w = 2 * (1 - r) / max(r, 0.02) * up
                let o = (y * size + x) * 4
                sum += Vector(texels[o], texels[o + 1], texels[o + 2]) * w
                weight += w
            }
        }
        return sum / weight
    }
}
