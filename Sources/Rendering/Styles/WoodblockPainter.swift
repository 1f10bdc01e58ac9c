// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Prints like the masters of Edo: flat inks of few hues, key lines of dark ink, a shaded band at the top
/// of the sky (bokashi), wood grain, a margin of paper, and the title in its cartouche.
final class WoodblockPainter: Painter {
    private let picture: Abstraction
    private let contours: Contours
    private let paper: Paper
    private let seed: Int32

    private static let sheet = Vector(0.93, 0.875, 0.745)
    private static let ink = Vector(0.11, 0.115, 0.155)
    private static let prussian = Vector(0.10, 0.20, 0.40)
    private static let vermilion = Vector(0.76, 0.23, 0.15)

    /// The inks, as encoded.
    private static let inks: [Vector] = [
        sheet, ink, prussian, vermilion, Vector(0.25, 0.42, 0.60), Vector(0.60, 0.73, 0.78),
        Vector(0.82, 0.64, 0.34), Vector(0.47, 0.31, 0.21), Vector(0.36, 0.45, 0.26),
        Vector(0.17, 0.27, 0.21), Vector(0.66, 0.71, 0.49), Vector(0.57, 0.54, 0.50),
        Vector(0.87, 0.61, 0.50), Vector(0.34, 0.27, 0.41), Vector(0.92, 0.79, 0.62),
        Vector(0.33, 0.32, 0.34), Vector(0.80, 0.48, 0.29), Vector(0.63, 0.46, 0.33),
        Vector(0.44, 0.56, 0.52),
    ]

    init(canvas: Canvas, seed: Int32) {
        self.seed = seed
        picture = Abstraction(canvas: canvas, radius: 5)
        contours = Contours(
            .init(width: 1.3, depth: 1, color: 0.85, cast: 1, sparing: 1, fresh: 0.4),
            canvas: canvas)
        paper = Paper(canvas: canvas, seed: seed, across: 9)
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        picture.update(canvas, crew: crew)
        contours.update(canvas, picture, crew: crew)
        let source = ColorSource(picture.color)
        let height = Float(canvas.height)
        canvas.visit(crew) { o, x, y in
            var c = inked(picture.look(source, x: x, y: y))
            // The printer wipes the block of the sky: dark above, nothing towards the horizon.
            let down = Float(y) / height
            let wiped = max(0, 1 - down / 0.34)
            let shade = canvas.backdrop(at: o) * (wiped * wiped * 0.85)
            c = mix(c, VectorLanes(Self.prussian), shade)
            let line = smoothstep(0.2, 0.6, contours.lines[o])
            c = mix(c, VectorLanes(Self.ink), line * 0.92)
            let wood = 1 + paper.grain[o] * 0.09 + paper.cloud[o] * 0.07
            canvas.color[o] = c * wood
        }
        frame(canvas, crew: crew)
    }

    /// The mixture of the nearest inks; nearly the nearest alone.
    private func inked(_ seen: VectorLanes) -> VectorLanes {
        let gray = VectorLanes(gray: seen.x * 0.3 + seen.y * 0.59 + seen.z * 0.11)
        // Paper shines through all inks but the key block's: prints are light.
        let c = (gray + (seen - gray) * 1.35) * 0.84 + VectorLanes(0.14, 0.13, 0.115)
        var sum = VectorLanes.zero
        var total = Lanes.zero
        for ink in Self.inks {
            let d = c - VectorLanes(ink)
            let square = d.x * d.x * 0.8 + d.y * d.y * 1.2 + d.z * d.z * 0.7
            let near = reciprocal(square + 0.0012) * 0.01
            let steep = near * near * near
            let weight = steep * steep
            sum = sum + VectorLanes(ink) * weight
            total += weight
        }
        return mix(sum * reciprocal(total), c, Lanes(0.12))
    }

    /// The margin of the sheet with its key line, the cartouche and the seal.
    private func frame(_ canvas: Canvas, crew: Crew) {
        let unit = canvas.unit
        let (width, height) = (Float(canvas.width) / unit, Float(canvas.height) / unit)
        let marks = glyphs()
        let panel = SIMD4<Float>(width - 62, 26, width - 28, 138)
        let seal = SIMD4<Float>(width - 57, 146, width - 33, 170)
        canvas.visit(crew) { o, x, y in
            let px = (Canvas.columns(x) + 0.5) * (1 / unit)
            let py = (Float(y) + 0.5) / unit
            var c = canvas.color[o]
            func box(_ b: SIMD4<Float>) -> Lanes {
                let inX = least(px - b.x, b.z - px)
                return saturate(least(inX, min(py - b.y, b.w - py)) * unit + 0.5)
            }
            if py > 20, py < 176 {
                let (outer, inner) = (box(panel), box(panel + SIMD4(2, 2, -2, -2)))
                c = mix(c, VectorLanes(Self.ink), outer)
                c = mix(c, VectorLanes(Self.vermilion) * 0.96, inner)
                let red = box(seal)
                c = mix(c, VectorLanes(Self.vermilion), red)
                for mark in marks {
                    let isSeal = mark.y > 140
                    let tone = isSeal ? Self.sheet : Self.ink
                    c = mix(c, VectorLanes(tone), box(mark + SIMD4(width, 0, width, 0)))
                }
            }
            let edge = least(least(px, width - px), min(py, height - py))
            let sheet = VectorLanes(Self.sheet) * (1 + paper.grain[o] * 0.04)
            c = mix(c, VectorLanes(Self.ink), saturate((11.2 - edge) * unit))
            canvas.color[o] = mix(c, sheet, saturate((9.8 - edge) * unit))
        }
    }

    /// Brush marks like writing: bars in the squares of the cartouche and the seal; x counts from the
    /// right edge of the picture.
    private func glyphs() -> [SIMD4<Float>] {
        var random = RandomSource(seed: UInt64(bitPattern: Int64(seed)), stream: "glyphs")
        var bars: [SIMD4<Float>] = []
        let squares: [(x: Float, y: Float, side: Float)] =
            (0..<4).map { (-56, 32 + Float($0) * 26, 22) } + [(-54, 149, 18)]
        for square in squares {
            let (x, y, s) = square
            for k in 0..<3 {
                let at = y + s * (0.12 + 0.3 * Float(k)) + random.between(-1, 1)
                let from = random.between(0.02, 0.22)
                bars.append(SIMD4(x + s * from, at, x + s * random.between(0.78, 0.98), at + 2.2))
            }
            let middle = x + s * random.between(0.4, 0.6)
            bars.append(SIMD4(middle, y + s * 0.05, middle + 2.4, y + s * 0.92))
            let side = x + s * random.between(0.12, 0.3)
            bars.append(SIMD4(side, y + s * 0.4, side + 2.2, y + s * random.between(0.75, 0.95)))
            let other = x + s * random.between(0.72, 0.86)
            bars.append(SIMD4(other, y + s * 0.42, other + 2.2, y + s * 0.9))
        }
        return bars
    }
}
