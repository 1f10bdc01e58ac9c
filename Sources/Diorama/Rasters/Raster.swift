// SPDX-License-Identifier: Apache-2.0

/// One number for every pixel, row by row from the top.
package struct Raster: Sendable, Equatable {
    package let width: Int
    package let height: Int
    package var values: [Float]

    /// The same number everywhere.
    package init(width: Int, height: Int, _ value: Float = 0) {
        (self.width, self.height) = (width, height)
        values = [Float](repeating: value, count: width * height)
    }

    /// The number of a pixel that exists.
    package subscript(_ x: Int, _ y: Int) -> Float {
        get { values[y * width + x] }
        set { values[y * width + x] = newValue }
    }

    /// Every number changed on its own.
    func map(_ change: (Float) -> Float) -> Raster {
        var result = self
        for i in values.indices { result.values[i] = change(values[i]) }
        return result
    }

    /// The mean over `2 radius + 1` pixels of a row, cut off at the borders.
    func blurredAcross(_ radius: Int) -> Raster {
        guard radius > 0 else { return self }
        var across = self
        var sums = [Float](repeating: 0, count: width + 1)
        for y in 0..<height {
            let row = y * width
            for x in 0..<width { sums[x + 1] = sums[x] + values[row + x] }
            for x in 0..<width {
                let (a, b) = (max(0, x - radius), min(width, x + radius + 1))
                across.values[row + x] = (sums[b] - sums[a]) / Float(b - a)
            }
        }
        return across
    }

    /// The mean over a square of side `2 radius + 1`, cut off at the borders; running sums, so the radius
    /// costs nothing.
    func blurred(_ radius: Int) -> Raster {
        guard radius > 0 else { return self }
        let across = blurredAcross(radius)
        // Down the columns by whole rows: a running row sum.
        var result = self
        var sum = [Float](repeating: 0, count: width)
        for y in 0..<min(radius, height) {
            for x in 0..<width { sum[x] += across.values[y * width + x] }
        }
        for y in 0..<height {
            if y + radius < height {
                let row = (y + radius) * width
                for x in 0..<width { sum[x] += across.values[row + x] }
            }
            if y - radius - 1 >= 0 {
                let row = (y - radius - 1) * width
                for x in 0..<width { sum[x] -= across.values[row + x] }
            }
            let count = Float(min(height, y + radius + 1) - max(0, y - radius))
            for x in 0..<width { result.values[y * width + x] = sum[x] / count }
        }
        return result
    }

    /// The largest (or smallest) number within a square of side `2 radius + 1`.
    func spread(_ radius: Int, _ choose: (Float, Float) -> Float) -> Raster {
        var across = self
        for y in 0..<height {
            for x in 0..<width {
                var best = self[x, y]
                for k in max(0, x - radius)...min(width - 1, x + radius) {
                    best = choose(best, self[k, y])
                }
                across[x, y] = best
            }
        }
        var result = across
        for y in 0..<height {
            for k in max(0, y - radius)...min(height - 1, y + radius) where k != y {
                for x in 0..<width { result[x, y] = choose(result[x, y], across[x, k]) }
            }
        }
        return result
    }

    /// Between pixels, bilinear: `(0, 0)` is the first pixel's center; beyond the borders as at them.
    func between(_ x: Float, _ y: Float) -> Float {
        let u = min(max(x, 0), Float(width - 1) - 0.001)
        let v = min(max(y, 0), Float(height - 1) - 0.001)
        let (i, j) = (Int(u), Int(v))
        let (tx, ty) = (u - Float(i), v - Float(j))
        return values.withUnsafeBufferPointer { values in
            let a = j * width + i
            let b = a + (j + 1 < height ? width : 0)
            let step = i + 1 < width ? 1 : 0
            let upper = values[a] + (values[a + step] - values[a]) * tx
            let lower = values[b] + (values[b + step] - values[b]) * tx
            return upper + (lower - upper) * ty
        }
    }

    /// Brought to another size: bilinear between pixel centers.
    func scaled(to width: Int, _ height: Int) -> Raster {
        var result = Raster(width: width, height: height)
        let (sx, sy) = (Float(self.width) / Float(width), Float(self.height) / Float(height))
        for y in 0..<height {
            let v = min(max((Float(y) + 0.5) * sy - 0.5, 0), Float(self.height - 1))
            let (y0, ty) = (Int(v), v - Float(Int(v)))
            let y1 = min(y0 + 1, self.height - 1)
            for x in 0..<width {
                let u = min(max((Float(x) + 0.5) * sx - 0.5, 0), Float(self.width - 1))
                let (x0, tx) = (Int(u), u - Float(Int(u)))
                let x1 = min(x0 + 1, self.width - 1)
                let top = self[x0, y0] + (self[x1, y0] - self[x0, y0]) * tx
                let bottom = self[x0, y1] + (self[x1, y1] - self[x0, y1]) * tx
                result[x, y] = top + (bottom - top) * ty
            }
        }
        return result
    }
}
