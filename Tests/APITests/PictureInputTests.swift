// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Objects
import Queue
import Testing

@Suite struct PictureInputTests {
    /// The first bytes of a PNG file, which is all that is looked at before the worker.
    private static func png(_ width: UInt8 = 2) -> Data {
        Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
            + Data("IHDR".utf8) + Data([0, 0, width, 0, 0, 0, 2, 0])
    }

    private func submit(
        _ caller: TestCaller, _ image: String
    ) async throws -> TestCaller.Answer {
        try await caller.send(
            .post, ServerUnderTest.picturePath,
            body: #"{"image":"\#(image)","prompt":"slow dolly in"}"#)
    }

    @Test(arguments: ["data:image/jpeg;base64,", ""])
    func `a picture in the body is kept as a file`(start: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let base64 = (Self.png() + Data(repeating: 0, count: 60)).base64EncodedString()
            let answer = try await submit(caller, start + base64)
            #expect(answer.status == 200, "\(answer.text)")
            let id = try #require(PredictionID(answer.data["id"] as? String ?? ""))
            let stored = try #require(try await server.store.prediction(id))
            let key = try #require(stored.life.picture)
            #expect(try server.objects.size(of: key) == 84)
            #expect(stored.input.text("image") == "data:image/png")
            // The caller sees where it is kept.
            let input = try #require(answer.data["input"] as? [String: Any])
            let shown = try #require(input["image"] as? String)
            let file = try await caller.send(
                .get, String(shown.dropFirst("http://localhost".count)))
            #expect(file.status == 200 && file.header("content-type") == "image/png")
        }
    }

    @Test func `an upload of this server is used at once, whatever its address says`() async throws
    {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let data = Self.png()
            let ticket = try await caller.send(
                .post, "/api/v3/media/uploads",
                body: #"{"filename":"a.png","size":\#(data.count)}"#)
            let get = try #require(ticket.data["download_url"] as? String)
            let early = try await submit(caller, get)
            #expect(early.status == 400)
            #expect(
                early.message
                    == "image must be an upload that has arrived: nothing was sent to its address")
            let upload = try #require(ticket.data["upload"] as? [String: Any])
            let put = try #require(upload["url"] as? String).dropFirst("http://localhost".count)
            _ = try await caller.send(.put, String(put), bytes: data)
            let answer = try await submit(
                caller, get.replacing("http://localhost", with: "https://proxy.example:8443"))
            let id = try #require(PredictionID(answer.data["id"] as? String ?? ""))
            #expect(try await server.store.prediction(id)?.life.picture != nil)
        }
    }

    @Test func `an address elsewhere is left to the worker`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await submit(caller, "https://example.com/a.png")
            let id = try #require(PredictionID(answer.data["id"] as? String ?? ""))
            let stored = try #require(try await server.store.prediction(id))
            #expect(stored.life.picture == nil)
            #expect(stored.input.text("image") == "https://example.com/a.png")
        }
    }

    @Test func `bad pictures are refused with field, value and what is allowed`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let text = Data(String(repeating: "text ", count: 20).utf8).base64EncodedString()
            for (image, message) in [
                (
                    "data:image/png;base64," + Self.png(1).base64EncodedString(),
                    "image must have 300 to 4096 pixels on each side; got 256×512"
                ),
                (
                    text,
                    "image must be a JPEG, PNG or WebP picture; got a file that begins with 74 65 78 74"
                ),
                ("data:image/png;base64,", "image must be valid base64; it cannot be decoded"),
                (
                    "ftp://example.com/a.png",
                    "image must be an http or https URL, a data URI or base64 of a picture; got "
                        + "\"ftp://example.com/a.png\""
                ),
                ("", "image must not be empty"),
            ] {
                let answer = try await submit(caller, image)
                #expect(answer.status == 400)
                #expect(answer.message == message)
            }
            let none = try await caller.send(
                .post, ServerUnderTest.picturePath, body: #"{"prompt":"in"}"#)
            #expect(none.message == "image is required")
        }
    }
}
