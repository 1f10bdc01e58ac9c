// SPDX-License-Identifier: Apache-2.0
import Tensors
import Testing

@testable import Diffusion

/// The golden models as a device runs them, by ggml's own operations, here on the cores.
@Suite struct DeviceTests {
    /// ggml's GELU looks numbers up in a table of half precision on the cores, and it rounds what it
    /// multiplies with stored weights to their kind.
    private static let tolerance = 2e-2

    private func processor() throws -> Processor {
        try Processor(threads: 2, accelerator: Accelerator(threads: 2))
    }

    @Test(arguments: ["transformer-12", "transformer-128"])
    func `the transformer`(model: String) throws {
        let golden = try Golden(model)
        let transformer = try ModelFolder(path: Fixture.path(model)).transformer(on: processor())
        for index in 0..<3 {
            let text = try transformer.read(golden.floats("c\(index)"))
            let found = try transformer.velocity(
                golden.clip("x\(index)"), time: golden.floats("t\(index)")[0], text: text)
            let distance = Golden.distance(found.values, try golden.floats("y\(index)"))
            #expect(distance < Self.tolerance, "case \(index)")
        }
    }

    @Test func `the text encoder`() throws {
        let golden = try Golden("text-encoder")
        let encoder = try ModelFolder(path: Fixture.path("text-encoder"))
            .textEncoder(on: processor())
        let found = try encoder.encode(golden.floats("tokens0").map { Int($0) })
        #expect(Golden.distance(found, try golden.floats("hidden0")) < Self.tolerance)
    }

    @Test func `the VAE`() throws {
        let golden = try Golden("vae")
        let folder = ModelFolder(path: Fixture.path("vae"))
        let processor = try processor()
        var chunks: [Latents] = []
        try folder.decoder(on: processor).decode(golden.clip("z1")) { chunks.append($0) }
        let video = try Latents(joining: chunks)
        #expect(Golden.distance(video.values, try golden.floats("video1")) < Self.tolerance)
        let moments = try folder.encoder(on: processor).encode(golden.clip("clip1"))
        #expect(Golden.distance(moments.values, try golden.floats("moments1")) < Self.tolerance)
    }

    @Test func `the tiny decoder`() throws {
        let golden = try Golden("tiny-decoder")
        let source = try WeightFile.open(Fixture.path("tiny-decoder/taew2_1.safetensors"))
        let decoder = try TinyDecoder(source, on: processor())
        var chunks: [Latents] = []
        try decoder.decode(golden.clip("z0")) { chunks.append($0) }
        let found = try Latents(joining: chunks).values.map { ($0 + 1) / 2 }
        #expect(Golden.distance(found, try golden.floats("video0")) < Self.tolerance)
    }

    @Test func `a library that is none is refused`() throws {
        for path in ["/no/such/library.so", "/lib/x86_64-linux-gnu/libm.so.6"] {
            let error = #expect(throws: TensorError.self) {
                try Processor(threads: 1, on: .library(path))
            }
            #expect(error?.code == .unsupported)
        }
    }
}
