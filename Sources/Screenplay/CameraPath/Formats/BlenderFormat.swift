// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A Python script that makes an animated camera in Blender (Z up; its camera looks along -Z as ours).
///
/// The keyframes are a JSON list in the script, by which it is read back.
enum BlenderFormat {
    private static let opening = "KEYS = json.loads(r\"\"\""
    private static let closing = "\"\"\")"

    static func write(_ take: CameraTake, _ options: CameraFormat.Options) -> Data {
        let keys = take.samples.map { sample -> String in
            let p = sample.position
            let q = (toBlender * sample.rotation).vector
            let numbers = [sample.time, p.x, -p.z, p.y, q.w, q.x, q.y, q.z, sample.focal]
            return "[" + numbers.map { Decimal9.text($0) }.joined(separator: ", ") + "]"
        }
        let height = 1080
        let width = Int((Float(height) * take.aspect / 2).rounded()) * 2
        let rate = Int(options.framesPerSecond.rounded())
        let script = """
            # Run in Blender: Scripting > Open > Run, or blender --python FILE
            import json
            import bpy

            # Seconds, x, y, z (meters), quaternion w, x, y, z, focal length (mm on 36 mm across)
            \(opening)[
            \(keys.joined(separator: ",\n"))
            ]\(closing)

            scene = bpy.context.scene
            scene.render.fps = \(rate)
            scene.render.resolution_x = \(width)
            scene.render.resolution_y = \(height)
            data = bpy.data.cameras.new("Kinora")
            data.sensor_fit = "HORIZONTAL"
            data.sensor_width = 36
            camera = bpy.data.objects.new("Kinora", data)
            scene.collection.objects.link(camera)
            scene.camera = camera
            camera.rotation_mode = "QUATERNION"
            last = None
            for t, x, y, z, qw, qx, qy, qz, focal in KEYS:
                frame = 1 + t * scene.render.fps
                turn = [qw, qx, qy, qz]
                if last and sum(a * b for a, b in zip(last, turn)) < 0:
                    turn = [-a for a in turn]
                last = turn
                camera.location = (x, y, z)
                camera.rotation_quaternion = turn
                data.lens = focal
                camera.keyframe_insert("location", frame=frame)
                camera.keyframe_insert("rotation_quaternion", frame=frame)
                data.keyframe_insert("lens", frame=frame)
            scene.frame_start = 1
            scene.frame_end = max(1, round(1 + KEYS[-1][0] * scene.render.fps))

            """
        return Data(script.utf8)
    }

    static func read(_ data: Data) throws(ScreenplayError) -> CameraTake {
        let text = String(decoding: data, as: UTF8.self)
        guard let start = text.range(of: opening),
            let end = text.range(of: closing, range: start.upperBound..<text.endIndex)
        else {
            throw ScreenplayError(
                .invalid, field: "KEYS",
                "KEYS is missing: only scripts that this program wrote can be read; export glTF from Blender instead"
            )
        }
        let list = try JSONText.read(
            Data(text[start.upperBound..<end.lowerBound].utf8), atMost: 16_000_000, path: "KEYS")
        guard case .array(let rows) = list, !rows.isEmpty else {
            throw ScreenplayError(
                .invalid, field: "KEYS", "KEYS must be a list of keyframes; got \(list.shown)")
        }
        var take = CameraTake(samples: [], aspect: 16.0 / 9)
        for (index, row) in rows.enumerated() {
            guard case .array(let values) = row, values.count == 9,
                case let n = values.compactMap(\.double).map({ Float($0) }), n.count == 9,
                case let q = SIMD4(n[5], n[6], n[7], n[4]),
                abs((q * q).sum() - 1) < 0.05, (8...400).contains(n[8])
            else {
                throw ScreenplayError(
                    .invalid, field: "KEYS[\(index)]",
                    "KEYS[\(index)] must be nine numbers with a rotation and a lens from 8 to 400; got \(row.shown)"
                )
            }
            if let last = take.samples.last, n[0] <= last.time {
                throw ScreenplayError(
                    .invalid, field: "KEYS[\(index)]",
                    "KEYS[\(index)] must be later than \(last.time); got \(n[0])")
            }
            take.samples.append(
                CameraTake.Sample(
                    time: n[0], position: Vector(n[1], n[3], -n[2]),
                    rotation: toBlender.inverse * Quaternion(q.unit), focal: n[8]))
        }
        return take
    }

    /// From Y up to Z up: a quarter turn about X.
    private static let toBlender = Quaternion(axis: Vector(1, 0, 0), angle: .pi / 2)
}
