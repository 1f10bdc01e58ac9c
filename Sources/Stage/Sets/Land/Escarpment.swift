// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A rock face as a profile: how a mesh over the plane is pulled together so that its cells spread
/// evenly over the height of a cliff instead of being stretched.
///
/// The face follows the contour `line(x, z) = 0` of a distance function that grows uphill. Profile
/// points are (distance uphill of the contour, height), from the foot to the top.
struct Escarpment: Sendable {
    private let points: [SIMD2<Float>]
    private let lengths: [Float]
    private let line: @Sendable (Float, Float) -> Float
    /// Amplitude of broken rock in meters.
    private let roughness: Float
    private let salt: Int32
    /// True when what lies uphill stays where it is and the foot moves; else the reverse.
    private let holdsTop: Bool

    /// A face along a contour.
    init(
        _ points: [SIMD2<Float>], roughness: Float, holdsTop: Bool, seed: UInt64,
        line: @escaping @Sendable (Float, Float) -> Float
    ) {
        self.points = points
        self.roughness = roughness
        self.holdsTop = holdsTop
        self.line = line
        salt = Int32(truncatingIfNeeded: seed & 0xfff)
        var sum: Float = 0
        var lengths: [Float] = [0]
        for (a, b) in zip(points, points.dropFirst()) {
            let d = b - a
            sum += (d * d).sum().squareRoot()
            lengths.append(sum)
        }
        self.lengths = lengths
    }

    /// A vertex over a place of the unpulled plane: where it goes with the height that the profile
    /// gives it, and how steep the face is there, from 0 (flat) to 1 (sheer).
    func vertex(_ x: Float, _ z: Float) -> (place: Vector, steepness: Float) {
        let s = line(x, z)
        let (first, last) = (points[0], points[points.count - 1])
        let total = lengths[lengths.count - 1]
        // Arc length along the profile, 0 at the foot.
        let along = holdsTop ? s - last.x + total : s - first.x
        let step: Float = 0.6
        let gradient = SIMD2(
            line(x + step, z) - line(x - step, z), line(x, z + step) - line(x, z - step))
        let norm = (gradient * gradient).sum().squareRoot()
        let uphill = norm > 1e-5 ? gradient / norm : SIMD2(0, 1)
        var (target, height, steepness): (Float, Float, Float)
        if along <= 0 {
            (target, height, steepness) = (first.x + along, first.y, 0)
        } else if along >= total {
            (target, height, steepness) = (last.x + along - total, last.y, 0)
        } else {
            let index = max(1, lengths.firstIndex { $0 >= along } ?? 1)
            let (a, b) = (points[index - 1], points[index])
            let t = (along - lengths[index - 1]) / max(1e-4, lengths[index] - lengths[index - 1])
            target = mix(a.x, b.x, t)
            height = mix(a.y, b.y, t)
            let run = b - a
            let ends = smoothstep(0, 2, along) * smoothstep(0, 1.2, total - along)
            steepness = abs(run.y) / (run * run).sum().squareRoot() * ends
        }
        let moved = SIMD2(x, z) + uphill * (target - s)
        var place = Vector(moved.x, height, moved.y)
        if steepness > 0.05 {
            let out = broken(place) * steepness * roughness
            place -= Vector(uphill.x, 0, uphill.y) * out
            place.y += 0.18 * roughness * steepness * (Noise.value(place * 0.31, seed: salt) - 0.5)
        }
        return (place, steepness)
    }

    /// How far rock stands out of the face: buttresses, strata, blocks and cracks; about -1...1.
    private func broken(_ p: Vector) -> Float {
        let buttress =
            Noise.fractal(Vector(p.x, p.y * 0.35, p.z) * 0.085, octaves: 3, seed: salt) - 0.5
        let gully: Float = abs(
            Noise.fractal(Vector(p.x, p.y * 0.22, p.z) * 0.055 + 31, octaves: 3, seed: salt) - 0.5)
        let bedding = p.y * 0.62 + 2.6 * Noise.value(p * 0.06, seed: salt &+ 3)
        let bed = Noise.value(Vector(bedding, 3.3, 1.7), seed: salt &+ 5)
        let block =
            Noise.fractal(Vector(p.x, p.y * 1.3, p.z) * 0.42, octaves: 3, seed: salt &+ 9) - 0.5
        return buttress * 2.2 - max(0, 0.09 - gully) * 9 + (bed - 0.5) * 0.55 + block * 0.55
    }
}
