// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Furniture of the living room, standing on y = 0, front towards +Z.
enum Interior {
    /// A box whose edges are rounded, as cushions are.
    static func cushion(_ low: Vector, _ high: Vector, roundness: Float = 0.5) -> Mesh {
        let center = (low + high) / 2
        let half = (high - low) / 2
        let power: Float = mix(8, 3.2, roundness)
        var mesh = Mesh.sphere(radius: 1, segments: 28)
        mesh.positions = mesh.positions.map { p in
            let q = Vector(abs(p.x), abs(p.y), abs(p.z))
            let norm = pow(pow(q.x, power) + pow(q.y, power) + pow(q.z, power), 1 / power)
            return center + p / max(norm, 1e-4) * half
        }
        return mesh.computingNormals()
    }

    private static func cloth(_ piece: inout Workpiece, _ color: Vector) -> UInt8 {
        piece.material(Material(.cloth, baseColor: color, roughness: 0.95, scale: 0.01, bump: 0.5))
    }

    private static func timber(_ piece: inout Workpiece) -> UInt8 {
        piece.material(
            Material(
                .wood, baseColor: Vector(0.30, 0.17, 0.085), accent: Vector(0.2, 0.1, 0.05),
                roughness: 0.45, clearcoat: 0.2))
    }

    /// A sofa for three, 2.1 m wide.
    static func sofa(color: Vector) -> Workpiece {
        var piece = Workpiece("sofa")
        let cover = cloth(&piece, color)
        let pillow = cloth(&piece, Vector(0.62, 0.36, 0.10))
        let pale = cloth(&piece, Vector(0.62, 0.58, 0.50))
        let leg = timber(&piece)
        for k in 0..<3 {
            let x = (Float(k) - 1) * 0.58
            piece.add(cushion(Vector(x - 0.29, 0.26, -0.28), Vector(x + 0.29, 0.46, 0.42)), cover)
            piece.add(
                cushion(
                    Vector(x - 0.285, 0.4, -0.40), Vector(x + 0.285, 0.86, -0.2), roundness: 0.8),
                cover)
        }
        piece.add(
            cushion(Vector(-1.05, 0.12, -0.46), Vector(1.05, 0.32, 0.42), roundness: 0.1), cover)
        piece.add(
            cushion(Vector(-1.05, 0.12, -0.5), Vector(1.05, 0.82, -0.32), roundness: 0.2), cover)
        for side in [Float(-1), 1] {
            piece.add(
                cushion(
                    Vector(min(side * 0.86, side * 1.06), 0.12, -0.48),
                    Vector(max(side * 0.86, side * 1.06), 0.64, 0.44),
                    roundness: 0.25), cover)
            for z in [Float(-0.38), 0.34] {
                piece.rod(Vector(side * 0.95, 0, z), Vector(side * 0.95, 0.14, z), 0.025, leg)
            }
        }
        for (x, material, turn) in [(Float(-0.62), pillow, Float(0.25)), (0.66, pale, -0.3)] {
            let place = Transform(
                translation: Vector(x, 0.62, -0.08),
                rotation: Quaternion(axis: Vector(0, 1, 0), angle: turn)
                    * Quaternion(axis: Vector(1, 0, 0), angle: -0.35))
            piece.add(
                cushion(Vector(-0.21, -0.21, -0.07), Vector(0.21, 0.21, 0.07), roundness: 1),
                material, at: place)
        }
        return piece
    }

