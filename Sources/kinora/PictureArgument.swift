// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation

/// A picture that a command was given, read and checked as one that comes over HTTP.
struct PictureArgument {
    let bytes: [UInt8]

    /// Reads a file.
    ///
    /// - Throws: ``CommandFailure`` that names the file, and what is allowed.
    init(path: String) throws(CommandFailure) {
        do {
            // One byte more than is allowed is enough to refuse it.
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            let data = try file.read(upToCount: PictureFile.byteLimit + 1) ?? Data()
            bytes = Array(data)
        } catch {
            throw CommandFailure(
                .badInput, "cannot read the picture \(path): \(DataFolder.reason(error))")
        }
        do {
            _ = try PictureFile(bytes, field: path)
        } catch {
            throw CommandFailure(.badInput, error.message)
        }
    }
}
