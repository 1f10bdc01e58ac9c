// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Logging
import Queue
import ServiceLifecycle
import Worker

/// The services that keep workers going beside a server.
struct WorkerPlan {
    let data: DataFolder
    let stores: Stores
    let workers: Int
    let threads: Int
    /// How long predictions and files are kept.
    let retention: Duration
    let logger: Logger

    /// The sweeper of the stores, and the supervisor of the workers unless there are none.
    func services() throws(CommandFailure) -> [any Service] {
        var sweeper = Sweeper(
            stores.predictions, objects: stores.objects, roll: (try Self.roll(data), data.scratch),
            limits: .init(retention: retention), logger: logger, now: SystemSource.now)
        sweeper.uploads = .init(stores.uploads, objects: stores.media)
        guard workers > 0 else { return [sweeper] }
        guard
            let program = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/exe")
        else { throw CommandFailure(.software, "cannot find the program's own file") }
        let (folder, threads) = (data.root.path, threads)
        let command = WorkerSupervisor.Command(program: program) { name in
            [
                "worker", "--supervised", "--name", name, "--data", folder,
                "--threads", String(threads),
            ]
        }
        let supervisor = WorkerSupervisor(
            command, workers: workers, store: stores.predictions, logger: logger,
            now: SystemSource.now, name: Self.name)
        return [sweeper, supervisor]
    }

    /// The roll of the workers of a data folder.
    static func roll(_ data: DataFolder) throws(CommandFailure) -> WorkerRoll {
        do {
            return try WorkerRoll(data.root.appending(path: "workers", directoryHint: .isDirectory))
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "cannot write in the data folder \(data.root.path): \(DataFolder.reason(error))")
        }
    }

    /// A name that no worker has had.
    static func name() -> String {
        "worker-" + String(SystemSource.chance(), radix: 36)
    }
}
