// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /`: what this server is.
struct IndexEndpoint: Sendable {
    private struct Index: Encodable, Sendable {
        var name = "kinora"
        var version: String
        var models: [String]
        var submit: String
        var documentation = "docs/http.md"
    }

    let version: String
    let models: ModelCatalog
    let base: PublicBase

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let first = models.models.first?.id ?? "{model id}"
        let index = Index(
            version: version, models: models.models.map(\.id),
            submit: "POST \(base.url(for: request.head))/api/v3/\(first)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(index))))
    }
}
