// SPDX-License-Identifier: Apache-2.0
import Domain
package import Foundation
package import Objects

/// What every object store has to keep; `holds` throws ``Broken`` at the first thing it does not.
package struct ObjectsContract: Sendable, CustomStringConvertible {
    package let name: String
    private let rule: @Sendable (any ObjectStore, URL) throws -> Void

    package var description: String { name }

    /// Tries the rule on an empty store, with a folder for scratch files.
    package func holds(_ store: any ObjectStore, scratch: URL) throws {
        try rule(store, scratch)
    }

    /// A rule that does not hold.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String
    }

    /// All rules.
    package static let all: [ObjectsContract] = [
        ObjectsContract(name: "what was put is read back, whole and in parts") { store, scratch in
            let key = try store.put(try file("hello, world", "txt", scratch))
            try require(try store.size(of: key) == 12, "the size is 12")
            try require(try store.read(key, bytes: 0..<12) == Data("hello, world".utf8), "whole")
            try require(try store.read(key, bytes: 7..<12) == Data("world".utf8), "a part")
            try require(try store.read(key, bytes: 3..<3).isEmpty, "an empty part")
        },
        ObjectsContract(name: "a key is the SHA-256 of the bytes and the extension") {
            store, scratch in
            let key = try store.put(try file("abc", "MP4", scratch))
            try require(
                key.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.mp4",
                "the known digest of abc; got \(key)")
        },
        ObjectsContract(name: "the same bytes again are harmless") { store, scratch in
            let first = try store.put(try file("same", "png", scratch))
            let second = try store.put(try file("same", "png", scratch))
            try require(first == second, "one key for the same bytes")
            try store.remove(first)
            try require(try store.size(of: second) == nil, "removed is removed")
        },
        ObjectsContract(name: "an empty file and a large one are objects") { store, scratch in
            let empty = try store.put(try file("", "json", scratch))
            try require(try store.size(of: empty) == 0, "nothing has no size")
            let text = String(repeating: "0123456789abcdef", count: 200_000)
            let large = try store.put(try file(text, "bin", scratch))
            try require(try store.size(of: large) == 3_200_000, "3.2 MB")
            let tail = try store.read(large, bytes: 3_199_995..<3_200_000)
            try require(tail == Data("bcdef".utf8), "the last bytes")
        },
        ObjectsContract(name: "bytes that an object does not have are refused") { store, scratch in
            let key = try store.put(try file("short", "txt", scratch))
            for range in [3..<6, 9..<10, -1..<2] {
                try requireError(.badRange) { _ = try store.read(key, bytes: range) }
            }
        },
        ObjectsContract(name: "what is not there is not found, and can be removed") { store, _ in
            let key = try absentKey()
            try require(try store.size(of: key) == nil, "no size")
            try requireError(.notFound) { _ = try store.read(key, bytes: 0..<1) }
            try store.remove(key)
        },
        ObjectsContract(name: "a file that is not there cannot be put") { store, scratch in
            try requireError(.notFound) {
                _ = try store.put(scratch.appending(path: "nowhere.mp4"))
            }
        },
    ]

    private static func file(_ text: String, _ kind: String, _ scratch: URL) throws -> URL {
        let file = scratch.appending(path: "object.\(kind)")
        try Data(text.utf8).write(to: file)
        return file
    }

    private static func absentKey() throws -> ObjectKey {
        let key = ObjectKey(String(repeating: "0", count: 64) + ".mp4")
        guard let key else { throw Broken(description: "a well-formed key") }
        return key
    }

    private static func require(_ condition: Bool, _ sentence: String) throws {
        guard condition else { throw Broken(description: "expected: \(sentence)") }
    }

    private static func requireError(
        _ code: ObjectError.Code, _ body: () throws -> Void
    ) throws {
        do {
            try body()
        } catch let error as ObjectError where error.code == code {
            return
        }
        throw Broken(description: "expected the error \(code.rawValue)")
    }
}
