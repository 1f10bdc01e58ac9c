// SPDX-License-Identifier: Apache-2.0
import API
import ArgumentParser
import Domain
import Foundation
import Queue

/// `kinora keys create`: makes a key and prints it, once.
struct CreateKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a key and print it; it is never shown again.")

    /// What a script reads.
    private struct Made: Encodable {
        var id: String
        var name: String
        var role: String
        var key: String
    }

    @OptionGroup var place: DataOption
    @Option(help: "What the key is for.")
    var name = "unnamed"
    @Option(help: "user: its own predictions; admin: everything.")
    var role = "user"
    @Flag(help: "Print the key as JSON.")
    var json = false

    func run() async throws {
        guard let role = APIKey.Role(rawValue: role) else {
            throw CommandFailure(.usage, "--role must be user or admin; got \(role)")
        }
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let made = NewKey(
            name: name, role: role, at: SystemSource.now(), chance: SystemSource.chance)
        try await Stores.explained { () async throws(StoreError) in
            try await stores.keys.add(made.key)
        }
        if json {
            print(
                try JSONLine.pretty(
                    Made(
                        id: made.key.id, name: made.key.name, role: role.rawValue, key: made.text)))
        } else {
            StandardError.line("Keep this key: it is not stored and will not be shown again.")
            print(made.text)
        }
    }
}
