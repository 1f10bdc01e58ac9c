// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Balls and other plain solids, standing on y = 0.
enum Solids {
    /// Radius of a ball, edge of a cube, radius and height of cone and cylinder, in meters.
    static let ballRadius: Float = 0.32
    static let cubeEdge: Float = 0.8
    static let coneRadius: Float = 0.42
    static let coneHeight: Float = 0.95
    static let cylinderRadius: Float = 0.34
    static let cylinderLength: Float = 0.9

    /// A ball of one color with panels of a second, so that it is seen to turn.
    static func ball(color: Vector, seed: UInt64) -> Model {
        var mesh = Mesh.sphere(radius: ballRadius, segments: 64)
        let white = Vector(0.80, 0.79, 0.76)
        let isPlain = color.min() > 0.6
        let second = isPlain ? Vector(0.06, 0.07, 0.09) : white
        let style = seed % 2
        mesh.colors = mesh.positions.map { p in
            let d = p.normalized
            if style == 0 {
                // Six panels and two caps, like a beach ball.
                let panel = Int(((atan2(d.x, d.z) / .pi + 1) * 3).rounded(.down))
                let isCap = abs(d.y) > 0.93
                return SIMD4(isCap || panel.isMultiple(of: 2) ? color : second, 0)
            }
            // A broad belt and a star at both poles.
            let star = abs(d.y) > 0.80 + 0.06 * cos(5 * atan2(d.x, d.z))
            return SIMD4(abs(d.y) < 0.17 || star ? second : color, 0)
        }
        mesh = mesh.transformed(Transform(translation: Vector(0, ballRadius, 0)))
        return Model(
            name: "ball", mesh: mesh,
            materials: [Material(baseColor: Vector(1, 1, 1), roughness: 0.32, clearcoat: 0.6)])
    }

    /// A cube with rounded edges.
    static func cube(color: Vector) -> Model {
        let half = cubeEdge / 2
        let bevel: Float = 0.035
        let steps = 10
        var mesh = Mesh()
        for axis in 0..<3 {
            for side in [Float(-1), 1] {
                let rows = (0...steps).map { j in
                    (0...steps).map { i -> Vector in
                        var p = Vector.zero
                        p[axis] = side * half
                        p[(axis + 1) % 3] = grade(i, steps) * half
                        p[(axis + 2) % 3] = grade(j, steps) * half
                        let core = pointwiseMin(
                            pointwiseMax(p, Vector(repeating: -half + bevel)),
                            Vector(repeating: half - bevel))
                        return core + (p - core).normalized * min((p - core).length, bevel)
                    }
                }
                let face = Mesh.surface(rows)
                mesh.append(side > 0 ? face : face.turnedInsideOut)
            }
        }
        mesh = mesh.computingNormals(smoothing: 0.7).transformed(
            Transform(translation: Vector(0, half, 0)))
        return Model(
            name: "cube", mesh: mesh,
            materials: [Material(baseColor: color, roughness: 0.35, clearcoat: 0.5)])
    }

    /// Grid lines that crowd at the edges, -1...1.
    private static func grade(_ i: Int, _ steps: Int) -> Float {
        sin((Float(i) / Float(steps) - 0.5) * .pi)
    }

    /// A cone on its base.
    static func cone(color: Vector) -> Model {
        var mesh = Mesh.lathe(
            [
                SIMD2(coneRadius - 0.02, 0), SIMD2(coneRadius, 0.02), SIMD2(coneRadius, 0.02),
                SIMD2(0.012, coneHeight), SIMD2(0.001, coneHeight + 0.006),
            ],
            segments: 56)
        mesh.append(.disk(radius: coneRadius - 0.02, y: 0, facingUp: false, segments: 56))
        return Model(
            name: "cone", mesh: mesh,
            materials: [Material(baseColor: color, roughness: 0.4, clearcoat: 0.4)])
    }

    /// A cylinder upright, or lying along X so that it can roll.
    static func cylinder(color: Vector, isLying: Bool) -> Model {
        let (r, h, b) = (cylinderRadius, cylinderLength, Float(0.025))
        var profile = [SIMD2(r - b, Float(0)), SIMD2(r - b * 0.3, b * 0.3), SIMD2(r, b)]
        profile += [SIMD2(r, h - b), SIMD2(r - b * 0.3, h - b * 0.3), SIMD2(r - b, h)]
        var mesh = Mesh.lathe(profile, segments: 56)
        mesh.append(.disk(radius: r - b, y: 0, facingUp: false, segments: 56))
        mesh.append(.disk(radius: r - b, y: h, segments: 56))
        // Three stripes along it show the turning.
        mesh.colors = mesh.positions.map { p in
            let stripe = abs(sin(1.5 * atan2(p.x, p.z))) < 0.12 && isLying
            return SIMD4(stripe ? Vector(0.8, 0.79, 0.76) : color, 0)
        }
        if isLying {
            mesh = mesh.transformed(
                Transform(
                    translation: Vector(h / 2, r, 0),
                    rotation: Quaternion(axis: Vector(0, 0, 1), angle: .pi / 2)))
        }
        return Model(
            name: "cylinder", mesh: mesh,
            materials: [Material(baseColor: Vector(1, 1, 1), roughness: 0.35, clearcoat: 0.5)])
    }

    /// A planet around the origin: moon (1), banded giant with rings (2), or earth with an air rim (3).
    static func planet(radius: Float, kind: Int, color: Vector?) -> Model {
        var piece = Workpiece("planet")
        let tones = [
            (Vector(0.42, 0.40, 0.37), Vector(0.20, 0.19, 0.18)),
            (Vector(0.62, 0.46, 0.30), Vector(0.36, 0.20, 0.11)),
            (Vector(0.06, 0.16, 0.06), Vector(0.012, 0.05, 0.16)),
        ]
        let (base, accent) = color.map { ($0, $0 * 0.5) } ?? tones[kind - 1]
        let body = piece.material(
            Material(
                .planet, baseColor: base, accent: accent, roughness: 0.9, scale: Float(kind),
                bump: 0.5))
        piece.add(.sphere(radius: radius, segments: 160), body)
        if kind == 2 {
            let ring = piece.material(
                Material(baseColor: Vector(0.6, 0.52, 0.42), roughness: 1, translucency: 0.4))
            let tilt = Quaternion(axis: Vector(1, 0, 0.3), angle: 0.42)
            for k in 0..<22 where k != 12 && k != 13 {
                let low = radius * (1.32 + 0.044 * Float(k))
                let shade = 0.4 + 0.6 * Noise.hash(Int32(k), 3, 5)
                piece.add(
                    .lathe([SIMD2(low, 0), SIMD2(low + radius * 0.036, 0)], segments: 128), ring,
                    at: Transform(rotation: tilt),
                    color: Vector(repeating: shade))
            }
        }
        return piece.model
    }
}
