// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Temporal anti-aliasing (Karis 2014, Salvi 2016): every frame samples another place in each pixel;
/// the mean follows motion vectors and stays within the spread of its neighborhood now.
///
/// Colors are kept as c/(1 + k·max c), so that single bright samples do not sparkle.
final class TemporalFilter {
    private var old: ColorPlanes
    private var new: ColorPlanes
    private var oldCount: Plane
    private var newCount: Plane
    private let packed: ColorPlanes
    private let width: Int
    private let height: Int
    /// The scale k, fixed with the first frame so that all frames agree.
    private var scale: Float = 1
    private static let longest: Float = 11

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        old = ColorPlanes(width: width, height: height)
        new = ColorPlanes(width: width, height: height)
        packed = ColorPlanes(width: width, height: height)
        oldCount = Plane(width: width, height: height)
        newCount = Plane(width: width, height: height)
    }

    /// Fixes the brightness that maps to one half; to be called before the first frame.
    func calibrate(exposure: Float) { scale = exposure }

    /// Adds a frame and writes the mean into `color`.
    ///
    /// Warming up, samples of one moment are averaged without limits.
    func accumulate(
        _ color: ColorPlanes, _ buffers: SampleBuffers, isWarmingUp: Bool, crew: Crew
    ) {
        crew.shareRows(height) { rows in
            for o in stride(from: rows.lowerBound * width, to: rows.upperBound * width, by: 8) {
                packed[o] = pack(color[o])
            }
        }
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    // The last eight pixels may repeat some of those before.
                    let x = min(start, width - 8)
                    blend(buffers, x: x, y: y, isWarmingUp: isWarmingUp)
                }
            }
        }
        swap(&old, &new)
        swap(&oldCount, &newCount)
        crew.shareRows(height) { rows in
            for o in stride(from: rows.lowerBound * width, to: rows.upperBound * width, by: 8) {
                color[o] = unpack(old[o])
            }
        }
    }

    private func pack(_ c: VectorLanes) -> VectorLanes {
        let positive = VectorLanes(most(c.x, 0), most(c.y, 0), most(c.z, 0)) * scale
        let top = most(positive.x, most(positive.y, positive.z))
        return positive * reciprocal(1 + top)
    }

    private func unpack(_ c: VectorLanes) -> VectorLanes {
        let top = least(most(c.x, most(c.y, c.z)), 0.993)
        return c * (reciprocal(1 - top) * (1 / scale))
    }

    private func blend(_ buffers: SampleBuffers, x: Int, y: Int, isWarmingUp: Bool) {
        let o = y * width + x
        let now = packed[o]
        if isWarmingUp {
            let n = oldCount[o]
            new[o] = mix(old[o], now, reciprocal(n + 1))
            newCount[o] = n + 1
            return
        }
        let motion = nearestMotion(buffers, x: x, y: y)
        let columns = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let px = columns + motion.x
        let py = motion.y + Float(y)
        let inside =
            (px .> -0.5) .& (py .> -0.5) .& (px .< Float(width) - 0.5)
            .& (py .< Float(height) - 0.5)
        let speed = most(magnitude(motion.x), magnitude(motion.y))
        let isStill = !(speed .> 0.004).any
        var past = isStill ? old[o] : recall(px, py)
        let box = spread(x: x, y: y)
        // What stands still may differ more from its surroundings than what moves.
        let room = mix(Lanes(2.0), Lanes(1.1), saturate(speed * 1.5))
        past = VectorLanes(
            limited(past.x, box.mean.x, box.deviation.x * room),
            limited(past.y, box.mean.y, box.deviation.y * room),
            limited(past.z, box.mean.z, box.deviation.z * room))
        let count = isStill ? oldCount[o] : nearestCount(px, py)
        let n = pick(inside, least(count + 1, Self.longest), Lanes(1))
        new[o] = mix(past, now, reciprocal(n))
        newCount[o] = n
    }

    private func limited(_ v: Lanes, _ mean: Lanes, _ room: Lanes) -> Lanes {
        least(most(v, mean - room - 0.002), mean + room + 0.002)
    }

    private func nearestCount(_ px: Lanes, _ py: Lanes) -> Lanes {
        let x = integers(least(most(px + 0.5, 0), Float(width - 1)))
        let y = integers(least(most(py + 0.5, 0), Float(height - 1)))
        return gather(oldCount.start, y &* Int32(width) &+ x)
    }

    /// The motion of the nearest surface among 3 × 3 pixels: edges go with what is in front.
    private func nearestMotion(_ buffers: SampleBuffers, x: Int, y: Int) -> (x: Lanes, y: Lanes) {
        let o = y * width + x
        var (best, mx, my) = (buffers.depth[o], buffers.motionX[o], buffers.motionY[o])
        for dy in -1...1 {
            let row = min(max(y + dy, 0), height - 1) * width
            for dx in -1...1 where dx != 0 || dy != 0 {
                let q = row + min(max(x + dx, 0), width - 8)
                let z = buffers.depth[q]
                let nearer = z .< best * 0.98
                best = pick(nearer, z, best)
                mx = pick(nearer, buffers.motionX[q], mx)
                my = pick(nearer, buffers.motionY[q], my)
            }
        }
        return (mx, my)
    }

    private func spread(x: Int, y: Int) -> (mean: VectorLanes, deviation: VectorLanes) {
        var sum = VectorLanes.zero
        var squares = VectorLanes.zero
        for dy in -1...1 {
            let row = min(max(y + dy, 0), height - 1) * width
            for dx in -1...1 {
                let c = packed[row + min(max(x + dx, 0), width - 8)]
                sum = sum + c
                squares = squares + c * c
            }
        }
        let mean = sum * (1 / 9)
        let variance = squares * (1 / 9) - mean * mean
        let deviation = VectorLanes(
            root(most(variance.x, 0)), root(most(variance.y, 0)), root(most(variance.z, 0)))
        return (mean, deviation)
    }

    /// The old picture at places in pixels from the first pixel's center: Catmull-Rom from five
    /// bilinear samples (Jimenez 2016).
    private func recall(_ px: Lanes, _ py: Lanes) -> VectorLanes {
        let (bx, by) = (floor(px), floor(py))
        let (fx, fy) = (px - bx, py - by)
        let (wx, wy) = (weights(fx), weights(fy))
        let mx = bx + wx.shift
        let my = by + wy.shift
        var sum = bilinear(mx, my) * (wx.middle * wy.middle)
        sum = sum + bilinear(bx - 1, my) * (wx.first * wy.middle)
        sum = sum + bilinear(bx + 2, my) * (wx.last * wy.middle)
        sum = sum + bilinear(mx, by - 1) * (wx.middle * wy.first)
        sum = sum + bilinear(mx, by + 2) * (wx.middle * wy.last)
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

    private func bilinear(_ px: Lanes, _ py: Lanes) -> VectorLanes {
        let x = least(most(px, 0), Float(width) - 1.001)
        let y = least(most(py, 0), Float(height) - 1.001)
        let (fx, fy) = (floor(x), floor(y))
        let (a, b) = (x - fx, y - fy)
        let i = integers(fy) &* Int32(width) &+ integers(fx)
        let j = i &+ Int32(width)
        func channel(_ plane: Plane) -> Lanes {
            let p = UnsafePointer(plane.start)
            return mix(
                mix(gather(p, i), gather(p, i &+ 1), a), mix(gather(p, j), gather(p, j &+ 1), a), b)
        }
        return VectorLanes(channel(old.x), channel(old.y), channel(old.z))
    }
}
