// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What a pixel's neighbors show, eight pixels at a time.
struct Neighborhood {
    var mean: VectorLanes
    /// Standard deviation.
    var deviation: VectorLanes
}

extension Neighborhood {
    /// Looks at a square of (2·radius + 1)² pixels around each of eight pixels from (x, y) on; `x` is at
    /// most the width less 8, and beyond the edges the last pixels repeat.
    @inline(__always)
    init(of planes: ColorPlanes, x: Int, y: Int, radius: Int) {
        let (width, height) = (planes.x.width, planes.x.height)
        var sum = VectorLanes.zero
        var squares = VectorLanes.zero
        for j in -radius...radius {
            let row = min(max(y + j, 0), height - 1) * width
            for i in -radius...radius {
                let c = planes[row + min(max(x + i, 0), width - 8)]
                sum = sum + c
                squares = squares + c * c
            }
        }
        let share = 1 / Float((2 * radius + 1) * (2 * radius + 1))
        mean = sum * share
        let variance = squares * share - mean * mean
        deviation = VectorLanes(
            root(most(variance.x, 0)), root(most(variance.y, 0)), root(most(variance.z, 0)))
    }

    /// Colors brought within some deviations of the mean, and a little beyond.
    func limited(_ c: VectorLanes, deviations: Lanes, slack: VectorLanes) -> VectorLanes {
        func limited(_ v: Lanes, _ mean: Lanes, _ room: Lanes) -> Lanes {
            least(most(v, mean - room), mean + room)
        }
        return VectorLanes(
            limited(c.x, mean.x, deviation.x * deviations + slack.x),
            limited(c.y, mean.y, deviation.y * deviations + slack.y),
            limited(c.z, mean.z, deviation.z * deviations + slack.z))
    }
}
