// SPDX-License-Identifier: Apache-2.0
package import Domain
import HTTPTypes
package import Hummingbird
import NIOCore

/// The envelope of every JSON answer: `{code, message, data}`.
///
/// Keys are written in order, so that
/// the same answer is the same bytes.
package struct JSONAnswer: Sendable {
    /// The HTTP status as a number; 200 on success.
    package var code: Int
    /// `success`, or what was wrong.
    package var message: String
    package var data: JSONValue?
    /// The model id that was probably meant.
    package var didYouMean: String?
    /// The message again; never in a success, which some clients would take for a failure.
    package var error: String?

    /// A success with its body.
    ///
    /// Clients rely on the status 200 and the word `success`.
    package init(_ data: JSONValue) {
        code = 200
        message = "success"
        self.data = data
    }

    /// A refusal without a body.
    package init(code: Int, message: String, didYouMean: String?, error: String? = nil) {
        self.code = code
        self.message = message
        self.didYouMean = didYouMean
        self.error = error
    }

    /// The answer on the wire.
    package func response(
        status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> Response {
        let text = JSONText(
            .members([
                "code": .integer(Int64(code)), "message": .string(message), "data": data,
                "did_you_mean": .text(didYouMean), "error": .text(error),
            ]))
        var headers = headers
        headers[.contentType] = "application/json"
        headers[.contentLength] = String(text.bytes.count)
        headers[.cacheControl] = "no-store"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: text.bytes)))
    }
}
