// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation

/// The message that a prediction has ended: the bare prediction, without an envelope.
package struct WebhookMessage: Sendable {
    private let link: OutputLink

    /// Messages of a server with a secret.
    package init(secret: Data) {
        link = OutputLink(secret: secret)
    }

    /// The bytes to sign and send.
    package func body(of prediction: Prediction) -> Data {
        let answer = PredictionAnswer(
            prediction, queuePosition: nil, base: prediction.webhook?.base ?? "", link: link)
        return Data(JSONText(answer.json).bytes)
    }
}