    /// An armchair.
    static func armchair(color: Vector) -> Workpiece {
        var piece = Workpiece("armchair")
        let cover = cloth(&piece, color)
        let leg = timber(&piece)
        piece.add(cushion(Vector(-0.3, 0.24, -0.28), Vector(0.3, 0.45, 0.38)), cover)
        piece.add(
            cushion(Vector(-0.33, 0.3, -0.42), Vector(0.33, 0.92, -0.2), roundness: 0.6), cover)
        piece.add(
            cushion(Vector(-0.38, 0.14, -0.4), Vector(0.38, 0.3, 0.38), roundness: 0.1), cover)
        for side in [Float(-1), 1] {
            piece.add(
                cushion(
                    Vector(min(side * 0.28, side * 0.43), 0.14, -0.42),
                    Vector(max(side * 0.28, side * 0.43), 0.6, 0.4), roundness: 0.4), cover)
            for z in [Float(-0.32), 0.3] {
                piece.rod(Vector(side * 0.34, 0, z), Vector(side * 0.33, 0.16, z), 0.022, leg)
            }
        }
        return piece
    }

    /// A book shelf, 1.5 m wide and 1.9 m high.
    static func shelf(seed: UInt64) -> Workpiece {
        var random = RandomSource(seed: seed, stream: "books")
        var piece = Workpiece("shelf")
        let wood = timber(&piece)
        let paper = piece.material(Material(baseColor: Vector(1, 1, 1), roughness: 0.7))
        for x in [Float(-0.75), 0.72] {
            piece.box(Vector(x, 0, -0.15), Vector(x + 0.03, 1.9, 0.15), wood)
        }
        piece.box(Vector(-0.75, 0, -0.16), Vector(0.75, 1.9, -0.145), wood)
        for level in 0...5 {
            let y = Float(level) * 0.374
            piece.box(Vector(-0.75, y, -0.15), Vector(0.75, y + 0.03, 0.15), wood)
            guard level < 5 else { break }
            var x: Float = -0.71
            while x < 0.66 {
                if random.unit() < 0.08 {
                    x += random.between(0.08, 0.22)
                    continue
                }
                let (w, h, d) = (
                    random.between(0.018, 0.05), random.between(0.19, 0.3),
                    random.between(0.14, 0.2)
                )
                let tone = Vector(
                    random.between(0.04, 0.5), random.between(0.04, 0.34), random.between(0.03, 0.3)
                )
                piece.box(
                    Vector(x, y + 0.03, -0.13), Vector(min(x + w, 0.71), y + 0.03 + h, d - 0.08),
                    paper, color: tone)
                x += w + 0.002
            }
        }
        return piece
    }

    /// A pot plant with large leaves, 1.5 m high.
    static func plant(seed: UInt64) -> Workpiece {
        var random = RandomSource(seed: seed, stream: "pot plant")
        var piece = Workpiece("pot plant")
        let clay = piece.material(Material(baseColor: Vector(0.48, 0.20, 0.11), roughness: 0.8))
        let soil = piece.material(
            Material(.mottled, baseColor: Vector(0.05, 0.035, 0.025), roughness: 1))
        let leaf = piece.material(
            Material(
                .foliage, baseColor: Vector(0.045, 0.13, 0.03), roughness: 0.35, clearcoat: 0.2,
                translucency: 0.35))
        piece.turned(
            [
                SIMD2(0.14, 0), SIMD2(0.2, 0.34), SIMD2(0.22, 0.34), SIMD2(0.22, 0.39),
                SIMD2(0.19, 0.39), SIMD2(0.18, 0.33),
            ], clay)
        piece.add(.disk(radius: 0.19, y: 0.34), soil)
        for k in 0..<26 {
            let angle = Float(k) * 2.4
            let rise = random.between(0.45, 1.15)
            let out = Vector(sin(angle), 0, cos(angle))
            let length = random.between(0.34, 0.55)
            let start = Vector(0, 0.34, 0) + out * 0.05
            let joint = start + Vector(0, rise * 0.8, 0) + out * 0.14
            piece.add(
                .tube(
                    [start, start.mixed(joint, 0.5) - out * 0.03, joint],
                    radii: [0.009, 0.008, 0.006], segments: 5), leaf)
            let side = Vector(out.z, 0, -out.x)
            let rows = (0...8).map { j -> [Vector] in
                let t = Float(j) / 8
                let half = 0.115 * sin(.pi * pow(min(t + 0.02, 1), 0.75))
                let center =
                    joint + out * (length * t) + Vector(0, length * (0.55 * t - 0.95 * t * t), 0)
                return [
                    center - side * half + Vector(0, 0.025, 0), center,
                    center + side * half + Vector(0, 0.025, 0),
                ]
            }
            piece.add(.surface(rows), leaf, color: Vector(repeating: random.between(0.75, 1.3)))
        }
        return piece
    }

