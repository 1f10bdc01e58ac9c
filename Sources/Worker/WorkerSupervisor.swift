// SPDX-License-Identifier: Apache-2.0
package import Domain
import Foundation
package import Logging
package import Queue
import ServiceLifecycle

/// Keeps worker processes running: starts them again when they end, and stops them with itself.
///
/// A worker that crashes takes one start of the predictions it had in work with it, and nothing else;
/// these wait again at once.
package struct WorkerSupervisor: Service {
    /// What to run.
    package struct Command: Sendable {
        /// A path.
        package var program: String
        /// For a worker of a name.
        package var arguments: @Sendable (String) -> [String]

        /// A program, and its arguments for a worker of a name.
        package init(program: String, arguments: @escaping @Sendable (String) -> [String]) {
            self.program = program
            self.arguments = arguments
        }
    }

    private let command: Command
    private let workers: Int
    private let store: any PredictionStore
    private let logger: Logger
    private let now: @Sendable () -> Timestamp
    /// A fresh name for every process.
    private let name: @Sendable () -> String
    /// How long workers may take to give their work back.
    private static let grace = Duration.seconds(15)

    /// A supervisor of so many workers.
    package init(
        _ command: Command, workers: Int, store: any PredictionStore, logger: Logger,
        now: @escaping @Sendable () -> Timestamp, name: @escaping @Sendable () -> String
    ) {
        self.command = command
        self.workers = workers
        self.store = store
        self.logger = logger
        self.now = now
        self.name = name
    }

    /// Runs the workers until it is told to stop; returns when the last has ended.
    package func run() async throws {
        let shutdown = ShutdownFlag()
        let children = Children()
        await withTaskCancellationOrGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for _ in 0..<workers {
                    group.addTask { await keepOne(among: children, until: shutdown) }
                }
            }
        } onCancelOrGracefulShutdown: {
            shutdown.set()
            children.stop()
        }
    }

    /// Runs one worker after the other.
    private func keepOne(among children: Children, until shutdown: ShutdownFlag) async {
        var policy = RestartPolicy()
        while !shutdown.isSet {
            let name = name()
            let start = now()
            await runOne(name, among: children)
            await release(name)
            if shutdown.isSet { return }
            let pause = policy.pause(afterLiving: now() - start)
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: pause) }
        }
    }

    private func runOne(_ name: String, among children: Children) async {
        do {
            let child = try ChildProcess.start(command.program, command.arguments(name))
            logger.info(
                "worker started", metadata: ["worker": "\(name)", "process": "\(child.id)"])
            children.add(child)
            let exit = await child.exit(grace: Self.grace)
            children.remove(child)
            logger.log(
                level: exit == .code(0) ? .info : .error, "worker ended",
                metadata: ["worker": "\(name)", "exit": "\(exit?.description ?? "")"])
        } catch {
            logger.error(
                "cannot start a worker",
                metadata: ["program": "\(command.program)", "error": "\(error)"])
        }
    }

    private func release(_ name: String) async {
        do throws(StoreError) {
            let count = try await store.release(worker: name, at: now())
            guard count > 0 else { return }
            logger.warning(
                "a worker left work behind",
                metadata: ["worker": "\(name)", "predictions": "\(count)"])
        } catch {
            // Its leases run out by themselves.
            logger.warning(
                "cannot release a worker's leases",
                metadata: ["worker": "\(name)", "error": "\(String(reflecting: error))"])
        }
    }
}
