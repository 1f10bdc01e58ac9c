// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A model that was added: which files are its parts; they stay where they are.
package struct InstalledModel: Sendable, Equatable, Codable {
    package var name: String
    /// Absolute paths by ``SurveyedPart/Role``'s names, and perhaps one of a `scheduler`; a tokenizer
    /// may lie in its text encoder.
    package var parts: [String: String]
    /// Absolute paths of LoRAs by the names under which requests ask for them.
    package var adapters: [String: String]?

    /// A model without parts.
    ///
    /// - Throws: ``ModelStoreError/Code/invalid`` when the name cannot be a file's.
    package init(name: String) throws(ModelStoreError) {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, !name.isEmpty, !name.hasPrefix("."), name.utf8.count <= 64 else {
            throw ModelStoreError(
                .invalid,
                "a model's name is of small letters, digits, '.', '_' and '-', at most 64; got \(name)"
            )
        }
        self.name = name
        parts = [:]
    }

    /// Roles that nothing fills yet.
    package var missing: [SurveyedPart.Role] {
        SurveyedPart.Role.required.filter { parts[$0.rawValue] == nil }
    }

    /// Takes the parts of a survey, in place of those that it had.
    package mutating func take(_ survey: ModelSurvey) {
        for part in survey.parts {
            guard let role = part.role else { continue }
            parts[role.rawValue] = part.path
        }
        if let scheduler = survey.scheduler { parts["scheduler"] = scheduler }
        for adapter in survey.adapters {
            let name = URL(filePath: adapter.path).deletingPathExtension().lastPathComponent
            adapters = (adapters ?? [:]).merging([name: adapter.path]) { $1 }
        }
        // A vocabulary of its own goes before one that an encoder carries.
        let carrier = survey.parts.first { $0.role == .textEncoder && $0.carriesTokenizer }
        if let carrier, parts[SurveyedPart.Role.tokenizer.rawValue] == nil {
            parts[SurveyedPart.Role.tokenizer.rawValue] = carrier.path
        }
    }
}

/// The models that were added, one file each in a folder.
package struct InstalledModels: Sendable {
    private let folder: URL

    /// The models whose files lie in `models` of the data folder.
    package init(data: URL) {
        folder = data.appending(path: "models", directoryHint: .isDirectory)
    }

    /// Where the files of a repository are put.
    package func files(of repository: HubRepository) -> URL {
        folder.appending(
            path: "files/\(repository.owner)/\(repository.name)", directoryHint: .isDirectory)
    }

    /// All models, by name; files that are none are left out.
    package var all: [InstalledModel] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted()
            .compactMap { find(String($0.dropLast(".json".count))) }
    }

    /// The model of a name.
    package func find(_ name: String) -> InstalledModel? {
        guard (try? InstalledModel(name: name)) != nil,
            let data = try? Data(contentsOf: file(name))
        else { return nil }
        return try? JSONDecoder().decode(InstalledModel.self, from: data)
    }

    /// Stores a model, in place of one of the same name.
    ///
    /// - Throws: ``ModelStoreError/Code/unwritable``.
    package func save(_ model: InstalledModel) throws(ModelStoreError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try encoder.encode(model).write(to: file(model.name), options: .atomic)
        } catch {
            throw ModelStoreError(.unwritable, "\(file(model.name).path) cannot be written")
        }
    }

    private func file(_ name: String) -> URL { folder.appending(path: "\(name).json") }
}
