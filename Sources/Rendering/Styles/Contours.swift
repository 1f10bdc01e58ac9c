// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Where a draftsman would draw lines: jumps and creases of depth (Saito 1990), outlines of the cast, and
/// strong edges of color; smoothed over time along the motion.
final class Contours {
    /// 0...1 a pixel.
    private(set) var lines: Plane
    private var before: Plane
    private let density: Plane
    private let passed: Plane
    private let light: Plane
    private let disparity: Plane
    private let manner: LineManner

    /// What becomes a line.
    struct LineManner: Sendable {
        /// Pixels between the compared neighbors at 480 lines; lines are about twice as wide.
        var width: Float = 0.8
        /// Weights of the kinds of lines.
        var depth: Float = 1
        var color: Float = 1
        var cast: Float = 1
        /// How far lines are thinned out where they crowd, as in grass and leaves.
        var sparing: Float = 1
        /// Share of a new frame in the smoothing over time.
        var fresh: Float = 0.4
    }

    init(_ manner: LineManner, canvas: Canvas) {
        self.manner = manner
        let (width, height) = (canvas.width, canvas.height)
        lines = Plane(width: width, height: height)
        before = Plane(width: width, height: height)
        light = Plane(width: width, height: height)
        disparity = Plane(width: width, height: height)
        density = Plane(width: width, height: height)
        passed = Plane(width: width, height: height)
    }

    /// Finds the lines of a canvas; `picture` is its abstraction, whose edges are calmer.
    func update(_ canvas: Canvas, _ picture: Abstraction, crew: Crew) {
        let width = canvas.width
        let step = max(Int((manner.width * canvas.unit).rounded()), 1)
        let source = ColorSource(picture.color)
        canvas.visit(crew) { o, x, y in
            let c = picture.look(source, x: x, y: y)
            light[o] = c.x * 0.35 + c.y * 0.5 + c.z * 0.15
        }
        swap(&lines, &before)
        canvas.visit(crew) { o, x, y in
            let i = (west: -min(step, x), east: min(step, width - 8 - x))
            let j = (
                north: -min(step, y) * width, south: min(step, canvas.height - 1 - y) * width
            )
            lines[o] = edges(canvas, at: o, i, j)
        }
        if manner.sparing > 0 { spare(canvas, crew: crew) }
        remember(canvas, crew: crew)
    }

    /// Mixes in the lines of the frames before where the same was seen there.
    private func remember(_ canvas: Canvas, crew: Crew) {
        let width = canvas.width
        if canvas.frame > 0, manner.fresh < 1 {
            canvas.visit(crew) { o, x, y in
                let px = Canvas.columns(x) + canvas.motionX[o] + 0.5
                let py = canvas.motionY[o] + (Float(y) + 0.5)
                let at =
                    integers(least(most(py, 0), Float(canvas.height - 1))) &* Int32(width)
                    &+ integers(least(most(px, 0), Float(width - 1)))
                let (then, now) = (gather(disparity.start, at), canvas.disparity[o])
                let isSame = magnitude(then - now) .< (then + now) * 0.04 + 1e-5
                // A line that is nowhere near any more leaves no trail.
                let past = least(gather(before.start, at), nearest(x, y) + 0.05)
                let old = pick(isSame, past, lines[o])
                passed[o] = mix(old, lines[o], Lanes(manner.fresh))
            }
            canvas.visit(crew) { o, _, _ in lines[o] = passed[o] }
        }
        canvas.visit(crew) { o, _, _ in disparity[o] = canvas.disparity[o] }
    }

    /// The strongest line within a pixel.
    private func nearest(_ x: Int, _ y: Int) -> Lanes {
        var strongest = Lanes.zero
        for j in max(y - 1, 0)...min(y + 1, lines.height - 1) {
            for i in -1...1 {
                let o = j * lines.width + min(max(x + i, 0), lines.width - 8)
                strongest = most(strongest, lines[o])
            }
        }
        return strongest
    }

    private func edges(
        _ canvas: Canvas, at o: Int, _ i: (west: Int, east: Int), _ j: (north: Int, south: Int)
    ) -> Lanes {
        let d = canvas.disparity[o]
        let (w, e) = (canvas.disparity[o + i.west], canvas.disparity[o + i.east])
        let (n, s) = (canvas.disparity[o + j.north], canvas.disparity[o + j.south])
        // Planes are linear in 1/distance, so only jumps and creases have a second difference.
        let bent = most(magnitude(w + e - d * 2), magnitude(n + s - d * 2))
        let jump = smoothstep(
            0.05, 0.25, bent * reciprocal(d + most(most(w, e), most(n, s)) + 1e-5))
        let own = canvas.cast[o]
        let others =
            magnitude(canvas.cast[o + i.west] - own) + magnitude(canvas.cast[o + i.east] - own)
            + magnitude(canvas.cast[o + j.north] - own) + magnitude(canvas.cast[o + j.south] - own)
        let outline = least(others, 1)
        let gx = light[o + i.east] - light[o + i.west]
        let gy = light[o + j.south] - light[o + j.north]
        let contrast = smoothstep(0.06, 0.2, root(gx * gx + gy * gy))
        return most(
            most(jump * manner.depth, outline * manner.cast), contrast * manner.color)
    }

    /// Thins out where lines crowd: the mean of their strength over a wide square.
    private func spare(_ canvas: Canvas, crew: Crew) {
        let radius = max(Int(7 * canvas.unit), 3)
        let (width, height) = (canvas.width, canvas.height)
        let share = 1 / Float(radius * 2 + 1)
        crew.shareRows(height) { rows in
            for y in rows {
                let row = lines.start + y * width
                let out = passed.start + y * width
                var sum: Float = 0
                for k in -radius...radius { sum += row[min(max(k, 0), width - 1)] }
                for x in 0..<width {
                    out[x] = sum * share
                    sum += row[min(x + radius + 1, width - 1)] - row[max(x - radius, 0)]
                }
            }
        }
        let bands = (width + 63) / 64
        crew.share(bands) { band in
            for start in stride(from: band * 64, to: min(band * 64 + 64, width), by: 8) {
                let x = min(start, width - 8)
                var sum = Lanes.zero
                for k in -radius...radius {
                    sum += passed[min(max(k, 0), height - 1) * width + x]
                }
                for y in 0..<height {
                    density[y * width + x] = sum * share
                    let next = min(y + radius + 1, height - 1) * width + x
                    let last = max(y - radius, 0) * width + x
                    sum += passed[next] - passed[last]
                }
            }
        }
        canvas.visit(crew) { o, _, _ in
            let crowd = smoothstep(0.16, 0.42, density[o]) * manner.sparing
            // Outlines of the cast stay.
            lines[o] = lines[o] * (1 - crowd * 0.85)
        }
    }
}
