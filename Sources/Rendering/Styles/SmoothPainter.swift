// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Takes the small detail out of surfaces that were modeled without it, and makes their colors full: clay
/// under the lamp of a table top, or folded paper.
final class SmoothPainter: Painter {
    /// How much is kept and what is added.
    struct Finish: Sendable {
        /// Share of the detail that stays.
        var detail: Float
        var saturation: Float
        var contrast: Float
        /// How much brighter the middle is than the corners.
        var lamp: Float

        static let clay = Finish(detail: 0.8, saturation: 1.3, contrast: 1.05, lamp: 0.45)
        static let facets = Finish(detail: 0.5, saturation: 1.25, contrast: 1.06, lamp: 0)
    }

    private let finish: Finish
    private let picture: Abstraction

    init(_ finish: Finish, canvas: Canvas) {
        self.finish = finish
        picture = Abstraction(canvas: canvas, radius: 3)
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        picture.update(canvas, crew: crew)
        let source = ColorSource(picture.color)
        let (width, height) = (Float(canvas.width), Float(canvas.height))
        let finish = finish
        canvas.visit(crew) { o, x, y in
            let c = mix(
                picture.look(source, x: x, y: y), canvas.color[o], Lanes(finish.detail))
            let gray = VectorLanes(gray: c.x * 0.3 + c.y * 0.59 + c.z * 0.11)
            let full = gray + (c - gray) * finish.saturation
            let middle = VectorLanes(0.45, 0.45, 0.45)
            let u = (Canvas.columns(x) - width * 0.5) * (1 / width)
            let v = (Float(y) - height * 0.5) / height
            let light = 1 + (0.1 - (u * u + v * v)) * finish.lamp
            let lit = (middle + (full - middle) * finish.contrast) * light
            canvas.color[o] = VectorLanes(saturate(lit.x), saturate(lit.y), saturate(lit.z))
        }
    }
}
