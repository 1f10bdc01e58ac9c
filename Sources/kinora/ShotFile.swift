// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay

/// A shot plan in a file.
enum ShotFile {
    /// Reads a plan; `-` is standard input.
    ///
    /// - Throws: ``CommandFailure`` that names the field, its value and what is allowed.
    static func read(_ path: String) throws(CommandFailure) -> Shot {
        let data = try InputFile.data(path)
        do {
            return try Shot.decode(data)
        } catch {
            throw CommandFailure(.badInput, "\(path): \(error.message)")
        }
    }
}
