// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Objects
import ObjectsContract
import Testing

@Suite struct ObjectStoreTests {
    @Test(arguments: ObjectsContract.all)
    func `objects in memory keep the contract`(rule: ObjectsContract) throws {
        try inFolder { try rule.holds(MemoryObjectStore(), scratch: $0) }
    }

    @Test(arguments: ObjectsContract.all)
    func `objects in a folder keep the contract`(rule: ObjectsContract) throws {
        try inFolder { folder in
            let store = try FileObjectStore(folder.appending(path: "objects"))
            try rule.holds(store, scratch: folder)
        }
    }

    @Test func `objects outlive the store that put them`() throws {
        try inFolder { folder in
            let file = folder.appending(path: "clip.mp4")
            try Data("clip".utf8).write(to: file)
            let root = folder.appending(path: "objects")
            let key = try FileObjectStore(root).put(file)
            #expect(try FileObjectStore(root).read(key, bytes: 0..<4) == Data("clip".utf8))
        }
    }

    @Test func `drafts of processes that died are removed, others stay`() throws {
        try inFolder { folder in
            let drafts = folder.appending(path: ".drafts")
            try FileManager.default.createDirectory(
                at: drafts, withIntermediateDirectories: true)
            let dead = drafts.appending(path: "\(Int32.max)-dead")
            let alive = drafts.appending(path: "\(getpid())-alive")
            for file in [dead, alive] { try Data("half".utf8).write(to: file) }
            _ = try FileObjectStore(folder)
            #expect(!FileManager.default.fileExists(atPath: dead.path))
            #expect(FileManager.default.fileExists(atPath: alive.path))
        }
    }

    @Test(arguments: [
        "../../etc/passwd", "", "abc.mp4", String(repeating: "0", count: 64),
        String(repeating: "0", count: 64) + ".", String(repeating: "A", count: 64) + ".mp4",
        String(repeating: "0", count: 62) + "/..mp4", String(repeating: "0", count: 64) + ".m/p",
        String(repeating: "0", count: 64) + ".abcdefghi",
    ])
    func `only digests with an extension are keys`(text: String) {
        #expect(ObjectKey(text) == nil)
    }

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kinora-objects-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
