// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The colors of one frame's samples as the temporal filter wants them: packed, with the spread of their
/// neighborhoods, and with the motion of what stands nearest around each.
final class TracedColors {
    /// Colors as k·c/(1 + k·max c).
    let packed: ColorPlanes
    /// Pixels relative to now, of the nearest surface among 3 × 3: edges go with what is in front.
    let motionX: Plane
    let motionY: Plane
    /// The scale k, fixed with the first frame so that all frames agree.
    var scale: Float = 1

    /// Mean and standard deviation of 3 × 3 packed colors.
    let mean: ColorPlanes
    let deviation: ColorPlanes
    private let width: Int
    private let height: Int

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        packed = ColorPlanes(width: width, height: height)
        mean = ColorPlanes(width: width, height: height)
        deviation = ColorPlanes(width: width, height: height)
        motionX = Plane(width: width, height: height)
        motionY = Plane(width: width, height: height)
    }

    /// Takes over the samples of a frame.
    func take(_ color: ColorPlanes, _ buffers: SampleBuffers, crew: Crew) {
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
                    let o = y * width + x
                    let around = Neighborhood(of: packed, x: x, y: y, radius: 1)
                    mean[o] = around.mean
                    deviation[o] = around.deviation
                    let motion = nearestMotion(buffers, x: x, y: y)
                    motionX[o] = motion.x
                    motionY[o] = motion.y
                }
            }
        }
    }

    private func pack(_ c: VectorLanes) -> VectorLanes {
        let positive = VectorLanes(most(c.x, 0), most(c.y, 0), most(c.z, 0)) * scale
        let top = most(positive.x, most(positive.y, positive.z))
        return positive * reciprocal(1 + top)
    }

    /// The radiance of packed colors.
    func unpacked(_ c: VectorLanes) -> VectorLanes {
        let top = least(most(c.x, most(c.y, c.z)), 0.993)
        return c * (reciprocal(1 - top) * (1 / scale))
    }

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
}
