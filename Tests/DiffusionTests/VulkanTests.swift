// SPDX-License-Identifier: Apache-2.0
import LocalVulkan
import Tensors
import Testing

@testable import Diffusion

/// The golden models on Vulkan, by the same measure as on the cores; TensorsTests compares every operation.
@Suite(
    .serialized, .enabled(if: LocalVulkan.isExpected, Comment(rawValue: LocalVulkan.absence)))
struct VulkanTests {
    @Test(arguments: ["transformer-12", "transformer-128"])
    func `the transformer computes what diffusers does`(model: String) throws {
        let golden = try Golden(model)
        let transformer = try ModelFolder(path: Fixture.path(model))
            .transformer(on: LocalVulkan.processor())
        let text = try transformer.read(golden.floats("c0"))
        let found = try transformer.velocity(
            golden.clip("x0"), time: golden.floats("t0")[0], text: text)
        #expect(Golden.distance(found.values, try golden.floats("y0")) < 1e-5)
    }

    @Test func `the text encoder computes what transformers does`() throws {
        let golden = try Golden("text-encoder")
        let encoder = try ModelFolder(path: Fixture.path("text-encoder"))
            .textEncoder(on: LocalVulkan.processor())
        let found = try encoder.encode(golden.floats("tokens0").map { Int($0) })
        #expect(Golden.distance(found, try golden.floats("hidden0")) < 1e-5)
    }

    @Test func `the decoder and the encoder compute what diffusers does`() throws {
        let golden = try Golden("vae")
        let folder = ModelFolder(path: Fixture.path("vae"))
        let processor = try LocalVulkan.processor()
        var chunks: [Latents] = []
        try folder.decoder(on: processor).decode(golden.clip("z1")) { chunks.append($0) }
        let video = try Latents(joining: chunks)
        let distance = Golden.distance(video.values, try golden.floats("video1"))
        #expect(distance < 1e-5)
        let moments = try folder.encoder(on: processor).encode(golden.clip("clip1"))
        let other = Golden.distance(moments.values, try golden.floats("moments1"))
        #expect(other < 1e-5)
    }

    @Test func `the tiny decoder computes what its reference does`() throws {
        let golden = try Golden("tiny-decoder")
        let source = try WeightFile.open(Fixture.path("tiny-decoder/taew2_1.safetensors"))
        let decoder = try TinyDecoder(source, on: LocalVulkan.processor())
        var chunks: [Latents] = []
        try decoder.decode(golden.clip("z0")) { chunks.append($0) }
        let found = try Latents(joining: chunks).values.map { ($0 + 1) / 2 }
        #expect(Golden.distance(found, try golden.floats("video0")) < 1e-5)
    }
}
