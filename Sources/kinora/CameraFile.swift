// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay

/// A camera motion in a file.
enum CameraFile {
    /// The bytes of a file; `-` is standard input.
    static func read(_ path: String) throws(CommandFailure) -> Data {
        do {
            return path == "-"
                ? FileHandle.standardInput.readDataToEndOfFile()
                : try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandFailure(.badInput, "cannot read \(path): \(DataFolder.reason(error))")
        }
    }

    /// Writes bytes to a file, or to standard output.
    static func write(_ data: Data, to path: String?) throws(CommandFailure) {
        guard let path, path != "-" else {
            FileHandle.standardOutput.write(data)
            return
        }
        do {
            try data.write(to: URL(filePath: path))
        } catch {
            throw CommandFailure(
                .cannotCreate, "cannot write \(path): \(DataFolder.reason(error))")
        }
    }
}
