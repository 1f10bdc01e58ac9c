// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Queue

/// `kinora keys revoke`: makes a key useless for good.
struct RevokeKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Make a key useless, at once and for good.")

    @OptionGroup var place: DataOption
    @Argument(help: "The id of the key, as `kinora keys list` shows it.")
    var id: String

    func run() async throws {
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let key = try await Stores.explained { () async throws(StoreError) in
            try await stores.keys.revoke(id, at: SystemSource.now())
        }
        StandardError.line("revoked \(key.id) (\(key.name))")
    }
}
