// SPDX-License-Identifier: Apache-2.0
package import Domain

/// A prediction as clients see it: every field of the contract in the type that the strictest client
/// asks for, then Kinora's own.
package struct PredictionAnswer: Encodable, Sendable {
    /// Addresses of the API.
    package struct Addresses: Encodable, Sendable {
        package var get: String
    }

    /// Milliseconds by stage of the work.
    package struct Timings: Encodable, Sendable {
        package var inference: Int
    }

    package var id: String
    package var model: String
    package var status: String
    /// Addresses of the clips; empty until completed.
    package var outputs: [String]
    package var urls: Addresses
    /// One for each output.
    package var hasNSFWContents: [Bool]
    package var createdAt: String
    /// Empty when there is none.
    package var error: String
    /// 0, or a ``TaskErrorCode``.
    package var code: Int
    package var timings: Timings
    package var executionTime: Int
    package var input: ModelInput
    /// 0...1.
    package var progress: Double
    /// Predictions that start before this one, while it waits.
    package var queuePosition: Int?
    package var seed: Int64?
    /// Address of a picture of the clip that is being made.
    package var preview: String?
    package var poster: String?
    package var shot: String?
    package var width: Int?
    package var height: Int?
    package var fps: Int?

    private enum CodingKeys: String, CodingKey {
        case id, model, status, outputs, urls, error, code, timings, executionTime, input
        case progress, seed, preview, poster, shot, width, height, fps
        case hasNSFWContents = "has_nsfw_contents"
        case createdAt = "created_at"
        case queuePosition = "queue_position"
    }

    /// A prediction as the client at `base` sees it.
    ///
    /// - Parameters:
    ///   - prediction: in any state.
    ///   - queuePosition: predictions before it, when it waits.
    ///   - base: scheme and authority of every address.
    ///   - link: signs the addresses of files.
    package init(
        _ prediction: Prediction, queuePosition: Int?, base: String, link: OutputLink
    ) {
        let outcome = prediction.status == .completed ? prediction.life.outcome : nil
        func address(_ key: ObjectKey) -> String {
            base + link.path(object: key.text, name: "\(prediction.id).\(key.fileExtension)")
        }
        id = prediction.id.text
        model = prediction.modelID
        status = prediction.status.rawValue
        outputs = (outcome?.outputs ?? []).map(address)
        urls = Addresses(get: "\(base)/api/v3/predictions/\(prediction.id)/result")
        hasNSFWContents = outputs.map { _ in false }
        createdAt = prediction.createdAt.rfc3339
        error = prediction.life.failure?.message ?? ""
        code = (prediction.life.failure?.code ?? .none).rawValue
        timings = Timings(inference: prediction.inference)
        executionTime = prediction.inference
        input = prediction.input
        progress = prediction.life.progress
        self.queuePosition = prediction.status == .created ? queuePosition : nil
        seed = prediction.input.integer("seed")
        preview = prediction.status == .processing ? prediction.life.preview.map(address) : nil
        poster = outcome?.poster.map(address)
        shot = outcome?.shot.map(address)
        width = outcome?.width
        height = outcome?.height
        fps = outcome?.framesPerSecond
    }
}
