// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A left wing of three segments with a sheet of coverts and a row of flight feathers, as a function
/// of how its joints are bent.
struct BirdWing: Sendable {
    let span: Float
    let chord: Float
    let fingers: Float
    /// Where the wing leaves the body.
    let shoulder: Vector

    /// Bend of the joints.
    struct Posture: Sendable {
        /// Elevation of upper arm, forearm and hand against the one before, radians.
        var bends: SIMD3<Float>
        /// Sweep of the three segments, radians; positive points forward.
        var sweeps: SIMD3<Float>
        /// Twist of the feathers at the tip, radians; positive lowers the trailing edge.
        var twist: Float
    }

    static let rows = 24
    static let columns = 8
    static let feathers = 26
    static let steps = 8

    private static let shares: SIMD4<Float> = SIMD4(0, 0.27, 0.60, 1)

    /// Joints and directions across the wing, for a posture.
    private struct Arm {
        var joints: [Vector]
        var elevations: SIMD3<Float>

        func place(_ s: Float) -> Vector {
            let i = s < BirdWing.shares.y ? 0 : s < BirdWing.shares.z ? 1 : 2
            let u = (s - BirdWing.shares[i]) / (BirdWing.shares[i + 1] - BirdWing.shares[i])
            return joints[i].mixed(joints[i + 1], u)
        }

        /// The direction out of the wing's upper side.
        func up(_ s: Float) -> Vector {
            let a = elevations
            let angle =
                s < BirdWing.shares.y
                ? a.x
                : s < BirdWing.shares.z
                    ? mix(
                        a.x, a.y, (s - BirdWing.shares.y) / (BirdWing.shares.z - BirdWing.shares.y))
                    : mix(a.y, a.z, (s - BirdWing.shares.z) / (1 - BirdWing.shares.z))
            return Vector(-sin(angle), cos(angle), 0)
        }
    }

    private func arm(_ posture: Posture) -> Arm {
        let half = span / 2
        let lengths = SIMD3(0.27, 0.33, 0.40) * half * 0.80
        var angle: Float = 0
        var joints = [shoulder]
        var elevations = SIMD3<Float>.zero
        for i in 0..<3 {
            angle += posture.bends[i]
            elevations[i] = angle
            let sweep = posture.sweeps[i]
            let d = Vector(cos(angle) * cos(sweep), sin(angle) * cos(sweep), sin(sweep))
            joints.append(joints[i] + d * lengths[i])
        }
        return Arm(joints: joints, elevations: elevations)
    }

    /// Positions and normals of the upper side and then, in the same order, of the lower side: coverts
    /// row by row, then feather by feather.
    func shape(_ posture: Posture) -> (positions: [Vector], normals: [Vector]) {
        let (positions, normals) = upperSide(posture)
        let thickness = 0.008 * chord
        let below = zip(positions, normals).map { $0 - $1 * thickness }
        return (positions + below, normals + normals.map { -$0 })
    }

    private func upperSide(_ posture: Posture) -> (positions: [Vector], normals: [Vector]) {
        let arm = arm(posture)
        var positions: [Vector] = []
        var normals: [Vector] = []
        for row in 0...Self.rows {
            let s = 0.97 * Float(row) / Float(Self.rows)
            let lead = arm.place(s)
            let up = arm.up(s)
            let depth = chord * 0.72 * (1 - 0.55 * s * s)
            let back = (Vector(0.12 * s, 0, -1) - up * (posture.twist * s)).normalized
            for column in 0...Self.columns {
                let v = Float(column) / Float(Self.columns)
                let camber = 0.10 * chord * sin(.pi * min(v * 1.25, 1)) * (1 - 0.6 * s)
                positions.append(lead + back * (depth * v) + up * camber)
                normals.append((up + back * (0.5 * v - 0.25)).normalized)
            }
        }
        for feather in 0..<Self.feathers {
            appendFeather(feather, arm, posture, &positions, &normals)
        }
        return (positions, normals)
    }

    private func appendFeather(
        _ index: Int, _ arm: Arm, _ posture: Posture, _ positions: inout [Vector],
        _ normals: inout [Vector]
    ) {
        let s = 0.05 + 0.95 * Float(index) / Float(Self.feathers - 1)
        let outer = smoothstep(0.55, 1, s)
        let up = arm.up(s)
        let hand = arm.joints[3] - arm.joints[2]
        let outward = hand.normalized
        // Secondaries point back, primaries fan out to the wing's tip.
        let fan = pow(outer, 1.6) * 1.25
        let back = (Vector(0.10 * s, 0, -1) - up * (posture.twist * s * 0.8)).normalized
        let direction = (back * cos(min(fan, 1.35)) + outward * sin(min(fan, 1.35))).normalized
        let length =
            chord * (1.0 + 0.30 * outer) + span * 0.085 * outer * (1 - 0.25 * (1 - fingers))
        let side = up.cross(direction).normalized
        let width = chord * mix(0.105, mix(0.085, 0.060, fingers), outer)
        let root =
            arm.place(min(s, 0.985)) + back * (chord * 0.10 * (1 - outer)) - up
            * (0.01 * chord + 0.0012 * Float(index % 2))
        for step in 0..<Self.steps {
            let t = Float(step) / Float(Self.steps - 1)
            let half = width * (1 - pow(t, mix(9, 5, outer))) * (0.75 + 0.25 * t) + 0.0004
            let curl = up * (0.10 * length * t * t * outer * (posture.bends.z < 0 ? 1 : 0.4))
            let center = root + direction * (length * t) + curl
            positions.append(center - side * half)
            positions.append(center + side * half)
            normals.append(up)
            normals.append(up)
        }
    }

    /// Triangles of the order of ``shape(_:)``.
    static let triangles: [SIMD3<UInt32>] = {
        var result: [SIMD3<UInt32>] = []
        func grid(_ base: Int, _ rows: Int, _ columns: Int) {
            for row in 0..<rows {
                for column in 0..<columns {
                    let a = UInt32(base + row * (columns + 1) + column)
                    let c = a + UInt32(columns + 1)
                    result.append(SIMD3(a, a + 1, c))
                    result.append(SIMD3(a + 1, c + 1, c))
                }
            }
        }
        grid(0, rows, columns)
        let sheet = (rows + 1) * (columns + 1)
        for feather in 0..<feathers { grid(sheet + feather * steps * 2, steps - 1, 1) }
        let count = UInt32(sheet + feathers * steps * 2)
        return result + result.map { SIMD3($0.x, $0.z, $0.y) &+ count }
    }()

    /// Colors of one side in the order of ``shape(_:)``, from the share along the wing and the depth
    /// 0...1; coverts have the feather -1.
    static func colors(_ color: (_ along: Float, _ depth: Float, _ feather: Int) -> Vector)
        -> [SIMD4<Float>]
    {
        var result: [SIMD4<Float>] = []
        for row in 0...rows {
            for column in 0...columns {
                let c = color(
                    0.9 * Float(row) / Float(rows), Float(column) / Float(columns) * 0.7, -1)
                result.append(SIMD4(c, 0))
            }
        }
        for feather in 0..<feathers {
            let s = 0.05 + 0.95 * Float(feather) / Float(feathers - 1)
            for step in 0..<(steps * 2) {
                let depth = 0.4 + 0.6 * Float(step / 2) / Float(steps - 1)
                result.append(SIMD4(color(s, depth, feather), 0))
            }
        }
        return result
    }
}
