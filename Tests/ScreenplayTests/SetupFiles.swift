// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay

/// What `scripts/setup` brings, and the readings by hand.
enum SetupFiles {
    private static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    static var words: URL { root.appending(path: ".deps/words.bin") }
    static var sentences: URL { root.appending(path: ".deps/minilm.safetensors") }
    static var hasWords: Bool { FileManager.default.fileExists(atPath: words.path) }
    static var hasSentences: Bool { FileManager.default.fileExists(atPath: sentences.path) }

    /// A file of `Tests/Readings`.
    static func reading(_ name: String) -> URL { root.appending(path: "Tests/Readings/\(name)") }

    /// A reader with WordNet.
    static func reader() throws -> Screenplay { Screenplay(wordNet: try WordNet(file: words)) }
}
