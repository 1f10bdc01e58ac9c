// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A plant that stays where it is put and moves in the wind: its trunk leans, limbs follow each other,
/// leaves tremble.
struct SwayingPlant: Actor {
    let parts: [Model]
    let castIndex: Int?
    let transform: Transform
    /// Meters that the top moves to either side in the plant's own measure.
    private let reach: Float
    private let height: Float
    /// Direction of the wind in the plant's space, and the phase of this plant.
    private let wind: Vector
    private let phase: Float

    /// A plant at a place in wind of a speed in m/s that blows towards a heading in degrees.
    init(
        _ model: Model, at transform: Transform, castIndex: Int?, windSpeed: Float,
        windHeading: Float = 90
    ) {
        parts = [model]
        self.transform = transform
        self.castIndex = castIndex
        height = max(model.mesh.positions.reduce(0) { max($0, $1.y) }, 0.1)
        reach = height * min(0.0024 * windSpeed + 0.00013 * windSpeed * windSpeed, 0.08)
        let angle = windHeading * .pi / 180
        let blows = Vector(sin(angle), 0, cos(angle))
        wind = Vector(
            transform.x.normalized.dot(blows), 0, transform.z.normalized.dot(blows))
        phase =
            Noise.hash(
                Int32(transform.origin.x * 10), Int32(transform.origin.z * 10), 3) * 6.3
    }

    func pose(at time: Float) -> [PartPose] {
        guard reach > 0 else { return [PartPose(transform)] }
        let positions = parts[0].mesh.positions
        let pieces = Parallel.map(8) { piece in
            positions[positions.count * piece / 8..<positions.count * (piece + 1) / 8].map {
                $0 + shift(of: $0, at: time)
            }
        }
        return [PartPose(transform, positions: Array(pieces.joined()))]
    }

    /// How far a point is moved: the bow of a clamped rod (h²), and around it the swing of limbs with
    /// a phase by place, larger away from the trunk.
    private func shift(of p: Vector, at time: Float) -> Vector {
        let h = max(p.y, 0) / height
        let t = time * 1.9 + phase
        let bow = h * h * (0.55 + 0.30 * sin(t) + 0.15 * sin(2.3 * t + 1))
        let out = min((p.x * p.x + p.z * p.z).squareRoot() / height, 1)
        let limb = h * (0.10 + out)
        let turn = p.x * 1.1 + p.z * 1.3 + p.y * 0.7
        let swing = limb * sin(2.6 * time + turn + phase)
        let lift = limb * sin(2.1 * time + 1.3 * turn + phase)
        let tremble = limb * sin(7.3 * time + 9 * turn)
        return
            (wind * (bow + 0.45 * swing + 0.10 * tremble)
            + Vector(0, 0.30 * lift + 0.08 * tremble, 0)) * reach
    }
}
