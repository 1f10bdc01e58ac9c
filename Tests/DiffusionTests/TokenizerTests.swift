// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Diffusion

/// 500 strings, cut exactly as the reference libraries cut them (`scripts/fixtures/tokenizer.py`).
@Suite struct TokenizerTests {
    private struct Case {
        var text: String
        var ids: [String: [Int]]

        /// The ids of a reader; those that equal the plain ones are left out of the file.
        func expected(_ reader: String) -> [Int]? { ids[reader] ?? ids["plain"] }
    }

    private struct Malformed: Error {}

    private static func file() throws -> (cases: [Case], variants: [String: [String: Any]]) {
        guard let root = try Fixture.json("tokenizer-cases.json") as? [String: Any],
            let variants = root["variants"] as? [String: [String: Any]],
            let cases = root["cases"] as? [[String: Any]]
        else { throw Malformed() }
        return (
            try cases.map { fields in
                guard let text = fields["text"] as? String else { throw Malformed() }
                return Case(text: text, ids: fields.compactMapValues { $0 as? [Int] })
            }, variants
        )
    }

    private func compare(_ tokenizer: TextTokenizer, _ reader: String) throws {
        let cases = try Self.file().cases
        #expect(cases.count == 500)
        for test in cases {
            let expected = try #require(test.expected(reader))
            #expect(
                try tokenizer.encode(test.text, atMost: 100_000) == expected,
                "\(reader): \(test.text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
        }
    }

    @Test func `a SentencePiece model cuts as SentencePiece`() throws {
        try compare(try TextTokenizer(path: Fixture.path("spiece.model")), "sentencepiece")
    }

    @Test(arguments: ["plain", "stripped", "words", "bytes"])
    func `a tokenizer.json cuts as the tokenizers library`(variant: String) throws {
        let change = try #require(try Self.file().variants[variant])
        guard var root = try Fixture.json("tokenizer.json") as? [String: Any],
            var model = root["model"] as? [String: Any],
            let normalizer = root["normalizer"] as? [String: Any],
            let map = normalizer["precompiled_charsmap"] as? String
        else { throw Malformed() }
        model["byte_fallback"] = change["byte_fallback"] ?? false
        root["model"] = model
        root["normalizer"] = change["normalizer"]
        root["pre_tokenizer"] = change["pre_tokenizer"]
        let data = try JSONSerialization.data(withJSONObject: root)
        let text = String(decoding: data, as: UTF8.self)
            .replacing("the character map", with: map)
        try Fixture.withFolder { folder in
            let path = "\(folder)/tokenizer.json"
            try Data(text.utf8).write(to: URL(filePath: path))
            try compare(try TextTokenizer(path: path), variant)
        }
    }

    @Test func `the file as it lies is the plain variant`() throws {
        try compare(try TextTokenizer(path: Fixture.path("tokenizer.json")), "plain")
    }

    @Test(arguments: ["tokenizer.json", "spiece.model"])
    func `long texts are cut and keep their end`(file: String) throws {
        let tokenizer = try TextTokenizer(path: Fixture.path(file))
        let long = String(repeating: "a red fox ", count: 400)
        let all = try tokenizer.encode(long, atMost: 100_000)
        let cut = try tokenizer.encode(long)
        #expect(cut.count == 512 && cut.last == 1 && all.count > 512)
        #expect(Array(cut.dropLast()) == Array(all.prefix(511)))
        #expect(try tokenizer.encode("") == [1])
        #expect(tokenizer.padding == 0)
    }

    @Test(arguments: [
        (#"{"type": "Lowercase"}"#, "Lowercase"),
        (#"{"type": "Replace", "pattern": {"Regex": "a+"}, "content": "b"}"#, "a+"),
        (#"{"type": "Precompiled", "precompiled_charsmap": "AAAA"}"#, "character map"),
        (#"{"type": "Precompiled", "precompiled_charsmap": "////////////"}"#, "character map"),
    ])
    func `what a file asks for and is not known is refused by name`(
        normalizer: String, named: String
    ) throws {
        let text =
            #"{"normalizer": \#(normalizer), "model": {"type": "Unigram", "unk_id": 0, "#
            + #""vocab": [["<unk>", 0]]}}"#
        #expect {
            try Array(text.utf8).withUnsafeBytes { _ = try TokenizerFile($0) }
        } throws: { ($0 as? DiffusionError)?.message.contains(named) == true }
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"model": {"type": "BPE"}}"#,
        #"{"model": {"type": "Unigram", "vocab": []}}"#,
        #"{"model": {"type": "Unigram", "unk_id": 5, "vocab": [["a", 0]]}}"#,
        #"{"model": {"type": "Unigram", "unk_id": 0, "vocab": [["a"]]}}"#,
        #"{"model": {"type": "Unigram", "unk_id": null, "vocab": [["a", 0]]}}"#,
    ])
    func `broken files are errors`(text: String) throws {
        try Fixture.withFolder { folder in
            let path = "\(folder)/tokenizer.json"
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(throws: DiffusionError.self) { try TextTokenizer(path: path) }
        }
        #expect(throws: DiffusionError.self) { try TextTokenizer(path: "/nowhere/spiece.model") }
    }

    @Test func `mutated models are read or refused, and cut text without harm`() throws {
        let seed = Array(try Data(contentsOf: Fixture.url("spiece.model")))
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 1) % bound
        }
        var refused = 0
        for _ in 0..<300 {
            var bytes = seed
            for _ in 0...next(8) { bytes[next(bytes.count)] = UInt8(next(256)) }
            // The pieces come first and are a small part; they deserve blows of their own.
            for _ in 0...next(3) { bytes[next(12_000)] ^= 1 << UInt8(next(8)) }
            if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
            do throws(DiffusionError) {
                let file = try Self.file(bytes)
                let tokenizer = try SentencePieceTokenizer(file)
                _ = tokenizer.encode("a red fox, ﬁ ｶﾞ 龘 一只红色的狐狸 <mark>")
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0 && refused < 300)
    }

    private static func file(_ bytes: [UInt8]) throws(DiffusionError) -> SentencePieceFile {
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(DiffusionError) in try SentencePieceFile(bytes) }
        }
        return try result.get()
    }
}
