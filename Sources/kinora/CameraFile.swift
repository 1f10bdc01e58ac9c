// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay

/// A camera motion in a file.
enum CameraFile {
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
