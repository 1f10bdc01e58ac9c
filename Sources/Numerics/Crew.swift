// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// Threads that share numbered pieces of work by an atomic counter.
package struct Crew: Sendable {
    /// How many threads work, the caller among them.
    package let threads: Int

    /// A crew of so many threads.
    package init(threads: Int) {
        self.threads = threads
    }

    /// Calls `body` once for every number below `count`, on any thread and in any order, and
    /// returns when all are done.
    ///
    /// Pieces must not write to the same memory.
    package func share(_ count: Int, _ body: (Int) -> Void) {
        let helpers = min(threads, count) - 1
        guard helpers > 0 else {
            for piece in 0..<max(0, count) { body(piece) }
            return
        }
        withoutActuallyEscaping(body) { body in
            let job = Job(count: count, body: body)
            var started: [pthread_t] = []
            for _ in 0..<helpers {
                var thread = pthread_t()
                let retained = Unmanaged.passRetained(job)
                let code = pthread_create(
                    &thread, nil,
                    { argument in
                        guard let argument else { return nil }
                        Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work()
                        return nil
                    }, retained.toOpaque())
                if code == 0 { started.append(thread) } else { retained.release() }
            }
            job.work()
            for thread in started { pthread_join(thread, nil) }
        }
    }

    /// Shares rows in bands of eight.
    package func shareRows(_ height: Int, _ body: (Range<Int>) -> Void) {
        share((height + 7) / 8) { band in body(band * 8..<min(height, band * 8 + 8)) }
    }

    private final class Job {
        let count: Int
        let body: (Int) -> Void
        let next = Atomic<Int>(0)

        init(count: Int, body: @escaping (Int) -> Void) {
            self.count = count
            self.body = body
        }

        func work() {
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < count else { return }
                body(piece)
            }
        }
    }
}
