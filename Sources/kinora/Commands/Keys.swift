// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `kinora keys`: makes, lists, changes and revokes API keys, also while a server runs.
struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make, list, change and revoke API keys.",
        discussion: "A running server knows about a change from the next request on.",
        subcommands: [CreateKey.self, ListKeys.self, ChangeKey.self, RevokeKey.self])
}
