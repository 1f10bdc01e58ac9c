// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation
import Screenplay

/// The reader of prompts with what `scripts/setup` brought.
enum Reader {
    /// A reader for commands without a server.
    ///
    /// - Throws: ``CommandFailure`` when a file is named that is not there or damaged.
    static func make() throws(CommandFailure) -> Screenplay {
        let environment = ProcessInfo.processInfo.environment
        let files = try SetupFile.engineFiles(data: Settings.data(nil, environment), environment)
        do {
            return try EngineList.screenplay(files)
        } catch {
            throw CommandFailure(.unavailable, error.message)
        }
    }

    /// The prompts of a file: one a line, or a JSON object a line with a field `prompt`.
    ///
    /// - Throws: ``CommandFailure`` when the file cannot be read or is not text.
    static func prompts(_ path: String) throws(CommandFailure) -> [String] {
        try lines(path).map(prompt)
    }

    /// The lines of a file that are not empty.
    ///
    /// - Throws: ``CommandFailure`` when the file cannot be read or is not text.
    static func lines(_ path: String) throws(CommandFailure) -> [String] {
        guard let text = String(data: try InputFile.data(path), encoding: .utf8) else {
            throw CommandFailure(.badInput, "\(path) is not UTF-8 text")
        }
        return text.split(whereSeparator: \.isNewline).map {
            $0.trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty }
    }

    /// The prompt of a line.
    static func prompt(_ line: String) -> String {
        guard line.hasPrefix("{"),
            let object = try? JSONDecoder().decode(PromptLine.self, from: Data(line.utf8))
        else { return line }
        return object.prompt
    }

    private struct PromptLine: Decodable { var prompt: String }
}
