// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Objects
import Queue
import QueueSQLite
import Testing

/// What the stores say when the disk is full or cannot be written.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs the superuser"))
struct FullDiskTests {
    private func prediction() -> Prediction {
        var chance = SystemRandomNumberGenerator()
        return Prediction(
            id: PredictionID(randomFrom: &chance), modelID: "test/full",
            input: ModelInput(["prompt": .string(String(repeating: "x", count: 2500))]),
            keyID: "key", createdAt: now())
    }

    @Test func `a full disk refuses a submit, and what was acknowledged stays`() async throws {
        let disk = try SmallDisk(kilobytes: 1024)
        defer { disk.remove() }
        let database = try SQLiteDatabase(at: disk.place.appending(path: "kinora.sqlite"))
        let store = SQLitePredictionStore(database)
        var acknowledged: [Prediction] = []
        var refusal: StoreError?
        while refusal == nil {
            let next = prediction()
            do throws(StoreError) {
                try await store.submit(next)
                acknowledged.append(next)
            } catch {
                refusal = error
            }
            try #require(acknowledged.count < 10_000)
        }
        #expect(refusal?.code == .full)
        #expect(refusal?.message == "the disk is full: nothing was stored")
        #expect(!acknowledged.isEmpty)
        for prediction in acknowledged {
            #expect(try await store.prediction(prediction.id) == prediction)
        }
    }

    @Test func `a full disk refuses an object, and leaves no half of it`() throws {
        let disk = try SmallDisk(kilobytes: 256)
        defer { disk.remove() }
        let store = try FileObjectStore(disk.place.appending(path: "objects"))
        let file = FileManager.default.temporaryDirectory
            .appending(path: "kinora-large-\(UUID().uuidString).mp4")
        try Data(repeating: 7, count: 1 << 20).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let error = #expect(throws: ObjectError.self) { try store.put(file) }
        #expect(error?.code == .full)
        let drafts = disk.place.appending(path: "objects/.drafts")
        #expect(try FileManager.default.contentsOfDirectory(atPath: drafts.path).isEmpty)
    }

    @Test func `a disk that cannot be written refuses clearly`() async throws {
        let disk = try SmallDisk(kilobytes: 1024)
        defer { disk.remove() }
        let file = disk.place.appending(path: "clip.mp4")
        try Data("clip".utf8).write(to: file)
        try disk.makeReadOnly()
        let database = #expect(throws: StoreError.self) {
            try SQLiteDatabase(at: disk.place.appending(path: "kinora.sqlite"))
        }
        #expect(database?.code == .readOnly)
        let objects = #expect(throws: ObjectError.self) {
            try FileObjectStore(disk.place.appending(path: "objects"))
        }
        #expect(objects?.code == .readOnly)
    }
}
