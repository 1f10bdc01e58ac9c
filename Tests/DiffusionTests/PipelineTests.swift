// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors
import Testing

@testable import Diffusion

@Suite struct PipelineTests {
    private typealias Named = SafetensorsWriter.Tensor

    private func request(_ prompt: String = "a red fox") throws -> VideoRequest {
        VideoRequest(
            prompt: prompt, size: (32, 32), frames: 9, steps: 3,
            guidance: try Guidance(scale: 4), seed: 7)
    }

    private var folder: ModelFolder { ModelFolder(path: Fixture.path("pipeline")) }

    @Test func `a probe of the pipeline makes what the parts make`() throws {
        try Fixture.withFolder { path in
            let noise = try GaussianNoise.latents(shape: [4, 3, 4, 4], seed: 7)
            func bytes(_ name: String, _ text: String) -> Named {
                Named(name, [text.utf8.count], text.utf8.map { Float($0) })
            }
            try SafetensorsWriter.write(
                [
                    bytes("prompt", "a red fox"), bytes("negative_prompt", ""),
                    Named("latents", [1] + noise.shape, noise.values),
                    Named("num_inference_steps", [1], [3]), Named("guidance_scale", [1], [4]),
                ], to: "\(path)/in.safetensors")
            _ = try Probe(.pipeline, model: Fixture.path("pipeline"), threads: 2).run(
                inputs: "\(path)/in.safetensors", output: "\(path)/out.safetensors", times: 1)
            let frames = try SafetensorsFile(path: "\(path)/out.safetensors").floats("frames")
            let model = try TextToVideo(folder: folder, threads: 1)
            var wanted = try request()
            wanted.shift = try folder.scheduler().shift ?? 1
            var first: [Float] = []
            try model.decode(model.latents(wanted, from: noise).latents) { chunk in
                // The first chunk is the first frame, in the order color, row, column.
                if first.isEmpty { first = chunk.values.map { ($0 + 1) / 2 } }
            }
            #expect(Golden.distance(Array(frames.prefix(first.count)), first) < 1e-6)
        }
    }

    @Test func `a text that was read is not read again`() throws {
        try Fixture.withFolder { path in
            let cache = EmbeddingCache(folder: URL(filePath: path))
            let model = try TextToVideo(folder: folder, threads: 1, embeddings: cache)
            let first = try model.latents(request()).latents
            func files() throws -> [String] {
                try FileManager.default.contentsOfDirectory(atPath: path)
            }
            #expect(try files().count == 2)  // the prompt and the negative one
            // The model without its encoder's weights still knows the text.
            var times: [Float] = cache.rows([3, 1], encoder: "another") ?? []
            #expect(times.isEmpty)
            times = try model.latents(request()).latents.values
            #expect(times == first.values)
            #expect(try files().count == 2)
            for name in try files() { try Data([1]).write(to: URL(filePath: "\(path)/\(name)")) }
            #expect(try model.latents(request()).latents == first)
        }
    }

    @Test func `pictures are shown on the way`() throws {
        let model = try TextToVideo(folder: folder, threads: 1)
        var listener = TextToVideo.Listener()
        var seen: [(step: Int, picture: Latents)] = []
        listener.previewEvery = 1
        listener.previewed = { seen.append(($0, $1)) }
        _ = try model.latents(request(), listener)
        #expect(seen.map(\.step) == [0, 1])
        #expect(seen.allSatisfy { $0.picture.shape == [3, 1, 32, 32] })
    }

    /// Runs with a copy of the model.
    private func withCopy<R>(_ body: (String) throws -> R) throws -> R {
        try Fixture.withFolder { path in
            // The tokenizer of the fixture is a link to a file beside it.
            let model = "\(path)/pipeline"
            for name in ["pipeline", "tokenizer.json"] {
                try FileManager.default.copyItem(
                    atPath: Fixture.path(name), toPath: "\(path)/\(name)")
            }
            return try body(model)
        }
    }

