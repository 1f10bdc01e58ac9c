// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Rain and snow before the camera: drops with fixed places in a world that repeats every few meters, so
/// that they stay put in space when the camera moves.
struct Precipitation {
    /// A drop or flake on the picture: the ends of its path while the shutter was open.
    private struct Mark {
        var from: SIMD2<Float>
        var to: SIMD2<Float>
        var depth: Float
        var radius: Float
        var opacity: Float
    }

    private var marks: [Mark] = []
    private let isSnow: Bool

    /// What falls at a time: rain, or snow.
    ///
    /// Drops are numbered: when more fall, those that fell already stay where they are.
    init(_ environment: Environment, of kind: Kind, lens: Lens, time: Float, shutter: Float) {
        isSnow = kind == .snow
        let amount = isSnow ? environment.snowfall : environment.rain
        guard amount > 0.01 else { return }
        let heading = environment.windHeading * .pi / 180
        let wind = Vector(sin(heading), 0, cos(heading)) * environment.windSpeed
        let layers: [(size: Float, count: Int)] =
            isSnow ? [(4, 260), (10, 1100), (26, 3600)] : [(5, 300), (13, 1100), (30, 2600)]
        for layer in layers {
            var random = RandomSource(
                seed: environment.seed, stream: "precipitation \(layer.size)")
            for _ in 0..<Int(Float(layer.count) * amount) {
                let seat = Vector(random.unit(), random.unit(), random.unit())
                let own = random.unit()
                let fall = isSnow ? 0.8 + 0.7 * own : 6.5 + 2.5 * own
                let velocity = Vector(0, -fall, 0) + wind * (isSnow ? 0.55 : 0.4)
                var p = seat * layer.size + velocity * time
                if isSnow {
                    let phase = own * 6.28 + time * (0.7 + own)
                    p += Vector(sin(phase), 0, cos(phase * 0.8)) * 0.25
                }
                add(
                    Self.wrapped(p, around: lens, size: layer.size), velocity: velocity, own: own,
                    size: layer.size, lens: lens, shutter: shutter)
            }
        }
    }

    /// What falls.
    enum Kind: CaseIterable { case rain, snow }

    /// The copy of a point nearest to a place a little before the camera.
    private static func wrapped(_ p: Vector, around lens: Lens, size: Float) -> Vector {
        let center = lens.position + lens.forward * (size * 0.4)
        let offset = (p - center) / size
        return center + (offset - (offset + 0.5).rounded(.down)) * size
    }

    private mutating func add(
        _ p: Vector, velocity: Vector, own: Float, size: Float, lens: Lens, shutter: Float
    ) {
        let length = max(shutter, 0.004) * (isSnow ? 0.3 : 1.4)
        let (a, b) = (p - lens.position, p - velocity * length - lens.position)
        let (za, zb) = (a.dot(lens.forward), b.dot(lens.forward))
        guard za > 0.25, zb > 0.25 else { return }
        func place(_ v: Vector, _ z: Float) -> SIMD2<Float> {
            let x = v.dot(lens.right) / z / lens.tangents.x
            let y = v.dot(lens.up) / z / lens.tangents.y
            return SIMD2((x + 1) * lens.width * 0.5, (1 - y) * lens.height * 0.5)
        }
        // Half the width: a drop of 2 mm, a flake of 9 mm.
        let meters: Float = isSnow ? 0.0026 + 0.0026 * own : 0.0011
        let exact = meters / za / lens.pixelAngle
        let radius = max(exact, isSnow ? 0.7 : 0.55)
        let thin = min(exact / radius, 1)
        // Far layers fade out towards the end of their box, near ones towards the lens.
        let edge = (1 - smoothstep(size * 0.62, size * 0.9, za)) * smoothstep(0.25, 0.8, za)
        let opacity =
            (isSnow ? 0.85 : 0.42) * (isSnow ? thin * thin.squareRoot() : thin.squareRoot()) * edge
        guard opacity > 0.008 else { return }
        marks.append(
            Mark(
                from: place(a, za), to: place(b, zb), depth: za, radius: min(radius, 9),
                opacity: opacity))
    }

    /// Draws the marks that nothing hides.
    func draw(on picture: Picture, light: Vector, crew: Crew) {
        guard !marks.isEmpty else { return }
        let tone = light * (isSnow ? 0.75 : 0.55)
        crew.shareRows(picture.height) { rows in
            for mark in marks {
                let low = min(mark.from.y, mark.to.y) - mark.radius - 1
                let high = max(mark.from.y, mark.to.y) + mark.radius + 1
                guard high >= Float(rows.lowerBound), low < Float(rows.upperBound) else { continue }
                stroke(mark, rows: rows, on: picture, tone: tone)
            }
        }
    }

    private func stroke(
        _ mark: Mark, rows: Range<Int>, on picture: Picture, tone: Vector
    ) {
        let (color, depth) = (picture.color, picture.depth)
        let (width, r) = (color.x.width, mark.radius)
        let left = max(Int(min(mark.from.x, mark.to.x) - r - 1), 0)
        let right = min(Int(max(mark.from.x, mark.to.x) + r + 1), width - 1)
        guard left <= right else { return }
        let top = max(Int(max(min(mark.from.y, mark.to.y) - r - 1, 0)), rows.lowerBound)
        let bottom = min(Int(max(max(mark.from.y, mark.to.y) + r + 1, 0)), rows.upperBound - 1)
        guard top <= bottom else { return }
        let way = mark.to - mark.from
        let square = max((way * way).sum(), 1e-4)
        for y in top...bottom {
            for x in left...right {
                let o = y * width + x
                guard depth.start[o] > mark.depth else { continue }
                let p = SIMD2(Float(x) + 0.5, Float(y) + 0.5) - mark.from
                let t = min(max((p * way).sum() / square, 0), 1)
                let off = p - way * t
                let distance = (off * off).sum().squareRoot()
                let a = min(max(r + 0.5 - distance, 0), 1) * mark.opacity
                guard a > 0 else { continue }
                color.x.start[o] += (tone.x - color.x.start[o]) * a
                color.y.start[o] += (tone.y - color.y.start[o]) * a
                color.z.start[o] += (tone.z - color.z.start[o]) * a
            }
        }
    }
}
