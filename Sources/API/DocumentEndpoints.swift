// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// The published description of the interface, for programs and for people.
struct DocumentEndpoints: Sendable {
    let models: ModelCatalog
    let version: String
    let base: PublicBase
    /// The table, which these endpoints are part of.
    let endpoints: @Sendable () -> [Endpoint]

    /// `GET /openapi.json`.
    func json(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let bytes = JSONText(document(for: request)).bytes
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// `GET /docs`: one page without scripts.
    func page(_ request: Request, _ scope: RequestScope) async throws -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .xContentTypeOptions: "nosniff",
        ]
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        let text = DocumentPage(document(for: request)).html
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private func document(for request: Request) -> JSONValue {
        OpenAPIDocument(endpoints: endpoints(), models: models, version: version)
            .json(base: base.url(for: request.head))
    }
}
