// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird
import NIOCore
import NIOPosix

/// Reads request bodies as JSON, whatever their media type says.
enum JSONBody {
    /// The bytes of a body of at most so many, which must not trickle in.
    static func bytes(
        of request: Request, _ scope: RequestScope, limit: Int = APISettings.bodyLimit
    ) async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            scope.hangUp()
            throw Problem.tooLarge(limit)
        }
        let end = ContinuousClock.now + .seconds(APISettings.bodySeconds)
        var bytes = ByteBuffer()
        do {
            for try await chunk in request.body {
                guard bytes.readableBytes + chunk.readableBytes <= limit else {
                    throw Problem.tooLarge(limit)
                }
                guard ContinuousClock.now < end else {
                    throw Problem.tooSlow(seconds: APISettings.bodySeconds)
                }
                bytes.writeImmutableBuffer(chunk)
            }
        } catch {
            scope.hangUp()
            throw Problem(receiving: error)
        }
        return bytes
    }

    /// The value that bytes spell; `what` it must be is for the refusal.
    static func value(
        _ bytes: ByteBuffer, what: String = "a JSON object"
    ) throws -> JSONValue {
        guard bytes.readableBytes > 0 else {
            throw Problem.invalid("the body is empty; it must be \(what)")
        }
        do {
            return try JSONReader.value(Array(bytes.readableBytesView))
        } catch {
            throw Problem.invalid("the body is not valid JSON; it must be \(what)")
        }
    }

    /// Runs work on a body: where it is long, off the thread that serves other connections as well.
    static func working<Value: Sendable>(
        on bytes: ByteBuffer, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        guard bytes.readableBytes > 32 * 1024 else { return try work() }
        return try await NIOThreadPool.singleton.runIfActive(work)
    }

    /// The fields of a form in a body; an empty body is an empty object where the form lets it.
    static func input(
        _ form: InputForm, in request: Request, _ scope: RequestScope
    ) async throws -> ModelInput {
        let bytes = try await bytes(of: request, scope)
        let isEmpty = bytes.readableBytes == 0 && !form.fields.contains(where: \.isRequired)
        return try await working(on: bytes) {
            try form.validate(isEmpty ? [:] : value(bytes)).get().input
        }
    }

    /// The fields of a form in the query of a request.
    static func query(_ form: InputForm, of request: Request) throws -> ModelInput {
        var given: [String: JSONValue] = [:]
        for (name, value) in request.uri.queryParameters where !value.isEmpty {
            given[String(name)] = .string(String(value))
        }
        return try form.validate(.object(given)).get().input
    }
}
