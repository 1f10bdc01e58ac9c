// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue
import ServiceLifecycle

/// Waits for the end of a prediction, which another process brings about.
struct PredictionWait: Sendable {
    let store: any PredictionStore
    /// How often the store is asked.
    let look: Duration

    /// The prediction once it has ended; nil when it has not within a time, is gone, or the server stops.
    func end(of id: PredictionID, within limit: Duration) async throws -> Prediction? {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            guard let prediction = try await store.prediction(id) else { return nil }
            if prediction.status.isFinal { return prediction }
            guard await pause() else { return nil }
        }
        return nil
    }

    /// Waits a look long; false when the server stops or nobody waits any more.
    func pause() async -> Bool {
        await cancelWhenGracefulShutdown {
            (try? await Task.sleep(for: look)) != nil
        }
    }
}
