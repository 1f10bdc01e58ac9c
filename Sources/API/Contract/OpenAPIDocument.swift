// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes

/// The published description of the interface (OpenAPI 3.1), made of the endpoint table and the models.
struct OpenAPIDocument: Sendable {
    let endpoints: [Endpoint]
    let models: ModelCatalog
    let version: String

    private static let reasons: [Int: String] = [
        400: "The request is not what it has to be; the message says what is allowed.",
        401: "No API key, or one that is not known.", 403: "The key may not do this.",
        404: "There is no such thing.", 408: "The body trickled in.",
        409: "It cannot be done any more, or it was done before.", 413: "The body is too large.",
        416: "The range lies outside of the file.", 429: "Too many submits; see Retry-After.",
        503: "The store or the disk does not take anything now; see Retry-After.",
    ]

    /// The document for clients that know the server as `base`.
    func json(base: String) -> JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for endpoint in endpoints {
            let method = endpoint.method.rawValue.lowercased()
            paths[endpoint.path, default: [:]][method] = operation(endpoint)
        }
        for model in models.models {
            paths["/api/v3/\(model.id)", default: [:]]["post"] = submit(model)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Kinora", "version": .string(version),
                "description": .string(
                    "Text to video on your own machine. A path that is here is answered with 405 when "
                        + "it has not the method (components/responses/MethodNotAllowed), one that is "
                        + "not with 404; HEAD works wherever GET does."),
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": .string(base)]],
            "paths": .object(paths.mapValues { .object($0) }),
            "components": [
                "schemas": .object(Schema.components),
                "responses": ["MethodNotAllowed": Self.methodNotAllowed],
                "securitySchemes": ["key": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    /// No operation has this answer: it is what other methods get.
    private static let methodNotAllowed: JSONValue = [
        "description": "The path has not this method.",
        "headers": [
            "Allow": [
                "description": "The methods that it has.", "required": true, "schema": Schema.text,
            ]
        ],
        "content": ["application/json": ["schema": Schema.refusal]],
    ]

    private func operation(_ endpoint: Endpoint) -> JSONValue {
        var members: [String: JSONValue] = [
            "summary": .string(endpoint.summary), "tags": [.string(endpoint.tag)],
            "operationId": .string(Self.name(endpoint)),
            "responses": responses(endpoint.answers, refusals: endpoint.allRefusals),
            "security": endpoint.access == .open ? [] : [["key": []]],
        ]
        if !endpoint.aliases.isEmpty {
            members["description"] = .string(
                "Also at \(endpoint.aliases.joined(separator: ", ")).")
        }
        if !endpoint.parameters.isEmpty {
            members["parameters"] = .array(endpoint.parameters.map(Self.parameter))
        }
        if let body = endpoint.body {
            members["requestBody"] = [
                "required": .boolean(body.isRequired),
                "content": .object([body.mediaType: ["schema": body.schema]]),
            ]
        }
        return .object(members)
    }

    /// The operation of a model.
    private func submit(_ model: ModelDescription) -> JSONValue {
        let form = InputForm(model.fields + SubmitOptions.form.fields)
        let name = model.id.map { $0.isLetter || $0.isNumber ? $0 : "_" }
        return [
            "summary": .string("Submits a prediction to \(model.id)."), "tags": ["Submit"],
            "description": .string(model.summary), "operationId": .string("submit_" + name),
            "security": [["key": []]],
            "parameters": [
                [
                    "name": "webhook", "in": "query", "schema": ["type": "string"],
                    "description": "A public URL that is told when the prediction has ended.",
                ],
                [
                    "name": "Idempotency-Key", "in": "header",
                    "schema": ["type": "string", "pattern": "^[!-~]{1,255}$"],
                    "description": "The same key within 24 hours does not do the work again.",
                ],
            ],
            "requestBody": [
                "required": true,
                "content": ["application/json": ["schema": form.schema(isOpen: true)]],
            ],
            "responses": responses(
                [.init(schema: Schema.envelope(Schema.prediction))],
                refusals: [400, 401, 403, 408, 409, 413, 429, 503]),
        ]
    }

    private func responses(_ answers: [Endpoint.Answer], refusals: [Int]) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for status in refusals {
            members[String(status)] = [
                "description": .string(Self.reasons[status] ?? "Refused."),
                "content": ["application/json": ["schema": Schema.refusal]],
            ]
        }
        for answer in answers {
            var response: [String: JSONValue] = ["description": .string(answer.summary)]
            if let schema = answer.schema {
                response["content"] = .object([answer.mediaType: ["schema": schema]])
            }
            members[String(answer.status)] = .object(response)
        }
        return .object(members)
    }

    private static func parameter(_ parameter: Endpoint.Parameter) -> JSONValue {
        [
            "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
            "required": .boolean(parameter.place == .path), "schema": parameter.schema,
            "description": .string(parameter.summary),
        ]
    }

    /// `get_api_v3_predictions_id`.
    private static func name(_ endpoint: Endpoint) -> String {
        let words = endpoint.path.split { !$0.isLetter && !$0.isNumber }
        return ([endpoint.method.rawValue.lowercased()] + words.map(String.init))
            .joined(separator: "_")
    }
}
