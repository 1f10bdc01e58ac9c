// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Numerics

/// The human body that people are shaped from: a base mesh with named parts, bones, skin weights
/// and morph targets.
///
/// The file is written by scripts/convert-body.py, which documents its layout.
package struct BodyLibrary: Sendable {
    /// Positions of the unmorphed mesh in decimeters, Y up, facing +Z.
    let template: [Vector]
    /// What each vertex follows.
    let bindings: [Binding]
    /// Quads by name of the part: body, helper-tights, helper-skirt, eyes and lashes.
    let groups: [String: [SIMD4<UInt16>]]
    /// The vertices whose mean is the head of each bone, by bone index; likewise the tails.
    let heads: [[UInt16]]
    let tails: [[UInt16]]
    /// Sparse offsets in decimeters by name.
    let targets: [String: Target]

    /// A change of shape: `positions[vertices[i]] += weight × offsets[i]`.
    struct Target: Sendable {
        var vertices: [UInt16]
        var offsets: [Vector]
    }

    /// The parts that every body file must have.
    static let parts = [
        "body", "helper-tights", "helper-skirt", "helper-l-eye", "helper-r-eye",
        "helper-l-eyelashes-2", "helper-r-eyelashes-2",
    ]

    /// Reads a body file; throws where it is missing, cut off or contradictory.
    package init(file: URL) throws(CastError) {
        let data: Data
        do {
            data = try Data(contentsOf: file)
        } catch {
            throw CastError(code: .unreadable, message: "the body file cannot be read")
        }
        try self.init(bytes: [UInt8](data))
    }

    /// Reads the bytes of a body file.
    init(bytes: [UInt8]) throws(CastError) {
        var reader = ByteReader(bytes)
        guard try reader.integer(UInt64.self) == 0x0031_5944_4F42_4E4B else {
            throw .corrupt("this is not a body file")
        }
        let declared = try reader.integer(UInt32.self)
        let groupCount = try reader.integer(UInt32.self)
        guard try reader.skipTo(bones: Bone.count) else {
            throw .corrupt("the body file has other bones than these \(Bone.count)")
        }
        let targetCount = try reader.integer(UInt32.self)
        let count = try reader.count(declared, of: 32)
        guard (1...65_535).contains(count) else { throw .corrupt("the body file has no vertices") }

        var template: [Vector] = []
        for _ in 0..<count {
            template.append(try reader.vector())
        }
        var rows: [(SIMD4<UInt8>, SIMD4<Float>)] = []
        for _ in 0..<count { rows.append(try reader.binding()) }
        groups = try Self.readGroups(&reader, count: groupCount, vertices: count)

        var heads = [[UInt16]](repeating: [], count: Bone.count)
        var tails = heads
        var order: [UInt8] = []
        for _ in 0..<Bone.count {
            let name = try reader.name()
            guard let bone = Bone.names.firstIndex(of: name), heads[bone].isEmpty else {
                throw .corrupt("the body file has an unknown bone")
            }
            _ = try reader.integer(Int16.self)
            order.append(UInt8(bone))
            heads[bone] = try reader.anchors(below: count)
            tails[bone] = try reader.anchors(below: count)
        }
        self.template = template
        self.heads = heads
        self.tails = tails
        bindings = rows.map { bones, weights in
            Binding(
                bones: SIMD4(
                    order[Int(bones[0])], order[Int(bones[1])], order[Int(bones[2])],
                    order[Int(bones[3])]), weights: weights)
        }
        targets = try Self.readTargets(&reader, count: targetCount, vertices: count)
    }

    private static func readGroups(
        _ reader: inout ByteReader, count: UInt32, vertices: Int
    ) throws(CastError) -> [String: [SIMD4<UInt16>]] {
        var groups: [String: [SIMD4<UInt16>]] = [:]
        for _ in 0..<(try reader.count(count, of: 5)) {
            let name = try reader.name()
            var quads: [SIMD4<UInt16>] = []
            for _ in 0..<(try reader.count(try reader.integer(), of: 8)) {
                quads.append(
                    SIMD4(
                        try reader.index(below: vertices), try reader.index(below: vertices),
                        try reader.index(below: vertices), try reader.index(below: vertices)))
            }
            groups[name] = quads
        }
        for part in parts where groups[part, default: []].isEmpty {
            throw .corrupt("the body file lacks the part \(part)")
        }
        return groups
    }

    private static func readTargets(
        _ reader: inout ByteReader, count: UInt32, vertices: Int
    ) throws(CastError) -> [String: Target] {
        var targets: [String: Target] = [:]
        for _ in 0..<(try reader.count(count, of: 9)) {
            let name = try reader.name()
            let unit = try reader.float()
            var target = Target(vertices: [], offsets: [])
            for _ in 0..<(try reader.count(try reader.integer(), of: 8)) {
                target.vertices.append(try reader.index(below: vertices))
                let x = Float(try reader.integer(Int16.self))
                let y = Float(try reader.integer(Int16.self))
                let z = Float(try reader.integer(Int16.self))
                target.offsets.append(Vector(x, y, z) * unit)
            }
            targets[name] = target
        }
        return targets
    }
}

extension ByteReader {
    fileprivate mutating func skipTo(bones expected: Int) throws(CastError) -> Bool {
        try integer(UInt32.self) == UInt32(expected)
    }

    fileprivate mutating func vector() throws(CastError) -> Vector {
        Vector(try float(), try float(), try float())
    }

    fileprivate mutating func binding() throws(CastError) -> (SIMD4<UInt8>, SIMD4<Float>) {
        var bones = SIMD4<UInt8>.zero
        var weights = SIMD4<Float>.zero
        for i in 0..<4 {
            bones[i] = try integer(UInt8.self)
            guard Int(bones[i]) < Bone.count else {
                throw .corrupt("the body file names bone \(bones[i]) of \(Bone.count)")
            }
        }
        for i in 0..<4 { weights[i] = try float() }
        guard abs(weights.sum() - 1) < 1e-3, weights.min() >= 0 else {
            throw .corrupt("the body file's weights do not add up to one")
        }
        return (bones, weights)
    }

    fileprivate mutating func anchors(below limit: Int) throws(CastError) -> [UInt16] {
        let declared = UInt32(try integer(UInt16.self))
        var vertices: [UInt16] = []
        for _ in 0..<(try count(declared, of: 2)) { vertices.append(try index(below: limit)) }
        guard !vertices.isEmpty else { throw .corrupt("the body file has a bone without a place") }
        return vertices
    }
}
