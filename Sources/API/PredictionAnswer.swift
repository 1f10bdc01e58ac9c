// SPDX-License-Identifier: Apache-2.0
package import Domain

/// A prediction as clients see it: every field of the contract in the type that the strictest client
/// asks for, then Kinora's own.
package struct PredictionAnswer: Sendable {
    package var id: String
    package var model: String
    package var status: String
    /// Addresses of the clips; empty until completed.
    package var outputs: [String]
    /// Address of the result.
    package var address: String
    /// One for each output.
    package var hasNSFWContents: [Bool]
    package var createdAt: String
    /// Empty when there is none.
    package var error: String
    /// 0, or a ``TaskErrorCode``.
    package var code: Int
    /// Milliseconds that the engine worked.
    package var inference: Int
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

    /// The object on the wire.
    package var json: JSONValue {
        .members([
            "id": .string(id), "model": .string(model), "status": .string(status),
            "outputs": .array(outputs.map { .string($0) }), "urls": ["get": .string(address)],
            "has_nsfw_contents": .array(hasNSFWContents.map { .boolean($0) }),
            "created_at": .string(createdAt), "error": .string(error), "code": .whole(code),
            "timings": ["inference": .integer(Int64(inference))],
            "executionTime": .whole(inference), "execution_time": .whole(inference),
            "input": .object(input.fields), "progress": .number(progress),
            "queue_position": .whole(queuePosition), "seed": seed.map { .integer($0) },
            "preview": .text(preview),
            "poster": .text(poster), "shot": .text(shot), "width": .whole(width),
            "height": .whole(height), "fps": .whole(fps),
        ])
    }

    /// A prediction as the client at `base` sees it.
    ///
    /// - Parameters:
    ///   - prediction: in any state.
    ///   - pictureField: the input that takes a picture, of a model that has one.
    ///   - base: scheme and authority of every address.
    ///   - link: signs the addresses of files.
    package init(
        _ prediction: Prediction, pictureField: String?, base: String, link: OutputLink
    ) {
        let outcome = prediction.status == .completed ? prediction.life.outcome : nil
        func address(_ key: ObjectKey) -> String {
            base + link.path(object: key.text, name: "\(prediction.id).\(key.fileExtension)")
        }
        id = prediction.id.text
        model = prediction.modelID
        status = prediction.status.rawValue
        outputs = (outcome?.outputs ?? []).map(address)
        self.address = "\(base)/api/v3/predictions/\(prediction.id)/result"
        hasNSFWContents = outputs.map { _ in false }
        createdAt = prediction.createdAt.rfc3339
        error = prediction.life.failure?.message ?? ""
        code = (prediction.life.failure?.code ?? .none).rawValue
        inference = prediction.inference
        input = prediction.input
        if let pictureField, let picture = prediction.life.picture,
            input.text(pictureField)?.hasPrefix(PictureIntake.inlineMark) == true
        {
            // What came in the body is shown as the address under which it is kept.
            input.fields[pictureField] = .string(address(picture))
        }
        progress = prediction.life.progress
        seed = prediction.input.integer("seed")
        preview = prediction.status == .processing ? prediction.life.preview.map(address) : nil
        poster = outcome?.poster.map(address)
        shot = outcome?.shot.map(address)
        width = outcome?.width
        height = outcome?.height
        fps = outcome?.framesPerSecond
    }
}
