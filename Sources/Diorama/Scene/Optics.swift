// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The camera that the picture was taken with, as it is assumed: 36 mm across its longer side, 30 mm lens,
/// the axis in the middle.
package struct Optics: Sendable, Equatable {
    /// Millimeters on 36 mm.
    package static let focal: Float = 30
    /// Pixels of the picture.
    package let width: Int
    package let height: Int
    /// Focal length in pixels.
    package let f: Float

    /// The camera of a picture of a size in pixels.
    package init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        f = Float(max(width, height)) * Self.focal / 36
    }

    /// The ray through a point of the picture: right, down, ahead.
    package func ray(_ x: Float, _ y: Float) -> SIMD3<Float> {
        SIMD3((x - Float(width) / 2) / f, (y - Float(height) / 2) / f, 1)
    }
}
