// SPDX-License-Identifier: Apache-2.0
import Numerics

/// How near the parts of a layer are: the inverse depth `1/Z` as a smooth field over the picture.
struct Relief: Sendable, Equatable {
    /// Pixels of the picture for one number of the field.
    static let spacing = 4

    /// Nil where the layer has one depth.
    private let field: Raster?
    private let constant: Float
    private let left: Float
    private let top: Float

    /// The same depth everywhere, `1/Z` in 1/meters; 0 is infinitely far.
    init(_ near: Float) {
        (field, constant, left, top) = (nil, near, 0, 0)
    }

    /// A field with a number for every ``spacing`` pixels from a place of the picture on.
    init(_ field: Raster, left: Int, top: Int) {
        (self.field, constant) = (field, 0)
        (self.left, self.top) = (Float(left), Float(top))
    }

    /// Whether it is infinitely far.
    var isInfinite: Bool { field == nil && constant == 0 }

    /// `1/Z` at a point of the picture; beyond its borders as at them.
    func near(_ x: Float, _ y: Float) -> Float {
        guard let field else { return constant }
        let scale = 1 / Float(Self.spacing)
        return field.between((x - left) * scale - 0.5, (y - top) * scale - 0.5)
    }

    /// The largest change of `1/Z` from a pixel to the next, across and down.
    var steepest: SIMD2<Float> {
        guard let field, field.width > 1, field.height > 1 else { return .zero }
        var most = SIMD2<Float>.zero
        for y in 0..<field.height - 1 {
            for x in 0..<field.width - 1 {
                let here = field[x, y]
                most.x = max(most.x, abs(field[x + 1, y] - here))
                most.y = max(most.y, abs(field[x, y + 1] - here))
            }
        }
        return most / Float(Self.spacing)
    }
}
