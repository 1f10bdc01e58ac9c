// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension Piece {
    /// An eyeball with pupil, iris and dark rim.
    static func eye(_ eye: Feature.Eye) -> Piece {
        ball(
            eye.center, radii: Vector(repeating: eye.radius), facing: eye.facing, rings: 14
        ) { d in
            guard d.z > 0 else { return Vector(0.01, 0.008, 0.006) }
            let iris = SIMD2(d.x, d.y) / 0.82
            let radial = (iris * iris).sum().squareRoot()
            let slit = iris / eye.pupil
            let open = smoothstep(0.8, 1.15, (slit * slit).sum().squareRoot())
            let shade = eye.iris * (0.75 + 0.5 * smoothstep(-0.8, 0.8, -d.y))
            let colored = Vector(0.004, 0.004, 0.004).mixed(shade, open)
            return colored.mixed(Vector(0.012, 0.009, 0.007), smoothstep(0.84, 1.0, radial))
        }
    }

    /// The bright spot of an eye that looks alive.
    static func highlight(_ eye: Feature.Eye) -> Piece {
        let forward = eye.facing.normalized
        let side = Vector(0, 1, 0).cross(forward).normalized
        let up = forward.cross(side)
        let at = (forward * 0.86 + up * 0.40 + side * 0.22).normalized
        return ball(
            eye.center + at * (eye.radius * 0.90), radii: Vector(repeating: eye.radius * 0.17),
            facing: at, rings: 5
        ) { _ in Vector(0.95, 0.95, 0.95) }
    }

    /// The outside and the inside of an ear.
    static func ear(_ ear: Feature.Ear, outer: Vector) -> Piece {
        let along = ear.along.normalized
        let across = (ear.across - along * ear.across.dot(along)).normalized
        var piece = Piece()
        let rows = ear.shape == .fan ? 22 : 12
        let columns = ear.shape == .fan ? 20 : 10
        for layer in 0..<2 {
            var center = ear.base
            var lines: [[Vector]] = []
            for row in 0...rows {
                let u = Float(row) / Float(rows)
                let bend = (along + Vector(0, -ear.droop * u, 0)).normalized
                if row > 0 { center += bend * (ear.length / Float(rows)) }
                let front = across.cross(bend).normalized
                let half = ear.width * profile(ear.shape, u)
                lines.append(
                    (0...columns).map { column in
                        let v = Float(column) / Float(columns) * 2 - 1
                        let ripple = ear.shape == .fan ? 0.05 * u * sin(8 * u + 4 * v) : 0
                        let curl = ear.cup * v * v * half + ripple * ear.width
                        let thick =
                            Float(layer) * ear.width * 0.10 * (1 - v * v * v * v) * (1 - u * u)
                        return center + across * (v * half) + front * (curl - thick)
                    })
            }
            let color = layer == 0 ? ear.inner : outer
            var side = Piece(rows: lines) { row, column in
                let v = abs(Float(column) / Float(columns) * 2 - 1)
                let rim = layer == 0 ? smoothstep(0.6, 0.95, max(v, Float(row) / Float(rows))) : 0
                let p = lines[row][column] / (ear.length * 0.13)
                return color.mixed(outer, rim) * (0.82 + 0.36 * Noise.value(p, seed: 9))
            }
            // Fronts face forward on the inner layer and back on the outer one.
            let front = across.cross(along) * (layer == 0 ? 1 : -1)
            if side.normals.reduce(.zero, +).dot(front) < 0 {
                side.normals = side.normals.map { -$0 }
                side.triangles = side.triangles.map { SIMD3($0.x, $0.z, $0.y) }
            }
            piece.append(side)
        }
        return piece
    }

    /// Half width of an ear along its length, 0...1.
    private static func profile(_ shape: Feature.Ear.Shape, _ u: Float) -> Float {
        switch shape {
        case .pointed: max(0.02, (1 - pow(u, 1.25))) * (0.86 + 0.14 * smoothstep(0, 0.2, u))
        case .round:
            sqrt(max(0.001, 1 - pow(max(u - 0.3, 0) / 0.7, 2.2)))
                * (0.8 + 0.2 * smoothstep(0, 0.3, u))
        case .leaf:
            (0.42 + 0.58 * smoothstep(0, 0.4, u))
                * pow(max(0.0005, 1 - pow(max(u - 0.35, 0) / 0.65, 1.8)), 0.8)
        case .drop:
            (0.7 + 0.3 * smoothstep(0, 0.5, u))
                * sqrt(max(0.001, 1 - pow(max(u - 0.5, 0) / 0.5, 2.4)))
        case .fan: (0.48 + 0.52 * smoothstep(0, 0.5, u)) * pow(max(0.0004, 1 - pow(u, 3)), 0.5)
        }
    }

    /// A horn along a Catmull–Rom curve through points.
    static func horn(_ points: [Vector], radius: Float, tip: Float, color: Vector) -> Piece {
        let steps = max(10, points.count * 5)
        let path = (0...steps).map { SmoothPath.point(points, Float($0) / Float(steps)) }
        let radii = (0...steps).map { step -> Float in
            let u = Float(step) / Float(steps)
            return radius * (1 - (1 - tip) * pow(u, 1.15))
        }
        return tube(path, radii: radii) { u in color * (1 - 0.35 * u) }
    }
}

extension Piece {
    /// Seven bristles that fan out to the left.
    static func whiskers(_ root: Vector, length: Float) -> Piece {
        var piece = Piece()
        for index in 0..<7 {
            let spread = Float(index) / 6 - 0.5
            let direction = Vector(1, 0.35 * spread + 0.05, 0.25 - 0.5 * abs(spread)).normalized
            let start = root + Vector(0, spread * length * 0.12, Float(index % 3) * length * -0.06)
            let path = (0...4).map { step -> Vector in
                let u = Float(step) / 4
                return start + direction * (u * length) - Vector(0, u * u * length * 0.15, 0)
            }
            let radii = path.indices.map { length * 0.0035 * (1 - 0.2 * Float($0)) }
            piece.append(.tube(path, radii: radii, sides: 3) { _ in Vector(0.55, 0.53, 0.50) })
        }
        return piece
    }
}
