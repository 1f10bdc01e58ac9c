// SPDX-License-Identifier: Apache-2.0
import Domain
package import HTTPTypes
import Hummingbird
import NIOCore
import Objects
import Queue

/// What a request is refused with.
///
/// Everything that goes wrong below this module becomes an HTTP
/// answer in this file and nowhere else; what is not listed here is a 500 without a word of why.
package struct Problem: Error, Sendable {
    package var status: HTTPResponse.Status
    /// Safe to show: what was wrong, with the value, and what would be right.
    package var message: String
    package var didYouMean: String?
    /// Whether the message is repeated under the name `error`, as some clients read it.
    package var isRepeated = false
    package var headers: HTTPFields = [:]

    /// A refusal with a sentence for the caller.
    package init(_ status: HTTPResponse.Status, _ message: String) {
        self.status = status
        self.message = message
    }

    /// What an error means to a caller.
    package init(_ error: any Error) {
        switch error {
        case let error as Problem: self = error
        case let error as ValidationError: self.init(.badRequest, error.message)
        case let error as StoreError: self.init(error)
        case let error as ObjectError: self.init(error)
        case is NIOTooManyBytesError: self = .tooLarge(APISettings.bodyLimit)
        case let error as HTTPError:
            self.init(error.status, error.body ?? error.status.reasonPhrase.lowercased())
        default: self.init(.internalServerError, "internal error; the server's log has the details")
        }
    }

    /// What went wrong while a body arrived; a caller that goes away in the middle is no failure of ours.
    init(receiving error: any Error) {
        switch error {
        case is Problem, is CancellationError, is StoreError, is ObjectError: self.init(error)
        default: self = .invalid("the body ended before it was complete")
        }
    }

    private init(_ error: StoreError) {
        switch error.code {
        case .notFound: self.init(.notFound, error.message)
        case .refused, .conflict, .leaseLost: self.init(.conflict, error.message)
        case .tooMany: self = .tooMany(error)
        case .fileGone, .full, .readOnly, .unavailable: self = .unavailable(error.message)
        }
    }

    private init(_ error: ObjectError) {
        switch error.code {
        case .notFound, .badRange: self.init(.notFound, error.message)
        case .full, .readOnly, .unavailable: self = .unavailable(error.message)
        }
    }

    /// A body that cannot be taken.
    package static func invalid(_ message: String) -> Problem { Problem(.badRequest, message) }

    /// A body over the limit.
    package static func tooLarge(_ limit: Int) -> Problem {
        Problem(.contentTooLarge, "the body must be at most \(limit) bytes")
    }

    /// A body that trickles in.
    package static func tooSlow(seconds: Int64) -> Problem {
        Problem(.requestTimeout, "the body must arrive within \(seconds) seconds")
    }

    /// Too many submits within a minute.
    private static func tooMany(_ error: StoreError) -> Problem {
        let wait = max(1, Int64(((error.wait ?? .zero) / .seconds(1)).rounded(.up)))
        var problem = Problem(.tooManyRequests, "\(error.message); wait \(wait) s")
        problem.headers[.retryAfter] = String(wait)
        return problem
    }

    /// No key, or one that is not known.
    package static func unauthorized(_ message: String) -> Problem {
        var problem = Problem(.unauthorized, message)
        problem.headers[.wwwAuthenticate] = "Bearer realm=\"kinora\""
        return problem
    }

    /// A thing that does not exist.
    package static func notFound(_ message: String) -> Problem { Problem(.notFound, message) }

    /// A path that does not exist.
    static func noEndpoint(_ request: Request) -> Problem {
        .notFound("no such endpoint: \(request.method.rawValue) \(request.uri.path.prefix(200))")
    }

    /// A path that exists, with a method that it has not.
    static func methodNotAllowed(
        _ method: HTTPRequest.Method, allowed: [HTTPRequest.Method]
    ) -> Problem {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        var problem = Problem(
            .methodNotAllowed, "the method must be one of \(names); got \(method.rawValue)")
        problem.headers[.allow] = names
        return problem
    }

    /// A range that lies behind the end of an output.
    static func noSuchRange(size: Int) -> Problem {
        var problem = Problem(
            .rangeNotSatisfiable, "the range must begin within the \(size) bytes of the output")
        problem.headers[.contentRange] = "bytes */\(size)"
        return problem
    }

    /// Something that will work again: ask later.
    static func unavailable(_ message: String) -> Problem {
        var problem = Problem(.serviceUnavailable, message)
        problem.headers[.retryAfter] = "5"
        return problem
    }

    /// The answer on the wire.
    func response() -> Response {
        JSONAnswer(
            code: status.code, message: message, didYouMean: didYouMean,
            error: isRepeated ? message : nil
        ).response(status: status, headers: headers)
    }
}
