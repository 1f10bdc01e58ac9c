// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import Logging
import Objects
import Queue
import QueueSQLite
import ServiceLifecycle
import UnixSignals
import Worker

/// A process for tests to kill.
///
///     KillSubject submit <folder> <round>   submits without end, printing every acknowledged id
///     KillSubject worker <folder> <name>    works with an engine that writes lines instead of pictures
@main
enum KillSubject {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 4, let round = UInt64(words[3], radix: 36) else { exit(64) }
        let folder = URL(filePath: words[2], directoryHint: .isDirectory)
        switch words[1] {
        case "submit": try await submit(folder, round: round)
        case "worker": try await work(folder, name: words[3])
        default: exit(64)
        }
    }

    private static func now() -> Timestamp {
        Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9))
    }

    private static func store(_ folder: URL) throws -> SQLitePredictionStore {
        SQLitePredictionStore(try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite")))
    }

    private static func submit(_ folder: URL, round: UInt64) async throws {
        let store = try store(folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var chance = SystemRandomNumberGenerator()
                    while true {
                        let id = PredictionID(randomFrom: &chance)
                        try await store.submit(
                            Prediction(
                                id: id, modelID: "test/lines", input: ModelInput(),
                                keyID: "key", createdAt: now()))
                        // One call, so that a line is whole or not there.
                        try FileHandle.standardOutput.write(contentsOf: Data("\(id)\n".utf8))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func work(_ folder: URL, name: String) async throws {
        let roll = try WorkerRoll(folder.appending(path: "workers"))
        guard let entry = try roll.enter(name) else { exit(1) }
        Lifeline.watch(grace: 5)
        let model = Model(
            description: ModelDescription(
                id: "test/lines", summary: "", type: "test", fields: []),
            engine: .stage,
            request: { _, threads in
                GenerationRequest(
                    prompt: "", width: 2, height: 2, framesPerSecond: 24, duration: 5,
                    guidance: 0, seed: 1, threads: threads)
            })
        let worker = WorkerService(
            WorkerParts(
                store: try store(folder),
                objects: try FileObjectStore(folder.appending(path: "objects")),
                engines: Engines(models: [model], generators: [.stage: LineGenerator()]),
                logger: Logger(label: "worker") { _ in SwiftLogNoOpLogHandler() }, now: now),
            settings: WorkerSettings(
                name: name, concurrency: 2, threads: 1,
                scratch: folder.appending(path: "work/\(name)")))
        let group = ServiceGroup(
            services: [worker], gracefulShutdownSignals: [.sigterm],
            logger: Logger(label: "group") { _ in SwiftLogNoOpLogHandler() })
        try await group.run()
        _ = consume entry
    }
}
