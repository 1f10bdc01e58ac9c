// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Mean of the irradiance of a surface point over the last frames (Schied 2017, without its moments):
/// followed by motion vectors, dropped where another surface came into view, and kept within what the
/// neighborhood shows now, so that moving shadows leave no trail.
final class LightHistory {
    private var old: ColorPlanes
    private var new: ColorPlanes
    private var oldLength: Plane
    private var newLength: Plane
    private let oldDepth: Plane
    private let width: Int
    private let height: Int
    private static let longest: Float = 16

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        old = ColorPlanes(width: width, height: height)
        new = ColorPlanes(width: width, height: height)
        oldLength = Plane(width: width, height: height)
        newLength = Plane(width: width, height: height)
        oldDepth = Plane(width: width, height: height, value: -1)
    }

    /// How many frames each pixel's mean holds.
    var length: Plane { oldLength }

    /// Replaces the irradiance of the frame by the mean.
    ///
    /// `gain` is how much brighter the light of the whole scene is than in the frame before
    /// (lightning).
    func accumulate(_ buffers: SampleBuffers, jitter: SIMD2<Float>, gain: Float, crew: Crew) {
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    // The last eight pixels may repeat some of those before.
                    let x = min(start, width - 8)
                    blend(buffers, x: x, y: y, jitter: jitter, gain: gain)
                }
            }
        }
        crew.shareRows(height) { rows in
            let start = rows.lowerBound * width
            let count = rows.count * width
            for (from, to) in [
                (new.x, buffers.irradiance.x), (new.y, buffers.irradiance.y),
                (new.z, buffers.irradiance.z), (buffers.depth, oldDepth),
            ] {
                (to.start + start).update(from: from.start + start, count: count)
            }
        }
        swap(&old, &new)
        swap(&oldLength, &newLength)
    }

    private func blend(
        _ buffers: SampleBuffers, x: Int, y: Int, jitter: SIMD2<Float>, gain: Float
    ) {
        let o = y * width + x
        let now = buffers.irradiance[o]
        let columns = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let px = columns + (jitter.x - 0.5) + buffers.motionX[o]
        let py = buffers.motionY[o] + (Float(y) + jitter.y - 0.5)
        var (past, weight, length) = recall(px, py, depth: buffers.formerDepth[o])
        let inverse = reciprocal(most(weight, 1e-4))
        past = past * (inverse * gain)
        length = length * inverse
        let known = weight .> 0.05
        let around = Neighborhood(of: buffers.irradiance, x: x, y: y, radius: 2)
        past = around.limited(past, deviations: Lanes(1.4), slack: around.mean * 0.05)
        let n = pick(known, least(length + 1, Self.longest), Lanes(1))
        new[o] = mix(past, now, reciprocal(n))
        newLength[o] = n
    }

    /// Bilinear over those of four neighbors that show the same surface.
    private func recall(
        _ px: Lanes, _ py: Lanes, depth: Lanes
    ) -> (VectorLanes, weight: Lanes, length: Lanes) {
        let (fx, fy) = (floor(px), floor(py))
        let (a, b) = (px - fx, py - fy)
        let tolerance = depth * 0.04 + 0.03
        var sum = VectorLanes.zero
        var (weight, length) = (Lanes.zero, Lanes.zero)
        for j in 0..<2 {
            for i in 0..<2 {
                let (x, y) = (fx + Float(i), fy + Float(j))
                let inside = (x .>= 0) .& (y .>= 0) .& (x .< Float(width)) .& (y .< Float(height))
                let at = pick(inside, integers(y) &* Int32(width) &+ integers(x), IntLanes.zero)
                let same = magnitude(gather(oldDepth.start, at) - depth) .< tolerance
                let w = pick(
                    inside .& same, (i == 0 ? 1 - a : a) * (j == 0 ? 1 - b : b), Lanes.zero)
                guard (w .> 0).any else { continue }
                sum =
                    sum + VectorLanes(
                        gather(old.x.start, at), gather(old.y.start, at), gather(old.z.start, at))
                    * w
                weight += w
                length += gather(oldLength.start, at) * w
            }
        }
        return (sum, weight, length)
    }
}
