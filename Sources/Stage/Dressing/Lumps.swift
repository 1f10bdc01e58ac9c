// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// What fingers leave on plasticine: lumps and dents that stay with the thing, and a little that is pressed
/// anew from pose to pose.
struct Lumps: Sendable {
    /// Poses a second at which it is touched.
    static let rate: Float = 12

    private let rest: [Vector]
    /// How far each vertex is pushed out, meters, and the slope of that.
    private let heights: [Float]
    private let slopes: [Vector]
    private let size: Float
    private static let seed: Int32 = 7

    /// Octaves of the lumps on a figure as large as a person: waves a meter, and height in meters.
    private static let octaves: [(frequency: Float, height: Float)] = [(8, 0.014), (24, 0.0035)]
    /// Height of what changes with every pose, meters.
    private static let touch: Float = 0.003

    /// Lumps for a part of a figure that is so many times as large as a person.
    init(_ mesh: Mesh, size: Float) {
        self.size = size
        rest = mesh.positions.map { $0 * (1 / size) }
        let heights = rest.map(Self.height)
        self.heights = heights
        let step: Float = 0.004
        slopes = zip(rest, heights).map { p, height in
            Vector(
                Self.height(p + Vector(step, 0, 0)) - height,
                Self.height(p + Vector(0, step, 0)) - height,
                Self.height(p + Vector(0, 0, step)) - height) * (1 / step)
        }
    }

    private static func height(_ p: Vector) -> Float {
        octaves.reduce(0) { sum, octave in
            sum + (Noise.value(p * octave.frequency, seed: seed) - 0.5) * 2 * octave.height
        }
    }

    /// A pose with its lumps, at a time in seconds; rigid poses get none.
    func press(_ pose: PartPose, at time: Float) -> PartPose {
        guard let positions = pose.positions, positions.count == rest.count,
            let normals = pose.normals, normals.count == rest.count
        else { return pose }
        let turn = Self.seed &+ 31 &* Int32((time * Self.rate).rounded(.down))
        var pressed = pose
        pressed.positions = positions.indices.map { index in
            let anew = (Noise.value(rest[index] * 14, seed: turn) - 0.5) * 2 * Self.touch
            return positions[index] + normals[index] * ((heights[index] + anew) * size)
        }
        pressed.normals = zip(normals, slopes).map { normal, slope in
            (normal - (slope - normal * slope.dot(normal)) * 1.3).normalized
        }
        return pressed
    }
}
