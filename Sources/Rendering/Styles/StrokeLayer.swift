// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The strokes of one layer from frame to frame: they go along with the motion of the picture, leave
/// where they crowd or are hidden, and come where bare canvas would show.
struct StrokeLayer {
    let layer: BrushManner.Layer
    private let seed: Int32
    private(set) var strokes: [Stroke] = []
    private let cell: Float
    private let columns: Int
    private let rows: Int
    private let unit: Float

    /// Frames in which a stroke comes or goes.
    private static let fade: Float = 3

    init(_ layer: BrushManner.Layer, canvas: Canvas, seed: Int32) {
        self.layer = layer
        self.seed = seed
        unit = canvas.unit
        cell = max(layer.spacing * canvas.unit, 2)
        columns = Int((Float(canvas.width) / cell).rounded(.up))
        rows = Int((Float(canvas.height) / cell).rounded(.up))
    }

    /// What a stroke takes from the picture.
    struct Guide {
        let canvas: Canvas
        let picture: Abstraction
        let flow: Flow
        let manner: BrushManner
    }

    /// Brings the strokes to the next frame.
    mutating func update(_ guide: Guide) {
        move(on: guide.canvas)
        let bare = thin()
        let isFirst = guide.canvas.frame == 0
        for number in bare {
            let key =
                UInt32(truncatingIfNeeded: number) &* 2_654_435_761
                ^ UInt32(bitPattern: guide.canvas.frame &* 7_919 &+ seed)
            var stroke = Stroke(
                place: .zero, angle: 0, color: .zero, disparity: 0,
                strength: isFirst ? 1 : 1 / Self.fade, key: key)
            stroke.place = SIMD2(
                (Float(number % columns) + stroke.own(0)) * cell,
                (Float(number / columns) + stroke.own(1)) * cell)
            guard detail(at: stroke.place, guide) >= layer.detail else { continue }
            stroke.disparity = Self.value(guide.canvas.disparity, at: stroke.place)
            take(&stroke, from: guide, share: 1)
            strokes.append(stroke)
        }
        strokes.sort { $0.key < $1.key }
    }

    /// Moves the strokes with what they show, and refreshes their paint.
    private mutating func move(on canvas: Canvas) {
        let (width, height) = (Float(canvas.width), Float(canvas.height))
        for index in strokes.indices {
            var stroke = strokes[index]
            // The motion is known where things are now, so their new place is found by iteration.
            let from = stroke.place
            var to = from
            for _ in 0..<3 {
                let motion = SIMD2(
                    Self.value(canvas.motionX, at: to), Self.value(canvas.motionY, at: to))
                to = from - motion
            }
            stroke.place = to
            let here = Self.value(canvas.disparity, at: to)
            let ratio = (here + 1e-4) / (stroke.disparity + 1e-4)
            // Hidden by something else, or left behind by what it showed.
            if ratio > 1.25 || ratio < 0.8 { stroke.strength = -1 }
            stroke.disparity = here
            let step = 1 / Self.fade
            stroke.strength = min(stroke.strength + (stroke.isGoing ? -step : step), 1)
            let margin = layer.length * unit
            if to.x < -margin || to.y < -margin || to.x > width + margin || to.y > height + margin {
                stroke.strength = 0
            }
            strokes[index] = stroke
        }
        strokes.removeAll { $0.strength <= 0 }
    }

    /// Sends away all but the two oldest of each cell; gives the cells that have too few.
    private mutating func thin() -> [Int] {
        var count = [UInt8](repeating: 0, count: columns * rows)
        for index in strokes.indices where !strokes[index].isGoing {
            let p = strokes[index].place
            let (x, y) = (Int((p.x / cell).rounded(.down)), Int((p.y / cell).rounded(.down)))
            guard x >= 0, y >= 0, x < columns, y < rows else { continue }
            if count[y * columns + x] >= 2 {
                strokes[index].isGoing = true
            } else {
                count[y * columns + x] += 1
            }
        }
        return count.indices.filter { count[$0] == 0 }
    }

    /// Refreshes color and direction of all strokes, and lets go of those without detail below them.
    mutating func refresh(_ guide: Guide) {
        for index in strokes.indices {
            // A copy: taking an element and the whole at once would copy all of them.
            var stroke = strokes[index]
            take(&stroke, from: guide, share: 0.25)
            if layer.detail > 0, detail(at: stroke.place, guide) < layer.detail * 0.6 {
                stroke.isGoing = true
            }
            strokes[index] = stroke
        }
    }

    private func take(_ stroke: inout Stroke, from guide: Guide, share: Float) {
        let turn = (stroke.own(4) - 0.5) * 2 * layer.turn
        let wanted = guide.flow.direction(at: stroke.place)
        stroke.angle = share < 1 ? Self.between(stroke.angle - turn, wanted, share) : wanted
        let way = SIMD2(cos(stroke.angle), sin(stroke.angle)) * (layer.length * unit * 0.4)
        let next = guide.flow.direction(at: stroke.place + way)
        let bend = min(max(remainder(next - stroke.angle, .pi) * 1.4, -0.9), 0.9)
        stroke.bend += (bend - stroke.bend) * share
        stroke.angle += turn
        let color = tinted(guide.picture.color(at: stroke.place), stroke, guide.manner)
        stroke.color += (color - stroke.color) * share
    }

    /// A color as the painter sees it, and a little different from stroke to stroke.
    private func tinted(_ c: Vector, _ stroke: Stroke, _ manner: BrushManner) -> Vector {
        let light = c.dot(Vector(0.3, 0.59, 0.11))
        let hue = Vector(stroke.own(2), stroke.own(3), stroke.own(5)) - 0.5
        // Dark parts have the least color in them: they are given more.
        let saturation = manner.saturation * (1 + 0.25 * max(0.5 - light, 0))
        var tinted = Vector(repeating: light) + (c - Vector(repeating: light)) * saturation
        // Shade is blue and light is yellow, and nothing is black.
        tinted += Vector(-0.05, -0.01, 0.17) * (max(0.62 - light, 0) * manner.complement)
        tinted += Vector(0.05, 0.035, -0.09) * (max(light - 0.62, 0) * manner.complement)
        tinted += Vector(repeating: max(0.3 - light, 0) * 0.25 * manner.complement)
        tinted += hue * (layer.hue * 2) + Vector(repeating: (stroke.own(6) - 0.5) * 2 * layer.light)
        return Vector(
            min(max(tinted.x, 0), 1), min(max(tinted.y, 0), 1), min(max(tinted.z, 0), 1))
    }

    /// How much there is to see around a place, 0...1.
    private func detail(at place: SIMD2<Float>, _ guide: Guide) -> Float {
        let reach = layer.length * unit * 0.35
        let c = guide.picture.color(at: place)
        func away(_ x: Float, _ y: Float) -> Float {
            let d = guide.picture.color(at: place + SIMD2(x, y)) - c
            return d.dot(d)
        }
        let most = max(max(away(reach, 0), away(-reach, 0)), max(away(0, reach), away(0, -reach)))
        return most.squareRoot()
    }

    /// The axis a share of the way from one to another; axes repeat after half a turn.
    private static func between(_ a: Float, _ b: Float, _ share: Float) -> Float {
        a + remainder(b - a, .pi) * share
    }

    private static func value(_ plane: Plane, at place: SIMD2<Float>) -> Float {
        let x = min(max(Int(place.x), 0), plane.width - 1)
        let y = min(max(Int(place.y), 0), plane.height - 1)
        return plane.start[y * plane.width + x]
    }
}
