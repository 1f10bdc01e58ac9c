// SPDX-License-Identifier: Apache-2.0

/// One request for a clip and all that has become of it.
///
/// ```
/// created ⇄ processing → completed | failed | timeout
///    └──────────┴──────→ canceled
/// ```
/// Its ``life`` changes through ``apply(_:)`` only.
package struct Prediction: Sendable, Hashable, Identifiable {
    /// After so many starts that each ended with the worker's death a prediction fails.
    package static let startLimit = 3

    package let id: PredictionID
    package let modelID: String
    /// Checked by the model's description, complete with defaults and the seed.
    package let input: ModelInput
    /// The API key that it was submitted with; nobody else sees it.
    package let keyID: String
    package let createdAt: Timestamp
    /// Whether the caller wants its files as base64 text instead of links.
    package var wantsBase64 = false
    /// Who is told when it has ended; nil for nobody.
    package var webhook: WebhookTarget?
    /// It starts only while fewer predictions of its key are in work; nil does not limit.
    package var concurrency: Int?
    /// What it costs once it is completed, in millionths of a US dollar.
    package var price = 0
    package internal(set) var life: Life

    /// A new prediction, or with `life` one that a store remembers.
    package init(
        id: PredictionID, modelID: String, input: ModelInput, keyID: String, createdAt: Timestamp,
        life: Life = Life()
    ) {
        self.id = id
        self.modelID = modelID
        self.input = input
        self.keyID = keyID
        self.createdAt = createdAt
        self.life = life
    }

    /// What changes while a prediction lives.
    package struct Life: Sendable, Hashable {
        package var status = PredictionStatus.created
        /// The present start's beginning; the last one's for a finished prediction.
        package var startedAt: Timestamp?
        package var finishedAt: Timestamp?
        /// 0...1.
        package var progress = 0.0
        /// Starts that count against ``Prediction/startLimit``.
        package var starts = 0
        /// Leases so far, for the number of the next.
        package var leases = 0
        /// Exactly while processing.
        package var lease: Lease?
        /// The stored picture that the clip begins with, once it is there.
        package var picture: ObjectKey?
        /// A picture of the clip that is being made, once there is one.
        package var preview: ObjectKey?
        /// Exactly when completed.
        package var outcome: Outcome?
        /// When failed or timed out.
        package var failure: TaskFailure?

        /// The life of a prediction that nobody has begun.
        package init() {}
    }

    /// The same prediction with the stored picture that its clip begins with; for one that nobody has begun.
    package func beginning(with picture: ObjectKey) -> Prediction {
        var prediction = self
        prediction.life.picture = picture
        return prediction
    }

    package var status: PredictionStatus { life.status }

    /// Every stored file that it names.
    package var objects: [ObjectKey] {
        (life.outcome?.objects ?? []) + [life.preview, life.picture].compactMap(\.self)
    }

    /// What was charged for it, in millionths of a US dollar: nothing unless it was completed.
    package var charge: Int { status == .completed ? price : 0 }

    /// Milliseconds of work: what the engine measured, or the time from start to end.
    package var inference: Int {
        if let outcome = life.outcome { return outcome.inference }
        guard let start = life.startedAt, let end = life.finishedAt else { return 0 }
        return Int((end.nanoseconds - start.nanoseconds) / 1_000_000)
    }
}
