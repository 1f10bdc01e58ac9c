// SPDX-License-Identifier: Apache-2.0

/// Smooths a raster along the edges of a picture.
///
/// The guided filter with a color guide (He, Sun and Tang,
/// TPAMI 2013, eq. 19-21).
///
///     a = (Σ + εU)⁻¹ (mean(I p) - mean(I) mean(p)),   b = mean(p) - aᵀ mean(I),   q = mean(a)ᵀ I + mean(b)
struct GuidedFilter {
    private let guide: [Raster]
    private let means: [Raster]
    /// The inverse of Σ + εU in each window: xx, xy, xz, yy, yz, zz.
    private let inverse: [Raster]
    private let radius: Int

    /// A filter for a picture, a window of side `2 radius + 1`, and the contrast `√epsilon` below which
    /// edges are smoothed over.
    init(_ picture: Plate, radius: Int, epsilon: Float) {
        self.radius = radius
        guide = (0..<3).map(picture.channel)
        means = guide.map { $0.blurred(radius) }
        var squares: [Raster] = []
        for (i, j) in [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)] {
            var product = guide[i]
            for k in product.values.indices { product.values[k] *= guide[j].values[k] }
            var covariance = product.blurred(radius)
            for k in covariance.values.indices {
                covariance.values[k] -= means[i].values[k] * means[j].values[k]
                if i == j { covariance.values[k] += epsilon }
            }
            squares.append(covariance)
        }
        inverse = Self.inverted(squares)
    }

    /// The raster, smoothed.
    func callAsFunction(_ p: Raster) -> Raster {
        let mean = p.blurred(radius)
        let products = guide.map { channel in
            var product = p
            for k in product.values.indices { product.values[k] *= channel.values[k] }
            return product.blurred(radius)
        }
        var slopes = [p, p, p]
        var offset = mean
        for k in mean.values.indices {
            let c = SIMD3(
                products[0].values[k] - means[0].values[k] * mean.values[k],
                products[1].values[k] - means[1].values[k] * mean.values[k],
                products[2].values[k] - means[2].values[k] * mean.values[k])
            let (xx, xy, xz) = (inverse[0].values[k], inverse[1].values[k], inverse[2].values[k])
            let (yy, yz, zz) = (inverse[3].values[k], inverse[4].values[k], inverse[5].values[k])
            let a = SIMD3(
                xx * c.x + xy * c.y + xz * c.z, xy * c.x + yy * c.y + yz * c.z,
                xz * c.x + yz * c.y + zz * c.z)
            for i in 0..<3 {
                slopes[i].values[k] = a[i]
                offset.values[k] -= a[i] * means[i].values[k]
            }
        }
        var result = offset.blurred(radius)
        for i in 0..<3 {
            let smooth = slopes[i].blurred(radius)
            for k in result.values.indices {
                result.values[k] += smooth.values[k] * guide[i].values[k]
            }
        }
        return result
    }

    /// Inverses of symmetric 3×3 matrices by cofactors.
    private static func inverted(_ m: [Raster]) -> [Raster] {
        var result = m
        for k in m[0].values.indices {
            let (xx, xy, xz) = (m[0].values[k], m[1].values[k], m[2].values[k])
            let (yy, yz, zz) = (m[3].values[k], m[4].values[k], m[5].values[k])
            let (a, b, c) = (yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy)
            let scale = 1 / max(xx * a + xy * b + xz * c, 1e-12)
            result[0].values[k] = a * scale
            result[1].values[k] = b * scale
            result[2].values[k] = c * scale
            result[3].values[k] = (xx * zz - xz * xz) * scale
            result[4].values[k] = (xy * xz - xx * yz) * scale
            result[5].values[k] = (xx * yy - xy * xy) * scale
        }
        return result
    }
}
