// SPDX-License-Identifier: Apache-2.0
package import Domain

/// Where API keys are kept, as hashes.
package protocol KeyStore: Sendable {
    /// Keeps a new key; throws `conflict` when its id or hash is taken.
    func add(_ key: APIKey) async throws(StoreError)

    /// The key, revoked or not, with a hash of 64 hexadecimal digits; nil when there is none.
    func key(hash: String) async throws(StoreError) -> APIKey?

    /// The key, revoked or not, with an id; nil when there is none.
    func key(id: String) async throws(StoreError) -> APIKey?

    /// All keys, oldest first.
    func keys() async throws(StoreError) -> [APIKey]

    /// Makes changes to a key and returns it; throws `notFound`.
    func change(
        _ id: String, _ changes: [KeyChange], at now: Timestamp
    ) async throws(StoreError) -> APIKey

    /// Makes a key useless for good and returns it; throws `notFound`.
    func revoke(_ id: String, at now: Timestamp) async throws(StoreError) -> APIKey

    /// Notes that a key was used; unknown ids do not matter.
    func touch(_ id: String, at now: Timestamp) async throws(StoreError)
}
