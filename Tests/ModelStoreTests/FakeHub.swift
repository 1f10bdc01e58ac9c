// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Hashing
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A server on this machine that speaks the hub's routes, and fails as told.
///
/// Large files are sent from another host, as the hub does: `localhost` instead of `127.0.0.1`.
final class FakeHub: Sendable {
    struct File: Sendable {
        var path: String
        var bytes: [UInt8]
        var isLarge: Bool
    }

    /// What goes wrong with the next answer for a file.
    enum Fault: Sendable {
        case status(Int)
        /// The connection breaks after some bytes.
        case cut(Int)
        /// One byte is another.
        case flip
        /// The whole file is sent, whatever was asked for.
        case wholeFile
    }

    struct Request: Sendable, Equatable {
        var path: String
        var range: String?
        var authorization: String?
    }

    static let commit = String(repeating: "c0ffee12", count: 5)
    private struct State {
        var files: [File]
        var faults: [String: [Fault]] = [:]
        var requests: [Request] = []
    }

    private let state: Mutex<State>
    /// Asked for with every request to the hub itself, if there is one.
    private let token: String?

    init(_ files: [File], token: String? = nil) {
        state = Mutex(State(files: files))
        self.token = token
    }

    /// Requests for files, in their order; redirections count on both sides.
    var requests: [Request] { state.withLock { $0.requests } }

    func plan(_ path: String, _ faults: [Fault]) {
        state.withLock { $0.faults[path, default: []] += faults }
    }

    func replace(_ path: String, _ bytes: [UInt8]) {
        state.withLock { state in
            for index in state.files.indices where state.files[index].path == path {
                state.files[index].bytes = bytes
            }
        }
    }

    /// Serves while a body runs, which gets the hub's address.
    func serve(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
        let router = Router()
        router.get("/api/models/acme/tiny/revision/:revision") { request, context in
            try self.listing(request, context.parameters.require("revision"))
        }
        router.get("/acme/tiny/resolve/\(Self.commit)/**") { request, context in
            let path = Self.path(context.parameters.getCatchAll())
            return try self.file(path, request, onHub: true)
        }
        router.get("/cdn/**") { request, context in
            let path = Self.path(context.parameters.getCatchAll())
            return try self.file(path, request, onHub: false)
        }
        // Not by HummingbirdTesting: it listens on what `localhost` is first, on many machines ::1.
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "hub") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await number in ports {
                try await body("http://127.0.0.1:\(number)")
                break
            }
            group.cancelAll()
        }
    }

    private static func path(_ steps: [Substring]) -> String {
        let path = steps.joined(separator: "/")
        return path.removingPercentEncoding ?? path
    }

    private func check(_ request: Hummingbird.Request) throws {
        guard let token else { return }
        guard request.headers[.authorization] == "Bearer \(token)" else {
            throw HTTPError(.unauthorized)
        }
    }

    private func listing(_ request: Hummingbird.Request, _ revision: String) throws -> Response {
        try check(request)
        guard revision == "main" else { throw HTTPError(.notFound) }
        let siblings = state.withLock { $0.files }.map { file -> [String: Any] in
            var row: [String: Any] = ["rfilename": file.path, "size": file.bytes.count]
            let blob = MessageDigest(.sha1)
            blob.update(Data("blob \(file.bytes.count)\0".utf8) + file.bytes)
            row["blobId"] = blob.value.hexadecimal
            if file.isLarge {
                row["lfs"] = [
                    "sha256": MessageDigest.sha256(of: file.bytes).hexadecimal,
                    "size": file.bytes.count,
                    "pointerSize": 130,
                ]
            }
            return row
        }
        let data = try JSONSerialization.data(
            withJSONObject: ["sha": Self.commit, "id": "acme/tiny", "siblings": siblings])
        return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }

    private func file(
        _ path: String, _ request: Hummingbird.Request, onHub: Bool
    ) throws -> Response {
        state.withLock {
            $0.requests.append(
                Request(
                    path: path, range: request.headers[.range],
                    authorization: request.headers[.authorization]))
        }
        if onHub { try check(request) }
        guard let file = state.withLock({ $0.files.first { $0.path == path } }) else {
            throw HTTPError(.notFound)
        }
        if onHub, file.isLarge {
            let port = request.head.authority?.split(separator: ":").last ?? ""
            let place = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return Response(
                status: .found, headers: [.location: "http://localhost:\(port)/cdn/\(place)"])
        }
        let fault = state.withLock { state -> Fault? in
            state.faults[path]?.isEmpty == false ? state.faults[path]?.removeFirst() : nil
        }
        return answer(file, request.headers[.range], fault)
    }

    private func answer(_ file: File, _ range: String?, _ fault: Fault?) -> Response {
        var bytes = file.bytes
        var first = range.flatMap { Int($0.dropFirst("bytes=".count).dropLast()) } ?? 0
        var length = bytes.count
        switch fault {
        case .status(let code): return Response(status: .init(code: code))
        case .wholeFile: first = 0
        case .flip: bytes[bytes.count - 1] ^= 1
        case .cut(let count): length = min(first + count, bytes.count)
        case nil: break
        }
        guard first == 0 || first < bytes.count else {
            return Response(status: .rangeNotSatisfiable)
        }
        let sent = Array(bytes[first..<length])
        let isCut = length < bytes.count
        let body = ResponseBody(contentLength: bytes.count - first) { writer in
            try await writer.write(ByteBuffer(bytes: sent))
            if isCut { throw HTTPError(.internalServerError) }
            try await writer.finish(nil)
        }
        guard first > 0 else { return Response(status: .ok, body: body) }
        return Response(
            status: .partialContent,
            headers: [.contentRange: "bytes \(first)-\(bytes.count - 1)/\(bytes.count)"], body: body
        )
    }
}
