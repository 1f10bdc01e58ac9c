// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird

/// A row of the table that the router and the published document are both made of.
struct Endpoint: Sendable {
    typealias Handler = @Sendable (Request, RequestScope) async throws -> Response

    /// What a caller has to be.
    enum Access: Sendable, Hashable {
        /// Anybody.
        case open
        /// Any key.
        case read
        /// A key that may change things.
        case write
        /// A key that may do everything.
        case admin
    }

    /// What goes in beside the path.
    struct Body: Sendable {
        var mediaType = "application/json"
        var schema: JSONValue
        var isRequired = true
    }

    /// What comes out when it worked.
    struct Answer: Sendable {
        var status = 200
        var mediaType = "application/json"
        /// Of the whole body; nil for none.
        var schema: JSONValue?
        var summary = "Success."
    }

    /// A value in the path, the query or a header.
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query, header }
        var name: String
        var place: Place
        var schema: JSONValue
        var summary: String
    }

    var method: HTTPRequest.Method
    /// With names in braces: `/api/v3/predictions/{id}`.
    var path: String
    var access: Access
    var tag: String
    var summary: String
    var parameters: [Parameter] = []
    var body: Body?
    var answers: [Answer]
    /// Statuses of refusals beside those that the access brings.
    var refusals: [Int] = []
    /// Other paths that do the same; published as words only.
    var aliases: [String] = []
    let handler: Handler

    /// A row; the rest has defaults.
    init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, tag: String,
        _ summary: String, answers: [Answer], handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.tag = tag
        self.summary = summary
        self.answers = answers
        self.handler = handler
    }

    /// The row with more.
    func with(_ change: (inout Endpoint) -> Void) -> Endpoint {
        var endpoint = self
        change(&endpoint)
        return endpoint
    }

    /// All statuses of refusals, sorted.
    var allRefusals: [Int] {
        var statuses = Set(refusals)
        if access != .open { statuses.formUnion([401, 503]) }
        if access == .write || access == .admin { statuses.insert(403) }
        if body?.mediaType == "application/json" { statuses.formUnion([400, 408, 413]) }
        return statuses.sorted()
    }
}
