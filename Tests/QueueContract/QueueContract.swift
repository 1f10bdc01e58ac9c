// SPDX-License-Identifier: Apache-2.0
package import Queue

/// What every store of predictions has to keep; `holds` throws ``Broken`` at the first thing it does not.
package struct QueueContract: Sendable, CustomStringConvertible {
    package let name: String
    let rule: @Sendable (any PredictionStore) async throws -> Void

    package var description: String { name }

    init(_ name: String, _ rule: @escaping @Sendable (any PredictionStore) async throws -> Void) {
        self.name = name
        self.rule = rule
    }

    /// Tries the rule on an empty store.
    package func holds(_ store: any PredictionStore) async throws {
        try await rule(store)
    }

    /// A rule that does not hold.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String
    }

    /// All rules.
    package static let all = submitting + terms + leasing + finishing + lookingAfter
}
