// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

/// LoRAs merged as diffusers fuses them (`scripts/fixtures/lora.py`), and what is refused.
@Suite struct LoRATests {
    private static func base() throws -> MemorySource {
        try MemorySource(WeightFile.open(Fixture.path("lora-fused.safetensors")), after: "base.")
    }

    @Test(arguments: [("diffusers", 10), ("original", 20), ("kohya", 10)])
    func `three styles of names give what diffusers gives`(style: String, changed: Int) throws {
        let base = try Self.base()
        let expected = try MemorySource(
            WeightFile.open(Fixture.path("lora-fused.safetensors")), after: "\(style).")
        #expect(expected.names.count == changed)
        let lora = try LoRA(
            path: Fixture.path("lora-\(style).safetensors"), for: base, strength: 0.75)
        let merged = try MergedSource(base, adding: [lora])
        #expect(merged.names == base.names)
        for name in base.names {
            let actual = try merged.floats(name)
            let wanted = try (expected.names.contains(name) ? expected : base).floats(name)
            let size = wanted.map(abs).max() ?? 0
            let error = zip(actual, wanted).map { abs($0 - $1) }.max() ?? 1
            #expect(error <= 1e-6 * max(size, 1), "\(name): \(error) of \(size)")
        }
    }

    @Test func `strength zero changes nothing, and two halves make a whole`() throws {
        let base = try Self.base()
        let path = Fixture.path("lora-kohya.safetensors")
        func merged(_ strengths: [Float]) throws -> MergedSource {
            try MergedSource(
                base, adding: strengths.map { try LoRA(path: path, for: base, strength: $0) })
        }
        let name = "blocks.0.attn1.to_q.weight"
        #expect(try merged([0]).floats(name) == base.floats(name))
        let halves = try merged([0.5, 0.5]).floats(name)
        let whole = try merged([1]).floats(name)
        for (half, one) in zip(halves, whole) { #expect(abs(half - one) < 1e-5) }
    }

    @Test func `a changed tensor keeps its type, or becomes one that can be written`() throws {
        var base = try Self.base()
        let name = "blocks.0.attn1.to_q.weight"
        let numbers = try base.floats(name)
        base.tensors[name] = (
            try TensorDescriptor(shape: [24, 24], type: .bf16),
            try Quantizer.bytes(numbers, as: .bf16)
        )
        let lora = try LoRA(path: Fixture.path("lora-diffusers.safetensors"), for: base)
        let merged = try MergedSource(base, adding: [lora])
        #expect(try merged.descriptor(name).type == .bf16)
        #expect(try merged.descriptor("blocks.0.ffn.net.2.weight").type == .f32)
        let error = zip(try merged.floats(name), numbers).map { abs($0 - $1) }.max() ?? 0
        #expect(error > 0.1)
        try merged.withBytes(name) { #expect($0.count == 24 * 24 * 2) }
    }

    private func lora(
        _ tensors: [(String, [Int])], metadata: [String: String] = [:]
    ) throws -> (LoRA, MemorySource) {
        let base = try Self.base()
        var source = MemorySource()
        for (name, shape) in tensors {
            try source.add(name, shape, Array(repeating: 1, count: shape.reduce(1, *)))
        }
        return (try LoRA(source, metadata: metadata, for: base, strength: 1), base)
    }

    @Test(arguments: [
        ("transformer.blocks.9.attn1.to_q.lora_A.weight", DiffusionError.Code.malformed),
        ("lora_unet_blocks_0_self_attn_x.lora_down.weight", .malformed),
        ("transformer.blocks.0.attn1.to_q.dora_scale", .unsupported),
        ("lora_unet_blocks_0_ffn_0.hada_w1_a", .unsupported),
        ("transformer.blocks.0.attn1.to_q.weight", .malformed),
        ("transformer.blocks.0.attn1.to_q.lora_A.weight", .malformed),
    ])
    func `what has no place or is not LoRA is refused by name`(
        name: String, code: DiffusionError.Code
    ) {
        #expect { try lora([(name, [2, 24])]) } throws: { error in
            (error as? DiffusionError)?.code == code
        }
    }

    @Test func `matrices that do not fit are refused`() throws {
        let module = "transformer.blocks.0.ffn.net.0.proj"
        for (down, up) in [([2, 24], [32, 3]), ([2, 32], [32, 2]), ([2, 24], [24, 2])] {
            let (lora, base) = try lora([
                ("\(module).lora_A.weight", down), ("\(module).lora_B.weight", up),
            ])
            #expect(throws: DiffusionError.self) { try MergedSource(base, adding: [lora]) }
        }
        let (difference, base) = try lora([("diffusion_model.blocks.0.norm3.diff", [23])])
        #expect(throws: DiffusionError.self) { try MergedSource(base, adding: [difference]) }
    }

    @Test func `differences of norms are added too`() throws {
        let (lora, base) = try lora([
            ("diffusion_model.blocks.0.norm3.diff", [24]),
            ("diffusion_model.blocks.0.norm3.diff_b", [24]),
        ])
        let merged = try MergedSource(base, adding: [lora])
        for name in ["blocks.0.norm2.weight", "blocks.0.norm2.bias"] {
            let expected = try base.floats(name).map { $0 + 1 }
            #expect(try merged.floats(name) == expected)
        }
    }

    @Test func `diffusers' metadata scale the product`() throws {
        let module = "transformer.blocks.0.ffn.net.0.proj"
        let tensors = [
            ("\(module).lora_A.weight", [2, 24]), ("\(module).lora_B.weight", [32, 2]),
        ]
        func first(_ metadata: String) throws -> Float {
            let (lora, base) = try lora(tensors, metadata: ["lora_adapter_metadata": metadata])
            let name = "blocks.0.ffn.net.0.proj.weight"
            let merged = try MergedSource(base, adding: [lora])
            return try merged.floats(name)[0] - base.floats(name)[0]
        }
        let plain = try first(#"{"transformer.lora_alpha": 8, "transformer.r": 2}"#)
        #expect(abs(plain - 2 * 4) < 1e-5)
        let stabilized = try first(
            #"{"transformer.lora_alpha": 8, "transformer.r": 4, "transformer.use_rslora": true}"#)
        #expect(abs(stabilized - 2 * 4) < 1e-5)
        for refused in [
            #"{"transformer.use_dora": true}"#, #"{"transformer.alpha_pattern": {"a": 1}}"#, "[",
        ] {
            #expect(throws: DiffusionError.self) { try first(refused) }
        }
    }

    @Test func `strengths outside their range are refused`() throws {
        let base = try Self.base()
        for strength in [11, -11, Float.nan] {
            #expect(throws: DiffusionError.self) {
                try LoRA(
                    path: Fixture.path("lora-kohya.safetensors"), for: base, strength: strength)
            }
        }
    }
}
