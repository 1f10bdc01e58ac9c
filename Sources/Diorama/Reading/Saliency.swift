// SPDX-License-Identifier: Apache-2.0

/// Which pixels stand out from what the borders of a picture show: the minimum barrier distance (Zhang and
/// others, ICCV 2015).
///
/// The barrier of a way is the difference between the largest and the smallest value on it; regions that
/// the border does not reach without crossing a contrast stand out.
enum Saliency {
    /// 0 where a pixel is like the border, up to about 1; the sum over the three colors.
    static func map(_ picture: Plate) -> Raster {
        var sum = Raster(width: picture.width, height: picture.height)
        for index in 0..<3 {
            let barrier = barriers(picture.channel(index))
            for i in sum.values.indices { sum.values[i] += barrier.values[i] }
        }
        return sum
    }

    private static func barriers(_ image: Raster) -> Raster {
        let (width, height) = (image.width, image.height)
        var distance = Raster(width: width, height: height, 1e3)
        var (high, low) = (image, image)
        for x in 0..<width { (distance[x, 0], distance[x, height - 1]) = (0, 0) }
        for y in 0..<height { (distance[0, y], distance[width - 1, y]) = (0, 0) }
        func relax(_ i: Int, from j: Int) {
            let value = image.values[i]
            let (top, bottom) = (max(high.values[j], value), min(low.values[j], value))
            guard top - bottom < distance.values[i] else { return }
            distance.values[i] = top - bottom
            (high.values[i], low.values[i]) = (top, bottom)
        }
        for _ in 0..<3 {
            for y in 1..<max(height - 1, 1) {
                for x in 1..<max(width - 1, 1) {
                    let i = y * width + x
                    relax(i, from: i - 1)
                    relax(i, from: i - width)
                }
            }
            for y in stride(from: height - 2, through: 1, by: -1) {
                for x in stride(from: width - 2, through: 1, by: -1) {
                    let i = y * width + x
                    relax(i, from: i + 1)
                    relax(i, from: i + width)
                }
            }
        }
        return distance
    }

    /// How rare the color of a pixel is in its row and the rows near it, 0...1: most outdoor pictures lie in
    /// layers, and what breaks them is a thing.
    static func rarity(_ picture: Plate) -> Raster {
        let (width, height) = (picture.width, picture.height)
        var map = Raster(width: width, height: height)
        let half = max(2, height / 14)
        for y in stride(from: 0, to: height, by: 2) {
            let rows = max(0, y - half)..<min(height, y + half + 1)
            let model = ColorModel(picture, rows: rows)
            for v in y..<min(height, y + 2) {
                for x in 0..<width {
                    map[x, v] = model.rarity(picture[x, v])
                }
            }
        }
        return map
    }

    /// The value that divides a raster into two groups that differ most (Otsu 1979).
    static func threshold(_ raster: Raster) -> Float {
        let top = max(raster.values.max() ?? 0, 1e-6)
        var bins = [Float](repeating: 0, count: 128)
        for value in raster.values { bins[min(127, Int(max(value, 0) / top * 128))] += 1 }
        let total = Float(raster.values.count)
        let mean = bins.enumerated().reduce(0) { $0 + Float($1.offset) * $1.element } / total
        var (weight, sum, best): (Float, Float, (between: Float, bin: Int)) = (0, 0, (-1, 0))
        for (bin, count) in bins.enumerated() {
            weight += count / total
            sum += Float(bin) * count / total
            guard weight > 0, weight < 1 else { continue }
            let between = (mean * weight - sum) * (mean * weight - sum) / (weight * (1 - weight))
            if between > best.between { best = (between, bin) }
        }
        return (Float(best.bin) + 1) * top / 128
    }
}
