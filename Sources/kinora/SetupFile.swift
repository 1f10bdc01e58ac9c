// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation

/// A data file that `scripts/setup` makes, or that comes with the package.
struct SetupFile {
    /// Its name in its folder of the package.
    let name: String
    /// The environment variable that may name another.
    let variable: String
    /// Where it lies in the package.
    var folder = ".deps"

    /// The human body.
    static let body = SetupFile(name: "body.bin", variable: "KINORA_BODY")
    /// WordNet, for words that the lexicon lacks.
    static let words = SetupFile(name: "words.bin", variable: "KINORA_WORDS")

    /// The sentence encoder, for words that WordNet lacks too; its vocabulary lies beside it.
    static let sentences = SetupFile(name: "minilm.safetensors", variable: "KINORA_SENTENCES")

    /// A folder: the small trained model.
    static let tinyWan = SetupFile(
        name: "wan-tiny", variable: "KINORA_WAN_TINY", folder: "models")

    /// The library of a graphics processor that `KINORA_DEVICE` asks for; nil for the cores.
    ///
    /// - Throws: ``CommandFailure`` when it asks for another device, or for one whose library is not there.
    static func accelerator(
        data: URL, _ environment: [String: String]
    ) throws(CommandFailure) -> URL? {
        guard let device = Settings.text("KINORA_DEVICE", environment), device != "cpu" else {
            return nil
        }
        guard ["vulkan", "cuda"].contains(device) else {
            throw CommandFailure(
                .usage, "KINORA_DEVICE must be cpu, vulkan or cuda; got \(device)")
        }
        let library = SetupFile(
            name: "libggml-\(device).so", variable: "KINORA_\(device.uppercased())",
            folder: ".deps/accelerators/\(device)")
        guard let found = try library.find(data: data, environment) else {
            throw CommandFailure(
                .unavailable,
                "KINORA_DEVICE is \(device), and \(library.name) is not there: run scripts/setup --\(device)"
            )
        }
        return found
    }

    /// The file that the variable names; else the first of those beside the program (by its name, or
    /// in its folder of the package in one above it), in `share/kinora` of its prefix, and in the data folder.
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
        var above = program.deletingLastPathComponent()
        var files = [
            above.appending(path: name),
            above.appending(path: "../share/kinora/\(name)").standardizedFileURL,
            data.appending(path: name),
        ]
        // A program that was built here lies a few folders below the package.
        for _ in 0..<5 {
            files.append(above.appending(path: "\(folder)/\(name)"))
            above = above.deletingLastPathComponent()
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
            sentences: try sentences.find(data: data, environment),
            accelerator: try accelerator(data: data, environment))
    }
}