    /// Leaves the encoder out of a model's VAE.
    private func leaveOutEncoder(_ model: String) throws {
        let file = "\(model)/vae/diffusion_pytorch_model.safetensors"
        let all = try SafetensorsFile(path: file)
        let kept = try all.names.filter { !VideoEncoder.owns($0) }.map {
            SafetensorsWriter.Tensor($0, try all.descriptor($0).shape, try all.floats($0))
        }
        #expect(kept.count < all.names.count)
        try FileManager.default.removeItem(atPath: file)
        try SafetensorsWriter.write(kept, to: file)
    }

    @Test func `a VAE that only decodes shows pictures on the way, and makes the same clip`() throws
    {
        try withCopy { model in
            try leaveOutEncoder(model)
            var listener = TextToVideo.Listener()
            var seen: [Int] = []
            listener.previewEvery = 1
            listener.previewed = { step, _ in seen.append(step) }
            let (latents, report) = try TextToVideo(folder: ModelFolder(path: model), threads: 1)
                .latents(request(), listener)
            #expect(seen == [0, 1])
            #expect(report.missingPreviews == nil)
            #expect(
                try latents == TextToVideo(folder: folder, threads: 1).latents(request()).latents)
        }
    }

    @Test func `a picture that cannot be shown is reported, and the clip is made`() throws {
        try withCopy { model in
            try FileManager.default.createDirectory(
                atPath: "\(model)/tiny_decoder", withIntermediateDirectories: true)
            try Data("no weights".utf8).write(
                to: URL(filePath: "\(model)/tiny_decoder/taew2_1.safetensors"))
            var listener = TextToVideo.Listener()
            var shown = 0
            listener.previewEvery = 1
            listener.previewed = { _, _ in shown += 1 }
            let report = try TextToVideo(folder: ModelFolder(path: model), threads: 1)
                .latents(request(), listener).report
            #expect(shown == 0)
            #expect(report.missingPreviews?.contains("taew2_1") == true)
            listener.previewed = { _, _ in throw DiffusionError(.unreadable, "the disk is full") }
            let other = try TextToVideo(folder: folder, threads: 1).latents(request(), listener)
            #expect(other.report.missingPreviews == "the disk is full")
        }
    }

    /// A clip that is red on the left and blue on the right, as wan-tiny's VAE has it in latents.
    private func redAndBlue(_ encoder: VideoEncoder) throws -> Latents {
        var clip = Latents(shape: [3, 5, 64, 64])
        for index in clip.values.indices {
            let (color, column) = (index / (5 * 64 * 64), index % 64)
            clip.values[index] = color == (column < 32 ? 0 : 2) ? 0.8 : -0.8
        }
        return try encoder.configuration.normalizedMean(encoder.encode(clip))
    }

    @Test func `a rough picture has the colors of the clip`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
        let tiny = ModelFolder(
            path: file.appending(path: "../../models/wan-tiny").standardizedFileURL.path)
        let processor = try Processor(threads: 2)
        let encoder = try tiny.encoder(on: processor)
        let decoder = try tiny.decoder(on: processor)
        let latents = try redAndBlue(encoder)
        let picture = try LinearPreview(fitting: decoder, encoder).picture(latents, frame: 1)
        func mean(_ color: Int, _ columns: Range<Int>) -> Float {
            let values = (0..<64 * 64).filter { columns.contains($0 % 64) }
                .map { picture.values[color * 64 * 64 + $0] }
            return values.reduce(0, +) / Float(values.count)
        }
        for (columns, bright) in [(0..<24, 0), (40..<64, 2)] {
            for color in 0..<3 where color != bright {
                #expect(mean(bright, columns) > mean(color, columns))
            }
        }
    }

    @Test func `least squares find the line that numbers lie on`() {
        let rows = (0..<9).map { [Double($0), Double($0 * $0 % 5), 1] }
        let found = LeastSquares.solve(rows, rows.map { 2 * $0[0] - 3 * $0[1] + 5 }, damping: 1e-6)
        for (value, wanted) in zip(found, [2.0, -3, 5]) { #expect(abs(value - wanted) < 1e-4) }
    }
}
