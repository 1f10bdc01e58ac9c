// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Reads the first camera of a glTF 2.0 file and its animation; `.gltf` with data inside, or `.glb`.
///
/// What is above the camera in the tree may be placed but not animated.
struct GLTFReader {
    private let root: JSONValue
    private let buffers: [Data]

    static func read(
        _ data: Data, _ options: CameraFormat.Options
    ) throws(ScreenplayError) -> CameraTake {
        var (json, binary) = (data, Data?.none)
        if data.starts(with: Data("glTF".utf8)) { (json, binary) = try chunks(data) }
        let root = try JSONText.read(json, atMost: 64_000_000, path: "glTF")
        var buffers: [Data] = []
        for (index, buffer) in root["buffers"].list.enumerated() {
            buffers.append(try bytes(of: buffer, index, binary))
        }
        return try GLTFReader(root: root, buffers: buffers).take(options)
    }

    /// The JSON and the data of a binary file: 12 bytes of header, then length, type, content.
    private static func chunks(_ data: Data) throws(ScreenplayError) -> (Data, Data?) {
        let bytes = [UInt8](data)
        func word(_ at: Int) -> Int {
            guard at + 4 <= bytes.count else { return -1 }
            return (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        let length = word(12)
        guard word(4) == 2, word(16) == 0x4E4F_534A, length >= 0, 20 + length <= bytes.count else {
            throw GLTFReader.refuse("glTF", "must be a binary file of version 2 with JSON first")
        }
        let json = Data(bytes[20..<20 + length])
        let at = 20 + length
        let size = word(at)
        guard word(at + 4) == 0x004E_4942, size >= 0, at + 8 + size <= bytes.count else {
            return (json, nil)
        }
        return (json, Data(bytes[at + 8..<at + 8 + size]))
    }

    private static func bytes(
        of buffer: JSONValue, _ index: Int, _ binary: Data?
    ) throws(ScreenplayError) -> Data {
        guard let uri = buffer["uri"].text else {
            guard let binary else { throw refuse("buffers[\(index)]", "has no data") }
            return binary
        }
        guard uri.hasPrefix("data:"), let comma = uri.firstIndex(of: ","),
            let data = Data(base64Encoded: String(uri[uri.index(after: comma)...]))
        else {
            throw refuse(
                "buffers[\(index)].uri",
                "must be data inside the file (export as .glb, or embed); got \(uri.prefix(40))")
        }
        return data
    }

    private static func refuse(_ field: String, _ sentence: String) -> ScreenplayError {
        ScreenplayError(.invalid, field: field, "\(field) \(sentence)")
    }

    // MARK: The camera

    private func take(_ options: CameraFormat.Options) throws(ScreenplayError) -> CameraTake {
        let nodes = root["nodes"].list
        let cameras = nodes.indices.filter { nodes[$0]["camera"].double != nil }
        guard cameras.indices.contains(options.camera - 1) else {
            throw Self.refuse(
                "nodes", "must hold camera \(options.camera); there are \(cameras.count)")
        }
        let node = cameras[options.camera - 1]
        let index = nodes[node]["camera"].whole ?? 0
        let lens = root["cameras"][index]["perspective"]
        guard let angle = lens["yfov"].double, angle > 0.01, angle < 3.1 else {
            throw Self.refuse(
                "cameras[\(index)].perspective.yfov", "must be from 0.01 to 3.1 radians")
        }
        let aspect = Float(lens["aspectRatio"].double ?? Double(options.aspect))
        let tracks = try GLTFTracks(of: node, camera: index, root: root, numbers: numbers)
        let parent = try parent(of: node, nodes)
        let rest = Self.local(nodes[node])
        var take = CameraTake(samples: [], aspect: aspect)
        var times = tracks.times
        if times.isEmpty { times = [0] }
        let start = times[0]
        for time in times {
            let position = tracks.translation?.vector(at: time) ?? rest.position
            let rotation = tracks.rotation?.rotation(at: time) ?? rest.rotation
            let view = tracks.view?.vector(at: time).x ?? Float(angle)
            let focal = 18 / (tan(view / 2) * aspect)
            take.samples.append(
                CameraTake.Sample(
                    time: time - start,
                    position: parent.position + parent.rotation.act(position * parent.scale),
                    rotation: parent.rotation * rotation, focal: min(max(focal, 8), 400)))
        }
        return take
    }

    /// Where everything above a node puts it.
    private func parent(
        of node: Int, _ nodes: [JSONValue]
    ) throws(ScreenplayError) -> (position: Vector, rotation: Quaternion, scale: Float) {
        var result = (position: Vector.zero, rotation: Quaternion.identity, scale: Float(1))
        var child = node
        let animated = Set(
            root["animations"].list.flatMap { $0["channels"].list }.compactMap {
                $0["target"]["node"].whole
            })
        for _ in 0..<64 {
            guard
                let above = nodes.indices.first(where: { index in
                    nodes[index]["children"].list.contains { $0.double == Double(child) }
                })
            else { return result }
            guard !animated.contains(above) else {
                throw Self.refuse(
                    "nodes[\(above)]", "must not be animated, for the camera hangs on it")
            }
            let local = Self.local(nodes[above])
            result.position =
                local.position + local.rotation.act(result.position * local.scale)
            result.rotation = local.rotation * result.rotation
            result.scale *= local.scale
            child = above
        }
        throw Self.refuse("nodes", "must be a tree of at most 64 levels")
    }

    private static func local(
        _ node: JSONValue
    ) -> (position: Vector, rotation: Quaternion, scale: Float) {
        let m = node["matrix"].floats
        if m.count == 16 {
            let (x, y, z) = (
                Vector(m[0], m[1], m[2]), Vector(m[4], m[5], m[6]), Vector(m[8], m[9], m[10])
            )
            return (
                Vector(m[12], m[13], m[14]),
                Quaternion(columns: x.normalized, y.normalized, z.normalized), x.length
            )
        }
        let (t, r, s) = (node["translation"].floats, node["rotation"].floats, node["scale"].floats)
        let q = r.count == 4 ? SIMD4(r[0], r[1], r[2], r[3]) : SIMD4(0, 0, 0, 1)
        return (
            t.count == 3 ? Vector(t[0], t[1], t[2]) : .zero,
            (q * q).sum() > 0.5 ? Quaternion(q.unit) : .identity, s.count == 3 ? s[0] : 1
        )
    }

    // MARK: Numbers

    /// The floats of an accessor.
    private func numbers(_ index: Int, _ width: Int) throws(ScreenplayError) -> [Float] {
        let name = "accessors[\(index)]"
        let accessor = root["accessors"][index]
        let view = root["bufferViews"][accessor["bufferView"].whole ?? -1]
        guard accessor["componentType"].double == 5126, let count = accessor["count"].whole,
            count <= 1_000_000, let buffer = view["buffer"].whole, buffers.indices.contains(buffer)
        else { throw Self.refuse(name, "must be at most 1000000 floats in a buffer of the file") }
        let stride = view["byteStride"].whole ?? width * 4
        let offset = (view["byteOffset"].whole ?? 0) + (accessor["byteOffset"].whole ?? 0)
        let data = [UInt8](buffers[buffer])
        guard stride >= width * 4, stride <= 252,
            count == 0 || offset + stride * (count - 1) + width * 4 <= data.count
        else { throw Self.refuse(name, "must lie inside its buffer of \(data.count) bytes") }
        var values: [Float] = []
        for item in 0..<count {
            for part in 0..<width {
                let at = offset + item * stride + part * 4
                let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(data[at + $1]) << (8 * $1) }
                let value = Float(bitPattern: bits)
                guard value.isFinite else {
                    throw Self.refuse(name, "must hold finite numbers; got \(value) at \(item)")
                }
                values.append(value)
            }
        }
        return values
    }
}

extension JSONValue {
    /// A member of an object; null where there is none.
    subscript(_ key: String) -> JSONValue {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    /// An element of a list; null where there is none.
    subscript(_ index: Int) -> JSONValue {
        if case .array(let list) = self, list.indices.contains(index) { list[index] } else { .null }
    }

    var list: [JSONValue] { if case .array(let list) = self { list } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var floats: [Float] { list.compactMap(\.double).map { Float($0) } }
    /// As a whole number from 0 to 2³¹.
    var whole: Int? {
        guard let number = double, number >= 0, number < 2_147_483_648 else { return nil }
        return Int(number)
    }
}
