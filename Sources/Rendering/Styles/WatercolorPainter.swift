// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Paints in watercolor: thin pigment of uneven density that gathers at the edges of its pools, on rough
/// paper that is left bare at the border (Bousseau 2006).
final class WatercolorPainter: Painter {
    private let picture: Abstraction
    private let contours: Contours
    private let paper: Paper
    private let wet: ColorPlanes
    /// How much pigment lies on a place, 0...1; 0 is bare paper.
    private let border: Plane

    private static let sheet = Vector(0.972, 0.962, 0.935)

    init(canvas: Canvas, seed: Int32) {
        picture = Abstraction(canvas: canvas, radius: 5)
        contours = Contours(
            .init(width: 1, depth: 0.55, color: 0.9, cast: 0.7, sparing: 1, fresh: 0.35),
            canvas: canvas)
        paper = Paper(canvas: canvas, seed: seed)
        wet = ColorPlanes(width: canvas.width, height: canvas.height)
        border = Self.border(canvas, seed: seed)
    }

    /// The ragged margin that the brush did not reach.
    private static func border(_ canvas: Canvas, seed: Int32) -> Plane {
        let plane = Plane(width: canvas.width, height: canvas.height)
        let unit = canvas.unit
        let (width, height) = (Float(canvas.width), Float(canvas.height))
        for y in 0..<canvas.height {
            for start in stride(from: 0, to: canvas.width, by: 8) {
                let x = min(start, canvas.width - 8)
                let px = Canvas.columns(x)
                let py = Lanes(Float(y))
                let nearest = least(least(px, width - px), least(py, height - py))
                let rough =
                    Noise.fractal(
                        px * (0.018 / unit), py * (0.018 / unit), octaves: 5, seed: seed &+ 5)
                plane[y * canvas.width + x] = smoothstep(
                    -1.2, 1.2, nearest * (1 / unit) - rough * 17 - 3)
            }
        }
        return plane
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        picture.update(canvas, crew: crew)
        contours.update(canvas, picture, crew: crew)
        let source = ColorSource(picture.color)
        let wobble = canvas.unit * 5
        canvas.visit(crew) { o, x, y in
            // Edges follow the paper a little.
            let px = Canvas.columns(x) + paper.cloud[o] * wobble + paper.grain[o] * (wobble * 0.35)
            let py = paper.cloud[o] * (-wobble) + (Float(y))
            wet[o] = source.bilinear(px * 0.5 - 0.25, py * 0.5 - 0.25)
        }
        canvas.visit(crew) { o, _, _ in
            canvas.color[o] = pigment(canvas, at: o)
        }
    }

    private func pigment(_ canvas: Canvas, at o: Int) -> VectorLanes {
        var c = wet[o]
        let light = c.x * 0.3 + c.y * 0.59 + c.z * 0.11
        // Watercolor has no black: darks are thinned, and lean to blue.
        let gray = VectorLanes(gray: light)
        c = gray + (c - gray) * 1.4
        let lifted = saturate(light * 0.8 + 0.23)
        let rise = lifted - light
        c = c + VectorLanes(rise * 0.9, rise * 0.97, rise * 1.12)
        let edge = contours.lines[o]
        let density =
            1 + paper.cloud[o] * 0.9 + paper.grain[o] * 0.35 + edge * 0.75
        // Reflectance of more or less of the same pigment (Bousseau's c·(1 - (1 - c)(d - 1))).
        let d = density - 1
        func laid(_ v: Lanes) -> Lanes {
            let u = saturate(v)
            return saturate(u * (1 - (1 - u) * d))
        }
        let painted = VectorLanes(laid(c.x), laid(c.y), laid(c.z))
        // Dry brush: the hills of the paper stay white in the lightest washes.
        let dry = smoothstep(0.17, 0.3, paper.grain[o]) * smoothstep(0.7, 0.95, lifted) * 0.5
        let cover = border[o] * (1 - dry)
        let sheet = VectorLanes(Self.sheet) * (1 + paper.grain[o] * 0.05)
        // The rim of the whole sheet, where the water stopped.
        let rim = border[o] * (1 - border[o]) * 0.5
        return mix(sheet, painted * (1 - rim), cover)
    }
}
