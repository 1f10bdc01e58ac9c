// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where a clip is to appear: made in a folder beside it and moved there whole, so that nothing
/// half-finished ever has its name.
struct OutputPlace {
    let file: URL
    let scratch: URL

    /// Prepares a place for a file.
    ///
    /// - Throws: ``CommandFailure`` when nothing can be written there.
    init(_ path: String) throws(CommandFailure) {
        file = URL(filePath: path).standardizedFileURL
        let folder = file.deletingLastPathComponent()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
            isFolder.boolValue
        {
            throw CommandFailure(.cannotCreate, "\(path) is a folder; name a file with --output")
        }
        scratch = folder.appending(path: ".kinora-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: scratch, withIntermediateDirectories: false)
        } catch {
            throw CommandFailure(
                .cannotCreate, "cannot write in \(folder.path): \(DataFolder.reason(error))")
        }
    }

    /// Moves a finished file of the scratch folder to its place.
    func keep(_ name: String) throws(CommandFailure) {
        guard rename(scratch.appending(path: name).path, file.path) == 0 else {
            throw CommandFailure(
                .inputOutput, "cannot write \(file.path): \(String(cString: strerror(errno)))")
        }
    }

    /// Removes what is left over.
    func clean() {
        try? FileManager.default.removeItem(at: scratch)
    }
}
