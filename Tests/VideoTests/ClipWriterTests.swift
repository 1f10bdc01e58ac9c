// SPDX-License-Identifier: Apache-2.0
import Foundation
import Pixels
import Testing

@testable import Video

@Suite struct ClipWriterTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "kinora-video-\(UUID().uuidString)")

    private func clip(_ frames: Int, _ format: ClipFormat) throws -> Data {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appending(path: "clip.mp4")
        let writer = try ClipWriter(url, format)
        for index in 0..<frames {
            var frame = Frame(width: format.width, height: format.height)
            for byte in frame.bytes.indices { frame.bytes[byte] = UInt8((byte + index * 9) & 255) }
            try writer.append(frame)
        }
        try writer.finish()
        return try Data(contentsOf: url)
    }

    /// The payload of the first box with a four-letter name, found by its bytes.
    private func box(_ name: String, in data: Data) -> Data? {
        guard let found = data.range(of: Data(name.utf8)) else { return nil }
        return data[found.upperBound...]
    }

    @Test(arguments: [(24, 5), (30, 5), (24, 10)])
    func `a clip lasts exactly as long as its frames`(rate: Int, seconds: Int) throws {
        let format = ClipFormat(width: 64, height: 36, framesPerSecond: rate)
        let data = try clip(rate * seconds, format)
        let header = try #require(box("mvhd", in: data))
        let bytes = [UInt8](header.prefix(20))
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        // version and flags, created, modified, then time scale and duration (ISO 14496-12, 8.2.2)
        #expect(number(16) == number(12) * seconds)
    }

    @Test func `the index stands before the pictures`() throws {
        let data = try clip(12, ClipFormat(width: 64, height: 64, framesPerSecond: 24))
        let index = try #require(data.range(of: Data("moov".utf8)))
        let pictures = try #require(data.range(of: Data("mdat".utf8)))
        #expect(index.lowerBound < pictures.lowerBound)
    }

    @Test func `title and comment are kept`() throws {
        var format = ClipFormat(width: 64, height: 64, framesPerSecond: 24)
        format.title = "a paper boat on a lake"
        format.comment = "seed 42"
        let data = try clip(3, format)
        #expect(data.range(of: Data("a paper boat on a lake".utf8)) != nil)
        #expect(data.range(of: Data("seed 42".utf8)) != nil)
    }

    @Test func `the same frames give the same bytes`() throws {
        let format = ClipFormat(width: 96, height: 64, framesPerSecond: 24)
        #expect(try clip(30, format) == clip(30, format))
    }

    @Test(arguments: [(63, 64, 24), (64, 8, 24), (64, 64, 0), (10_000, 64, 24)])
    func `a format that cannot be encoded is refused`(width: Int, height: Int, rate: Int) {
        let format = ClipFormat(width: width, height: height, framesPerSecond: rate)
        #expect(throws: VideoError.self) { try clip(1, format) }
    }

    @Test func `a frame of another size is refused`() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let format = ClipFormat(width: 64, height: 64, framesPerSecond: 24)
        let writer = try ClipWriter(folder.appending(path: "clip.mp4"), format)
        try? writer.append(Frame(width: 32, height: 64))
        let error = #expect(throws: VideoError.self) { try writer.finish() }
        #expect(error?.message == "frame must be 64×64; got 32×64")
    }

    @Test func `a full disk is told as such`() throws {
        let format = ClipFormat(width: 640, height: 360, framesPerSecond: 24)
        let error = #expect(throws: VideoError.self) {
            let writer = try ClipWriter(URL(filePath: "/dev/full"), format)
            for _ in 0..<3 { try writer.append(Frame(width: 640, height: 360)) }
            try writer.finish()
        }
        #expect(error?.code == .noSpace)
    }
}
