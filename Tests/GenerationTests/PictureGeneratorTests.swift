// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import Pixels
import Synchronization
import Testing

@Suite struct PictureGeneratorTests {
    private struct Silence: GenerationControl {
        func progress(_ share: Double, frame: Int, of frames: Int) {}
        var mayContinue: Bool { true }
    }

    /// Half sky, half meadow, a wall between; three to two.
    private static let picture: Frame = {
        var frame = Frame(width: 480, height: 320)
        for i in 0..<480 * 320 {
            let (x, y) = (i % 480, i / 480)
            let grain = (x * 31 + y * 17) % 23
            let color: [Int] =
                y < 130
                ? [120, 160, 220]
                : y < 190 && x > 200 && x < 400
                    ? [150 + grain, 70, 60] : y < 170 ? [120, 160, 220] : [60, 110 + grain, 50]
            for c in 0..<3 { frame.bytes[i * 3 + c] = UInt8(color[c]) }
        }
        return frame
    }()

    private func made(
        _ prompt: String, _ picture: [UInt8], model: String = "kwaivgi/kling-v2.1-i2v-pro"
    ) throws -> (result: GenerationResult, shot: String, clip: Data) {
        let model = try #require(ModelList.model(model))
        let body: JSONValue = .object([
            "prompt": .string(prompt), "seed": .integer(3),
            "image": .string("https://example.com/a.png"),
        ])
        var request = try model.request(model.description.validate(body).get().input, 2)
        request.picture = picture
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let engines = EngineList.drafts(try EngineList.generators(.init()))
        let engine = try #require(engines[.diorama])
        let result = try engine.generate(request, into: folder, control: Silence())
        return (
            result, try String(contentsOf: folder.appending(path: "shot.json"), encoding: .utf8),
            try Data(contentsOf: folder.appending(path: "clip.mp4"))
        )
    }

    @Test func `a clip has the shape of its picture, and the same request the same bytes`() throws {
        let png = Self.picture.png()
        let made = try made("the camera pans left at dusk, it snows", png)
        #expect(made.result.width == 58 && made.result.height == 40)
        #expect(made.result.frames == 10)
        #expect(made.shot.contains("\"pan\""))
        #expect(try self.made("the camera pans left at dusk, it snows", png).clip == made.clip)
    }

    @Test func `without a word on the camera it pushes in and drifts`() throws {
        let made = try made("a wall on a meadow", Self.picture.png())
        #expect(made.shot.contains("\"dolly\"") && made.shot.contains("\"orbit\""))
    }

    @Test func `a damaged picture is the caller's mistake`() throws {
        let png = Self.picture.png()
        for bytes in [Array(png[..<400]), png[..<200] + [UInt8](repeating: 7, count: 300)] {
            let error = #expect(throws: GenerationError.self) { try made("in", Array(bytes)) }
            #expect(error?.code == .invalid)
            #expect(
                error?.message.hasPrefix("image must be a PNG picture that can be decoded") == true)
        }
    }
}
