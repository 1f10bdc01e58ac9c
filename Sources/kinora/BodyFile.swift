// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The file with the human body, which `scripts/setup` makes.
enum BodyFile {
    private static let name = "body.bin"

    /// The file that KINORA_BODY names; else the first of those beside the program (`body.bin`, or
    /// `.deps/body.bin` in a folder above it), in `share/kinora` of its prefix, and in the data folder.
    ///
    /// Nil when there is none.
    ///
    /// - Throws: ``CommandFailure`` when KINORA_BODY names a file that is not there.
    static func find(
        data: URL, _ environment: [String: String]
    ) throws(CommandFailure) -> URL? {
        if let path = Settings.text("KINORA_BODY", environment) {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw CommandFailure(
                    .unavailable, "KINORA_BODY names \(path), which cannot be read")
            }
            return URL(filePath: path)
        }
        return candidates(data).first { FileManager.default.isReadableFile(atPath: $0.path) }
    }

    private static func candidates(_ data: URL) -> [URL] {
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
}
