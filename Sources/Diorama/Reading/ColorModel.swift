// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How likely colors are in a region: a histogram of 12³ bins, smoothed over neighbors.
struct ColorModel {
    private static let side = 12
    private var bins = [Float](repeating: 0, count: ColorModel.side * side * side)
    private var total: Float = 0

    /// The colors of a picture, weighted.
    init(_ picture: Plate, weights: Raster) {
        for i in picture.pixels.indices where weights.values[i] > 0 {
            bins[Self.bin(picture.pixels[i])] += weights.values[i]
            total += weights.values[i]
        }
        smooth()
    }

    /// The colors of some rows, weighted; nil when too little is left of them.
    init?(_ picture: Plate, weights: Raster, rows: Range<Int>) {
        for i in rows.lowerBound * picture.width..<rows.upperBound * picture.width
        where weights.values[i] > 0 {
            bins[Self.bin(picture.pixels[i])] += weights.values[i]
            total += weights.values[i]
        }
        guard total * 8 > Float(rows.count * picture.width) else { return nil }
        smooth()
    }

    /// The colors of some rows.
    init(_ picture: Plate, rows: Range<Int>) {
        for i in rows.lowerBound * picture.width..<rows.upperBound * picture.width {
            bins[Self.bin(picture.pixels[i])] += 1
            total += 1
        }
        smooth()
    }

    private mutating func smooth() {
        let side = Self.side
        for step in [1, side, side * side] {
            let raw = bins
            for i in raw.indices {
                let place = i / step % side
                let below = place > 0 ? raw[i - step] : raw[i]
                let above = place < side - 1 ? raw[i + step] : raw[i]
                bins[i] = 0.25 * below + 0.5 * raw[i] + 0.25 * above
            }
        }
    }

    /// The logarithm of the share of a color.
    func log(_ color: SIMD4<Float>) -> Float {
        Foundation.log((bins[Self.bin(color)] + 0.02) / (total + 20))
    }

    private static func bin(_ c: SIMD4<Float>) -> Int {
        func place(_ v: Float) -> Int { min(max(Int(v * Float(side)), 0), side - 1) }
        return (place(c.x) * side + place(c.y)) * side + place(c.z)
    }
}
