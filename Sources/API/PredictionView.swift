// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOPosix
import Objects
import Queue

/// Shows predictions to the client that asked.
struct PredictionView: Sendable {
    let store: any PredictionStore
    let objects: any ObjectStore
    let models: ModelCatalog
    let base: PublicBase
    let link: OutputLink

    /// The envelope with a prediction.
    func answer(
        _ prediction: Prediction, to request: Request, headers: HTTPFields = [:]
    ) async throws -> Response {
        JSONAnswer(try await data(prediction, base: base.url(for: request.head)).json)
            .response(headers: headers)
    }

    /// A prediction as the client that knows this server as `base` sees it.
    func data(_ prediction: Prediction, base: String) async throws -> PredictionAnswer {
        var answer = item(prediction, base: base)
        answer.queuePosition = try await store.position(of: prediction)
        if prediction.wantsBase64, let outputs = prediction.life.outcome?.outputs {
            answer.outputs = try await encoded(outputs)
        }
        return answer
    }

    /// A prediction in a list: without its place in the queue, and without files inside.
    func item(_ prediction: Prediction, base: String) -> PredictionAnswer {
        PredictionAnswer(
            prediction, pictureField: models.pictureField(of: prediction), base: base, link: link)
    }

    /// Whole files as base64 text without line breaks.
    private func encoded(_ keys: [ObjectKey]) async throws -> [String] {
        let objects = objects
        return try await NIOThreadPool.singleton.runIfActive {
            try keys.map { key in
                let size = try objects.size(of: key) ?? 0
                return try objects.read(key, bytes: 0..<size).base64EncodedString()
            }
        }
    }
}
