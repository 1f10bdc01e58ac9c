// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

/// A camera motion as samples: what formats without moves or keyframes hold.
package struct CameraTake: Sendable, Equatable {
    package struct Sample: Sendable, Equatable {
        /// Seconds.
        package var time: Float
        /// Meters, Y up.
        package var position: Vector
        /// From camera space (x right, y up, looking along -Z) to the world.
        package var rotation: Quaternion
        /// Millimeters on a sensor that is 36 mm across the picture's width.
        package var focal: Float

        /// A camera at a time.
        package init(time: Float, position: Vector, rotation: Quaternion, focal: Float) {
            self.time = time
            self.position = position
            self.rotation = rotation
            self.focal = focal
        }
    }

    /// At least one, in the order of time.
    package var samples: [Sample]
    /// Width over height of the picture.
    package var aspect: Float
    /// From the camera to what is framed, meters: the measure for sliders and words.
    package var reach: Float

    /// Samples of a picture of a shape.
    package init(samples: [Sample], aspect: Float, reach: Float = 4) {
        self.samples = samples
        self.aspect = aspect
        self.reach = reach
    }

    /// Seconds from the first to the last sample.
    package var duration: Float { (samples.last?.time ?? 0) - (samples.first?.time ?? 0) }

    /// Plays an exact path in the world's frame.
    ///
    /// - Throws: ``ScreenplayError`` where it has no positions and aims of its own: then a scene is
    ///   needed to play it.
    package init(
        playing path: CameraPath, at times: [Float], aspect: Float
    ) throws(ScreenplayError) {
        let player = PathPlayer(path)
        guard player.hasPlaces, player.hasAims, path.frame == .world, path.moves.isEmpty,
            !path.keyframes.contains(where: \.looksAtEntity)
        else {
            throw ScreenplayError(
                .invalid, field: "keyframes",
                "keyframes must give positions and aims in the world's frame for this format")
        }
        self.init(samples: [], aspect: aspect)
        let surroundings = PathPlayer.Surroundings()
        for time in times {
            guard let place = player.position(at: time),
                let aim = player.rotation(at: time, from: place, in: surroundings)
            else { continue }
            let roll = Quaternion(
                axis: Vector(0, 0, 1), angle: -player.roll(at: time) * .pi / 180)
            samples.append(
                Sample(
                    time: time, position: place, rotation: aim * roll,
                    focal: path.sensor.across(player.focal(at: time) ?? 35, aspect: aspect)))
        }
        if let focus = player.focus(at: 0) { reach = focus }
        if case .point(let target) = path.keyframes.first(where: { $0.aim != nil })?.aim,
            let first = samples.first
        {
            reach = max((target - first.position).length, 0.1)
        }
    }

    /// The times of a number of frames that are spread evenly over a clip, its ends included.
    package static func times(_ count: Int, over duration: Float) -> [Float] {
        guard count > 1 else { return [0] }
        return (0..<count).map { duration * Float($0) / Float(count - 1) }
    }

    /// The samples as keyframes.
    ///
    /// Of more than a path may have, an even choice.
    package var path: CameraPath {
        var path = CameraPath()
        let most = CameraPath.mostKeyframes
        let chosen =
            samples.count <= most
            ? samples
            : (0..<most).map { samples[$0 * (samples.count - 1) / (most - 1)] }
        path.keyframes = chosen.map { sample in
            var key = Keyframe(time: sample.time)
            key.position = sample.position
            key.aim = .rotation(sample.rotation)
            key.focal = sample.focal
            return key
        }
        return path
    }
}

extension Keyframe {
    var looksAtEntity: Bool { if case .entity = aim { true } else { false } }
}

extension CameraPath.Sensor {
    /// A focal length on this sensor as one on 36 mm across a picture of a shape.
    package func across(_ focal: Float, aspect: Float) -> Float {
        switch fit {
        case .horizontal: focal * 36 / width
        case .vertical: focal * 36 / width / aspect
        }
    }
}

/// The places and rotations of other programs, given in the axes of computer vision (x right, y down, looking
/// along +Z) in a world turned the same way.
enum VisionAxes {
    /// World to camera as three rows of four numbers.
    static func worldToCamera(_ sample: CameraTake.Sample) -> [Float] {
        let p = sample.position
        let position = Vector(p.x, -p.y, -p.z)
        let columns = [Vector(1, 0, 0), Vector(0, -1, 0), Vector(0, 0, -1)].map { axis in
            let v = sample.rotation.act(axis)
            return Vector(v.x, -v.y, -v.z)
        }
        return columns.flatMap { [$0.x, $0.y, $0.z, -$0.dot(position)] }
    }

    /// Place and rotation from the twelve numbers; nil when they are no rotation.
    static func camera(_ m: [Float]) -> (position: Vector, rotation: Quaternion)? {
        guard m.count == 12, m.allSatisfy(\.isFinite) else { return nil }
        let rows = (0..<3).map { Vector(m[4 * $0], m[4 * $0 + 1], m[4 * $0 + 2]) }
        let translation = Vector(m[3], m[7], m[11])
        guard isRotation(rows) else { return nil }
        let place = -(rows[0] * translation.x + rows[1] * translation.y + rows[2] * translation.z)
        func flipped(_ v: Vector) -> Vector { Vector(v.x, -v.y, -v.z) }
        let rotation = Quaternion(
            columns: flipped(rows[0]), -flipped(rows[1]), -flipped(rows[2]))
        return (flipped(place), rotation)
    }

    /// Whether three vectors are orthonormal and right-handed, within what rounded numbers allow.
    static func isRotation(_ rows: [Vector]) -> Bool {
        rows.allSatisfy { abs($0.length - 1) < 0.02 }
            && abs(rows[0].dot(rows[1])) < 0.02
            && (rows[0].cross(rows[1]) - rows[2]).length < 0.05
    }
}
