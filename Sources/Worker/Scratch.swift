// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation

/// A folder for the unfinished files of one start.
struct Scratch: Sendable {
    let place: URL

    /// The folder of a prediction's lease within a worker's own.
    init(of work: WorkerLoop.Work, in worker: URL) {
        place = worker.appending(
            path: "\(work.id)-\(work.lease.number)", directoryHint: .isDirectory)
    }

    /// Makes the folder anew, empty.
    func make() throws {
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    /// Removes the folder with all that is in it.
    func remove() {
        try? FileManager.default.removeItem(at: place)
    }
}
