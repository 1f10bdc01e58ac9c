// SPDX-License-Identifier: Apache-2.0
import Numerics

/// How far things are, from where they stand: a point of the ground at row y of a picture with its horizon
/// at row h is `f · eye / (y - h)` away.
struct Depths: Sendable {
    private let reading: PictureReading
    private let optics: Optics
    /// For each column of the small picture, the row of the picture at which the ground ends; smooth.
    private let contact: [Float]

    init(_ reading: PictureReading, optics: Optics) {
        self.reading = reading
        self.optics = optics
        let line = reading.tiers.contact.map { Float($0) * reading.scale }
        contact = Self.smooth(line, radius: max(1, line.count / 20))
    }

    /// `1/Z` of the ground at a row; at least that of what is far.
    func nearness(_ row: Float) -> Float {
        max(row - reading.horizon, 0.012 * Float(optics.height)) / (optics.f * Diorama.eye)
    }

    /// `1/Z` of the land at a point: of the ground, or of what stands on it in that column.
    private func land(_ x: Float, _ y: Float) -> Float { nearness(max(y, contact(at: x))) }

    private func contact(at x: Float) -> Float {
        let u = min(max(x / reading.scale, 0), Float(contact.count - 1))
        let i = min(Int(u), max(contact.count - 2, 0))
        let next = contact[min(i + 1, contact.count - 1)]
        return contact[i] + (next - contact[i]) * (u - Float(i))
    }

    /// `1/Z` of a thing: where it stands, and before what is behind it.
    func nearness(of thing: PictureReading.Thing) -> Float {
        max(nearness(thing.foot), land(thing.middle.x, thing.middle.y) * 1.25)
    }

    /// The field of the land on a canvas with margins, without the things on it.
    func ground(width: Int, height: Int, margin: (x: Int, y: Int)) -> Raster {
        let step = Relief.spacing
        var field = Raster(width: (width + step - 1) / step, height: (height + step - 1) / step)
        for j in 0..<field.height {
            for i in 0..<field.width {
                let x = (Float(i) + 0.5) * Float(step) - Float(margin.x)
                let y = (Float(j) + 0.5) * Float(step) - Float(margin.y)
                field[i, j] = land(x, y)
            }
        }
        return field
    }

    /// A field of the ground with bumps for things that are not cut out; smooth.
    func land(on ground: Raster, margin: (x: Int, y: Int)) -> Raster {
        let step = Relief.spacing
        var field = ground
        // Things of unsure outlines become bumps rather than cut-outs: nothing can tear.
        for thing in reading.things where !thing.isClear {
            let near = nearness(of: thing)
            let soft = thing.alpha
                .scaled(to: max(1, optics.width / step), max(1, optics.height / step))
                .blurred(max(1, field.width / 50)).blurred(max(1, field.width / 50))
            for j in 0..<soft.height {
                for i in 0..<soft.width {
                    let (u, v) = (i + margin.x / step, j + margin.y / step)
                    guard u < field.width, v < field.height else { continue }
                    let rise = max(near - field[u, v], 0)
                    field[u, v] += rise * soft[i, j]
                }
            }
        }
        let radius = max(1, field.width / 90)
        return field.blurred(radius).blurred(radius)
    }

    /// Right, down and ahead of the camera, meters: the largest thing, else what stands in the middle.
    var subject: SIMD3<Float> {
        let largest = reading.things.max { a, b in a.area < b.area }
        if let largest {
            return optics.ray(largest.middle.x, largest.middle.y) / nearness(of: largest)
        }
        let x = Float(optics.width) / 2
        let y = (reading.horizon + Float(optics.height) / 2) / 2
        return optics.ray(x, y) * min(1 / land(x, contact(at: x)), 30)
    }

    /// A line without outliers and steps: a median, then two running means.
    private static func smooth(_ line: [Float], radius: Int) -> [Float] {
        var result = line.indices.map { x in
            let window = line[max(0, x - radius)...min(line.count - 1, x + radius)].sorted()
            return window[window.count / 2]
        }
        for _ in 0..<2 {
            result = result.indices.map { x in
                let window = result[max(0, x - radius)...min(line.count - 1, x + radius)]
                return window.reduce(0, +) / Float(window.count)
            }
        }
        return result
    }
}
