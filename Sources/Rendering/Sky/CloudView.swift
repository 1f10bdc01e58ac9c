// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Clouds as the camera sees them, on every second pixel across and down.
///
/// Only places that were sky in the frame before (or near it) are computed; the rest say so with a
/// negative share and are served by the coarse dome.
final class CloudView {
    private let width: Int
    private let height: Int
    private let light: ColorPlanes
    private let clear: Plane
    private var isFresh = true

    init(width: Int, height: Int) {
        self.width = (width + 1) / 2
        self.height = (height + 1) / 2
        light = ColorPlanes(width: self.width + 8, height: self.height)
        clear = Plane(width: self.width + 8, height: self.height)
    }

    /// Looks at the clouds through a lens; `depth` is that of the frame before.
    func update(sky: Sky, lens: Lens, depth: Plane, sample: Int32, crew: Crew) {
        let stride = width + 8
        let all = isFresh
        isFresh = false
        crew.share(height) { y in
            let py = Lanes(Float(y) * 2 + 1)
            for x in Swift.stride(from: 0, to: width, by: 8) {
                let o = y * stride + x
                guard all || isSky(x, y, depth) else {
                    clear[o] = Lanes(-1)
                    continue
                }
                let columns = IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x)
                let d = lens.direction(floats(columns) * 2 + 1, py)
                let key = columns &* 9781 &+ Int32(y) &* 6271
                let chance = fraction(Noise.scatter(key) + Float(sample & 1023) * 0.618_034)
                let cover = sky.clouds.look(d, steps: 22, chance: chance)
                light[o] = cover.light
                clear[o] = cover.clear
            }
        }
    }

    private func isSky(_ x: Int, _ y: Int, _ depth: Plane) -> Bool {
        let far = SampleBuffers.farAway * 0.99
        for j in [-6, 0, 6] {
            let row = min(max(y * 2 + j, 0), depth.height - 1)
            for i in [-12, -4, 4, 12, 20, 28] {
                let column = min(max(x * 2 + i, 0), depth.width - 1)
                if depth.start[row * depth.width + column] > far { return true }
            }
        }
        return false
    }

    /// Lays the clouds over what is behind them at places in pixels; bilinear.
    func over(
        _ behind: VectorLanes, _ px: Lanes, _ py: Lanes, otherwise dome: VectorLanes
    ) -> VectorLanes {
        let stride = Int32(width + 8)
        let x = least(most(px * 0.5 - 0.5, 0), Float(width) - 1.01)
        let y = least(most(py * 0.5 - 0.5, 0), Float(height) - 1.01)
        let (fx, fy) = (floor(x), floor(y))
        let (a, b) = (x - fx, y - fy)
        let i = integers(fy) &* stride &+ integers(fx)
        func sample(_ plane: Plane) -> (value: Lanes, least: Lanes) {
            let p = UnsafePointer(plane.start)
            let (q, r) = (gather(p, i), gather(p, i &+ 1))
            let (s, t) = (gather(p, i &+ stride), gather(p, i &+ (stride + 1)))
            return (mix(mix(q, r, a), mix(s, t, a), b), least(least(q, r), least(s, t)))
        }
        let share = sample(clear)
        let own = VectorLanes(sample(light.x).value, sample(light.y).value, sample(light.z).value)
        return pick(share.least .< 0, dome, behind * share.value + own)
    }
}
