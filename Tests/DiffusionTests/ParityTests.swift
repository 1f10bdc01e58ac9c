// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

/// The engine against what diffusers and transformers computed (scripts/fixtures/models.py).
@Suite struct ParityTests {
    @Test(arguments: ["transformer-12", "transformer-128"])
    func `the transformer computes what diffusers does`(model: String) throws {
        let golden = try Golden(model)
        let transformer = try ModelFolder(path: Fixture.path(model))
            .transformer(on: Processor(threads: 2))
        for index in 0..<3 {
            let text = try transformer.read(golden.floats("c\(index)"))
            let found = try transformer.velocity(
                golden.clip("x\(index)"), time: golden.floats("t\(index)")[0], text: text)
            let distance = Golden.distance(found.values, try golden.floats("y\(index)"))
            #expect(distance < 1e-5, "case \(index)")
        }
    }

    @Test func `the text encoder computes what transformers does`() throws {
        let golden = try Golden("text-encoder")
        let encoder = try ModelFolder(path: Fixture.path("text-encoder"))
            .textEncoder(on: Processor(threads: 2))
        for index in 0..<3 {
            let found = try encoder.encode(golden.floats("tokens\(index)").map { Int($0) })
            #expect(Golden.distance(found, try golden.floats("hidden\(index)")) < 1e-5)
        }
    }

    /// Thirteen frames: the caches start on the first and second latent frame and run from the third.
    @Test func `the decoder computes every frame as diffusers does`() throws {
        let golden = try Golden("vae")
        let decoder = try ModelFolder(path: Fixture.path("vae"))
            .decoder(on: Processor(threads: 2))
        for (index, counts) in [[1], [1, 4, 4, 4]].enumerated() {
            var chunks: [Latents] = []
            try decoder.decode(golden.clip("z\(index)")) { chunks.append($0) }
            #expect(chunks.map { $0.shape[1] } == counts)
            let video = try golden.clip("video\(index)")
            let found = try Latents(joining: chunks)
            #expect(found.shape == video.shape)
            for frame in 0..<video.shape[1] {
                let distance = Golden.distance(found.frame(frame), video.frame(frame))
                #expect(distance < 1e-5, "frame \(frame)")
            }
        }
    }

    @Test func `the encoder computes what diffusers does`() throws {
        let golden = try Golden("vae")
        let encoder = try ModelFolder(path: Fixture.path("vae"))
            .encoder(on: Processor(threads: 2))
        for index in 0..<2 {
            let found = try encoder.encode(golden.clip("clip\(index)"))
            let moments = try golden.clip("moments\(index)")
            #expect(found.shape == moments.shape)
            #expect(Golden.distance(found.values, moments.values) < 1e-5)
        }
    }

    @Test func `the tiny decoder computes what its network does`() throws {
        let golden = try Golden("tiny-decoder")
        let source = try WeightFile.open(Fixture.path("tiny-decoder/taew2_1.safetensors"))
        let decoder = try TinyDecoder(source, on: Processor(threads: 2))
        var chunks: [Latents] = []
        try decoder.decode(golden.clip("z0")) { chunks.append($0) }
        #expect(chunks.map { $0.shape[1] } == [1, 4, 4])
        let found = try Latents(joining: chunks)
        let video = try golden.clip("video0")
        #expect(found.shape == video.shape)
        #expect(Golden.distance(found.values.map { ($0 + 1) / 2 }, video.values) < 1e-5)
    }

    @Test func `a clip does not depend on the clip before it`() throws {
        let golden = try Golden("vae")
        let decoder = try ModelFolder(path: Fixture.path("vae"))
            .decoder(on: Processor(threads: 1))
        func decode() throws -> [Float] {
            var chunks: [Latents] = []
            try decoder.decode(golden.clip("z1")) { chunks.append($0) }
            return try Latents(joining: chunks).values
        }
        let first = try decode()
        // A clip that is broken off, and one of another size.
        struct Enough: Error {}
        #expect(throws: Enough.self) {
            try decoder.decode(golden.clip("z1")) { _ in throw Enough() }
        }
        try decoder.decode(golden.clip("z0")) { _ in }
        #expect(try decode() == first)
    }

    @Test func `the whole pipeline makes the frames of the stock one`() throws {
        let golden = try Golden("pipeline")
        let model = try TextToVideo(
            folder: ModelFolder(path: Fixture.path("pipeline")), threads: 2)
        var request = VideoRequest(
            prompt: "a red fox runs through a snowy forest", size: (32, 32), frames: 9,
            steps: 4, guidance: try Guidance(scale: 4), seed: 1)
        request.negativePrompt = "a quiet lake"
        var steps: [Int] = []
        var listener = TextToVideo.Listener()
        listener.stepped = { step, _ in steps.append(step) }
        let (latents, report) = try model.latents(
            request, from: golden.clip("noise"), listener)
        #expect(steps == [0, 1, 2, 3])
        #expect(report.passes == 8)
        #expect(Golden.distance(latents.values, try golden.floats("latents")) < 1e-4)
        var chunks: [Latents] = []
        try model.decode(latents) { chunks.append($0) }
        let video = try Latents(joining: chunks)
        // The stock pipeline hands out [frames, channels, rows, columns] of 0...1.
        let expected = try golden.floats("frames")
        let area = 32 * 32
        var most: Float = 0
        for frame in 0..<9 {
            for channel in 0..<3 {
                for place in 0..<area {
                    let found = (video.values[(channel * 9 + frame) * area + place] + 1) / 2
                    most = max(most, abs(found - expected[(frame * 3 + channel) * area + place]))
                }
            }
        }
        #expect(most < 1e-4)
    }
}

/// Inputs and outputs of the reference, beside a model.
struct Golden {
    private let file: SafetensorsFile

    init(_ model: String) throws {
        file = try SafetensorsFile(path: Fixture.path("\(model)/golden.safetensors"))
    }

    func floats(_ name: String) throws -> [Float] { try file.floats(name) }

    /// A tensor [1, channels, frames, rows, columns].
    func clip(_ name: String) throws -> Latents {
        try Latents(
            shape: Array(file.descriptor(name).shape.dropFirst()), values: file.floats(name))
    }

    /// ||a - b|| / ||b||.
    static func distance(_ a: [Float], _ b: [Float]) -> Double {
        guard a.count == b.count else { return .infinity }
        var (difference, size) = (0.0, 0.0)
        for (x, y) in zip(a, b) {
            difference += Double(x - y) * Double(x - y)
            size += Double(y) * Double(y)
        }
        return (difference / size).squareRoot()
    }
}

extension Latents {
    /// The numbers of one frame, all channels.
    func frame(_ index: Int) -> [Float] {
        let area = shape[2] * shape[3]
        return (0..<shape[0]).flatMap { channel in
            let start = (channel * shape[1] + index) * area
            return Array(values[start..<start + area])
        }
    }
}
