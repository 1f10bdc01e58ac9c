// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What files and folders hold of a model, and what is still missing for one that runs.
package struct ModelSurvey: Sendable, Equatable {
    package private(set) var parts: [SurveyedPart] = []
    package private(set) var adapters: [SurveyedPart] = []
    /// The file that says how the scheduler is set, where a folder has one.
    package private(set) var scheduler: String?
    /// What cannot be used, in words.
    package private(set) var problems: [String] = []

    /// Roles for which there is nothing.
    package var missing: [SurveyedPart.Role] {
        SurveyedPart.Role.required.filter { role in
            !parts.contains { $0.role == role }
                && !(role == .tokenizer && parts.contains(where: \.carriesTokenizer))
        }
    }

    /// Whether nothing that was given is broken.
    package var isSound: Bool { problems.isEmpty && parts.allSatisfy(\.isComplete) }

    /// Looks at files and at folders in the layout of diffusers.
    package init(paths: [String]) {
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                problems.append("\(path) is not there")
                continue
            }
            let absolute = URL(filePath: path).standardizedFileURL
            if isFolder.boolValue { readFolder(absolute) } else { readFile(absolute) }
        }
        let roles = parts.compactMap(\.role)
        for role in SurveyedPart.Role.allCases where roles.filter({ $0 == role }).count > 1 {
            let files = parts.filter { $0.role == role }.map(\.path).joined(separator: " and ")
            problems.append("\(files) are both a \(role.rawValue); give one")
        }
    }

    private mutating func readFile(_ file: URL) {
        do {
            let part = try SurveyedPart(path: file.path)
            if part.role == nil { adapters.append(part) } else { parts.append(part) }
        } catch {
            problems.append(error.message)
        }
    }

    // MARK: Folders

    private struct Index: Decodable {
        var className: String?

        enum CodingKeys: String, CodingKey { case className = "_class_name" }
    }

    /// Folders of diffusers' layout that other models have and that would change the result.
    private static let strange = ["transformer_2", "image_encoder", "text_encoder_2"]

    private mutating func readFolder(_ folder: URL) {
        let index = folder.appending(path: "model_index.json")
        if let data = try? Data(contentsOf: index) {
            let name = (try? JSONDecoder().decode(Index.self, from: data))?.className
            if name != "WanPipeline" {
                problems.append(
                    "\(folder.path) is a \(name ?? "nameless pipeline"); WanPipeline is run here")
                return
            }
        }
        for name in Self.strange where Self.holds(folder.appending(path: name)) {
            problems.append("\(folder.path) has a \(name), which is not used here")
        }
        let settings = folder.appending(path: "scheduler/scheduler_config.json")
        if FileManager.default.fileExists(atPath: settings.path) { scheduler = settings.path }
        var found = false
        for role in SurveyedPart.Role.allCases {
            let inner = folder.appending(path: role.rawValue)
            guard Self.holds(inner) else { continue }
            found = true
            readComponent(inner)
        }
        if !found { readComponent(folder) }
    }

    /// Reads the weights or the vocabulary of a folder: an index and its shards count as one.
    private mutating func readComponent(_ folder: URL) {
        let names = Self.names(folder)
        let indexes = names.filter { $0.hasSuffix(".safetensors.index.json") }
        let tokenizer = ["tokenizer.json", "spiece.model"].filter(names.contains).prefix(1)
        let weights =
            indexes.isEmpty
            ? names.filter { $0.hasSuffix(".safetensors") || $0.hasSuffix(".gguf") } : indexes
        guard !weights.isEmpty || !tokenizer.isEmpty else {
            let pickles = names.filter { name in
                [".bin", ".pth", ".pt", ".ckpt"].contains { name.hasSuffix($0) }
            }
            problems.append(
                pickles.isEmpty
                    ? "\(folder.path) has no weights and no tokenizer"
                    : "\(folder.path) has only pickles (\(pickles[0])), which can run code when "
                        + "read; convert them to safetensors")
            return
        }
        for name in weights + tokenizer { readFile(folder.appending(path: name)) }
    }

    private static func holds(_ folder: URL) -> Bool { !names(folder).isEmpty }

    private static func names(_ folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".partial") }.sorted()
    }
}
