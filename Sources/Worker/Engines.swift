// SPDX-License-Identifier: Apache-2.0
import Domain
package import Generation

/// The engines of a worker, by the name that models are bound to.
package struct Engines: Sendable {
    private let models: [Model]
    private let generators: [Model.Engine: any Generator]

    /// Engines for some models.
    package init(models: [Model], generators: [Model.Engine: any Generator]) {
        self.models = models
        self.generators = generators
    }

    /// The name of the input that takes a picture, of a model that has one.
    func pictureField(of prediction: Prediction) -> String? {
        model(of: prediction)?.description.pictureField?.name
    }

    /// Generates the clip of a prediction in an empty folder, on the calling thread.
    ///
    /// - Parameters:
    ///   - prediction: names the model and its inputs.
    ///   - picture: the file that the clip begins with, for models that take one.
    ///   - threads: of the engine.
    ///   - folder: for its files.
    ///   - control: is told the progress.
    /// - Returns: what was made.
    /// - Throws: ``GenerationError``, also when there is no such model or engine.
    func generate(
        _ prediction: Prediction, picture: [UInt8]?, threads: Int, into folder: Scratch,
        control: RunControl
    ) throws(GenerationError) -> GenerationResult {
        guard let model = model(of: prediction), let generator = generators[model.engine] else {
            throw GenerationError(
                .invalid, "this worker cannot run the model \(prediction.modelID)")
        }
        var request = try model.request(prediction.input, threads)
        request.picture = picture
        return try generator.generate(request, into: folder.place, control: control)
    }

    private func model(of prediction: Prediction) -> Model? {
        models.first { $0.description.id == prediction.modelID }
    }
}
