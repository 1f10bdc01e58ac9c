// SPDX-License-Identifier: Apache-2.0

/// A worker's right to a prediction until a moment.
///
/// The number rises with every lease of the prediction,
/// so that a worker that lost its right is told so, however late it comes back.
package struct Lease: Sendable, Hashable, Codable {
    /// The process that holds it.
    package var worker: String
    /// 1 for a prediction's first lease, then rising.
    package var number: Int
    /// From then on anyone may take it away.
    package var until: Timestamp

    /// A right of a worker until a moment.
    package init(worker: String, number: Int, until: Timestamp) {
        self.worker = worker
        self.number = number
        self.until = until
    }
}
