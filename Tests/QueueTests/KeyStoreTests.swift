// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Queue
import QueueContract
import QueueSQLite
import Testing

@Suite struct KeyStoreTests {
    @Test func `keys in memory are kept, found by hash, touched and revoked`() async throws {
        try await check(MemoryKeyStore())
    }

    @Test func `keys in SQLite are kept, found by hash, touched and revoked`() async throws {
        try await inFolder { folder in
            try await check(SQLiteKeyStore(try SQLiteDatabase(at: folder.appending(path: "k.db"))))
        }
    }

    private func check(_ store: any KeyStore) async throws {
        let first = key("a", hash: "1", at: 1)
        let second = key("b", hash: "2", at: 2)
        for key in [second, first] { try await store.add(key) }
        #expect(try await store.keys() == [first, second])
        #expect(try await store.key(hash: second.hash) == second)
        #expect(try await store.key(hash: "3") == nil)

        let conflict = await #expect(throws: StoreError.self) {
            try await store.add(key("c", hash: "1", at: 3))
        }
        #expect(conflict?.code == .conflict)

        #expect(try await store.key(id: "a") == first)
        #expect(try await store.key(id: "z") == nil)
        let limits = APIKey.Limits(perMinute: 2, concurrency: 3)
        let changed = try await store.change(
            "a", [.name("new"), .role(.readOnly), .limits(limits), .rotateSecret],
            at: Given.second(60))
        #expect(changed.name == "new" && changed.role == .readOnly && changed.limits == limits)
        #expect(changed.secretVersion.number == 2)
        #expect(changed.secretVersion.since == Given.second(60))
        #expect(try await store.key(id: "a") == changed)
        let unknown = await #expect(throws: StoreError.self) {
            try await store.change("z", [.rotateSecret], at: Given.second(60))
        }
        #expect(unknown?.code == .notFound)

        try await store.touch("a", at: Given.second(70))
        try await store.touch("unknown", at: Given.second(70))
        #expect(try await store.key(hash: first.hash)?.lastUsed == Given.second(70))

        let revoked = try await store.revoke("b", at: Given.second(80))
        #expect(revoked.revokedAt == Given.second(80))
        #expect(try await store.revoke("b", at: Given.second(90)).revokedAt == Given.second(80))
        #expect(try await store.key(hash: second.hash)?.isRevoked == true)
        let missing = await #expect(throws: StoreError.self) {
            try await store.revoke("z", at: Given.second(80))
        }
        #expect(missing?.code == .notFound)
    }

    private func key(_ id: String, hash: String, at second: Int64) -> APIKey {
        APIKey(
            id: id, name: "the \(id)", hash: String(repeating: hash, count: 64), role: .user,
            createdAt: Given.second(second))
    }
}
