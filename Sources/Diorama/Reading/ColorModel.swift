// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How likely colors are in a region: a histogram of 12³ bins, smoothed over neighbors.
struct ColorModel {
    private static let side = 12
    private var bins = [Float](repeating: 0, count: ColorModel.side * side * side)
    private var total: Float = 0

    /// The colors of a picture, weighted.
    init(_ picture: Plate, weights: Raster) {
        count(picture, 0..<picture.height, weights)
    }

    /// The colors of some rows, weighted; nil when too little is left of them.
    init?(_ picture: Plate, weights: Raster, rows: Range<Int>) {
        count(picture, rows, weights)
        guard total * 8 > Float(rows.count * picture.width) else { return nil }
    }

    /// The colors of some rows.
    init(_ picture: Plate, rows: Range<Int>) {
        count(picture, rows, nil)
    }

    private mutating func count(_ picture: Plate, _ rows: Range<Int>, _ weights: Raster?) {
        for i in rows.lowerBound * picture.width..<rows.upperBound * picture.width {
            let weight = weights?.values[i] ?? 1
            guard weight > 0 else { continue }
            bins[Self.bin(picture.pixels[i])] += weight
            total += weight
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

    /// How rare a color is, 0...1.
    func rarity(_ color: SIMD4<Float>) -> Float { min(max((-log(color) - 3.2) / 3.2, 0), 1) }

    private static func bin(_ c: SIMD4<Float>) -> Int {
        func place(_ v: Float) -> Int { min(max(Int(v * Float(side)), 0), side - 1) }
        return (place(c.x) * side + place(c.y)) * side + place(c.z)
    }
}
