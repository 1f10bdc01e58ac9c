// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What was removed from a store.
package struct Removal: Sendable, Hashable {
    package var count: Int
    /// Files that nothing names any more, sorted: to be removed with the next clearing.
    package var orphans: [ObjectKey]

    /// So many predictions, and the files that nothing names any more.
    package init(count: Int = 0, orphans: [ObjectKey] = []) {
        self.count = count
        self.orphans = orphans
    }
}
