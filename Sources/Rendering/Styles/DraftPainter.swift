// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Draws with lines alone: as a blueprint, or with a pencil.
final class DraftPainter: Painter {
    /// Whether lines are light on dark.
    enum Sheet { case blueprint, pencil }

    private let sheet: Sheet
    private let picture: Abstraction
    private let contours: Contours
    private let paper: Paper

    init(_ sheet: Sheet, canvas: Canvas, seed: Int32) {
        self.sheet = sheet
        picture = Abstraction(canvas: canvas, radius: 3)
        contours = Contours(
            .init(
                width: sheet == .blueprint ? 0.8 : 1.2, depth: 1, color: 0.7, cast: 1,
                sparing: sheet == .blueprint ? 0.75 : 0.6, fresh: 0.4),
            canvas: canvas)
        paper = Paper(canvas: canvas, seed: seed)
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        picture.update(canvas, crew: crew)
        contours.update(canvas, picture, crew: crew)
        let source = ColorSource(picture.color)
        let inverse = 1 / canvas.unit
        canvas.visit(crew) { o, x, y in
            let c = picture.look(source, x: x, y: y)
            let light = c.x * 0.3 + c.y * 0.59 + c.z * 0.11
            let place = (x: Canvas.columns(x) * inverse, y: Float(y) * inverse)
            let drawn =
                switch sheet {
                case .blueprint: blueprint(canvas, at: o, place, light)
                case .pencil: pencil(canvas, at: o, place, light)
                }
            canvas.color[o] = drawn
        }
    }

    private typealias Place = (x: Lanes, y: Float)

    private func blueprint(_ canvas: Canvas, at o: Int, _ p: Place, _ light: Lanes) -> VectorLanes {
        let (width, height) = (
            Float(canvas.width) / canvas.unit, Float(canvas.height) / canvas.unit
        )
        let wash = 1 + paper.cloud[o] * 0.22 + paper.grain[o] * 0.12
        let tone = mix(
            VectorLanes(0.055, 0.185, 0.43), VectorLanes(0.16, 0.36, 0.66),
            saturate(light * 0.75))
        var c = tone * wash
        let fine = most(grid(p, every: 16, width: 0.35), 0) * 0.1
        let coarse = grid(p, every: 80, width: 0.55) * 0.2
        let rim = frame(p, width: width, height: height)
        let line = saturate(contours.lines[o] * 1.35)
        // Chalk and copy paper leave gaps.
        let chalk = 0.82 + paper.grain[o] * 0.9
        let inside = most(line * chalk, most(fine, coarse))
        c = mix(c, VectorLanes(0.90, 0.95, 1.0), saturate(most(inside, rim * 0.85)))
        return VectorLanes(saturate(c.x), saturate(c.y), saturate(c.z))
    }

    /// Lines at every so many units.
    private func grid(_ p: Place, every step: Float, width: Float) -> Lanes {
        let x = magnitude(fraction(p.x * (1 / step) + 0.5) - 0.5) * step
        let row = abs((p.y / step + 0.5) - (p.y / step + 0.5).rounded(.down) - 0.5) * step
        let near = least(x, row)
        return saturate(1 - (near - width) * 1.4)
    }

    /// The border of the sheet and the box for its title.
    private func frame(_ p: Place, width: Float, height: Float) -> Lanes {
        func line(_ distance: Lanes, _ half: Float) -> Lanes {
            saturate((half - magnitude(distance)) * 2 + 1)
        }
        let edge = least(least(p.x, width - p.x), min(p.y, height - p.y))
        var rim = line(edge - 12, 0.9)
        let (left, top) = (width - 172, height - 64)
        let isInside = (p.x .> left) .& (p.x .< width - 12)
        if p.y > top - 2, p.y < height - 12 {
            var box = most(line(p.x - left, 0.6), line(Lanes(p.y - top), 0.6))
            box = most(
                box, most(line(Lanes(p.y - top - 18), 0.4), line(Lanes(p.y - top - 35), 0.4)))
            box = most(box, line(p.x - (left + 100), 0.4))
            rim = most(rim, pick(isInside .| (magnitude(p.x - left) .< 1.5), box, Lanes.zero))
        }
        return rim
    }

    private func pencil(_ canvas: Canvas, at o: Int, _ p: Place, _ light: Lanes) -> VectorLanes {
        let grain = paper.grain[o]
        let wobble = paper.cloud[o] * 5
        // Each layer of hatching covers what is darker than its bound.
        let hatchings: [(x: Float, y: Float, bound: Float)] = [
            (0.11, 0.13, 0.6), (0.14, -0.1, 0.4), (0.03, 0.18, 0.26),
        ]
        var dark = Lanes.zero
        for h in hatchings {
            let wave = sine(turns: p.x * h.x + wobble * 0.3 + p.y * h.y) * 0.5 + 0.5
            let need = saturate((h.bound - light) * 3.2)
            dark = most(dark, smoothstep(0.25, 0.95, wave) * need * 0.7)
        }
        dark = dark + saturate(0.2 - light) * 1.4
        let line = contours.lines[o]
        // Graphite takes on the hills of the paper.
        let tooth = saturate(0.75 + grain * 2.4)
        let graphite = saturate(most(dark * tooth, line * (1.05 + grain * 0.8)))
        let sheet = VectorLanes(0.955, 0.945, 0.92) * (1 + grain * 0.05)
        return mix(sheet, VectorLanes(0.16, 0.16, 0.18), graphite)
    }
}