    /// A woven rug of 2.8 m by 1.9 m with borders and lozenges.
    static func rug(seed: UInt64) -> Workpiece {
        var piece = Workpiece("rug")
        let sets = [
            [Vector(0.36, 0.05, 0.04), Vector(0.60, 0.50, 0.35), Vector(0.04, 0.07, 0.15)],
            [Vector(0.07, 0.14, 0.24), Vector(0.62, 0.57, 0.47), Vector(0.40, 0.16, 0.06)],
            [Vector(0.50, 0.44, 0.34), Vector(0.16, 0.17, 0.16), Vector(0.34, 0.20, 0.10)],
        ]
        let tones = sets[Int(seed % 3)]
        let wool = piece.material(
            Material(.cloth, baseColor: Vector(1, 1, 1), roughness: 1, scale: 0.012, bump: 0.8))
        for (k, inset) in [Float(0), 0.09, 0.14, 0.30, 0.35].enumerated() {
            let (x, z) = (1.4 - inset, 0.95 - inset)
            let y = 0.008 + 0.0012 * Float(k)
            piece.box(Vector(-x, 0, -z), Vector(x, y, z), wool, color: tones[[0, 1, 2, 1, 0][k]])
        }
        for i in -3...3 {
            for j in -1...1 {
                let c = Vector(Float(i) * 0.29, 0.0142, Float(j) * 0.36)
                let (a, b) = (Float(0.11), Float(0.15))
                let tone = (i + j).isMultiple(of: 2) ? tones[1] : tones[2]
                piece.quad(
                    c + Vector(-a, 0, 0), c + Vector(0, 0, b), c + Vector(a, 0, 0),
                    c + Vector(0, 0, -b), wool, color: tone)
            }
        }
        return piece
    }

    /// A low table with a book and a cup.
    static func coffeeTable() -> Workpiece {
        var piece = Workpiece("coffee table")
        let wood = timber(&piece)
        let white = piece.material(
            Material(baseColor: Vector(0.8, 0.79, 0.76), roughness: 0.3, clearcoat: 0.6))
        let red = piece.material(Material(baseColor: Vector(0.35, 0.06, 0.05), roughness: 0.6))
        piece.box(Vector(-0.52, 0.36, -0.29), Vector(0.52, 0.4, 0.29), wood)
        for x in [Float(-0.46), 0.46] {
            for z in [Float(-0.23), 0.23] {
                piece.rod(Vector(x * 1.04, 0, z * 1.05), Vector(x, 0.37, z), 0.02, wood)
            }
        }
        piece.box(Vector(0.08, 0.4, -0.12), Vector(0.32, 0.43, 0.06), red)
        piece.box(Vector(0.09, 0.43, -0.11), Vector(0.30, 0.455, 0.05), white)
        piece.turned(
            [
                SIMD2(0.025, 0.4), SIMD2(0.042, 0.43), SIMD2(0.045, 0.48), SIMD2(0.04, 0.48),
                SIMD2(0.03, 0.42),
            ], white, at: Vector(-0.2, 0, 0.08))
        return piece
    }

