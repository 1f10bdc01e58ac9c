// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

/// Keeps a histogram of the engine's time, read from the store: workers are other processes. Each
/// prediction is counted once; those that ended before this process started are not.
actor InferenceTally {
    private(set) var histogram = Histogram(bounds: Histogram.inferenceSeconds)
    /// Everything created before has ended and was counted.
    private var horizon: Timestamp
    /// Ended predictions since the horizon that were counted.
    private var counted: [PredictionID: Timestamp] = [:]

    init(from start: Timestamp) {
        horizon = start
    }

    /// Counts what has ended since the last time.
    func update(from store: any PredictionStore) async throws -> Histogram {
        var filter = PredictionFilter()
        filter.createdAfter = horizon
        filter.pageSize = 500
        var newest = horizon
        var oldestOpen: Timestamp?
        while true {
            let page = try await store.list(filter)
            for prediction in page.predictions {
                newest = max(newest, prediction.createdAt)
                if prediction.status.isFinal {
                    count(prediction)
                } else {
                    oldestOpen = min(oldestOpen ?? prediction.createdAt, prediction.createdAt)
                }
            }
            guard filter.page * filter.pageSize < page.total, !page.predictions.isEmpty else {
                break
            }
            filter.page += 1
        }
        horizon = oldestOpen ?? newest
        counted = counted.filter { $0.value >= horizon }
        return histogram
    }

    private func count(_ prediction: Prediction) {
        guard counted.updateValue(prediction.createdAt, forKey: prediction.id) == nil,
            prediction.status == .completed
        else { return }
        histogram.observe(Double(prediction.inference) / 1000)
    }
}
