// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Domain
import Foundation
import Synchronization
import Testing

@testable import Generation

/// The trained model in models/wan-tiny, from a prompt to what is seen.
@Suite struct TinyWanTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "models/wan-tiny")

    private final class Control: GenerationControl {
        private let files = Mutex<[String]>([])
        func progress(_ share: Double, frame: Int, of frames: Int) {}
        func preview(_ file: URL) { files.withLock { $0.append(file.lastPathComponent) } }
        var mayContinue: Bool { true }
        var shown: [String] { files.withLock { $0 } }
    }

    private func weights() throws -> WanWeights {
        var weights = try WanWeights(
            name: "wan-tiny", folder: ModelFolder(path: Self.folder.path))
        weights.presentation = .tiny
        return weights
    }

    /// The middle of the pixels of a color in every frame of 64x64, [x, y] each.
    private func path(_ color: [Float], _ frames: [Latents]) -> [SIMD2<Float>] {
        frames.flatMap { chunk in
            (0..<chunk.shape[1]).map { frame in
                var (sum, count) = (SIMD2<Float>.zero, Float(0))
                for place in 0..<64 * 64 {
                    let distance = (0..<3).reduce(Float(0)) { total, channel in
                        let index = (channel * chunk.shape[1] + frame) * 64 * 64 + place
                        return total + abs((chunk.values[index] + 1) / 2 - color[channel])
                    }
                    guard distance < 0.6 else { continue }
                    sum += SIMD2(Float(place % 64), Float(place / 64))
                    count += 1
                }
                return sum / max(count, 1)
            }
        }
    }

    /// How the colors of a picture correlate with those of a chunk of frames.
    private func correlation(_ picture: Latents, _ chunk: Latents) -> Float {
        let (area, count) = (64 * 64, chunk.shape[1])
        var (sums, products) = (SIMD2<Float>.zero, SIMD3<Float>.zero)
        for index in 0..<3 * area {
            let first = index / area * count * area + index % area
            let y = (0..<count).reduce(Float(0)) { $0 + chunk.values[first + $1 * area] }
            let x = picture.values[index]
            sums += SIMD2(x, y)
            products += SIMD3(x * x, y * y, x * y)
        }
        let n = Float(3 * area)
        let spread = SIMD2(products.x, products.y) / n - sums * sums / (n * n)
        return (products.z / n - sums.x * sums.y / (n * n)) / (spread.x * spread.y).squareRoot()
    }

    // Neither combination was among those that the model was trained on.
    @Test(arguments: [
        ("a red ball moving left over grass", [0.9, 0.1, 0.1] as [Float], SIMD2<Float>(-1, 0)),
        ("a yellow cube moving left over a night sky", [0.98, 0.9, 0.1], SIMD2(-1, 0)),
        ("a blue ball moving up over sand", [0.15, 0.25, 0.95], SIMD2(0, -1)),
    ])
    func `a thing of the asked color moves where it was asked to`(
        prompt: String, color: [Float], direction: SIMD2<Float>
    ) throws {
        let model = try TextToVideo(folder: weights().folder, threads: 2)
        var request = VideoRequest(
            prompt: prompt, size: (64, 64), frames: 9, steps: 16,
            guidance: try Guidance(scale: 4), seed: 1)
        request.shift = 3
        var listener = TextToVideo.Listener()
        listener.previewEvery = 15
        var preview: Latents?
        listener.previewed = { preview = $1 }
        var frames: [Latents] = []
        try model.decode(model.latents(request, listener).latents) { frames.append($0) }
        // The middle of the three frames of latents.
        #expect(try correlation(#require(preview), frames[1]) > 0.5)
        let path = path(color, frames)
        #expect(path.count == 9)
        let steps = zip(path.dropFirst(), path).map { (($0 - $1) * direction).sum() }
        #expect(steps.allSatisfy { $0 > -0.5 })
        #expect(steps.reduce(0, +) > 8)
    }

    @Test func `its page says that it is tiny, and a clip has its pictures and its report`() throws
    {
        let weights = try weights()
        let model = try #require(Model.wan(weights) { WanPreset.all[0] }.first)
        #expect(model.description.id == "kinora/wan-tiny/t2v")
        #expect(model.description.summary.contains("tiny"))
        var input = try model.description.validate(
            .object([
                "prompt": .string("a red ball moving left over grass"),
                "guidance_end": .number(0.5), "num_inference_steps": .integer(6),
            ])
        ).get().input
        input.fields["seed"] = .integer(3)
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "tiny-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let control = Control()
        let engine = WanGenerator(
            [weights], keeping: folder.appending(path: "latents"),
            embeddings: folder.appending(path: "embeddings"))
        let result = try engine.generate(model.request(input, 2), into: folder, control: control)
        #expect(result.frames == 9 && result.width == 64)
        #expect(control.shown == ["preview-4.png", "poster.png"])
        let record = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.appending(path: result.shot)))
        let report = (record as? [String: Any])?["report"] as? [String: Any]
        #expect(report?["passes"] as? Int == 9)
        #expect(report?["unguided"] as? [Int] == [3, 4, 5])
        #expect(engine.estimate(try model.request(input, 2)).map { $0.seconds < 60 } == true)
    }
}
