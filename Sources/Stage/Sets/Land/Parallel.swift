// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// Pure work on all cores whose result does not depend on how many there are.
enum Parallel {
    /// The results of `work` for 0..<count, in order.
    static func map<T: Sendable>(_ count: Int, _ work: @Sendable (Int) -> T) -> [T] {
        guard count > 0 else { return [] }
        let results = Mutex([T?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let value = work(index)
            results.withLock { $0[index] = value }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
