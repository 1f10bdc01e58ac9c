// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation

/// Runs a test in an empty folder that is removed afterwards.
func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "kinora-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
}

func now() -> Timestamp {
    Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9))
}

/// Lets another process go on for a while: the moments at which it is killed are to be random, and
/// nothing that it does can tell them.
func pause(milliseconds: Int) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
}
