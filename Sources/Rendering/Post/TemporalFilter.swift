// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Temporal anti-aliasing and upsampling (Karis 2014, Salvi 2016; upsampling after Yang 2020): every
/// frame samples another place in each traced pixel; the mean in each pixel of the picture follows
/// motion vectors and stays within what the samples around it show now.
///
/// The picture may have more pixels than are traced: over some frames the samples fall everywhere.
/// Colors are kept as c/(1 + k·max c), so that single bright samples do not sparkle.
final class TemporalFilter {
    private let picture: Picture
    private var old: ColorPlanes
    private var new: ColorPlanes
    /// How many samples each mean holds, those that fell near the pixel's center counting most.
    private var oldCount: Plane
    private var newCount: Plane
    private let samples: TracedColors
    private let tracedWidth: Int
    private let tracedHeight: Int
    /// Traced pixels per pixel of the picture, across and down.
    private let density: SIMD2<Float>

    private static let longest: Float = 9

    /// A filter from pictures of a traced size to pictures of the clip's size.
    init(tracedWidth: Int, tracedHeight: Int, picture: Picture) {
        self.picture = picture
        self.tracedWidth = tracedWidth
        self.tracedHeight = tracedHeight
        let (width, height) = (picture.width, picture.height)
        density = SIMD2(Float(tracedWidth) / Float(width), Float(tracedHeight) / Float(height))
        old = ColorPlanes(width: width, height: height)
        new = ColorPlanes(width: width, height: height)
        oldCount = Plane(width: width, height: height)
        newCount = Plane(width: width, height: height)
        samples = TracedColors(width: tracedWidth, height: tracedHeight)
    }

    /// Fixes the brightness that maps to one half; to be called before the first frame.
    func calibrate(exposure: Float) { samples.scale = exposure }

    /// Adds a frame, sampled `jitter` from the top left corner of each traced pixel, and writes the
    /// mean and its geometry into the picture.
    ///
    /// Warming up, samples of one moment are averaged without limits.
    func accumulate(
        _ color: ColorPlanes, _ buffers: SampleBuffers, jitter: SIMD2<Float>, isWarmingUp: Bool,
        crew: Crew
    ) {
        samples.take(color, buffers, crew: crew)
        let sources = Sources(
            old: ColorSource(old), samples: ColorSource(samples.packed),
            mean: ColorSource(samples.mean), deviation: ColorSource(samples.deviation))
        crew.shareRows(picture.height) { rows in
            for y in rows {
                for start in stride(from: 0, to: picture.width, by: 8) {
                    // The last eight pixels may repeat some of those before.
                    let x = min(start, picture.width - 8)
                    let place = self.place(x: x, y: y, jitter: jitter)
                    let motion = describe(buffers, place, at: y * picture.width + x)
                    blend(sources, place, motion, x: x, y: y, isWarmingUp: isWarmingUp)
                }
            }
        }
        swap(&old, &new)
        swap(&oldCount, &newCount)
    }

    /// What a frame is made from.
    private struct Sources {
        let old, samples, mean, deviation: ColorSource
    }

    /// Where eight pixels of the picture lie among the samples.
    private struct Place {
        /// The sample up left of each pixel's center, and the next ones right and down, held inside.
        var left, right, top, bottom: IntLanes
        /// Weights of those columns and rows, up to 1.
        var leftWeight, rightWeight, topWeight, bottomWeight: Lanes
        /// The sample nearest to each center, as offset.
        var nearest: IntLanes
        /// How near that sample is, 0...1.
        var confidence: Lanes
    }

    private func place(x: Int, y: Int, jitter: SIMD2<Float>) -> Place {
        let columns = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let across = side((columns + 0.5) * density.x - jitter.x, count: tracedWidth)
        let down = side(Lanes((Float(y) + 0.5) * density.y - jitter.y), count: tracedHeight)
        let stride = Int32(tracedWidth)
        return Place(
            left: across.first, right: across.next, top: down.first &* stride,
            bottom: down.next &* stride, leftWeight: across.weight, rightWeight: across.nextWeight,
            topWeight: down.weight, bottomWeight: down.nextWeight,
            nearest: down.nearest &* stride &+ across.nearest,
            confidence: most(across.weight, across.nextWeight)
                * most(down.weight, down.nextWeight))
    }

    private typealias Side = (
        first: IntLanes, next: IntLanes, weight: Lanes, nextWeight: Lanes, nearest: IntLanes
    )

    /// The two samples around places on one axis, and their weights: a narrow bell, so that the mean
    /// over time stays sharp.
    private func side(_ p: Lanes, count: Int) -> Side {
        let base = floor(p)
        let a = p - base
        let first = integers(most(base, 0))
        let next = integers(least(base + 1, Float(count - 1)))
        let weight = exponential(a * a * -4.5)
        let b = 1 - a
        let nextWeight = exponential(b * b * -4.5)
        return (first, next, weight, nextWeight, pick(a .< 0.5, first, next))
    }

