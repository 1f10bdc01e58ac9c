// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A tapered capsule between two balls, squeezed or widened along x: one muscle or bone's worth of
/// flesh.
struct FleshCapsule: Sendable {
    /// The bone that carries it; negative stands for the trunk, which the weights split by length.
    let bone: Int
    /// True for masses that blend sharply (the head).
    let isFine: Bool
    /// Centers of the two balls, meters.
    let a: Vector
    let b: Vector
    let radiusA: Float
    let radiusB: Float
    /// 1 is round; 0.8 is a fifth narrower than high.
    let width: Float
    private let squeeze: Vector
    private let axis: Vector
    private let inverseSquare: Float

    init(
        bone: Int, from a: SIMD4<Float>, to b: SIMD4<Float>, width: Float = 1, isFine: Bool = false
    ) {
        self.bone = bone
        self.isFine = isFine
        self.a = Vector(a.x, a.y, a.z)
        self.b = Vector(b.x, b.y, b.z)
        radiusA = a.w
        radiusB = b.w
        self.width = width
        squeeze = Vector(1 / width, 1, 1)
        axis = (self.b - self.a) * squeeze
        inverseSquare = 1 / max(axis.dot(axis), 1e-12)
    }

    /// A bound from below of the signed distance (exact for width 1); changes by at most 1 a meter.
    func distance(_ p: Vector) -> Float {
        let q = (p - a) * squeeze
        let t = min(max(q.dot(axis) * inverseSquare, 0), 1)
        return ((q - axis * t).length - (radiusA + t * (radiusB - radiusA))) * min(width, 1)
    }

    /// The box around it.
    var bounds: Bounds {
        let ra = Vector(radiusA * max(width, 1), radiusA, radiusA)
        let rb = Vector(radiusB * max(width, 1), radiusB, radiusB)
        return Bounds(
            low: pointwiseMin(a - ra, b - rb), high: pointwiseMax(a + ra, b + rb))
    }
}
