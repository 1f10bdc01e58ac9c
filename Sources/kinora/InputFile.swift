// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file that a command is given to read.
enum InputFile {
    /// Its bytes; `-` is standard input.
    ///
    /// - Throws: ``CommandFailure`` that names the file and the reason.
    static func data(_ path: String) throws(CommandFailure) -> Data {
        do {
            return path == "-"
                ? FileHandle.standardInput.readDataToEndOfFile()
                : try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandFailure(.badInput, "cannot read \(path): \(DataFolder.reason(error))")
        }
    }
}
