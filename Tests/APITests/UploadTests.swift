// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@Suite struct UploadTests {
    private func path(_ url: Any?) throws -> String {
        let text = try #require(url as? String)
        #expect(text.hasPrefix("http://localhost/"))
        return String(text.dropFirst("http://localhost".count))
    }

    private func ticket(
        _ caller: TestCaller, name: String = "a cat.PNG", size: Int = 5
    ) async throws -> (put: String, get: String) {
        let answer = try await caller.send(
            .post, "/api/v3/media/uploads",
            body: #"{"filename":"\#(name)","size":\#(size),"content_type":"image/png"}"#)
        #expect(answer.status == 200)
        let upload = try #require(answer.data["upload"] as? [String: Any])
        #expect(upload["method"] as? String == "PUT")
        #expect(upload["expires_at"] is String)
        #expect(upload["headers"] as? [String: String] == ["Content-Type": "image/png"])
        return (try path(upload["url"]), try path(answer.data["download_url"]))
    }

    @Test func `a file goes up to an address that needs no key, and comes down again`()
        async throws
    {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let (put, get) = try await ticket(caller)
            #expect(get.hasSuffix("/a_cat.png"))
            #expect(try await caller.send(.get, get).status == 404)
            let stored = try await caller.send(.put, put, body: "bytes", authorization: .some(nil))
            #expect(stored.status == 200)
            #expect(try path(stored.data["download_url"]) == get)
            let file = try await caller.send(.get, get, authorization: .some(nil))
            #expect(file.text == "bytes")
            #expect(file.header("content-type") == "image/png")
            let part = try await caller.send(.get, get, headers: ["range": "bytes=1-2"])
            #expect(part.status == 206)
            #expect(part.text == "yt")
        }
    }

    @Test func `an upload address works once and for a while`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let (put, _) = try await ticket(caller)
            let (late, _) = try await ticket(caller)
            #expect(try await caller.send(.put, put, body: "bytes").status == 200)
            let again = try await caller.send(.put, put, body: "other")
            #expect(again.status == 409)
            server.pass(.seconds(3600))
            let expired = try await caller.send(.put, late, body: "bytes")
            #expect(expired.status == 403)
            #expect(expired.message.contains("expired"))
        }
    }

    @Test func `a changed upload address is refused`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let (put, get) = try await ticket(caller)
            let (other, _) = try await ticket(caller)
            var parts = put.split(separator: "/").map(String.init)
            let others = other.split(separator: "/").map(String.init)
            parts[1] = others[1]
            for forged in [
                "/" + parts.joined(separator: "/"), put + "A", String(put.dropLast()),
                put.replacing("/uploads/", with: "/uploads/..%2F"),
                "/uploads/x/9999999999/\(String(repeating: "A", count: 43))",
            ] {
                let answer = try await caller.send(.put, forged, body: "bytes")
                #expect(answer.status == 403, "\(forged)")
            }
            #expect(try await caller.send(.put, put, body: "bytes").status == 200)
            #expect(try await caller.send(.get, get.replacing("a_cat", with: "b")).status == 404)
        }
    }

    @Test(arguments: [("bytes+", 413), ("byte", 400), ("", 400)])
    func `a file has to have its announced size, and may be sent again`(
        body: String, status: Int
    ) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let (put, _) = try await ticket(caller)
            #expect(try await caller.send(.put, put, body: body).status == status)
            #expect(try await caller.send(.put, put, body: "bytes").status == 200)
        }
        let left = try FileManager.default.contentsOfDirectory(
            atPath: server.folder.appending(path: "incoming").path)
        #expect(left.isEmpty)
    }

    @Test(arguments: [
        #"{"size":5}"#, #"{"filename":"a.png"}"#, #"{"filename":"a.exe","size":5}"#,
        #"{"filename":"png","size":5}"#, #"{"filename":"a.png","size":0}"#,
        #"{"filename":"a.png","size":209715201}"#, #"{"filename":"","size":5}"#,
    ])
    func `a ticket needs a name of a known kind and a size`(body: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(.post, "/api/v3/media/uploads", body: body)
            #expect(answer.status == 400)
        }
    }

    @Test(arguments: [
        ("../../etc/passwd.png", "passwd.png"), (#"C:\\a\\b.jpg"#, "b.jpg"),
        (".htaccess.png", "htaccess.png"), ("ä\u{202e}gnp.png", "__gnp.png"),
        ("a\"b\r\n.png", "a_b_.png"), ("x.tar.gif", "x.tar.gif"), ("/.png", "png.png"),
    ])
    func `names are made harmless`(given: String, name: String) {
        let made = MediaName(given, mediaType: nil)?.text
        #expect(made == name || (made == nil && given == "/.png"))
    }

    @Test(arguments: [
        "/api/v3/media/upload/binary", "/api/v2/media/upload/binary", "/api/v3/upload",
        "/api/v3/uploads",
    ])
    func `a form brings a file in one step`(target: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let body =
                "--BB\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                + "--BB\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\n"
                + "Content-Type: image/gif\r\n\r\nthe\r\n--B file\r\n--BB--\r\n"
            let answer = try await caller.send(
                .post, target, body: body,
                headers: ["content-type": "multipart/form-data; boundary=BB"])
            #expect(answer.status == 200)
            #expect(answer.data["type"] as? String == "image")
            #expect(answer.data["size"] as? Int == 13)
            let file = try await caller.send(.get, try path(answer.data["url"]))
            #expect(file.text == "the\r\n--B file")
        }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=BB", "--BB--\r\n"),
        ("multipart/form-data; boundary=BB", "no form at all"),
        ("multipart/form-data", "--BB--"), ("application/json", "{}"),
        (
            "multipart/form-data; boundary=BB",
            "--BB\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\n\r\nx"
        ),
        (
            "multipart/form-data; boundary=BB",
            "--BB\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\n\r\n"
                + "\r\n--BB--"
        ),
        ("multipart/form-data; boundary=BB", "--BB\r\nbad\r\n\r\nx\r\n--BB--"),
    ])
    func `a form without a file is refused`(type: String, body: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .post, "/api/v3/media/upload/binary", body: body, headers: ["content-type": type])
            #expect(answer.status == 400)
        }
    }
}
