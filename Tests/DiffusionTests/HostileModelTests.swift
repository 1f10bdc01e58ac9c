// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

/// Files that follow their formats and say what cannot be: sizes, numbers and rules.
@Suite struct HostileModelTests {
    private func refused(_ words: String, _ body: () throws -> Void) {
        #expect {
            try body()
        } throws: { "\($0)".contains(words) }
    }

    private static let transformer = TransformerShape().tensors

    @Test(arguments: [4_000_000_000, Int.max])
    func `a layer far beyond the others is refused`(layer: Int) throws {
        let blocks = try MemorySource(
            shapes: Self.transformer.merging(["blocks.\(layer).x": [1]]) { $1 })
        refused("blocks.\(layer)") { _ = try TransformerShape(of: blocks) }
        refused("blocks.\(layer)") { _ = try TransformerConfiguration(of: blocks) }
        let encoder = try MemorySource(
            shapes: EncoderShape().tensors.merging(["encoder.block.\(layer).x": [1]]) { $1 })
        refused("encoder.block.\(layer)") { _ = try EncoderShape(of: encoder) }
    }

    @Test(arguments: [[1 << 62, 0, 1, 2, 2], [0, 16, 1, 2, 2], [24]])
    func `an extent that cannot be is refused`(shape: [Int]) throws {
        let source = try MemorySource(
            shapes: Self.transformer.merging(["patch_embedding.weight": shape]) { $1 })
        refused("patch_embedding.weight") { _ = try TransformerShape(of: source) }
    }

    @Test func `sizes whose product overflows are refused`() throws {
        var source = try MemorySource(shapes: ["w": [1 << 48, 0]])
        var ledger = WeightLedger(source)
        refused("w") { _ = try ledger.matrix("w", outputs: 1 << 48, inputs: 1 << 15) }
        source = MemorySource()
        source.tensors["w"] = (try TensorDescriptor(shape: [1 << 48, 0], type: .f16), [])
        ledger = WeightLedger(source)
        refused("w") { _ = try ledger.exactMatrix("w", outputs: 1 << 48, inputs: 1 << 15) }
        ledger = WeightLedger(source)
        refused("w") { _ = try ledger.matrix("w", outputs: 1 << 48, inputs: 0) }
    }

    @Test func `a LoRA of single numbers is refused`() throws {
        let base = try MemorySource(shapes: ["blocks.0.attn1.norm_q.weight": [24]])
        try Fixture.withFolder { folder in
            let path = "\(folder)/lora.safetensors"
            try SafetensorsWriter.write(
                [
                    .init("blocks.0.attn1.norm_q.lora_down.weight", [], [1]),
                    .init(
                        "blocks.0.attn1.norm_q.lora_up.weight", [24, 1],
                        [Float](repeating: 1, count: 24)),
                ], to: path)
            refused("matrix") {
                _ = try MergedSource(base, adding: [LoRA(path: path, for: base)])
            }
        }
    }

    /// A tokenizer of one piece, with these parts before its model.
    private func tokenizer(_ parts: String) throws -> TextTokenizer {
        try Fixture.withFolder { folder in
            let path = "\(folder)/tokenizer.json"
            let model = #"{"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["a", -1]]}"#
            try Data("{\(parts), \"model\": \(model)}".utf8).write(to: URL(filePath: path))
            return try TextTokenizer(path: path)
        }
    }

    private func sequence(_ step: String, _ count: Int) -> String {
        let steps = [String](repeating: step, count: count).joined(separator: ",")
        return #""normalizer": {"type": "Sequence", "normalizers": [\#(steps)]}"#
    }

    @Test func `rules that let a text grow without end are refused`() throws {
        let twice = #"{"type": "Replace", "pattern": {"String": "a"}, "content": "aa"}"#
        refused("26 steps") { _ = try tokenizer(sequence(twice, 26)) }
        #expect(try tokenizer(sequence(twice, 3)).encode("a").count == 8)
        let much = twice.replacing("\"aa\"", with: "\"\(String(repeating: "a", count: 64))\"")
        refused("takes a text") { _ = try tokenizer(sequence(much, 4)).encode("a") }
        let more = twice.replacing("\"aa\"", with: "\"\(String(repeating: "a", count: 65))\"")
        refused("65 bytes") { _ = try tokenizer(sequence(more, 1)) }
        refused("one character") {
            _ = try tokenizer(
                #""pre_tokenizer": {"type": "Metaspace", "replacement": "aaaa"}"#)
        }
    }

    @Test func `a map of long replacements is refused`() {
        let trie: [UInt8] = [4, 0, 0, 0, 0, 0, 0, 0]
        #expect(throws: Never.self) {
            _ = try CharacterMap(precompiled: trie + [UInt8](repeating: 97, count: 256))
        }
        refused("257") {
            _ = try CharacterMap(precompiled: trie + [UInt8](repeating: 97, count: 257))
        }
    }

    @Test func `many tokens around a text are refused`() throws {
        let ids = [String](repeating: "1", count: 600).joined(separator: ",")
        refused("600 tokens") {
            _ = try tokenizer(
                #""post_processor": {"type": "TemplateProcessing", "#
                    + #""single": [{"SpecialToken": {"id": "x"}}], "#
                    + #""special_tokens": {"x": {"ids": [\#(ids)]}}}"#)
        }
    }

    @Test(arguments: [Float.nan, .infinity, 0.5])
    func `ids that are no whole numbers are refused`(number: Float) throws {
        try Fixture.withFolder { folder in
            try SafetensorsWriter.write(
                [.init("input_ids", [1, 2], [number, 1])], to: "\(folder)/in.safetensors")
            let probe = Probe(.textEncoder, model: Fixture.path("text-encoder"), threads: 1)
            refused("whole") {
                _ = try probe.run(
                    inputs: "\(folder)/in.safetensors", output: "\(folder)/out.safetensors",
                    times: 1)
            }
        }
    }

    @Test func `velocities that are no numbers end a clip`() throws {
        var sampler = try EulerSampler(.euler(steps: 2, shift: 3))
        var latents: [Float] = [1, 2]
        refused("step 1") {
            _ = try Denoising(guidance: Guidance(scale: 1)).run(
                &latents, &sampler, velocity: { _, _, _ in [.nan, 0] })
        }
    }
}
