// SPDX-License-Identifier: Apache-2.0
package import Pixels

/// A picture and what is known about its pixels, row by row from the top.
package struct RenderedFrame: Sendable {
    /// The finished picture.
    package var frame: Frame
    /// Distance along the ray in meters, infinity for the backdrop.
    package var depth: [Float]
    /// Member of the cast that is seen, -1 for scenery.
    package var castIndex: [Int16]
    /// Where each point was in the frame before, in pixels relative to now.
    package var motion: [SIMD2<Float>]
}
