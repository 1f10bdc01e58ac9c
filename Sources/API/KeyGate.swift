// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import Queue
import Synchronization

/// Lets requests in that carry a key this server knows.
///
/// The store is asked for every request, so a
/// revoked key is refused from the next one on.
final class KeyGate: RouterMiddleware {
    typealias Context = RequestScope

    private let keys: any KeyStore
    private let now: @Sendable () -> Timestamp
    /// When each key's use was last noted: once a minute is enough, a write for every poll is not.
    private let noted = Mutex<[String: Timestamp]>([:])

    init(keys: any KeyStore, now: @escaping @Sendable () -> Timestamp) {
        self.keys = keys
        self.now = now
    }

    @concurrent func handle(
        _ request: Request, context: RequestScope,
        next: @concurrent (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        var context = context
        let key = try await key(in: request)
        context.key = key
        await note(key)
        return try await next(request, context)
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
