// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Writes glTF 2.0 with one camera node and its animation.
///
/// Translation and rotation are animated, and the field of view by KHR_animation_pointer. The data lies in the
/// file itself.
enum GLTFWriter {
    static func write(_ take: CameraTake) -> Data {
        var samples = take.samples
        if samples.isEmpty { return Data("{}".utf8) }
        // The shorter way around for programs that interpolate the numbers.
        for index in samples.indices.dropFirst()
        where (samples[index].rotation.vector * samples[index - 1].rotation.vector).sum() < 0 {
            samples[index].rotation.vector = -samples[index].rotation.vector
        }
        let times = samples.map(\.time)
        let places = samples.flatMap { [$0.position.x, $0.position.y, $0.position.z] }
        let turns = samples.flatMap { s in (0..<4).map { s.rotation.vector[$0] } }
        let views = samples.map { viewAngle($0.focal, take.aspect) }
        let columns = [(times, "SCALAR"), (places, "VEC3"), (turns, "VEC4"), (views, "SCALAR")]
        var bytes = Data()
        var buffers: [JSONObject] = []
        var accessors: [JSONObject] = []
        for (index, (values, type)) in columns.enumerated() {
            buffers.append([
                "buffer": 0, "byteOffset": bytes.count, "byteLength": values.count * 4,
            ])
            var accessor: JSONObject = [
                "bufferView": index, "componentType": 5126, "count": samples.count, "type": type,
            ]
            if index == 0 { (accessor["min"], accessor["max"]) = ([times[0]], [times.last ?? 0]) }
            accessors.append(accessor)
            for value in values {
                withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        let first = samples[0]
        let document: JSONObject = [
            "asset": ["version": "2.0", "generator": "Kinora"],
            "extensionsUsed": ["KHR_animation_pointer"],
            "scene": 0, "scenes": [["nodes": [0]]],
            "nodes": [node(first)],
            "cameras": [
                [
                    "type": "perspective",
                    "perspective": [
                        "yfov": views[0], "aspectRatio": take.aspect, "znear": 0.05,
                    ] as JSONObject,
                ] as JSONObject
            ],
            "animations": [animation],
            "accessors": accessors, "bufferViews": buffers,
            "buffers": [
                [
                    "byteLength": bytes.count,
                    "uri": "data:application/octet-stream;base64," + bytes.base64EncodedString(),
                ] as JSONObject
            ],
        ]
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        // Finite numbers, texts, lists and objects always can be written.
        return (try? JSONSerialization.data(withJSONObject: document, options: options))
            ?? Data("{}".utf8)
    }

    private typealias JSONObject = [String: Any]

    private static func node(_ first: CameraTake.Sample) -> JSONObject {
        let (p, q) = (first.position, first.rotation.vector)
        return [
            "name": "Camera", "camera": 0, "translation": [p.x, p.y, p.z],
            "rotation": [q.x, q.y, q.z, q.w],
        ]
    }

    private static var animation: JSONObject {
        let pointer: JSONObject = [
            "path": "pointer",
            "extensions": [
                "KHR_animation_pointer": ["pointer": "/cameras/0/perspective/yfov"]
            ],
        ]
        return [
            "name": "Camera",
            "samplers": (1...3).map {
                ["input": 0, "output": $0, "interpolation": "LINEAR"] as JSONObject
            },
            "channels": [
                ["sampler": 0, "target": ["node": 0, "path": "translation"]] as JSONObject,
                ["sampler": 1, "target": ["node": 0, "path": "rotation"]] as JSONObject,
                ["sampler": 2, "target": pointer] as JSONObject,
            ],
        ]
    }

    /// Vertical field of view in radians of a lens on 36 mm across.
    static func viewAngle(_ focal: Float, _ aspect: Float) -> Float {
        2 * atan(18 / focal / aspect)
    }
}
