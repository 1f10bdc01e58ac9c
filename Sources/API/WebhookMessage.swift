// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation

/// The message that a prediction has ended: the bare prediction, without an envelope.
package struct WebhookMessage: Sendable {
    private let link: OutputLink
    private let models: ModelCatalog

    /// Messages of a server with a secret and models.
    package init(secret: Data, models: ModelCatalog) {
        self.models = models
        link = OutputLink(secret: secret)
    }

    /// The bytes to sign and send.
    package func body(of prediction: Prediction) -> Data {
        let answer = PredictionAnswer(
            prediction, pictureField: models.pictureField(of: prediction),
            base: prediction.webhook?.base ?? "", link: link)
        return Data(JSONText(answer.json).bytes)
    }
}
