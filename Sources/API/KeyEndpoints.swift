// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird
import Queue

/// Makes, shows, changes and revokes keys, for keys with the role admin.
struct KeyEndpoints: Sendable {
    let parts: APIParts

    private static let limit =
        Int64(
            APIKey.Limits.allowed.lowerBound)...Int64(
            APIKey.Limits.allowed.upperBound)
    private static let limits: [InputField] = [
        .optional(
            "rate_per_minute", "Submits a minute", .integer(limit),
            "More are refused with 429; null does not limit."),
        .optional(
            "concurrency", "In work at a time", .integer(limit),
            "More wait; null does not limit. Counts for later submits."),
    ]
    /// What a key is made with.
    static let createForm = InputForm(
        [
            .required("name", "Name", .text(maximum: 100), "What the key is for."),
            .optional(
                "role", "Role", .word(APIKey.Role.names), default: "user",
                "admin: everything; user: its own predictions; read-only: looks, and changes nothing."
            ),
            .optional(
                "of", "Looks at", .text(maximum: 40),
                "The id of the key whose predictions a read-only key sees; else its own."),
        ] + limits)
    /// What may be changed.
    static let changeForm = InputForm(
        [
            .optional("name", "Name", .text(maximum: 100), "What the key is for."),
            .optional("role", "Role", .word(APIKey.Role.names), "What the key may do."),
        ] + limits)

    /// `GET /api/v3/keys`.
    func list(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let keys = try await parts.keys.keys()
        return JSONAnswer(["items": .array(keys.map { Self.json($0) })])
            .response()
    }

    /// `POST /api/v3/keys`: the only answer that holds the text of the key.
    func create(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let input = try await JSONBody.input(Self.createForm, in: request, scope)
        let role = input.text("role").flatMap { APIKey.Role(rawValue: $0) } ?? .user
        let watched = try await watched(input.text("of"), by: role)
        let made = NewKey(
            name: input.text("name") ?? "", role: role,
            limits: APIKey.Limits(
                perMinute: input.integer("rate_per_minute").map { Int($0) },
                concurrency: input.integer("concurrency").map { Int($0) }),
            at: parts.now(), chance: parts.chance
        ).watching(watched)
        try await parts.keys.add(made.key)
        return JSONAnswer(Self.json(made.key, text: made.text)).response()
    }

    /// `PATCH /api/v3/keys/{id}`: what is absent stays; a limit that is null goes.
    func change(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let bytes = try await JSONBody.bytes(of: request, scope)
        let body = try JSONBody.value(bytes)
        let input = try Self.changeForm.validate(body).get().input
        let key = try await key(in: scope)
        guard case .object(let given) = body else { throw Problem.invalid("nothing to change") }
        var changes: [KeyChange] = []
        if let name = input.text("name") { changes.append(.name(name)) }
        if let role = input.text("role").flatMap({ APIKey.Role(rawValue: $0) }) {
            changes.append(.role(role))
        }
        var limits = key.limits
        if given.keys.contains("rate_per_minute") {
            limits.perMinute = input.integer("rate_per_minute").map { Int($0) }
        }
        if given.keys.contains("concurrency") {
            limits.concurrency = input.integer("concurrency").map { Int($0) }
        }
        if limits != key.limits { changes.append(.limits(limits)) }
        return JSONAnswer(
            Self.json(try await parts.keys.change(key.id, changes, at: parts.now()))
        ).response()
    }

    /// `DELETE /api/v3/keys/{id}`: revokes a key, from its next request on and for good.
    func revoke(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let key = try await key(in: scope)
        return JSONAnswer(Self.json(try await parts.keys.revoke(key.id, at: parts.now())))
            .response()
    }

    /// The key that a new one looks at, which has to be there.
    private func watched(_ id: String?, by role: APIKey.Role) async throws -> String? {
        guard let id else { return nil }
        guard role == .readOnly else {
            throw Problem.invalid("of is for keys with the role read-only; got \(role.rawValue)")
        }
        guard let key = try await parts.keys.key(id: id) else {
            throw Problem.invalid("of must be the id of a key; got \(JSONValue.string(id).shown)")
        }
        return key.id
    }

    private func key(in scope: RequestScope) async throws -> APIKey {
        let id = scope.parameters.get("id") ?? ""
        guard let key = try await parts.keys.key(id: id) else {
            throw Problem.notFound("key not found: \(id.prefix(100))")
        }
        return key
    }

    private static func json(_ key: APIKey, text: String? = nil) -> JSONValue {
        .members([
            "id": .string(key.id), "name": .string(key.name),
            "role": .string(key.role.rawValue), "of": .text(key.watches), "key": .text(text),
            "rate_per_minute": .whole(key.limits.perMinute) ?? .null,
            "concurrency": .whole(key.limits.concurrency) ?? .null,
            "created_at": .string(key.createdAt.rfc3339),
            "last_used": .text(key.lastUsed?.rfc3339) ?? .null,
            "revoked_at": .text(key.revokedAt?.rfc3339) ?? .null,
        ])
    }
}
