// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Lofts the body of a car through its sections and carves windows, lamps, arches and seams out of it.
struct CarBody {
    /// Where a triangle of the body belongs.
    enum Region: UInt8, CaseIterable {
        case paint, glass, trim, headlamp, tailLamp, grille, chrome
    }

    let shape: CarShape
    /// Pieces of one half, x ≥ 0.
    private(set) var pieces: [(region: Region, mesh: Mesh)] = []
    private var rest: Mesh

    init(_ shape: CarShape) {
        self.shape = shape
        rest = Self.half(shape)
        carveArches()
        carveGlass()
        carveFront()
        carveRear()
        carveSeams()
        pieces.append((.paint, rest))
    }

    /// Glass height over the shoulder at a place.
    private func glass(_ z: Float) -> Float { max(shape.top(z) - shape.belt(z), 0) }

    // MARK: The loft

    /// Points of a half section from the sill to the middle of the roof.
    private static func section(_ shape: CarShape, _ z: Float) -> [SIMD2<Float>] {
        let (w, l, b) = (shape.width(z), shape.low(z), shape.belt(z))
        let r = max(shape.top(z), b + 0.035)
        let g = r - b
        let shoulder = w * 0.955
        let lean = shape.tumblehome * max(g - 0.1, 0)
        let crown = smoothstep(0.08, 0.3, g)
        return [
            SIMD2(w * 0.82, l), SIMD2(w * 0.955, l + 0.06), SIMD2(w, l + (b - l) * 0.48),
            SIMD2(w * 0.988, b - (b - l) * 0.17), SIMD2(shoulder, b),
            SIMD2(
                shoulder - 0.02 - lean * 0.42 - (1 - crown) * 0.05, b + g * mix(0.62, 0.46, crown)),
            SIMD2(shoulder - 0.04 - lean - (1 - crown) * 0.14, b + g * mix(0.80, 0.87, crown)),
            SIMD2(
                mix(shoulder * 0.62, shoulder - 0.15 - lean, crown), b + g * mix(0.93, 0.975, crown)
            ),
            SIMD2(mix(shoulder * 0.3, (shoulder - lean) * 0.45, crown), r - 0.006), SIMD2(0, r),
        ]
    }

    /// Half the body; uv: place in the section (0...9) and along z before bowing.
    private static func half(_ shape: CarShape) -> Mesh {
        let stations = 128
        let around = 46
        var mesh = Mesh()
        for j in 0...stations {
            // Stations crowd at both ends, where the body turns.
            let u = Float(j) / Float(stations)
            let z = mix(shape.tail, shape.nose, mix(u, 0.5 - 0.5 * cos(.pi * u), 0.55))
            let points = section(shape, z)
            let x = MonotoneCurve(points.enumerated().map { (Float($0.offset), $0.element.x) })
            let y = MonotoneCurve(points.enumerated().map { (Float($0.offset), $0.element.y) })
            for i in 0...around {
                let s = Float(i) / Float(around) * 9
                mesh.positions.append(bowed(Vector(x(s), y(s), z), shape))
                mesh.uvs.append(SIMD2(s, z))
            }
        }
        for j in 0..<UInt32(stations) {
            for i in 0..<UInt32(around) {
                let a = j * UInt32(around + 1) + i
                let c = a + UInt32(around + 1)
                mesh.triangles.append(SIMD3(a, c + 1, a + 1))
                mesh.triangles.append(SIMD3(a, c, c + 1))
            }
        }
        cap(&mesh, shape, around: around, row: 0, isNose: false)
        cap(&mesh, shape, around: around, row: stations, isNose: true)
        return mesh.computingNormals(smoothing: 0.9)
    }

    /// Ends are rounded seen from above, and the screens curve.
    private static func bowed(_ p: Vector, _ shape: CarShape) -> Vector {
        let across = min(abs(p.x) / 0.9, 1)
        var q = p
        let front = smoothstep(shape.nose - 0.75, shape.nose, p.z)
        let rear = smoothstep(shape.tail + 0.6, shape.tail, p.z)
        q.z -= front * (0.10 * across * across + 0.20 * across * across * across * across)
        q.z += rear * (0.05 * across * across + 0.14 * across * across * across * across)
        let height = smoothstep(shape.belt(p.z) + 0.05, shape.belt(p.z) + 0.35, p.y)
        q.z -= height * 0.16 * across * across * (p.z > 0 ? 1 : -0.7)
        return q
    }