    /// A chest with a small lamp on it.
    static func sideTable(isLit: Bool) -> Workpiece {
        var piece = Workpiece("side table")
        let wood = timber(&piece)
        let brass = piece.material(
            Material(baseColor: Vector(0.6, 0.42, 0.16), roughness: 0.3, metallic: 1))
        let shade = piece.material(
            Material(
                .cloth, baseColor: Vector(0.8, 0.72, 0.55), translucency: 0.5,
                emission: isLit ? Vector(1.9, 1.25, 0.6) : .zero))
        piece.box(Vector(-0.42, 0.08, -0.2), Vector(0.42, 0.7, 0.2), wood)
        piece.box(Vector(-0.45, 0.7, -0.22), Vector(0.45, 0.73, 0.23), wood)
        for k in 0..<3 {
            let y = 0.12 + Float(k) * 0.195
            piece.box(Vector(-0.39, y, 0.19), Vector(0.39, y + 0.17, 0.215), wood)
            piece.add(
                .sphere(radius: 0.018, segments: 10), brass,
                at: Transform(translation: Vector(0, y + 0.09, 0.23)))
        }
        piece.turned(
            [SIMD2(0.09, 0.73), SIMD2(0.03, 0.76), SIMD2(0.06, 0.85), SIMD2(0.015, 0.95)], brass)
        piece.turned([SIMD2(0.17, 0.94), SIMD2(0.1, 1.14)], shade)
        return piece
    }

    /// Two curtains beside the window, with folds.
    static func curtains(color: Vector) -> Workpiece {
        var piece = Workpiece("curtains")
        let fabric = piece.material(
            Material(.cloth, baseColor: color, roughness: 0.95, translucency: 0.35))
        let iron = piece.material(
            Material(baseColor: Vector(0.05, 0.045, 0.04), roughness: 0.4, metallic: 0.7))
        piece.rod(Vector(-2.75, 2.56, 0), Vector(2.75, 2.56, 0), 0.016, iron)
        for side in [Float(-1), 1] {
            let rows = (0...8).map { j -> [Vector] in
                let y = mix(0.03, 2.55, Float(j) / 8)
                return (0...44).map { i -> Vector in
                    let u = Float(i) / 44
                    let x = side * mix(2.05, 2.68, u)
                    return Vector(x, y, 0.055 * sin(u * 42) * (1.1 - 0.3 * Float(j) / 8))
                }
            }
            piece.add(.surface(rows), fabric)
        }
        return piece
    }

    /// A framed picture: an abstract landscape in a passe-partout.
    static func picture(width: Float, height: Float, seed: UInt64) -> Workpiece {
        var random = RandomSource(seed: seed, stream: "picture")
        var piece = Workpiece("picture")
        let frame = piece.material(Material(baseColor: Vector(0.06, 0.05, 0.045), roughness: 0.4))
        let paint = piece.material(Material(baseColor: Vector(1, 1, 1), roughness: 0.6))
        let (w, h) = (width / 2, height)
        piece.box(Vector(-w, 0, 0), Vector(w, h, 0.03), frame)
        piece.box(
            Vector(-w + 0.025, 0.025, 0), Vector(w - 0.025, h - 0.025, 0.033), paint,
            color: Vector(0.75, 0.74, 0.70))
        let (l, r, b, t) = (-w + 0.1, w - 0.1, Float(0.1), h - 0.1)
        let skies = [Vector(0.55, 0.42, 0.28), Vector(0.32, 0.46, 0.56), Vector(0.62, 0.52, 0.40)]
        piece.box(Vector(l, b, 0), Vector(r, t, 0.0335), paint, color: skies[Int(seed % 3)])
        for layer in 0..<4 {
            let tone =
                Vector(0.10, 0.16, 0.19).mixed(Vector(0.34, 0.15, 0.06), random.unit())
                * random.between(0.5, 1.4)
            let base = mix(t - 0.12 * h, b + 0.1 * h, Float(layer) / 3.4)
            var top: [Vector] = []
            let (f, a) = (random.between(4, 12), random.between(0, 6))
            for k in 0...16 {
                let x = mix(l, r, Float(k) / 16)
                top.append(
                    Vector(x, base + 0.05 * h * sin(x * f + a), 0.034 + 0.0004 * Float(layer)))
            }
            let rows = [top.map { Vector($0.x, b, $0.z) }, top]
            piece.add(.surface(rows), paint, color: tone)
        }
        return piece
    }
}
