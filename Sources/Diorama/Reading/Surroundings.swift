// SPDX-License-Identifier: Apache-2.0

/// The colors around a thing: near its outline, and farther off at the height of every pixel, as most
/// pictures lie in level layers behind what stands before them.
struct Surroundings {
    private let picture: Plate
    private let near: ColorModel
    /// For every few rows what lies beyond reach of the thing; nil where nothing does.
    private let rows: [ColorModel?]
    /// The mean of the same colors.
    private let means: [SIMD4<Float>]

    /// Rows with one model.
    private static let step = 4

    /// What is around a mask.
    ///
    /// - Parameters:
    ///   - mask: of the thing, 0 or 1.
    ///   - reach: the mask and what is near it, 0 or 1.
    ///   - picture: of both.
    init(of mask: Raster, reach: Raster, in picture: Plate) {
        self.picture = picture
        let beyond = reach.map { 1 - $0 }
        means = stride(from: 0, to: picture.height, by: Self.step).map { row in
            var sum = SIMD4<Float>.zero
            for y in row..<min(picture.height, row + Self.step) {
                for x in 0..<picture.width where beyond[x, y] > 0 { sum += picture[x, y] }
            }
            return sum.w > 0 ? sum / sum.w : .zero
        }
        rows = stride(from: 0, to: picture.height, by: Self.step).map { row in
            ColorModel(
                picture, weights: beyond,
                rows: max(0, row - 2)..<min(picture.height, row + Self.step + 2))
        }
        var around = reach
        for y in 0..<picture.height {
            for x in 0..<picture.width where reach[x, y] > 0.5 {
                let level = rows[y / Self.step]
                let isForeign = level?.rarity(picture[x, y]) ?? 0 > Self.foreign
                around[x, y] = mask[x, y] > 0.5 || isForeign ? 0 : 1
            }
        }
        near = ColorModel(picture, weights: around)
    }

    /// The logarithm of the share of a pixel's color in what is around.
    func log(_ x: Int, _ y: Int) -> Float {
        let color = picture[x, y]
        let level = rows[y / Self.step].map { $0.log(color) } ?? -.infinity
        return max(near.log(color), level)
    }

    /// How rare a color has to be at its height to belong to what stands before it, 0...1.
    static let foreign: Float = 0.45

    /// How rare the color of a pixel is at its height beyond reach, 0...1; nil where nothing is beyond.
    func rarity(_ x: Int, _ y: Int) -> Float? {
        rows[y / Self.step]?.rarity(picture[x, y])
    }

    /// Whether a pixel looks like what lies at its height in the shade: as colored, and darker.
    func isShade(_ x: Int, _ y: Int) -> Bool {
        let mean = means[y / Self.step]
        guard mean.x > 0.05, mean.y > 0.05, mean.z > 0.05 else { return false }
        let share = picture[x, y] / mean
        let (low, high) = (
            min(share.x, share.y, share.z), max(share.x, share.y, share.z)
        )
        return low > 0.3 && high < 0.88 && high < low * 1.22
    }
}