    /// Closes an end by a strip from the sill to the top of the end section.
    private static func cap(
        _ mesh: inout Mesh, _ shape: CarShape, around: Int, row: Int, isNose: Bool
    ) {
        let z = isNose ? shape.nose : shape.tail
        let start = row * (around + 1)
        let columns = 12
        let base = UInt32(mesh.positions.count)
        for i in 0...around {
            let rim = mesh.positions[start + i]
            let s = mesh.uvs[start + i].x
            for k in 0...columns {
                let x = rim.x * (1 - Float(k) / Float(columns))
                let p = bowed(Vector(x, rim.y, z), shape)
                let puff = isNose ? Float(0.03) : -0.03
                let middle = (rim.y - shape.low(z)) / max(shape.top(z) - shape.low(z), 0.01)
                mesh.positions.append(p + Vector(0, 0, puff * 4 * middle * (1 - middle)))
                mesh.uvs.append(SIMD2(min(s, 3.9), z))
            }
        }
        for i in 0..<UInt32(around) {
            for k in 0..<UInt32(columns) {
                let a = base + i * UInt32(columns + 1) + k
                let c = a + UInt32(columns + 1)
                let one = SIMD3(a, c, c + 1)
                let two = SIMD3(a, c + 1, a + 1)
                mesh.triangles.append(isNose ? SIMD3(one.x, one.z, one.y) : one)
                mesh.triangles.append(isNose ? SIMD3(two.x, two.z, two.y) : two)
            }
        }
    }

    // MARK: Carving

    /// Takes a region out of what is left and answers it.
    private mutating func take(_ distance: (Vector, SIMD2<Float>) -> Float) -> Mesh {
        let (inside, outside) = rest.carved(by: distance)
        rest = outside
        return inside
    }

    private mutating func carveArches() {
        let radius = shape.wheelRadius + 0.055
        for axle in [shape.frontAxle, shape.rearAxle] {
            let center = SIMD2(axle, shape.wheelRadius)
            func ring(_ extra: Float) -> (Vector, SIMD2<Float>) -> Float {
                { p, _ in
                    let d = SIMD2(p.z, p.y) - center
                    return max((d * d).sum().squareRoot() - radius - extra, 0.45 - p.x)
                }
            }
            _ = take(ring(0))
            if shape.hasCladding { pieces.append((.trim, take(ring(0.075)))) }
        }
        if shape.hasCladding {
            let low = shape.low
            pieces.append((.trim, take { p, uv in p.y - low(uv.y) - 0.16 }))
        } else {
            let low = shape.low
            pieces.append((.trim, take { p, uv in p.y - low(uv.y) - 0.05 }))
        }
    }

    private mutating func carveGlass() {
        let zs = (0...10).map {
            mix(shape.sideGlass.lowerBound, shape.sideGlass.upperBound, Float($0) / 10)
        }
        let lower = zs.map { SIMD2($0, shape.belt($0) + 0.035) }
        let upper = zs.reversed().map {
            SIMD2($0 - 0.05, shape.belt($0) + glass($0) * 0.86 - 0.012)
        }
        let window = Outline(lower + upper, rounding: 0.03)
        func side(_ grow: Float) -> (Vector, SIMD2<Float>) -> Float {
            { p, uv in
                max(window.distance(SIMD2(uv.y, p.y)) - grow, max(3.9 - uv.x, uv.x - 6.75) * 0.2)
            }
        }
        var (panes, frame) = take(side(0.022)).carved(by: side(0))
        pieces.append((.trim, frame))
        for pillar in shape.pillars {
            let (post, others) = panes.carved { p, uv in
                abs(uv.y - pillar + (p.y - 1) * 0.12) - 0.04
            }
            pieces.append((.trim, post))
            panes = others
        }
        pieces.append((.glass, panes.offset(-0.008)))
        for (range, edge) in [(shape.windscreen, Float(6.95)), (shape.rearWindow, 7.0)] {
            let pane = Outline(
                low: SIMD2(edge * 0.2, range.lowerBound), high: SIMD2(2.4, range.upperBound),
                rounding: 0.06)
            func screen(_ grow: Float) -> (Vector, SIMD2<Float>) -> Float {
                { _, uv in pane.distance(SIMD2(uv.x * 0.2, uv.y)) - grow }
            }
            let (inner, rim) = take(screen(0.025)).carved(by: screen(0))
            pieces.append((.trim, rim))
            pieces.append((.glass, inner.offset(-0.006)))
        }
    }