    /// Writes depth, motion and cast of eight pixels; returns the motion that their colors follow.
    private func describe(
        _ buffers: SampleBuffers, _ place: Place, at o: Int
    ) -> (x: Lanes, y: Lanes) {
        let q = place.nearest
        let (perX, perY) = (1 / density.x, 1 / density.y)
        picture.depth[o] = gather(buffers.depth.start, q)
        picture.cast[o] = gather(buffers.cast.start, q)
        picture.motionX[o] = gather(buffers.motionX.start, q) * perX
        picture.motionY[o] = gather(buffers.motionY.start, q) * perY
        return (
            gather(samples.motionX.start, q) * perX, gather(samples.motionY.start, q) * perY
        )
    }

    /// The samples' color at a place.
    private func sampled(_ from: ColorSource, _ place: Place) -> VectorLanes {
        let p = place
        let (tl, tr) = (p.top &+ p.left, p.top &+ p.right)
        let (bl, br) = (p.bottom &+ p.left, p.bottom &+ p.right)
        let total = (p.leftWeight + p.rightWeight) * (p.topWeight + p.bottomWeight)
        let upper = from[tl] * p.leftWeight + from[tr] * p.rightWeight
        let lower = from[bl] * p.leftWeight + from[br] * p.rightWeight
        return (upper * p.topWeight + lower * p.bottomWeight) * reciprocal(total)
    }

    private func blend(
        _ sources: Sources, _ place: Place, _ motion: (x: Lanes, y: Lanes), x: Int, y: Int,
        isWarmingUp: Bool
    ) {
        let o = y * picture.width + x
        let now = sampled(sources.samples, place)
        let gain = place.confidence
        guard !isWarmingUp else {
            let n = oldCount[o] + gain
            keep(mix(old[o], now, gain * reciprocal(n)), count: n, at: o)
            return
        }
        let columns = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let (px, py) = (columns + motion.x, motion.y + Float(y))
        let inside =
            (px .> -0.5) .& (py .> -0.5) .& (px .< Float(picture.width) - 0.5)
            .& (py .< Float(picture.height) - 0.5)
        let speed = most(magnitude(motion.x), magnitude(motion.y))
        let isStill = !(speed .> 0.004).any
        let past = isStill ? old[o] : recall(sources.old, px, py)
        // What stands still may differ more from its surroundings than what moves.
        let room = mix(Lanes(2.0), Lanes(1.1), saturate(speed * 1.5))
        let slack = VectorLanes(0.002, 0.002, 0.002)
        let around = Neighborhood(
            mean: sources.mean[place.nearest], deviation: sources.deviation[place.nearest])
        let held = around.limited(past, deviations: room, slack: slack)
        let count = isStill ? oldCount[o] : nearestCount(px, py)
        let n = pick(inside, least(count + gain, Self.longest), gain)
        keep(mix(held, now, gain * reciprocal(n)), count: n, at: o)
    }

    private func keep(_ c: VectorLanes, count: Lanes, at o: Int) {
        new[o] = c
        newCount[o] = count
        picture.color[o] = samples.unpacked(c)
    }

    private func nearestCount(_ px: Lanes, _ py: Lanes) -> Lanes {
        let x = integers(least(most(px + 0.5, 0), Float(picture.width - 1)))
        let y = integers(least(most(py + 0.5, 0), Float(picture.height - 1)))
        return gather(oldCount.start, y &* Int32(picture.width) &+ x)
    }

    /// The old picture at places in pixels from the first pixel's center: Catmull-Rom from five
    /// bilinear samples (Jimenez 2016).
    private func recall(_ old: ColorSource, _ px: Lanes, _ py: Lanes) -> VectorLanes {
        let (bx, by) = (floor(px), floor(py))
        let (fx, fy) = (px - bx, py - by)
        let (wx, wy) = (weights(fx), weights(fy))
        let mx = bx + wx.shift
        let my = by + wy.shift
        var sum = old.bilinear(mx, my) * (wx.middle * wy.middle)
        sum = sum + old.bilinear(bx - 1, my) * (wx.first * wy.middle)
        sum = sum + old.bilinear(bx + 2, my) * (wx.last * wy.middle)
        sum = sum + old.bilinear(mx, by - 1) * (wx.middle * wy.first)
        sum = sum + old.bilinear(mx, by + 2) * (wx.middle * wy.last)
        let total =
            wx.middle * wy.middle + wx.first * wy.middle + wx.last * wy.middle
            + wx.middle * wy.first + wx.middle * wy.last
        let c = sum * reciprocal(total)
        return VectorLanes(most(c.x, 0), most(c.y, 0), most(c.z, 0))
    }

    private func weights(_ f: Lanes) -> (first: Lanes, middle: Lanes, last: Lanes, shift: Lanes) {
        let first = f * (f * (1 - 0.5 * f) - 0.5)
        let second = 1 + f * f * (1.5 * f - 2.5)
        let third = f * (0.5 + f * (2 - 1.5 * f))
        let last = f * f * (0.5 * f - 0.5)
        let middle = second + third
        return (first, middle, last, third * reciprocal(middle))
    }
}
