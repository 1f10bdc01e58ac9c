// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

@Suite struct ModelTests {
    /// Weights of a transformer of width 256, stored in a type; the same numbers for every type.
    private func weights(
        _ configuration: TransformerConfiguration, _ type: ElementType
    ) throws -> MemorySource {
        var source = MemorySource()
        var shape = TransformerShape()
        shape.width = configuration.width
        shape.layers = configuration.layers
        shape.inner = configuration.hiddenWidth
        shape.text = configuration.textWidth
        shape.frequencies = configuration.frequencyWidth
        shape.channels = (configuration.inputChannels, configuration.outputChannels)
        for (name, extents) in shape.tensors.sorted(by: { $0.key < $1.key }) {
            var seed = name.utf8.reduce(UInt64(7)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            let fanIn = Float(extents.dropFirst().reduce(1, *))
            let isNorm = name.contains("norm") && name.hasSuffix("weight")
            let size: Float = extents.count > 1 ? (3 / fanIn).squareRoot() : 0.2
            let numbers = (0..<extents.reduce(1, *)).map { _ -> Float in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return (Float(seed >> 40) / 8_388_608 - 1) * size + (isNorm ? 1 : 0)
            }
            // As in the files that people have, only the linears of the blocks are quantized.
            let isStored = name.hasPrefix("blocks.") && extents.count == 2 && extents[0] > 1
            let stored = isStored ? type : .f32
            source.tensors[name] = (
                try TensorDescriptor(shape: extents, type: stored),
                try Quantizer.bytes(numbers, as: stored)
            )
        }
        return source
    }

    private var configuration: TransformerConfiguration {
        var configuration = TransformerConfiguration()
        configuration.heads = 2
        configuration.headSize = 128
        configuration.inputChannels = 4
        configuration.outputChannels = 4
        configuration.textWidth = 32
        configuration.frequencyWidth = 32
        configuration.hiddenWidth = 512
        configuration.layers = 2
        return configuration
    }

    private func velocity(_ type: ElementType) throws -> [Float] {
        let transformer = try Transformer(
            weights(configuration, type), configuration, on: Processor(threads: 2))
        let noise = try GaussianNoise.latents(shape: [4, 2, 8, 8], seed: 3)
        let text = try GaussianNoise.latents(shape: [1, 1, 8, 32], seed: 4)
        return try transformer.velocity(
            noise, time: 700, text: transformer.read(text.values)
        ).values
    }

    @Test func `quantized weights stay near the exact ones`() throws {
        let exact = try velocity(.f32)
        #expect(Golden.distance(try velocity(.bf16), exact) < 0.01)
        let eight = Golden.distance(try velocity(.q8_0), exact)
        #expect(eight < 0.01 && eight > 1e-5)
        let four = Golden.distance(try velocity(.q4K), exact)
        #expect(four < 0.08 && four > eight)
    }

    @Test func `a tensor that is missing or left over is named`() throws {
        let processor = try Processor(threads: 1)
        var source = try weights(configuration, .f32)
        try source.add("blocks.7.stray", [1], [0])
        let unused = #expect(throws: WeightError.self) {
            try Transformer(source, configuration, on: processor)
        }
        #expect(unused?.code == .unused)
        #expect(unused?.message.contains("blocks.7.stray") == true)
        source = try weights(configuration, .f32)
        source.tensors["blocks.1.attn2.norm_k.weight"] = nil
        let missing = #expect(throws: WeightError.self) {
            try Transformer(source, configuration, on: processor)
        }
        #expect(missing?.code == .missing)
        source = try weights(configuration, .f32)
        try source.add("proj_out.bias", [3], [0, 0, 0])
        let mismatch = #expect(throws: WeightError.self) {
            try Transformer(source, configuration, on: processor)
        }
        #expect(mismatch?.code == .mismatch)
    }

    @Test func `a pass tells its progress and stops when asked`() throws {
        let transformer = try Transformer(
            weights(configuration, .f32), configuration, on: Processor(threads: 2))
        let noise = try GaussianNoise.latents(shape: [4, 1, 4, 4], seed: 3)
        let text = try transformer.read([Float](repeating: 0.5, count: 32))
        var told: [Int] = []
        _ = try transformer.velocity(noise, time: 1, text: text) { done, _ in told.append(done) }
        #expect(told == [1, 2])
        let error = #expect(throws: TensorError.self) {
            try transformer.velocity(noise, time: 1, text: text, isCanceled: { true })
        }
        #expect(error?.code == .canceled)
    }

    @Test(arguments: [[3, 1, 4, 4], [4, 1, 3, 4], [4, 1, 4], [4, 0, 4, 4], [4, 1, 4, 4096]])
    func `latents of another shape are refused`(shape: [Int]) throws {
        let transformer = try Transformer(
            weights(configuration, .f32), configuration, on: Processor(threads: 1))
        let text = try transformer.read([Float](repeating: 0.5, count: 32))
        #expect(throws: DiffusionError.self) {
            try transformer.velocity(Latents(shape: shape), time: 1, text: text)
        }
        #expect(throws: DiffusionError.self) { try transformer.read([1, 2, 3]) }
    }

    @Test func `configurations that are not built are refused with their field`() throws {
        func refusal(_ json: String) -> String? {
            do {
                _ = try JSONDecoder().decode(
                    TransformerConfiguration.self, from: Data(json.utf8))
                return nil
            } catch let error as DiffusionError {
                return error.message
            } catch { return "\(error)" }
        }
        let fine = #"{"num_layers": 4, "qk_norm": "rms_norm_across_heads"}"#
        #expect(refusal(fine) == nil)
        for (field, value) in [
            ("image_dim", "1280"), ("patch_size", "[2, 2, 2]"), ("attention_head_dim", "7"),
            ("num_layers", "0"), ("cross_attn_norm", "false"), ("freq_dim", "3"),
        ] {
            let json = #"{"qk_norm": "rms_norm_across_heads", "\#(field)": \#(value)}"#
            #expect(refusal(json)?.contains(field) == true)
        }
        #expect(throws: DiffusionError.self) {
            try JSONDecoder().decode(
                CodecConfiguration.self, from: Data(#"{"is_residual": true}"#.utf8))
        }
    }

    @Test func `sizes of clips are checked by their fields`() throws {
        var request = VideoRequest(
            prompt: "", size: (832, 480), frames: 81, steps: 4,
            guidance: try Guidance(scale: 5), seed: 1)
        #expect(try request.latentShape(CodecConfiguration()) == [16, 21, 60, 104])
        request.frames = 80
        let frames = #expect(throws: DiffusionError.self) {
            try request.latentShape(CodecConfiguration())
        }
        #expect(frames?.message == "frames must be 1 + a multiple of 4 up to 4001; got 80")
        request.frames = 81
        request.width = 840
        #expect(throws: DiffusionError.self) { try request.latentShape(CodecConfiguration()) }
    }

    @Test func `noise is normal and belongs to its seed`() throws {
        let noise = try GaussianNoise.latents(shape: [4, 5, 50, 50], seed: 9).values
        let count = Double(noise.count)
        let mean = noise.reduce(0) { $0 + Double($1) } / count
        let variance = noise.reduce(0) { $0 + Double($1) * Double($1) } / count
        let fourth = noise.reduce(0) { $0 + pow(Double($1), 4) } / count
        #expect(abs(mean) < 0.02)
        #expect(abs(variance - 1) < 0.03)
        #expect(abs(fourth - 3) < 0.2)
        #expect(try GaussianNoise.latents(shape: [4, 5, 50, 50], seed: 9).values == noise)
        #expect(try GaussianNoise.latents(shape: [4, 5, 50, 50], seed: 10).values != noise)
    }
}
