// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import ModelStore

/// Adds files to a model and tells what was found in them.
enum ModelAddition {
    private static let shownNames = 8

    /// The model of a name, new if there is none.
    static func model(
        _ name: String, in models: InstalledModels
    ) throws(ModelStoreError) -> InstalledModel {
        if let found = models.find(name) { return found }
        return try InstalledModel(name: name)
    }

    /// Looks at files, prints what they hold, and stores the model if all of them can be used.
    ///
    /// - Throws: ``CommandFailure`` when something cannot be used; then nothing is stored.
    static func add(
        _ paths: [String], to model: inout InstalledModel, data: URL
    ) throws {
        let survey = ModelSurvey(paths: paths)
        for part in survey.parts + survey.adapters { print(describe(part)) }
        guard survey.isSound else {
            for problem in survey.problems { StandardError.line("  \(problem)") }
            throw CommandFailure(.badInput, "nothing was added: not everything can be used")
        }
        model.take(survey)
        try InstalledModels(data: data).save(model)
        print(model.missing.isEmpty ? completion(model.name, data) : lack(model))
    }

    /// Under which ids a model is to be had now.
    private static func completion(_ name: String, _ data: URL) -> String {
        let added = AddedWeights(data: data)
        guard let weights = added.weights.first(where: { $0.name == name }) else {
            return (["\(name) has all parts, but:"] + added.problems).joined(separator: "\n  ")
        }
        let ids = ModelList.models(with: [weights]) { _ in WanPreset.all[0] }
            .dropFirst(ModelList.models.count).map(\.description.id)
        return
            "\(name) is complete: kinora generate \"A PROMPT\" --model \(ids.joined(separator: " or "))"
    }

    /// What a model waits for, and how it is given that.
    static func lack(_ model: InstalledModel) -> String {
        let parts = model.missing.map { role in
            switch role {
            case .transformer: "the transformer"
            case .textEncoder: "the text encoder (UMT5)"
            case .vae: "the VAE"
            case .tokenizer: "the tokenizer (tokenizer.json or spiece.model)"
            case .tinyDecoder: "the tiny decoder"
            }
        }
        return "\(model.name) still lacks \(parts.joined(separator: ", ")): "
            + "kinora models add FILE... --name \(model.name)"
    }

    private static func describe(_ part: SurveyedPart) -> String {
        var lines = ["\(part.role?.rawValue ?? "LoRA")  \(part.path)", "  \(part.summary)"]
        for (label, names) in [
            ("missing", part.missing), ("unknown", part.unknown), ("misshapen", part.misshapen),
        ] where !names.isEmpty {
            let rest = names.count - shownNames
            lines.append(
                "  \(label): " + names.prefix(shownNames).joined(separator: ", ")
                    + (rest > 0 ? " and \(rest) more" : ""))
        }
        return lines.joined(separator: "\n")
    }

    /// What a failure of the store means for the command.
    static func failure(_ error: ModelStoreError) -> CommandFailure {
        let code: CommandFailure.Code =
            switch error.code {
            case .invalid: .usage
            case .notFound, .refused, .unreachable: .unavailable
            case .malformed, .corrupt: .inputOutput
            case .unwritable: .cannotCreate
            case .unusable: .badInput
            }
        return CommandFailure(code, error.message)
    }
}
