// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Paints with brushes: layers of strokes that stick to what they show (after Hertzmann 1998 and Meier
/// 1996), with the relief of thick paint.
final class BrushPainter: Painter {
    private let manner: BrushManner
    private let picture: Abstraction
    private let flow: Flow
    private let swirl: Swirl
    private var layers: [StrokeLayer]
    private let tips: [BrushTip]
    /// Height of the paint.
    private let relief: Plane
    private let seed: Int32

    private static let band = 32

    init(_ manner: BrushManner, canvas: Canvas, seed: Int32) {
        self.manner = manner
        self.seed = seed
        picture = Abstraction(canvas: canvas, radius: manner.simplicity)
        flow = Flow(canvas: canvas)
        swirl = Swirl(canvas: canvas, seed: seed)
        layers = manner.layers.enumerated().map {
            StrokeLayer($1, canvas: canvas, seed: seed &+ Int32($0) &* 101)
        }
        tips = (0..<6).map { BrushTip(seed: seed &+ Int32($0) &* 17) }
        relief = Plane(width: canvas.width, height: canvas.height)
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        picture.update(canvas, crew: crew)
        flow.update(picture, radius: 3, swirl: swirl, strength: manner.swirl, crew: crew)
        let guide = StrokeLayer.Guide(
            canvas: canvas, picture: picture, flow: flow, manner: manner)
        let count = layers.count
        layers.withUnsafeMutableBufferPointer { layers in
            // Each layer is one piece of work, and touches only itself.
            nonisolated(unsafe) let layers = layers
            crew.share(count) { index in
                layers[index].update(guide)
                layers[index].refresh(guide)
            }
        }
        ground(canvas, crew: crew)
        for layer in layers { draw(layer, on: canvas, crew: crew) }
        light(canvas, crew: crew)
    }

    /// The first thin coat.
    private func ground(_ canvas: Canvas, crew: Crew) {
        let source = ColorSource(picture.color)
        canvas.visit(crew) { o, x, y in
            canvas.color[o] = picture.look(source, x: x, y: y)
            relief[o] = Lanes(0.2)
        }
    }

    private func draw(_ layer: StrokeLayer, on canvas: Canvas, crew: Crew) {
        let bands = (canvas.height + Self.band - 1) / Self.band
        let size = SIMD2(layer.layer.length, layer.layer.width) * (canvas.unit / 2)
        let reach = size.x * 1.2 + size.y
        layer.strokes.withUnsafeBufferPointer { strokes in
            crew.share(bands) { band in
                let rows = band * Self.band..<min((band + 1) * Self.band, canvas.height)
                let (low, high) = (Float(rows.lowerBound) - reach, Float(rows.upperBound) + reach)
                for stroke in strokes where stroke.place.y > low && stroke.place.y < high {
                    draw(stroke, layer.layer, size: size, rows: rows, on: canvas)
                }
            }
        }
    }

    /// Draws the part of a stroke that lies in some rows; `size` is half its length and width.
    private func draw(
        _ stroke: Stroke, _ layer: BrushManner.Layer, size: SIMD2<Float>, rows: Range<Int>,
        on canvas: Canvas
    ) {
        let scale = 0.8 + 0.4 * stroke.own(7)
        let (half, across) = (size.x * scale, size.y * (0.85 + 0.3 * stroke.own(8)))
        let (c, s) = (cos(stroke.angle), sin(stroke.angle))
        // A bend moves the middle against the ends: v = bend · u² / 2 of the length.
        let sag = stroke.bend * half * 0.5
        let outer = across + abs(sag)
        let extent = SIMD2(abs(c) * half + abs(s) * outer, abs(s) * half + abs(c) * outer)
        let top = max(Int(stroke.place.y - extent.y), rows.lowerBound)
        let bottom = min(Int(stroke.place.y + extent.y) + 1, rows.upperBound - 1)
        guard top <= bottom else { return }
        let tip = tips[Int(stroke.own(9) * Float(tips.count)) % tips.count]
        let alpha = layer.opacity * stroke.strength
        let flip: Float = stroke.own(10) < 0.5 ? -1 : 1
        let width = canvas.width
        for y in top...bottom {
            let dy = Float(y) + 0.5 - stroke.place.y
            // Where the row crosses the box of the stroke.
            let along = Self.span(c, s * dy, half)
            let aside = Self.span(-s, c * dy, outer)
            let low = max(along.low, aside.low) + stroke.place.x - 0.5
            let high = min(along.high, aside.high) + stroke.place.x - 0.5
            let (left, right) = (max(Int(low), 0), min(Int(high) + 1, width - 1))
            guard left <= right, high >= 0 else { continue }
            for start in stride(from: left, through: right, by: 8) {
                let x = min(start, width - 8)
                let columns = Canvas.columns(x)
                let dx = columns + (0.5 - stroke.place.x)
                let u = (dx * c + dy * s) * (1 / half)
                let bow = (u * u - 0.33) * sag
                let v = (0 - dx * s + dy * c - bow) * (flip / across)
                let isInside =
                    (magnitude(u) .< 1) .& (magnitude(v) .< 1) .& (columns .>= Float(start))
                guard isInside.any else { continue }
                let (cover, height) = tip.look(u, v)
                let a = pick(isInside, cover * alpha, Lanes.zero)
                let o = y * width + x
                // Between bristles there is less paint, and it is darker.
                let paint = VectorLanes(stroke.color) * (height * 0.16 + 0.9)
                canvas.color[o] = mix(canvas.color[o], paint, a)
                relief[o] = mix(relief[o], height, a)
            }
        }
    }

    /// The x for which |slope · x + offset| ≤ bound.
    @inline(__always)
    private static func span(
        _ slope: Float, _ offset: Float, _ bound: Float
    ) -> (low: Float, high: Float) {
        guard abs(slope) > 1e-3 else { return abs(offset) <= bound ? (-1e5, 1e5) : (1, 0) }
        let (a, b) = ((-bound - offset) / slope, (bound - offset) / slope)
        return (min(a, b), max(a, b))
    }

    /// Light from the upper left on the relief of the paint, and the weave of the canvas.
    private func light(_ canvas: Canvas, crew: Crew) {
        let width = canvas.width
        let strength = manner.relief
        let unit = 1 / canvas.unit
        canvas.visit(crew) { o, x, y in
            let above = y == 0 ? o : o - width
            let below = y == canvas.height - 1 ? o : o + width
            // Beyond the ends of a row lie its neighbors: a slope too many there is not seen.
            let slope = (relief[o + 1] - relief[o - 1]) * 0.7 + (relief[below] - relief[above])
            let columns = Canvas.columns(x)
            let weave =
                sine(turns: columns * (unit * 0.31)) * sine(turns: Lanes(Float(y) * unit * 0.31))
            let lit = 1 - slope * strength * 0.6 + weave * (0.012 * strength)
            let shine = most(0 - slope - 0.22, 0) * (strength * 0.5)
            let c = canvas.color[o] * lit + VectorLanes(gray: shine)
            canvas.color[o] = VectorLanes(saturate(c.x), saturate(c.y), saturate(c.z))
        }
    }
}
