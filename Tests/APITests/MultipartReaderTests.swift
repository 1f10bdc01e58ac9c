// SPDX-License-Identifier: Apache-2.0
import API
import NIOCore
import Testing

@Suite struct MultipartReaderTests {
    private static let body =
        "preamble\r\n--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"x;.png\"\r\n"
        + "Content-Type: image/png\r\n\r\none\r\n--c two\r\n--b\r\n"
        + "Content-Disposition: form-data; name=empty\r\n\r\n\r\n--b--epilogue"

    /// Events with adjacent data joined.
    private func read(_ text: String, pieces: Int) throws -> [MultipartReader.Event] {
        var reader = try #require(
            MultipartReader(contentType: "multipart/form-data; boundary=\"b\""))
        var events: [MultipartReader.Event] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            let piece = bytes[start..<min(start + pieces, bytes.count)]
            for event in try reader.feed(ByteBuffer(bytes: piece)) {
                if case .data(let more) = event, case .data(let before)? = events.last {
                    events[events.count - 1] = .data(before + more)
                } else {
                    events.append(event)
                }
            }
        }
        #expect(reader.isComplete)
        return events
    }

    @Test(arguments: [1, 2, 3, 5, 7, 11, 1000])
    func `pieces of any size give the same events`(pieces: Int) throws {
        #expect(
            try read(Self.body, pieces: pieces) == [
                .part(name: "file", filename: "x;.png", mediaType: "image/png"),
                .data(Array("one\r\n--c two".utf8)), .partEnd,
                .part(name: "empty", filename: nil, mediaType: nil), .partEnd, .end,
            ])
    }

    @Test func `headers without end are refused`() throws {
        var reader = try #require(
            MultipartReader(contentType: "multipart/form-data; boundary=b"))
        #expect(throws: MultipartReader.Malformed.self) {
            _ = try reader.feed(
                ByteBuffer(string: "--b\r\n" + String(repeating: "a: b\r\n", count: 3000)))
        }
    }

    @Test(arguments: [
        nil, "", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=b",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
    ])
    func `a boundary is needed`(contentType: String?) {
        #expect(MultipartReader(contentType: contentType) == nil)
    }
}
