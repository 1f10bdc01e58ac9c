// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import Logging
import Objects
import Queue

@testable import Worker

/// Things that the tests of workers speak of.
enum Given {
    static func second(_ seconds: Double) -> Timestamp {
        Timestamp(nanoseconds: 1_700_000_000_000_000_000 + Int64(seconds * 1e9))
    }

    static func now() -> Timestamp {
        Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9))
    }

    static func id(_ number: Int) -> PredictionID {
        let digits = String(number, radix: 16)
        let text = String(repeating: "0", count: 32 - digits.count) + digits
        guard let id = PredictionID(text) else { preconditionFailure("32 digits") }
        return id
    }

    static func work(_ number: Int) -> WorkerLoop.Work {
        WorkerLoop.Work(
            id: id(number), lease: Lease(worker: "w", number: 1, until: second(15)))
    }

    static let outcome = Outcome(
        outputs: [], size: (64, 36), framesPerSecond: 24, inference: 12)

    static func prediction(
        _ number: Int, prompt: String = "a boat", model: String = "kwaivgi/kling-v2.1-t2v-master"
    ) -> Prediction {
        Prediction(
            id: id(number), modelID: model,
            input: ModelInput([
                "prompt": .string(prompt), "aspect_ratio": .string("16:9"),
                "duration": .integer(5), "guidance_scale": .number(0.5), "seed": .integer(1),
                "resolution": .string("480p"), "fps": .integer(24),
            ]),
            keyID: "key", createdAt: second(Double(number)))
    }

    static func parts(
        _ store: any PredictionStore, _ objects: any ObjectStore, _ generator: any Generator
    ) -> WorkerParts {
        WorkerParts(
            store: store, objects: objects,
            engines: Engines(models: ModelList.models, generators: [.stage: generator]),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: now)
    }

    /// Settings with a scratch folder that the worker makes and removes itself.
    static func settings(concurrency: Int = 1) -> WorkerSettings {
        var settings = WorkerSettings(
            name: "w", concurrency: concurrency, threads: 1,
            scratch: FileManager.default.temporaryDirectory
                .appending(path: "kinora-worker-\(UUID().uuidString)"))
        settings.poll = .milliseconds(1)
        settings.look = .milliseconds(1)
        return settings
    }
}
