// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import Queue
import Synchronization

/// Lets requests in that carry a key this server knows and that may do what they ask for.
///
/// The store is asked for every request, so a
/// revoked key is refused from the next one on.
final class Gate: Sendable {
    private let keys: any KeyStore
    private let now: @Sendable () -> Timestamp
    /// When each key's use was last noted: once a minute is enough, a write for every poll is not.
    private let noted = Mutex<[String: Timestamp]>([:])

    init(keys: any KeyStore, now: @escaping @Sendable () -> Timestamp) {
        self.keys = keys
        self.now = now
    }

    /// An endpoint behind the gate.
    func guarding(
        _ handler: @escaping Endpoint.Handler, _ access: Endpoint.Access
    ) -> Endpoint.Handler {
        guard access != .open else { return handler }
        return { request, scope in
            var scope = scope
            scope.key = try await self.admit(request, access)
            return try await handler(request, scope)
        }
    }

    private func admit(_ request: Request, _ access: Endpoint.Access) async throws -> APIKey {
        let key = try await key(in: request)
        await note(key)
        switch (access, key.role) {
        case (.open, _), (.read, _), (.write, .user), (_, .admin): return key
        case (.write, .readOnly):
            throw Problem(.forbidden, "the key is read-only: it may look, not change")
        case (.admin, _):
            throw Problem(.forbidden, "this needs a key with the role admin")
        }
    }

    private func key(in request: Request) async throws -> APIKey {
        guard let header = request.headers[.authorization] else {
            throw Problem.unauthorized("no API key: send the header Authorization: Bearer <key>")
        }
        let words = header.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, words[0].lowercased() == "bearer" else {
            throw Problem.unauthorized(
                "the Authorization header must be: Bearer <key>; other schemes are not accepted")
        }
        let hash = KeyHash(of: String(words[1]))
        guard let key = try await keys.key(hash: hash.text), hash.matches(key.hash), !key.isRevoked
        else { throw Problem.unauthorized("the API key is not known or was revoked") }
        return key
    }

    private func note(_ key: APIKey) async {
        let now = now()
        let isDue = noted.withLock { noted in
            if let last = noted[key.id], now - last < .seconds(60) { return false }
            noted[key.id] = now
            return true
        }
        // That the time of use is not noted must not keep anybody out.
        if isDue { try? await keys.touch(key.id, at: now) }
    }
}
