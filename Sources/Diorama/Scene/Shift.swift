// SPDX-License-Identifier: Apache-2.0
import Numerics

/// How a camera has moved since the picture was taken.
package struct Shift: Sendable, Equatable {
    /// The moved camera's right, down and ahead in those of the picture's camera.
    package var right: SIMD3<Float>
    package var down: SIMD3<Float>
    package var ahead: SIMD3<Float>
    /// Where it is, meters right, down and ahead.
    package var place: SIMD3<Float>
    /// Its focal length over the picture's.
    package var zoom: Float

    /// The picture's camera itself.
    package static let none = Shift(
        right: SIMD3(1, 0, 0), down: SIMD3(0, 1, 0), ahead: SIMD3(0, 0, 1), place: .zero, zoom: 1)

    /// A camera at a place that is turned.
    package init(
        right: SIMD3<Float>, down: SIMD3<Float>, ahead: SIMD3<Float>, place: SIMD3<Float>,
        zoom: Float
    ) {
        (self.right, self.down, self.ahead) = (right, down, ahead)
        (self.place, self.zoom) = (place, zoom)
    }
}

/// Between the pixels of a moved camera and those of the picture.
///
/// A pixel of the moved camera looks along d (in the picture's axes) from its place c; a point at depth Z
/// on that ray is `c + d (Z - cz) / dz`, and the picture shows it at
///
///     p = f (c/Z + d (1 - cz/Z) / dz) + middle
///
/// which is linear in the inverse depth 1/Z: `p = far + near · 1/Z`.
package struct Projection: Sendable {
    let optics: Optics
    let shift: Shift
    private let origin: SIMD3<Float>
    private let across: SIMD3<Float>
    private let downward: SIMD3<Float>
    private let middle: SIMD2<Float>

    /// The projection of a camera that has moved.
    package init(_ shift: Shift, _ optics: Optics) {
        (self.shift, self.optics) = (shift, optics)
        let f = optics.f * shift.zoom
        middle = SIMD2(Float(optics.width), Float(optics.height)) / 2
        origin = shift.ahead - shift.right * (middle.x / f) - shift.down * (middle.y / f)
        (across, downward) = (shift.right / f, shift.down / f)
    }

    /// Where the picture shows what a pixel sees, by its inverse depth.
    struct Trace {
        /// Of the infinitely far.
        var far: SIMD2<Float>
        /// For every 1/meter more.
        var near: SIMD2<Float>

        func at(_ inverse: Float) -> SIMD2<Float> { far + near * inverse }
    }

    /// Nil where the pixel looks back.
    func trace(_ x: Float, _ y: Float) -> Trace? {
        let d = origin + across * x + downward * y
        guard d.z > 1e-4 else { return nil }
        let slope = SIMD2(d.x, d.y) / d.z
        let c = shift.place
        return Trace(
            far: slope * optics.f + middle, near: (SIMD2(c.x, c.y) - slope * c.z) * optics.f)
    }

    /// Where the moved camera shows a point of space, and how far ahead it is; nil behind the camera.
    func seen(_ point: SIMD3<Float>) -> (place: SIMD2<Float>, depth: Float)? {
        let p = point - shift.place
        let z = (p * shift.ahead).sum()
        guard z > 0.05 else { return nil }
        let f = optics.f * shift.zoom
        let across = SIMD2((p * shift.right).sum(), (p * shift.down).sum())
        return (across * (f / z) + middle, z)
    }

    /// Where the moved camera shows a point of the picture with an inverse depth; nil behind it.
    func forward(_ x: Float, _ y: Float, near: Float) -> SIMD2<Float>? {
        let p = optics.ray(x, y) - shift.place * near
        let z = (p * shift.ahead).sum()
        guard z > 1e-4 else { return nil }
        let f = optics.f * shift.zoom
        return SIMD2((p * shift.right).sum(), (p * shift.down).sum()) * (f / z) + middle
    }
}
