// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import Queue

/// Shows predictions to the client that asked.
struct PredictionView: Sendable {
    let store: any PredictionStore
    let base: PublicBase
    let link: OutputLink

    /// The envelope with a prediction.
    func answer(
        _ prediction: Prediction, to request: Request, headers: HTTPFields = [:]
    ) async throws -> Response {
        let position =
            prediction.status == .created ? try await store.position(of: prediction.id) : nil
        let answer = PredictionAnswer(
            prediction, queuePosition: position, base: base.url(for: request.head), link: link)
        return try JSONAnswer(answer).response(headers: headers)
    }
}
