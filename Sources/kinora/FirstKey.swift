// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Queue

/// Sees to it that a server that starts has a key somebody knows.
enum FirstKey {
    /// What became of it.
    enum Result: Equatable {
        /// There were keys already, or the given one was installed.
        case ready
        /// The given one was installed, and is so short that it may be guessed.
        case short
        /// The text of a key that was made just now.
        case made(String)
    }

    /// 32 hexadecimal digits hold 128 bits.
    private static let safeLength = 32

    /// Installs the key of the environment; without one, makes a key when there is none.
    ///
    /// - Throws: ``CommandFailure`` when the given key is no key or was revoked, or the store fails.
    static func install(
        _ given: String?, in keys: any KeyStore
    ) async throws(CommandFailure) -> Result {
        let now = SystemSource.now()
        guard let given else {
            let known = try await Stores.explained { () async throws(StoreError) in
                try await keys.keys()
            }
            guard !known.contains(where: { !$0.isRevoked }) else { return .ready }
            let made = NewKey(name: "first", role: .admin, at: now, chance: SystemSource.chance)
            try await Stores.explained { () async throws(StoreError) in
                try await keys.add(made.key)
            }
            return .made(made.text)
        }
        guard let made = NewKey(given: given, name: "KINORA_API_KEY", role: .admin, at: now) else {
            throw CommandFailure(
                .usage, "KINORA_API_KEY must be 8 to 200 letters, digits and signs without spaces")
        }
        let known = try await Stores.explained { () async throws(StoreError) in
            try await keys.key(hash: made.key.hash)
        }
        if let known {
            guard !known.isRevoked else {
                throw CommandFailure(.usage, "the key in KINORA_API_KEY was revoked; use another")
            }
        } else {
            try await Stores.explained { () async throws(StoreError) in
                try await keys.add(made.key)
            }
        }
        return given.utf8.count < safeLength ? .short : .ready
    }
}
