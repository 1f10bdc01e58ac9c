// SPDX-License-Identifier: Apache-2.0
import Foundation
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
        _ paths: [String], to model: inout InstalledModel, in models: InstalledModels
    ) throws {
        let survey = ModelSurvey(paths: paths)
        for part in survey.parts + survey.adapters { print(describe(part)) }
        guard survey.isSound else {
            for problem in survey.problems { StandardError.line("  \(problem)") }
            throw CommandFailure(.badInput, "nothing was added: not everything can be used")
        }
        model.take(survey)
        try models.save(model)
        let missing = model.missing.map(\.rawValue)
        print(
            missing.isEmpty
                ? "\(model.name) is complete."
                : "\(model.name) still lacks: \(missing.joined(separator: ", ")).")
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
