// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation

/// A data file that `scripts/setup` makes.
struct SetupFile {
    /// Its name in `.deps`.
    let name: String
    /// The environment variable that may name another.
    let variable: String

    /// The human body.
    static let body = SetupFile(name: "body.bin", variable: "KINORA_BODY")
    /// WordNet, for words that the lexicon lacks.
    static let words = SetupFile(name: "words.bin", variable: "KINORA_WORDS")

    /// The sentence encoder, for words that WordNet lacks too; its vocabulary lies beside it.
    static let sentences = SetupFile(name: "minilm.safetensors", variable: "KINORA_SENTENCES")

    /// The file that the variable names; else the first of those beside the program (by its name, or
    /// in `.deps` in a folder above it), in `share/kinora` of its prefix, and in the data folder.
    ///
    /// Nil when there is none.
    ///
    /// - Throws: ``CommandFailure`` when the variable names a file that is not there.
    func find(data: URL, _ environment: [String: String]) throws(CommandFailure) -> URL? {
        if let path = Settings.text(variable, environment) {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw CommandFailure(
                    .unavailable, "\(variable) names \(path), which cannot be read")
            }
            return URL(filePath: path)
        }
        return candidates(data).first { FileManager.default.isReadableFile(atPath: $0.path) }
    }

    private func candidates(_ data: URL) -> [URL] {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        var files = [
            folder.appending(path: name),
            folder.appending(path: "../share/kinora/\(name)").standardizedFileURL,
            data.appending(path: name),
        ]
        // A program that was built here lies a few folders below the package.
        for _ in 0..<5 {
            files.append(folder.appending(path: ".deps/\(name)"))
            folder = folder.deletingLastPathComponent()
        }
        return files
    }

    /// The files of all engines.
    ///
    /// - Throws: ``CommandFailure`` when a variable names a file that is not there.
    static func engineFiles(
        data: URL, _ environment: [String: String]
    ) throws(CommandFailure) -> EngineList.Files {
        EngineList.Files(
            body: try body.find(data: data, environment),
            words: try words.find(data: data, environment),
            sentences: try sentences.find(data: data, environment))
    }
}
