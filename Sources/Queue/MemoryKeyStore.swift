// SPDX-License-Identifier: Apache-2.0
package import Domain
import Synchronization

/// API keys in memory, for tests.
package final class MemoryKeyStore: KeyStore {
    private let stored = Mutex<[APIKey]>([])

    /// An empty store.
    package init() {}

    package func add(_ key: APIKey) async throws(StoreError) {
        try stored.withLock { all throws(StoreError) in
            guard !all.contains(where: { $0.id == key.id || $0.hash == key.hash }) else {
                throw StoreError(.conflict, "there is a key \(key.id) already")
            }
            all.append(key)
        }
    }

    package func key(hash: String) async throws(StoreError) -> APIKey? {
        stored.withLock { all in all.first { $0.hash == hash } }
    }

    package func key(id: String) async throws(StoreError) -> APIKey? {
        stored.withLock { all in all.first { $0.id == id } }
    }

    package func change(
        _ id: String, _ changes: [KeyChange], at now: Timestamp
    ) async throws(StoreError) -> APIKey {
        try stored.withLock { all throws(StoreError) in
            guard let index = all.firstIndex(where: { $0.id == id }) else {
                throw StoreError(.notFound, "there is no key \(id)")
            }
            for change in changes { change.apply(to: &all[index], at: now) }
            return all[index]
        }
    }

    package func keys() async throws(StoreError) -> [APIKey] {
        stored.withLock { $0 }.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    package func revoke(_ id: String, at now: Timestamp) async throws(StoreError) -> APIKey {
        try stored.withLock { all throws(StoreError) in
            guard let index = all.firstIndex(where: { $0.id == id }) else {
                throw StoreError(.notFound, "there is no key \(id)")
            }
            all[index].revokedAt = all[index].revokedAt ?? now
            return all[index]
        }
    }

    package func touch(_ id: String, at now: Timestamp) async throws(StoreError) {
        stored.withLock { all in
            guard let index = all.firstIndex(where: { $0.id == id }) else { return }
            all[index].lastUsed = now
        }
    }
}
