// SPDX-License-Identifier: Apache-2.0
import Domain

extension Model {
    /// The same model, with the same inputs, answered by weights in place of the stage.
    ///
    /// Shape and length are those that are asked for, at the 480p at which Wan 2.1 was trained and 16
    /// frames a second; strictness of 0...1 becomes a guidance scale of 1...9.
    func bound(to weights: WanWeights) -> Model {
        var model = self
        model.engine = .wan
        model.description.summary = "Answered by the weights added as \(weights.name)."
        let name = weights.name
        let usual = weights.presentation
        let shift = weights.shift ?? 3
        model.request = { input, threads throws(GenerationError) in
            guard let aspect = input.text("aspect_ratio"),
                let duration = input.integer("duration"),
                let strictness = input.number("guidance_scale")
            else { throw GenerationError(.invalid, "the inputs of the prediction are incomplete") }
            guard input.fields["camera"] == nil else {
                throw GenerationError(
                    .invalid, "camera cannot be followed by the weights that answer this model")
            }
            let settings = DiffusionSettings(
                weights: name, frames: usual.map { Int($0.frames[0]) } ?? 16 * Int(duration) + 1,
                steps: usual.map { Int($0.steps) } ?? 30, guidance: 1 + 8 * strictness,
                shift: shift)
            let sides =
                usual?.sides
                ?? [(832, 480), (480, 832), (624, 624)][
                    ["16:9": 0, "9:16": 1, "1:1": 2][aspect] ?? 0]
            return try GenerationRequest(
                diffusing: input, settings, sides: sides, threads: threads)
        }
        return model
    }
}
