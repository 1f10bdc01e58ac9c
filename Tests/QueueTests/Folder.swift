// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Runs a test in an empty folder that is removed afterwards.
func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
}

/// Runs a test in an empty folder that is removed afterwards.
func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

private func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "kinora-queue-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
}