    private mutating func carveFront() {
        let (nose, y) = (shape.nose, shape.belt(shape.nose - 0.1))
        let lamp = Outline(
            [
                SIMD2(0.50, y - 0.07), SIMD2(0.98, y - 0.04), SIMD2(1.26, y + 0.085),
                SIMD2(0.95, y + 0.065), SIMD2(0.50, y + 0.02),
            ],
            rounding: 0.012)
        pieces.append(
            (
                .headlamp,
                take { p, _ in
                    max(lamp.distance(SIMD2(p.x + (nose - p.z), p.y)), nose - 0.6 - p.z)
                }.offset(-0.004)
            ))
        let low = shape.low(nose)
        let upper = Outline(
            [
                SIMD2(-0.5, y - 0.19), SIMD2(0.36, y - 0.19), SIMD2(0.46, y - 0.04),
                SIMD2(0.40, y + 0.005), SIMD2(-0.5, y + 0.005),
            ],
            rounding: 0.02)
        let lower = Outline(
            [
                SIMD2(-0.6, low + 0.02), SIMD2(0.58, low + 0.02), SIMD2(0.48, low + 0.115),
                SIMD2(-0.6, low + 0.115),
            ],
            rounding: 0.02)
        func front(_ outline: Outline, _ grow: Float) -> (Vector, SIMD2<Float>) -> Float {
            { p, _ in max(outline.distance(SIMD2(p.x, p.y)) - grow, nose - 0.3 - p.z) }
        }
        let (grille, frame) = take(front(upper, 0.014)).carved(by: front(upper, 0))
        pieces.append((.chrome, frame))
        pieces.append((.grille, grille.offset(-0.02)))
        pieces.append((.grille, take(front(lower, 0)).offset(-0.02)))
    }

    private mutating func carveRear() {
        let (tail, top) = (shape.tail, shape.tailLampTop)
        let lamp = Outline(
            [
                SIMD2(0.46, top - 0.14), SIMD2(0.86, top - 0.17), SIMD2(1.12, top - 0.02),
                SIMD2(0.80, top), SIMD2(0.46, top - 0.03),
            ],
            rounding: 0.015)
        pieces.append(
            (
                .tailLamp,
                take { p, uv in
                    max(lamp.distance(SIMD2(p.x + (p.z - tail), p.y)), p.z - tail - 0.5)
                }.offset(-0.004)
            ))
        let low = shape.low(tail)
        let apron = Outline(
            [
                SIMD2(-0.6, low - 0.1), SIMD2(0.62, low - 0.1), SIMD2(0.52, low + 0.10),
                SIMD2(-0.6, low + 0.10),
            ],
            rounding: 0.02)
        pieces.append(
            (
                .trim,
                take { p, _ in
                    max(apron.distance(SIMD2(p.x, p.y)), p.z - tail - 0.3)
                }.offset(-0.01)
            ))
    }

    /// Gaps between doors, hood and wings: rings between two outlines 9 mm apart.
    private mutating func carveSeams() {
        let first = shape.pillars.first ?? -0.3
        let rear = shape.sideGlass.lowerBound
        let doors = [
            (first, shape.sideGlass.upperBound + 0.14),
            (max(rear + 0.05, shape.rearAxle + 0.2), first),
        ]
        for (from, to) in doors {
            let outline = Outline(
                [
                    SIMD2(from, shape.low(from) + 0.13), SIMD2(to, shape.low(to) + 0.13),
                    SIMD2(to, shape.belt(to) + 0.02), SIMD2(from, shape.belt(from) + 0.02),
                ], rounding: 0.06)
            func door(_ grow: Float) -> (Vector, SIMD2<Float>) -> Float {
                { p, uv in max(outline.distance(SIMD2(uv.y, p.y)) - grow, (uv.x - 4.2) * 0.2) }
            }
            let (inner, outer) = rest.carved(by: door(0))
            let (gap, others) = outer.carved(by: door(0.009))
            pieces.append((.trim, gap.offset(-0.006)))
            pieces.append((.paint, inner))
            rest = others
        }
        let cowl = shape.windscreen.upperBound + 0.1
        let hood = Outline(
            low: SIMD2(4.75 * 0.2, cowl), high: SIMD2(2.4, shape.nose - 0.16), rounding: 0.08)
        let (inner, outer) = rest.carved { _, uv in hood.distance(SIMD2(uv.x * 0.2, uv.y)) }
        let (gap, others) = outer.carved { _, uv in hood.distance(SIMD2(uv.x * 0.2, uv.y)) - 0.008 }
        pieces.append((.trim, gap.offset(-0.005)))
        pieces.append((.paint, inner))
        rest = others
    }
}
