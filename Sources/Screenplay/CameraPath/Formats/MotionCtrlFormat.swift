// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// MotionCtrl: a JSON list of frames with world to camera as 12 numbers each.
///
/// Poses are relative to the first frame, and lengths are scaled so that the largest translation is 1.5: the format
/// knows neither meters nor seconds nor lenses.
enum MotionCtrlFormat {
    static let frames = 16
    /// The largest translation that the presets of MotionCtrl have.
    static let largest: Float = 1.5

    static func write(_ take: CameraTake) -> Data {
        guard let first = take.samples.first else { return Data("[]".utf8) }
        let relative = take.samples.map { sample in
            var moved = sample
            moved.position = first.rotation.inverse.act(sample.position - first.position)
            moved.rotation = first.rotation.inverse * sample.rotation
            return moved
        }
        let far = relative.map(\.position.length).max() ?? 0
        let scale = far > 1e-5 ? largest / far : 1
        let rows = relative.map { sample in
            var scaled = sample
            scaled.position *= scale
            let numbers = VisionAxes.worldToCamera(scaled).map { Decimal9.text($0) }
            return "  [" + numbers.joined(separator: ", ") + "]"
        }
        return Data(("[\n" + rows.joined(separator: ",\n") + "\n]\n").utf8)
    }

    static func read(
        _ data: Data, _ options: CameraFormat.Options
    ) throws(ScreenplayError) -> CameraTake {
        let value = try JSONText.read(data, atMost: 8_000_000, path: "poses")
        guard case .array(let list) = value, (1...10_000).contains(list.count) else {
            throw ScreenplayError(
                .invalid, field: "poses",
                "poses must be a list of 1 to 10000 frames; got \(value.shown)")
        }
        let times = CameraTake.times(list.count, over: options.duration)
        var take = CameraTake(samples: [], aspect: options.aspect)
        for (index, value) in list.enumerated() {
            guard case .array(let row) = value,
                let camera = VisionAxes.camera(row.compactMap(\.double).map { Float($0) })
            else {
                throw ScreenplayError(
                    .invalid, field: "poses[\(index)]",
                    "poses[\(index)] must be 12 numbers that hold a rotation; got \(value.shown)")
            }
            take.samples.append(
                CameraTake.Sample(
                    time: times[index], position: camera.position, rotation: camera.rotation,
                    focal: 35))
        }
        return take
    }
}
