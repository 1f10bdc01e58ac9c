// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Generation

/// `kinora models list`: shows what can be asked for.
struct ListModels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the models and their fields.")

    /// What a script reads.
    private struct Row: Encodable {
        var model_id: String
        var type: String
        var description: String
        var aliases: [String]
        var engine: String
        var request_schema: JSONValue
    }

    @Flag(help: "Print the models with their JSON schemas.")
    var json = false

    @OptionGroup var place: DataOption

    func run() async throws {
        let added = AddedWeights(data: place.folder(ProcessInfo.processInfo.environment))
        for problem in added.problems + added.waiting.values.sorted() {
            StandardError.line("kinora: \(problem)")
        }
        let models = added.models(threads: ProcessInfo.processInfo.activeProcessorCount)
        if json {
            let rows = models.map { model in
                Row(
                    model_id: model.description.id, type: model.description.type,
                    description: model.description.summary, aliases: model.description.aliases,
                    engine: model.engine.rawValue, request_schema: model.description.schema)
            }
            print(try JSONLine.pretty(rows))
            return
        }
        for model in models {
            print("\(model.description.id)  (\(model.description.type), \(model.engine.rawValue))")
            print("\(model.description.summary)\n")
            var table = TextTable(["FIELD", "ALLOWED", "DEFAULT"])
            for field in model.description.fields {
                table.add([
                    field.name, Self.allowed(field.kind),
                    field.isRequired ? "required" : field.defaultValue?.shown ?? "",
                ])
            }
            print(table.text)
        }
    }

    private static func allowed(_ kind: InputField.Kind) -> String {
        switch kind {
        case .text(let maximum): "text, up to \(maximum) characters"
        case .word(let words): words.joined(separator: ", ")
        case .choice(let choices): choices.map(String.init).joined(separator: ", ")
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound), whole"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .boolean: "true, false"
        case .object: "an object (--json prints its schema)"
        case .picture: "a picture: its URL, a data URI or base64"
        case .moment: "a moment, RFC 3339"
        case .texts(let maximum): "up to \(maximum) texts"
        }
    }
}
