// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import GRDB
import Queue
import QueueContract
import QueueSQLite
import Synchronization
import Testing

@Suite struct PredictionStoreTests {
    @Test(arguments: QueueContract.all)
    func `predictions in memory keep the contract`(rule: QueueContract) async throws {
        try await rule.holds(MemoryPredictionStore())
    }

    @Test(arguments: QueueContract.all)
    func `predictions in SQLite keep the contract`(rule: QueueContract) async throws {
        try await inFolder { folder in
            let database = try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite"))
            try await rule.holds(SQLitePredictionStore(database))
            try database.close()
        }
    }

    @Test func `predictions outlive the store, also with two open at a time`() async throws {
        try await inFolder { folder in
            let file = folder.appending(path: "kinora.sqlite")
            let first = SQLitePredictionStore(try SQLiteDatabase(at: file))
            let second = SQLitePredictionStore(try SQLiteDatabase(at: file))
            try await first.submit(Given.prediction(1))
            let taken = try await second.lease(
                to: "other", at: Given.second(1), until: Given.second(9))
            let third = SQLitePredictionStore(try SQLiteDatabase(at: file))
            #expect(try await third.prediction(Given.id(1)) == taken)
            #expect(try await first.prediction(Given.id(1))?.status == .processing)
        }
    }

    @Test func `a file that is removed at the moment of a submit is asked for again`()
        async throws
    {
        let files = Mutex<Set<ObjectKey>>([])
        let holds: @Sendable (ObjectKey) -> Bool = { key in files.withLock { $0.contains(key) } }
        let remove: @Sendable (ObjectKey) -> Bool = { key in
            files.withLock { $0.remove(key) != nil }
        }
        try await inFolder { folder in
            let database = try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite"))
            let stores: [any PredictionStore] = [
                MemoryPredictionStore(holds: holds), SQLitePredictionStore(database, holds: holds),
            ]
            let picture = Given.object(1, "png")
            for store in stores {
                files.withLock { _ = $0.insert(picture) }
                try await store.submit(Given.prediction(1).beginning(with: picture))
                // The second submit has found the file there, and comes after its removal.
                _ = try await store.delete([Given.id(1)])
                try await store.clear(remove)
                let second = Given.prediction(2).beginning(with: picture)
                let error = await #expect(throws: StoreError.self) {
                    try await store.submit(second)
                }
                #expect(error?.code == .fileGone)
                files.withLock { _ = $0.insert(picture) }
                try await store.submit(second)
                // In the other order, the removal finds the name.
                try await store.submit(Given.prediction(3).beginning(with: picture))
                _ = try await store.delete([Given.id(2)])
                try await store.clear(remove)
                #expect(holds(picture))
                _ = try await store.delete([Given.id(3)])
                try await store.clear(remove)
                #expect(!holds(picture))
            }
            try database.close()
        }
    }

    @Test func `every commit is synced to the disk before it counts`() throws {
        try inFolder { folder in
            let file = folder.appending(path: "kinora.sqlite")
            let database = try SQLiteDatabase(at: file)
            #expect(try database.synchronous() == 2)
            #expect(FileManager.default.fileExists(atPath: file.path + "-wal"))
        }
    }

    @Test(arguments: [
        "UPDATE predictions SET status = 'done'",
        "UPDATE predictions SET status = 'processing'",
        "UPDATE predictions SET status = 'completed', finished_at = 1",
        "UPDATE predictions SET status = 'failed', finished_at = 1",
        "UPDATE predictions SET finished_at = 1",
        "UPDATE predictions SET progress = 1.5",
    ])
    func `the tables refuse states that make no sense`(sql: String) async throws {
        try await inFolder { folder in
            let file = folder.appending(path: "kinora.sqlite")
            let store = SQLitePredictionStore(try SQLiteDatabase(at: file))
            try await store.submit(Given.prediction(1))
            let queue = try DatabaseQueue(path: file.path)
            await #expect(throws: DatabaseError.self) {
                try await queue.write { try $0.execute(sql: sql) }
            }
        }
    }

    @Test func `a file that is no database is refused with a clear error`() throws {
        try inFolder { folder in
            let file = folder.appending(path: "kinora.sqlite")
            try Data(repeating: 65, count: 8192).write(to: file)
            let error = #expect(throws: StoreError.self) { try SQLiteDatabase(at: file) }
            #expect(error?.code == .unavailable)
            #expect(error?.message == "the database is damaged")
        }
    }

    @Test func `a folder that is not there is refused with a clear error`() throws {
        try inFolder { folder in
            let error = #expect(throws: StoreError.self) {
                try SQLiteDatabase(at: folder.appending(path: "nowhere/kinora.sqlite"))
            }
            #expect(error?.code == .readOnly)
        }
    }
}
