// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Screenplay

/// The sentence encoder against the reference implementation (scripts/minilm-fixture.py).
@Suite(
    .enabled(if: SetupFiles.hasSentences, "needs .deps/minilm.safetensors, made by scripts/setup"))
struct SentenceEncoderTests {
    private struct Row: Decodable {
        var text: String
        var tokens: [Int]
        var vector: [Float]
    }

    private func rows() throws -> [Row] {
        try JSONDecoder().decode(
            [Row].self, from: Data(contentsOf: SetupFiles.reading("minilm.json")))
    }

    @Test func `texts are cut into the same pieces and mean the same`() throws {
        let encoder = try SentenceEncoder(file: SetupFiles.sentences)
        for row in try rows() {
            #expect(encoder.tokens(of: row.text) == row.tokens)
            let vector = encoder.meaning(of: row.text)
            let worst = zip(vector, row.vector).map { abs($0 - $1) }.max() ?? 1
            #expect(worst < 1e-4, "\(row.text): \(worst)")
        }
    }

    @Test func `a word of thousands of letters is one unknown piece, at once`() throws {
        let encoder = try SentenceEncoder(file: SetupFiles.sentences)
        #expect(encoder.tokens(of: String(repeating: "x", count: 2500)) == [101, 100, 102])
    }

    @Test(.enabled(if: SetupFiles.hasWords, "needs .deps/words.bin, made by scripts/setup"))
    func `a word that nothing else knows becomes its nearest neighbor, and says so`() throws {
        let prompt = "a labradoodle in a meadow"
        let coarse = try SetupFiles.reader().shot(for: ShotBrief(prompt: prompt, guidance: 1))
        #expect(coarse.words[1].way == .notUnderstood)
        let fine = Screenplay(
            wordNet: try WordNet(file: SetupFiles.words),
            encoder: try SentenceEncoder(file: SetupFiles.sentences)
        ).shot(for: ShotBrief(prompt: prompt, guidance: 1))
        #expect(fine.cast.first?.subject == .dog)
        #expect(fine.words[1].way == .similar)
        #expect(fine.words[1].shown == .relative)
    }
}

/// Damaged model files.
@Suite struct SentenceEncoderFileTests {
    @Test func `a file that is no model is refused`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "minilm.safetensors")
        #expect(throws: ScreenplayError.self) { try SentenceEncoder(file: file) }
        try Data("[UNK]\n[CLS]\n[SEP]\n".utf8).write(
            to: folder.appending(path: "minilm-vocab.txt"))
        for bytes in [
            Data(), Data(repeating: 255, count: 64), Data([2, 0, 0, 0, 0, 0, 0, 0, 123, 125]),
        ] {
            try bytes.write(to: file)
            #expect(throws: ScreenplayError.self) { try SentenceEncoder(file: file) }
        }
    }
}
