// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Logging
import Queue
import ServiceLifecycle

/// A worker: takes predictions from the store, has an engine make their clips and stores them.
///
/// Several of its loops run at a time. A graceful shutdown gives the predictions in work back within a
/// frame.
package struct WorkerService: Service {
    private let parts: WorkerParts
    private let settings: WorkerSettings
    private let leasing: StandingFailure

    /// A worker that has not begun.
    package init(_ parts: WorkerParts, settings: WorkerSettings) {
        self.parts = parts
        leasing = StandingFailure("lease", parts.logger)
        self.settings = settings
    }

    /// Works until it is told to stop.
    package func run() async throws {
        try? FileManager.default.removeItem(at: settings.scratch)
        try FileManager.default.createDirectory(
            at: settings.scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: settings.scratch) }
        let shutdown = ShutdownFlag()
        await withTaskCancellationOrGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for _ in 0..<settings.concurrency {
                    group.addTask { await work(until: shutdown) }
                }
            }
        } onCancelOrGracefulShutdown: {
            shutdown.set()
        }
    }

    /// One loop: asks the machine what to do, does it, and tells it what happened.
    private func work(until shutdown: ShutdownFlag) async {
        var loop = WorkerLoop(poll: settings.poll)
        var event = WorkerLoop.Event.ready
        var leased: [WorkerLoop.Work: Run] = [:]
        while true {
            if shutdown.isSet { _ = loop.next(.shutDown) }
            switch loop.next(event) {
            case .stop:
                return
            case .goOn:
                event = .ready
            case .pause(let duration):
                try? await Task.sleep(for: duration)
                event = .ready
            case .lease:
                let run = await lease(until: shutdown)
                if case .success(let run?) = run { leased = [run.work: run] }
                event = Self.event(run)
            case .work(let work):
                event = .worked(await leased[work]?() ?? .interrupted(.shutDown))
            case .end(let work, let ending):
                event = await end(work, ending)
            }
        }
    }

    private static func event(_ run: Result<Run?, StoreError>) -> WorkerLoop.Event {
        switch run {
        case .success(let run?): .leased(run.work)
        case .success(nil): .nothingWaits
        case .failure: .storeFailed
        }
    }

    private func lease(until shutdown: ShutdownFlag) async -> Result<Run?, StoreError> {
        let now = parts.now()
        do throws(StoreError) {
            let prediction = try await parts.store.lease(
                to: settings.name, at: now, until: now + settings.lease)
            leasing.worked()
            guard let prediction, let lease = prediction.life.lease else { return .success(nil) }
            parts.logger.info(
                "prediction leased",
                metadata: [
                    "prediction": "\(prediction.id)", "start": "\(prediction.life.starts)",
                ])
            return .success(
                Run(
                    prediction: prediction, work: .init(id: prediction.id, lease: lease),
                    parts: parts, settings: settings, shutdown: shutdown))
        } catch {
            leasing.failed(String(reflecting: error))
            return .failure(error)
        }
    }

    private func end(_ work: WorkerLoop.Work, _ ending: Ending) async -> WorkerLoop.Event {
        do throws(StoreError) {
            try await parts.store.finish(work.id, work.lease, with: ending, at: parts.now())
            parts.logger.info(
                "prediction ended",
                metadata: ["prediction": "\(work.id)", "ending": "\(ending.name)"])
            return .ended
        } catch {
            parts.logger.warning(
                "cannot end a prediction",
                metadata: [
                    "prediction": "\(work.id)", "ending": "\(ending.name)",
                    "error": "\(String(reflecting: error))",
                ])
            // Somebody deleted the last other prediction with the very same files: they are made again.
            if error.code == .fileGone { return await end(work, .givenBack) }
            guard error.code == .leaseLost else { return .storeFailed }
            if case .completed(let outcome) = ending {
                try? await parts.store.discard(outcome.objects)
            }
            return .ended
        }
    }
}

extension Ending {
    /// For the log.
    fileprivate var name: String {
        switch self {
        case .completed: "completed"
        case .failed: "failed"
        case .givenBack: "given back"
        }
    }
}
