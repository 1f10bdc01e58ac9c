// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

/// Names and shapes against diffusers, transformers and gguf (`scripts/fixtures/names.py`).
@Suite struct NameTests {
    private struct Malformed: Error {}

    private static func pairs(_ list: String) throws -> [[String]] {
        guard let root = try Fixture.json("names.json") as? [String: Any],
            let pairs = root["pairs"] as? [String: [[String]]], let found = pairs[list],
            found.count > 20
        else { throw Malformed() }
        return found
    }

    private static func shapes(_ list: String) throws -> [String: [Int]] {
        guard let root = try Fixture.json("names.json") as? [String: Any],
            let shapes = root["shapes"] as? [String: [String: [Int]]], let found = shapes[list]
        else { throw Malformed() }
        return found
    }

    @Test(arguments: ["transformer", "image transformer"])
    func `the transformer's names go both ways`(list: String) throws {
        for pair in try Self.pairs(list) {
            #expect(TransformerNames.diffusers(original: pair[0]) == pair[1])
            #expect(
                TransformerNames.diffusers(original: "model.diffusion_model." + pair[0]) == pair[1])
            #expect(TransformerNames.original(diffusers: pair[1]) == pair[0])
        }
    }

    @Test func `norm2 and norm3 change places`() {
        #expect(
            TransformerNames.diffusers(original: "blocks.7.norm3.weight") == "blocks.7.norm2.weight"
        )
        #expect(TransformerNames.diffusers(original: "blocks.x.norm3.weight") == nil)
        #expect(TransformerNames.diffusers(original: "blocks.0.nonsense.weight") == nil)
        #expect(TransformerNames.diffusers(original: "lm_head.weight") == nil)
    }

    @Test func `the VAE's names are diffusers'`() throws {
        for pair in try Self.pairs("vae") {
            #expect(VAENames.diffusers(original: pair[0]) == pair[1])
        }
        #expect(VAENames.diffusers(original: "decoder.upsamples.3.residual.0.gamma") == nil)
    }

    @Test func `the encoder's names are transformers'`() throws {
        for pair in try Self.pairs("encoder gguf") {
            #expect(EncoderNames.transformers(gguf: pair[0]) == pair[1])
            #expect(EncoderNames.transformers(pair[1]) == pair[1])
        }
        for pair in try Self.pairs("encoder original") {
            #expect(EncoderNames.transformers(original: pair[0]) == pair[1])
        }
        #expect(EncoderNames.transformers("decoder.block.0.layer.0.layer_norm.weight") == nil)
    }

    @Test(arguments: ["transformer", "image transformer", "tiny transformer"])
    func `the transformer's shapes are diffusers'`(list: String) throws {
        let wanted = try Self.shapes(list)
        let shape = try TransformerShape(of: MemorySource(shapes: wanted))
        let tensors = shape.tensors
        for (name, extents) in wanted { #expect(tensors[name] == extents, "\(name)") }
        // The list of the large model leaves out all blocks but the first and the last.
        let kept = tensors.keys.filter { name in
            list != "transformer" || (1..<29).allSatisfy { !name.hasPrefix("blocks.\($0).") }
        }
        #expect(Set(kept) == Set(wanted.keys))
    }

    @Test func `the VAE's shapes are diffusers'`() throws {
        #expect(VAEShape().tensors == (try Self.shapes("vae")))
        var tiny = VAEShape()
        tiny.base = 4
        tiny.multipliers = [1, 2, 3, 3]
        tiny.residuals = 1
        #expect(tiny.tensors == (try Self.shapes("tiny vae")))
    }

    @Test func `the encoder's shapes are transformers'`() throws {
        let wanted = try Self.shapes("encoder")
        let shape = try EncoderShape(of: MemorySource(shapes: wanted))
        #expect(shape.layers == 24 && shape.heads == 64)
        for (name, extents) in wanted { #expect(shape.tensors[name] == extents, "\(name)") }
        #expect(shape.tensors.count == 2 + 24 * 10)
    }

    @Test func `parts are recognized in every layout`() throws {
        let lists: [(String, Int, ModelPart, String)] = [
            ("transformer", 0, .transformer, "original"),
            ("transformer", 1, .transformer, "diffusers"), ("vae", 0, .vae, "original"),
            ("vae", 1, .vae, "diffusers"), ("encoder gguf", 0, .textEncoder, "GGUF"),
            ("encoder gguf", 1, .textEncoder, "transformers"),
            ("encoder original", 0, .textEncoder, "original"),
        ]
        for (list, column, part, layout) in lists {
            let pairs = try Self.pairs(list)
            var shapes = Dictionary(uniqueKeysWithValues: pairs.map { ($0[column], [1]) })
            if column == 0, part == .transformer {
                shapes = Dictionary(
                    uniqueKeysWithValues: shapes.map { ("model.diffusion_model." + $0, $1) })
            }
            let found = try #require(try ModelPart.recognize(MemorySource(shapes: shapes)))
            #expect(found.part == part && found.layout == layout)
            #expect(Set(found.source.names) == Set(pairs.map { $0[1] }))
            #expect(found.unknown.isEmpty)
            let stranger = shapes.merging(["stranger.weight": [1]]) { $1 }
            let other = try #require(try ModelPart.recognize(MemorySource(shapes: stranger)))
            #expect(
                other.unknown + other.source.names.filter { $0 == "stranger.weight" }
                    == ["stranger.weight"])
        }
        #expect(try ModelPart.recognize(MemorySource(shapes: ["a.weight": [1]])) == nil)
        let adapter = try ModelPart.recognize(
            MemorySource(shapes: ["lora_unet_blocks_0_ffn_0.lora_down.weight": [1, 1]]))
        #expect(adapter?.part == .lora)
    }

    @Test func `an inventory names what is missing, unknown and misshapen`() throws {
        var held = try Self.shapes("tiny transformer")
        let wanted = try TransformerShape(of: MemorySource(shapes: held)).tensors
        #expect(try Inventory(MemorySource(shapes: held), wanted: wanted).isComplete)
        held["blocks.1.attn1.to_q.bias"] = nil
        held["blocks.1.attn3.to_q.bias"] = [1]
        held["blocks.0.norm2.bias"] = [7]
        let inventory = try Inventory(MemorySource(shapes: held), wanted: wanted)
        #expect(inventory.missing == ["blocks.1.attn1.to_q.bias"])
        #expect(inventory.unknown == ["blocks.1.attn3.to_q.bias"])
        #expect(inventory.misshapen == ["blocks.0.norm2.bias is [7], not [24]"])
        #expect(!inventory.isComplete)
    }

    @Test func `two tensors for one place are refused`() throws {
        let source = try MemorySource(shapes: ["a": [1], "b": [1]])
        #expect(throws: WeightError.self) { try RenamedSource(source) { _ in "c" } }
    }
}
