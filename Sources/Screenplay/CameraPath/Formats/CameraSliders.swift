// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A motion as a few numbers: how far along and about each axis, by least squares over all samples.
///
/// Axes are those of the middle sample, leveled. Each number is the `a` for which `a e(t) + b` fits best, with `e` the
/// progress of a usual move.
struct CameraSliders: Sendable, Equatable {
    /// Meters: right, up, forward.
    var truck: Float = 0
    var pedestal: Float = 0
    var dolly: Float = 0
    /// Degrees: right, up, clockwise.
    var yaw: Float = 0
    var pitch: Float = 0
    var roll: Float = 0
    /// Logarithm of the ratio of focal lengths.
    var lens: Float = 0
    /// Distance to what is framed, meters.
    var reach: Float = 4

    init(_ take: CameraTake) {
        guard let first = take.samples.first, take.samples.count > 1 else { return }
        reach = take.reach
        let middle = take.samples[take.samples.count / 2]
        let ahead = middle.rotation.act(Vector(0, 0, -1))
        let flat = Vector(ahead.x, 0, ahead.z)
        let up = Vector(0, 1, 0)
        let right =
            flat.length > 0.05
            ? flat.normalized.cross(up) : middle.rotation.act(Vector(1, 0, 0))
        let profile = take.samples.map { sample in
            Ease.progress(
                .easeInOut, (sample.time - first.time) / max(take.duration, 1e-6),
                running: [.start, .end])
        }
        func fit(_ values: [Float]) -> Float {
            let count = Float(values.count)
            let (meanX, meanY) = (profile.reduce(0, +) / count, values.reduce(0, +) / count)
            var (top, bottom): (Float, Float) = (0, 0)
            for (x, y) in zip(profile, values) {
                top += (x - meanX) * (y - meanY)
                bottom += (x - meanX) * (x - meanX)
            }
            return bottom > 0 ? top / bottom : 0
        }
        let offsets = take.samples.map { $0.position - first.position }
        truck = fit(offsets.map { $0.dot(right) })
        pedestal = fit(offsets.map(\.y))
        dolly = fit(offsets.map { $0.dot(up.cross(right)) })
        let angles = take.samples.map { Self.angles($0.rotation) }
        yaw = fit(Self.unwrapped(angles.map(\.yaw)))
        pitch = fit(angles.map(\.pitch))
        roll = fit(Self.unwrapped(angles.map(\.roll)))
        lens = fit(take.samples.map { log($0.focal) })
    }

    /// Strength of the slider that moves the camera in a way, 5 for a usual move.
    func strength(_ kind: Move.Kind) -> Float {
        let usual = PathMove.usual(kind).amount
        let five = PathMove.usualStrength
        return switch kind {
        case .truck: truck / (usual * reach) * five
        case .pedestal: pedestal / (usual * reach) * five
        case .pan: yaw / usual * five
        case .tilt: pitch / usual * five
        case .roll: roll / usual * five
        case .zoom: lens / log(usual) * five
        case .dolly: -log(max(1 - dolly / reach, 0.05)) / log(usual) * five
        case .orbit: orbit / usual * five
        default: 0
        }
    }

    /// Degrees clockwise around what is framed; 0 when the camera does not keep looking at it.
    ///
    /// On a circle of radius r an angle φ carries the camera 2 r sin(φ/2) along the chord to its left while it turns φ to
    /// the right.
    var orbit: Float {
        let chord = 2 * reach * sin(yaw * .pi / 360)
        guard abs(yaw) > 3, abs(truck + chord) < abs(chord) * 0.35 else { return 0 }
        return yaw
    }

    /// Degrees of a rotation: to the right from -Z, up, clockwise.
    static func angles(_ rotation: Quaternion) -> (yaw: Float, pitch: Float, roll: Float) {
        let ahead = rotation.act(Vector(0, 0, -1))
        let right = rotation.act(Vector(1, 0, 0))
        let level = Vector(-ahead.z, 0, ahead.x).normalized
        let roll = atan2(right.cross(level).dot(-ahead), right.dot(level))
        let scale = 180 / Float.pi
        return (
            atan2(ahead.x, -ahead.z) * scale, asin(min(max(ahead.y, -1), 1)) * scale,
            roll * scale
        )
    }

    private static func unwrapped(_ angles: [Float]) -> [Float] {
        var result: [Float] = []
        for angle in angles {
            let last = result.last ?? angle
            result.append(angle - ((angle - last) / 360).rounded() * 360)
        }
        return result
    }
}
