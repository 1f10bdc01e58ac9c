// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay
import Testing

/// 300 prompts against readings by hand.
@Suite struct HandReadingTests {
    private func share(_ reader: Screenplay) throws -> Double {
        let text = try String(contentsOf: SetupFiles.reading("hand-read.jsonl"), encoding: .utf8)
        var (right, all) = (0, 0)
        for line in text.split(separator: "\n") {
            let hand = try HandReading.decode(Data(line.utf8))
            let (_, synopsis) = reader.explain(ShotBrief(prompt: hand.prompt, guidance: 1))
            let verdicts = hand.judge(synopsis)
            all += verdicts.count
            right += verdicts.count(where: \.isRight)
        }
        #expect(all > 600)
        return Double(right) / Double(all)
    }

    @Test(.enabled(if: SetupFiles.hasWords, "needs .deps/words.bin, made by scripts/setup"))
    func `at least 93 of 100 fields are read right`() throws {
        #expect(try share(SetupFiles.reader()) >= 0.93)
    }

    @Test func `without WordNet reading is a little coarser`() throws {
        #expect(try share(Screenplay()) >= 0.9)
    }

    @Test(
        arguments: [
            (["dog"], ["dog"], true), (["dog"], [], false), (["dog"], ["dog", "cat"], false),
            (["dog", "cat?"], ["dog"], true), (["dog/hound"], ["hound"], true),
            (["dog?"], ["cat"], false),
        ])
    func `a field is right when all that is needed was read and nothing that is not allowed`(
        _ wanted: [String], _ read: [String], _ isRight: Bool
    ) throws {
        let line = """
            {"source": "x", "prompt": "x", "reading": {"subject": \(wanted), "action": [],
             "setting": [], "camera": [], "counts": [], "colors": [], "relations": []}}
            """
        var synopsis = Synopsis()
        synopsis.subject = read
        let verdicts = try HandReading.decode(Data(line.utf8)).judge(synopsis)
        #expect(verdicts.map(\.isRight) == [isRight])
    }
}
