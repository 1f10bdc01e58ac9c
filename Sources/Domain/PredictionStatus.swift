// SPDX-License-Identifier: Apache-2.0

/// Where a prediction is in its life; the raw values are the words on the wire and in the store.
package enum PredictionStatus: String, Sendable, Codable, CaseIterable {
    /// Waits for a worker.
    case created
    /// A worker holds its lease.
    case processing
    case completed
    case failed
    case canceled = "cancelled"
    /// Took longer than a prediction may.
    case timeout

    /// Whether nothing can happen to it any more.
    package var isFinal: Bool {
        switch self {
        case .created, .processing: false
        case .completed, .failed, .canceled, .timeout: true
        }
    }
}
