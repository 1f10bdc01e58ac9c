// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The file `camera_extrinsics.json` of ReCamMaster.
///
/// It has `frame0` to `frame80`, each with `cam01` and so on, which hold four rows in brackets.
/// The matrices are Unreal's: left-handed, x forward, y right, z up, centimeters, for row vectors (the last row is the
/// place).
enum ReCamMasterFormat {
    static let frames = 81

    static func write(_ take: CameraTake) -> Data {
        let frames = take.samples.enumerated().map { index, sample in
            let axes = [Vector(0, 0, -1), Vector(1, 0, 0), Vector(0, 1, 0)]
            let rows = axes.map { unreal(sample.rotation.act($0)) }
            let text =
                rows.map { "[\(numbers($0)) 0] " }.joined()
                + "[\(numbers(unreal(sample.position) * 100)) 1] "
            return "  \"frame\(index)\": {\"cam01\": \"\(text)\"}"
        }
        return Data(("{\n" + frames.joined(separator: ",\n") + "\n}\n").utf8)
    }

    static func read(
        _ data: Data, _ options: CameraFormat.Options
    ) throws(ScreenplayError) -> CameraTake {
        let value = try JSONText.read(data, atMost: 32_000_000, path: "extrinsics")
        guard case .object(let object) = value, !object.isEmpty, object.count <= 10_000 else {
            throw ScreenplayError(
                .invalid, field: "extrinsics",
                "extrinsics must be an object with 1 to 10000 frames; got \(value.shown)")
        }
        let times = CameraTake.times(object.count, over: options.duration)
        var take = CameraTake(samples: [], aspect: options.aspect)
        for index in 0..<object.count {
            let number = String(options.camera)
            let field =
                "frame\(index).cam\(String(repeating: "0", count: max(0, 2 - number.count)))\(number)"
            let key = String(field.split(separator: ".").last ?? "")
            guard case .object(let cameras) = object["frame\(index)"] else {
                throw ScreenplayError(
                    .invalid, field: "frame\(index)",
                    "frame\(index) must be an object with cameras; "
                        + "got \(object["frame\(index)"]?.shown ?? "nothing")")
            }
            guard case .string(let text) = cameras[key], let camera = camera(text) else {
                throw ScreenplayError(
                    .invalid, field: field,
                    "\(field) must be four rows of four numbers in brackets that hold a rotation; got "
                        + (cameras[key]?.shown ?? "nothing"))
            }
            take.samples.append(
                CameraTake.Sample(
                    time: times[index], position: camera.position, rotation: camera.rotation,
                    focal: 35))
        }
        return take
    }

    private static func camera(_ text: String) -> (position: Vector, rotation: Quaternion)? {
        let numbers = text.split { "[] ,\n\t".contains($0) }.compactMap { Float($0) }
        guard numbers.count == 16, numbers.allSatisfy(\.isFinite) else { return nil }
        let rows = (0..<4).map {
            ours(Vector(numbers[4 * $0], numbers[4 * $0 + 1], numbers[4 * $0 + 2]))
        }
        let (forward, right, up) = (rows[0], rows[1], rows[2])
        guard VisionAxes.isRotation([right, up, -forward]) else { return nil }
        return (rows[3] / 100, Quaternion(columns: right, up, -forward))
    }

    /// From Y up, -Z forward to x forward, y right, z up.
    private static func unreal(_ v: Vector) -> Vector { Vector(-v.z, v.x, v.y) }
    private static func ours(_ v: Vector) -> Vector { Vector(v.y, v.z, -v.x) }

    private static func numbers(_ v: Vector) -> String {
        [v.x, v.y, v.z].map { Decimal9.text($0) }.joined(separator: " ")
    }
}
