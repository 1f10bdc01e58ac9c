// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Inverse kinematics of a leg of four segments that bends in one plane.
///
/// The foot's segment and the one above it are aimed; the upper two close the gap by the law of
/// cosines. Angles are `atan2(z, y)`: π points down, more points back.
struct LegSolver {
    let leg: QuadrupedRig.Leg
    /// How far the foot's segment is turned from its rest, radians; positive lifts the heel.
    var heel: Float = 0
    /// How far the segment above the foot is turned from its rest, radians; positive leans forward.
    var ankle: Float = 0

    /// Poses of the four bones for a hip and a toe that are given in the body's space.
    ///
    /// The toe is reached exactly; a hip that is too far away is pulled down to it.
    func solve(hip: Vector, toe: Vector) -> [Transform] {
        let offset = leg.joints[4].x - leg.joints[0].x
        let reach = toe - hip
        // Swing the leg's plane about the hip so that the toe comes to its place across.
        let depth = max(reach.x * reach.x + reach.y * reach.y - offset * offset, 1e-8).squareRoot()
        let tilt = atan2(reach.x, -reach.y) - atan2(offset, depth)
        let inPlane = SIMD2(-depth, reach.z)
        let angles = planar(inPlane)
        let swing = Transform.roll(tilt)
        var frames: [Transform] = []
        var at = hip
        at += swing.direction(Vector(0, angles.drop.x, angles.drop.y))
        for i in 0..<4 {
            var frame = swing * .pitch(angles.absolute[i] - leg.angles[i])
            frame.origin = at
            at += frame.direction(leg.joints[i + 1] - leg.joints[i])
            frames.append(frame)
        }
        return frames
    }

    /// Angles of the segments for a toe at (y, z) from the hip, and how far the hip has to come.
    private func planar(_ toe: SIMD2<Float>) -> (absolute: [Float], drop: SIMD2<Float>) {
        let foot = leg.angles[3] + heel
        let paw = toe - SIMD2(cos(foot), sin(foot)) * leg.lengths[3]
        var hip = SIMD2<Float>.zero
        let longest = (leg.lengths[0] + leg.lengths[1]) * 0.992
        let shortest = abs(leg.lengths[0] - leg.lengths[1]) * 1.02
        let tooFar = length(hip - paw) - (longest + leg.lengths[2]) * 0.998
        if tooFar > 0 { hip += (paw - hip) / length(paw - hip) * tooFar }
        let up = hip - paw
        let distance = length(up)
        // Lean the segment above the foot no farther than the upper two can follow.
        let wanted = turned(leg.angles[2] + ankle + .pi, from: atan2(up.y, up.x))
        let most = included(leg.lengths[2], distance, longest)
        let least = included(leg.lengths[2], distance, shortest)
        let lean = min(max(abs(wanted), least), most) * (wanted < 0 ? -1 : 1)
        let direction = atan2(up.y, up.x) + lean
        let hock = paw + SIMD2(cos(direction), sin(direction)) * leg.lengths[2]
        let gap = hock - hip
        let toHock = atan2(gap.y, gap.x)
        let open = included(leg.lengths[0], length(gap), leg.lengths[1])
        let bend: Float = turned(leg.angles[0], from: restLine) < 0 ? -1 : 1
        let upper = toHock + bend * open
        let knee = hip + SIMD2(cos(upper), sin(upper)) * leg.lengths[0]
        let lower = hock - knee
        return ([upper, atan2(lower.y, lower.x), direction - .pi, foot], hip)
    }

    /// Direction from hip to hock at rest.
    private var restLine: Float {
        let d = leg.joints[2] - leg.joints[0]
        return atan2(d.z, d.y)
    }

    /// The angle at the corner between sides `a` and `b` of a triangle whose third side is `c`.
    private func included(_ a: Float, _ b: Float, _ c: Float) -> Float {
        acos(min(max((a * a + b * b - c * c) / max(2 * a * b, 1e-9), -1), 1))
    }

    /// The turn from one angle to another, -π...π.
    private func turned(_ angle: Float, from other: Float) -> Float {
        let d = angle - other
        return atan2(sin(d), cos(d))
    }

    private func length(_ v: SIMD2<Float>) -> Float { (v * v).sum().squareRoot() }
}
