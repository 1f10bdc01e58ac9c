// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Logging
import Queue
import QueueSQLite
import Synchronization
import Testing
import Worker

/// Supervised workers that are killed.
@Suite(.serialized, .timeLimit(.minutes(3))) struct SupervisorTests {
    @Test func `killed workers are started again until all is done, and end with the supervisor`()
        async throws
    {
        try await inFolder { folder in
            let store = SQLitePredictionStore(
                try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite")))
            let witness = try Witness(folder)
            var chance = SystemRandomNumberGenerator()
            let count = 30
            for _ in 0..<count {
                try await store.submit(
                    Prediction(
                        id: PredictionID(randomFrom: &chance), modelID: "test/lines",
                        input: ModelInput(), keyID: "key", createdAt: now()))
            }
            let names = Names()
            let supervisor = WorkerSupervisor(
                WorkerSupervisor.Command(program: Program.place("KillSubject").path) { name in
                    ["worker", folder.path, name]
                },
                workers: 2, store: store,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: now,
                name: { names.next() })
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await supervisor.run() }
                var kills = 0
                while try await !store.counts().keys.allSatisfy(\.isFinal) {
                    await pause(milliseconds: 40)
                    if kills < 4, let child = workers(of: folder).randomElement() {
                        kill(child, SIGKILL)
                        kills += 1
                    }
                }
                #expect(kills == 4)
                group.cancelAll()
                try await group.waitForAll()
            }
            #expect(workers(of: folder).isEmpty)
            // Four deaths can end at most one prediction for good.
            let counts = try await store.counts()
            #expect(counts[.completed, default: 0] >= count - 1)
            let completions = try witness.completions()
            #expect(completions.count == counts[.completed])
            #expect(completions.values.allSatisfy { $0 == 1 })
        }
    }

    @Test func `a worker ends when its parent is gone`() async throws {
        try await inFolder { folder in
            let worker = try Program(
                "KillSubject", ["worker", folder.path, "orphan"], lifeline: true)
            while workers(of: folder).isEmpty { await pause(milliseconds: 5) }
            worker.cutLifeline()
            worker.process.waitUntilExit()
            // It may be told so early that it does not yet know better than to just end.
            #expect([0, SIGTERM].contains(worker.process.terminationStatus))
        }
    }

    /// The processes that work on a folder, by their command lines.
    private func workers(of folder: URL) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { name in
            guard let id = pid_t(name),
                let line = try? Data(contentsOf: URL(filePath: "/proc/\(name)/cmdline")),
                case let words = line.split(separator: 0).map({
                    String(decoding: $0, as: UTF8.self)
                }),
                words.count == 4, words[1] == "worker", words[2] == folder.path
            else { return nil }
            return id
        }
    }

    /// A fresh name for every worker.
    private final class Names: Sendable {
        private let count = Atomic(0)

        func next() -> String {
            "s\(count.add(1, ordering: .relaxed).newValue)"
        }
    }
}
