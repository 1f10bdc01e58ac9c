// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Webhooks

/// A receiver on the loopback address with paths that behave well and badly.
final class Receiver: Sendable {
    struct Hit: Sendable {
        var path: String
        var headers: HTTPFields
        var body: Data
    }

    private let seen = Mutex<[Hit]>([])
    var hits: [Hit] { seen.withLock { $0 } }

    /// Runs a body with a receiver and its port.
    static func run(_ body: @escaping @Sendable (Receiver, Int) async throws -> Void) async throws {
        let receiver = Receiver()
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: receiver.router(),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                port.yield(channel.localAddress?.port ?? 0)
            }, logger: Logger(label: "receiver") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await number in ports {
                try await body(receiver, number)
                break
            }
            group.cancelAll()
        }
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("**") { [self] request, _ -> Response in
            let path = request.uri.path
            seen.withLock { $0.append(Hit(path: path, headers: request.headers, body: Data())) }
            switch path {
            case "/moved": return Response(status: .found, headers: [.location: "/file"])
            case "/away":
                return Response(
                    status: .found, headers: [.location: "http://inside.example:1/file"])
            case "/round": return Response(status: .found, headers: [.location: "/round"])
            case "/missing": return Response(status: .notFound)
            default: return Response(status: .ok, body: .init(byteBuffer: .init(string: "picture")))
            }
        }
        router.post("**") { [self] request, _ -> Response in
            let bytes = try await request.body.collect(upTo: 1 << 20)
            seen.withLock {
                $0.append(
                    Hit(
                        path: request.uri.path, headers: request.headers,
                        body: Data(bytes.readableBytesView)))
            }
            switch request.uri.path {
            case "/redirect":
                return Response(status: .found, headers: [.location: "/moved"])
            case "/hang":
                try await Task.sleep(for: .seconds(60))
                return Response(status: .ok)
            case "/drip":
                return Response(
                    status: .ok,
                    body: ResponseBody { writer in
                        for _ in 0..<600 {
                            try await writer.write(ByteBuffer(string: "x"))
                            try await Task.sleep(for: .milliseconds(100))
                        }
                        try await writer.finish(nil)
                    })
            case "/broken": return Response(status: .internalServerError)
            default: return Response(status: .ok)
            }
        }
        return router
    }
}

/// Says what names lead to, and counts how often it was asked; nothing is looked up.
final class StubResolver: Resolver {
    private let answers: [String: [String]]
    private let asked = Mutex<[String]>([])
    var questions: [String] { asked.withLock { $0 } }

    init(_ answers: [String: [String]]) {
        self.answers = answers
    }

    func addresses(of host: String) async throws -> [IPAddress] {
        asked.withLock { $0.append(host) }
        return (answers[host] ?? []).compactMap { IPAddress($0) }
    }
}
