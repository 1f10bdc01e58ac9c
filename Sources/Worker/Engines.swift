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

    /// Generates the clip of a prediction in an empty folder, on the calling thread.
    ///
    /// - Throws: ``GenerationError``, also when there is no such model or engine.
    func generate(
        _ prediction: Prediction, threads: Int, into folder: Scratch, control: RunControl
    ) throws(GenerationError) -> GenerationResult {
        let model = models.first { $0.description.id == prediction.modelID }
        guard let model, let generator = generators[model.engine] else {
            throw GenerationError(
                .invalid, "this worker cannot run the model \(prediction.modelID)")
        }
        let request = try model.request(prediction.input, threads)
        return try generator.generate(request, into: folder.place, control: control)
    }
}
