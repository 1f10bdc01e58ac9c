// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay

@testable import Stage

/// What the suites about people share.
enum PeopleFixture {
    static func brief(
        _ subject: Subject, _ action: Action = .stand, _ outfit: Outfit? = nil, seed: UInt64 = 7,
        copy: Int = 0
    ) -> CastingBrief {
        var member = CastMember(id: "person", subject: subject, action: action, word: "person")
        member.outfit = outfit
        return CastingBrief(
            member: member, castIndex: 2, copy: copy, seed: seed, season: .summer, night: false)
    }

    /// The converted body, where setup has put it.
    static let bodyFile: URL = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appendingPathComponent(".deps/body.bin")
    }()

    static let hasBody = FileManager.default.fileExists(atPath: bodyFile.path)

    /// A body file of four vertices with all bones and parts, and no morph targets.
    static func tinyBody() -> [UInt8] {
        var bytes = Array("KNBODY1\0".utf8)
        func append<T: FixedWidthInteger>(_ value: T) {
            for shift in 0..<(T.bitWidth / 8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift)))
            }
        }
        func append(_ value: Float) { append(value.bitPattern) }
        func append(_ name: String) {
            bytes.append(UInt8(name.utf8.count))
            bytes += Array(name.utf8)
        }
        append(UInt32(4))
        append(UInt32(BodyLibrary.parts.count))
        append(UInt32(Bone.count))
        append(UInt32(1))
        for (x, y) in [(0, 0), (1, 0), (1, 1), (0, 1)] as [(Float, Float)] {
            append(x)
            append(y)
            append(Float(0))
        }
        for _ in 0..<4 {
            bytes += [1, 0, 0, 0]
            for weight in [1, 0, 0, 0] as [Float] { append(weight) }
        }
        for part in BodyLibrary.parts {
            append(part)
            append(UInt32(1))
            for vertex in 0..<4 { append(UInt16(vertex)) }
        }
        for bone in 0..<Bone.count {
            append(Bone.names[bone])
            append(Int16(Bone.parents[bone]))
            for _ in 0..<2 {
                append(UInt16(1))
                append(UInt16(bone % 4))
            }
        }
        append("target")
        append(Float(0.5))
        append(UInt32(1))
        append(UInt16(3))
        for offset in [2, -2, 4] as [Int16] { append(offset) }
        return bytes
    }
}
