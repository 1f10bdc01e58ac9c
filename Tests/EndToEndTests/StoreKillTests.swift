// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Objects
import Queue
import QueueSQLite
import Testing
import Worker

/// What happens to the stores when processes that write them are killed at random moments.
@Suite(.serialized, .timeLimit(.minutes(5))) struct StoreKillTests {
    private static let rounds = 25

    @Test func `no acknowledged prediction is lost when the process that submits is killed`()
        async throws
    {
        try await inFolder { folder in
            let store = try open(folder)
            var acknowledged: Set<String> = []
            for round in 0..<Self.rounds {
                let subject = try Program("KillSubject", ["submit", folder.path, "\(round)"])
                // The moment is so many bytes of acknowledgements; they come at their own pace.
                let moment = Int.random(in: 1...4000)
                var text = ""
                while text.utf8.count < moment, let more = subject.more() { text += more }
                subject.kill()
                while let more = subject.more() { text += more }
                acknowledged.formUnion(text.split(separator: "\n").map(String.init))
            }
            #expect(acknowledged.count > Self.rounds)
            for text in acknowledged {
                let id = try #require(PredictionID(text))
                let stored = try await store.prediction(id)
                try #require(stored?.status == .created, "\(text) was acknowledged")
            }
            #expect(try Witness(folder).isIntact())
        }
    }

    @Test func `every prediction is completed, and none twice, when workers are killed`()
        async throws
    {
        try await inFolder { folder in
            let store = try open(folder)
            let witness = try Witness(folder)
            let roll = try WorkerRoll(folder.appending(path: "workers"))
            var chance = SystemRandomNumberGenerator()
            var ids: [PredictionID] = []
            for round in 0..<Self.rounds {
                for _ in 0..<3 {
                    let id = PredictionID(randomFrom: &chance)
                    try await store.submit(
                        Prediction(
                            id: id, modelID: "test/lines", input: ModelInput(), keyID: "key",
                            createdAt: now()))
                    ids.append(id)
                }
                let subject = try worker(folder, "w\(round)")
                await pause(milliseconds: .random(in: 0...120))
                subject.kill()
                try await release(roll, store)
            }
            let last = try worker(folder, "last")
            while try await !store.counts().keys.allSatisfy(\.isFinal) {
                await pause(milliseconds: 20)
            }
            #expect(last.stop() == 0)
            #expect(roll.dead().isEmpty)
            try await check(ids, store, witness, folder)
        }
    }

    @Test func `a worker that is asked to stop gives its work back and ends well`() async throws {
        try await inFolder { folder in
            let store = try open(folder)
            var chance = SystemRandomNumberGenerator()
            for _ in 0..<20 {
                try await store.submit(
                    Prediction(
                        id: PredictionID(randomFrom: &chance), modelID: "test/lines",
                        input: ModelInput(), keyID: "key", createdAt: now()))
            }
            let subject = try worker(folder, "stopped")
            while try await store.counts()[.completed, default: 0] == 0 {
                await pause(milliseconds: 5)
            }
            #expect(subject.stop() == 0)
            let counts = try await store.counts()
            #expect(counts[.processing] == nil && counts[.created, default: 0] > 0)
            let page = try await store.list(PredictionFilter())
            #expect(page.predictions.allSatisfy { $0.life.starts <= 1 })
            #expect(
                try FileManager.default.contentsOfDirectory(
                    atPath: folder.appending(path: "work").path
                ).isEmpty)
        }
    }

    /// Every prediction ended: completed once with its files, or failed because it died three times.
    private func check(
        _ ids: [PredictionID], _ store: SQLitePredictionStore, _ witness: Witness, _ folder: URL
    ) async throws {
        let completions = try witness.completions()
        let objects = try FileObjectStore(folder.appending(path: "objects"))
        for id in ids {
            let prediction = try #require(try await store.prediction(id))
            if prediction.status == .failed {
                #expect(prediction.life.starts == Prediction.startLimit)
                #expect(completions[id.text] == nil)
                continue
            }
            #expect(prediction.status == .completed)
            #expect(completions[id.text] == 1)
            for object in prediction.life.outcome?.objects ?? [] {
                #expect(try objects.size(of: object) != nil)
            }
        }
        #expect(try witness.isIntact())
    }

    private func release(_ roll: WorkerRoll, _ store: SQLitePredictionStore) async throws {
        for name in roll.dead() {
            _ = try await store.release(worker: name, at: now())
            roll.strike(name)
        }
    }

    private func worker(_ folder: URL, _ name: String) throws -> Program {
        try Program("KillSubject", ["worker", folder.path, name], lifeline: true)
    }

    private func open(_ folder: URL) throws -> SQLitePredictionStore {
        SQLitePredictionStore(try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite")))
    }
}
