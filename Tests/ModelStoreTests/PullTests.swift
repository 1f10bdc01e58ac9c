// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import Testing

@testable import ModelStore

/// Fetches over loopback from a stand-in that speaks the hub's routes.
@Suite struct PullTests {
    private static let weights = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    private static let files = [
        FakeHub.File(path: "model_index.json", bytes: Array("{}".utf8), isLarge: false),
        FakeHub.File(path: "transformer/a b+c.safetensors", bytes: weights, isLarge: true),
        FakeHub.File(path: "vae/config.json", bytes: Array("{\"z\": 16}".utf8), isLarge: false),
        FakeHub.File(path: "old.pth", bytes: [1, 2, 3], isLarge: true),
        FakeHub.File(path: "empty.json", bytes: [], isLarge: false),
    ]
    private static let large = "transformer/a b+c.safetensors"

    /// Waits nowhere, and remembers how long it was asked to.
    private final class Waits: Sendable {
        private let seconds = Mutex<[Duration]>([])
        var all: [Duration] { seconds.withLock { $0 } }
        func wait(_ duration: Duration) { seconds.withLock { $0.append(duration) } }
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "pull-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private func pull(
        _ address: String, into folder: URL, token: String? = nil, revision: String = "main",
        waits: Waits = Waits()
    ) async throws -> [HubFile] {
        try await Pull(
            hub: Hub(address, token: token),
            repository: HubRepository("acme/tiny", revision: revision), into: folder,
            sleep: { waits.wait($0) }
        ).run { _ in }
    }

    private func arrived(_ path: String, in folder: URL) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }

    @Test func `what is wanted arrives whole, once`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            try await hub.serve { address in
                let files = try await pull(address, into: folder)
                #expect(files.count == 4)
                for file in Self.files where file.path != "old.pth" {
                    #expect(arrived(file.path, in: folder) == file.bytes)
                }
                #expect(arrived("old.pth", in: folder) == nil)
                let before = hub.requests.count
                _ = try await pull(address, into: folder)
                #expect(hub.requests.count == before)
            }
        }
    }

    @Test func `a connection that breaks is taken up where it broke`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            hub.plan(Self.large, [.cut(100_000), .cut(50_000)])
            let waits = Waits()
            try await hub.serve { address in
                _ = try await pull(address, into: folder, waits: waits)
            }
            #expect(arrived(Self.large, in: folder) == Self.weights)
            let ranges = hub.requests.filter { $0.path == Self.large }.compactMap(\.range)
            #expect(ranges.count >= 2 && Set(ranges).count >= 2)
            #expect(waits.all.count == 2)
        }
    }

    @Test func `a later pull goes on where an earlier one gave up`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            hub.plan(Self.large, [.cut(120_000)] + Array(repeating: .status(503), count: 5))
            try await hub.serve { address in
                await #expect {
                    try await pull(address, into: folder)
                } throws: { ($0 as? ModelStoreError)?.code == .unreachable }
                #expect(arrived(Self.large, in: folder) == nil)
                let before = hub.requests.count
                _ = try await pull(address, into: folder)
                let next = hub.requests[before...].first { $0.path == Self.large }
                #expect(next?.range?.hasPrefix("bytes=") == true)
            }
            #expect(arrived(Self.large, in: folder) == Self.weights)
        }
    }

    @Test func `waits double, and the hub's own wish is heard`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            hub.plan(Self.large, Array(repeating: .status(503), count: 4))
            let waits = Waits()
            try await hub.serve { address in
                _ = try await pull(address, into: folder, waits: waits)
            }
            #expect(waits.all == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
        }
    }

    @Test func `a wrong hash is fetched again once, then refused`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            hub.plan(Self.large, [.flip])
            hub.plan("vae/config.json", [.flip, .flip])
            try await hub.serve { address in
                await #expect {
                    try await pull(address, into: folder)
                } throws: { ($0 as? ModelStoreError)?.code == .corrupt }
            }
            #expect(arrived(Self.large, in: folder) == Self.weights)
            #expect(arrived("vae/config.json", in: folder) == nil)
        }
    }

    @Test func `a server without ranges is taken from the start`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            hub.plan(Self.large, [.cut(100_000), .wholeFile])
            try await hub.serve { address in _ = try await pull(address, into: folder) }
            #expect(arrived(Self.large, in: folder) == Self.weights)
        }
    }

    @Test func `a file that changed is fetched again though it is as long`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files)
            try await hub.serve { address in
                _ = try await pull(address, into: folder)
                hub.replace("vae/config.json", Array("{\"z\": 48}".utf8))
                _ = try await pull(address, into: folder)
            }
            #expect(arrived("vae/config.json", in: folder) == Array("{\"z\": 48}".utf8))
        }
    }

    @Test func `the token goes to the hub and nowhere else`() async throws {
        try await withFolder { folder in
            let hub = FakeHub(Self.files, token: "hf_secret")
            try await hub.serve { address in
                await #expect {
                    try await pull(address, into: folder)
                } throws: { ($0 as? ModelStoreError)?.code == .refused }
                _ = try await pull(address, into: folder, token: "hf_secret")
            }
            let large = hub.requests.filter { $0.path == Self.large }
            #expect(large.map(\.authorization) == ["Bearer hf_secret", nil])
        }
    }

    @Test func `what the hub does not have is said`() async throws {
        try await withFolder { folder in
            try await FakeHub(Self.files).serve { address in
                await #expect {
                    try await pull(address, into: folder, revision: "v9")
                } throws: { ($0 as? ModelStoreError)?.code == .notFound }
            }
            await #expect {
                try await pull("http://127.0.0.1:1", into: folder)
            } throws: { ($0 as? ModelStoreError)?.code == .unreachable }
        }
    }

    @Test func `two pulls do not write the same file`() async throws {
        try await withFolder { folder in
            let file = HubFile(
                path: "a/b.json", size: 3, digest: .gitBlob(String(repeating: "0", count: 40)))
            let first = try PartialFile(file, in: folder)
            #expect(throws: ModelStoreError.self) { try PartialFile(file, in: folder) }
            #expect(first.count == 0)
        }
    }
}
