// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Queue

/// `kinora keys change`: gives a key another name, role or limit, or another webhook secret.
struct ChangeKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Change name, role, limits or webhook secret of a key.")

    @OptionGroup var place: DataOption
    @Argument(help: "The id of the key, as `kinora keys list` shows it.")
    var id: String
    @Option(help: "What the key is for.")
    var name: String?
    @Option(help: "user, admin or read-only.")
    var role: String?
    @OptionGroup var limits: LimitOptions
    @Flag(help: "Make another webhook secret; the one before counts for a day more.")
    var rotateSecret = false

    func run() async throws {
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let found = try await Stores.explained { () async throws(StoreError) in
            try await stores.keys.key(id: self.id)
        }
        guard let found else { throw CommandFailure(.badInput, "there is no key \(id)") }
        var changes: [KeyChange] = [.limits(try limits.limits(found.limits))]
        if let name { changes.append(.name(name)) }
        if let role { changes.append(.role(try CreateKey.role(role))) }
        if rotateSecret { changes.append(.rotateSecret) }
        let all = changes
        let key = try await Stores.explained { () async throws(StoreError) in
            try await stores.keys.change(self.id, all, at: SystemSource.now())
        }
        StandardError.line("changed \(key.id) (\(key.name))")
    }
}
