// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

/// The golden models on devices, by ggml's own operations.
///
/// Always on ggml's operations for the cores; on Vulkan, which Mesa's lavapipe brings to machines
/// without a graphics processor, where `scripts/setup --vulkan` (or `--vulkan-tests`) was run.
@Suite(.serialized) struct DeviceTests {
    enum Choice: String, CaseIterable {
        case cores
        case vulkan

        static let library = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../.deps/accelerators/vulkan/libggml-vulkan.so").standardizedFileURL

        static var present: [Choice] {
            FileManager.default.fileExists(atPath: library.path) ? allCases : [.cores]
        }

        func processor() throws -> Processor {
            guard self == .vulkan else {
                return try Processor(threads: 2, accelerator: Accelerator(threads: 2))
            }
            // ggml takes processors that stand for devices only when they are named.
            setenv("GGML_VK_VISIBLE_DEVICES", "0", 0)
            setenv("GGML_VK_DISABLE_F16", "1", 0)
            return try Processor(threads: 2, on: .library(Self.library.path))
        }

        /// ggml's GELU looks numbers up in a table of half precision on the cores.
        var tolerance: Double { self == .cores ? 2e-2 : 1e-5 }
    }

    @Test(arguments: Choice.present, ["transformer-12", "transformer-128"])
    func `the transformer`(choice: Choice, model: String) throws {
        let golden = try Golden(model)
        let transformer = try ModelFolder(path: Fixture.path(model))
            .transformer(on: choice.processor())
        for index in 0..<3 {
            let text = try transformer.read(golden.floats("c\(index)"))
            let found = try transformer.velocity(
                golden.clip("x\(index)"), time: golden.floats("t\(index)")[0], text: text)
            let distance = Golden.distance(found.values, try golden.floats("y\(index)"))
            #expect(distance < choice.tolerance, "case \(index)")
        }
    }

    @Test(arguments: Choice.present)
    func `the text encoder`(choice: Choice) throws {
        let golden = try Golden("text-encoder")
        let encoder = try ModelFolder(path: Fixture.path("text-encoder"))
            .textEncoder(on: choice.processor())
        let found = try encoder.encode(golden.floats("tokens0").map { Int($0) })
        #expect(Golden.distance(found, try golden.floats("hidden0")) < choice.tolerance)
    }

    @Test(arguments: Choice.present)
    func `the VAE`(choice: Choice) throws {
        let golden = try Golden("vae")
        let folder = ModelFolder(path: Fixture.path("vae"))
        let processor = try choice.processor()
        var chunks: [Latents] = []
        try folder.decoder(on: processor).decode(golden.clip("z1")) { chunks.append($0) }
        let video = try Latents(joining: chunks)
        #expect(Golden.distance(video.values, try golden.floats("video1")) < 1e-5)
        let moments = try folder.encoder(on: processor).encode(golden.clip("clip1"))
        #expect(Golden.distance(moments.values, try golden.floats("moments1")) < 1e-5)
    }

    @Test(arguments: Choice.present)
    func `the tiny decoder`(choice: Choice) throws {
        let golden = try Golden("tiny-decoder")
        let source = try WeightFile.open(Fixture.path("tiny-decoder/taew2_1.safetensors"))
        let decoder = try TinyDecoder(source, on: choice.processor())
        var chunks: [Latents] = []
        try decoder.decode(golden.clip("z0")) { chunks.append($0) }
        let found = try Latents(joining: chunks).values.map { ($0 + 1) / 2 }
        #expect(Golden.distance(found, try golden.floats("video0")) < 1e-5)
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
