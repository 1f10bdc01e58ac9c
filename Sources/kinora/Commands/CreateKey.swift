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
    @Option(help: "user: its own predictions; admin: everything; read-only: looks only.")
    var role = "user"
    @Option(
        help: ArgumentHelp(
            "The id of the key whose predictions a read-only key sees; else its own.",
            valueName: "id"))
    var of: String?
    @OptionGroup var limits: LimitOptions
    @Flag(help: "Print the key as JSON.")
    var json = false

    func run() async throws {
        let role = try Self.role(role)
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let made = NewKey(
            name: name, role: role, limits: try limits.limits(APIKey.Limits()),
            at: SystemSource.now(), chance: SystemSource.chance
        ).watching(try await watched(by: role, in: stores.keys))
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

    private func watched(
        by role: APIKey.Role, in keys: any KeyStore
    ) async throws(CommandFailure) -> String? {
        guard let of else { return nil }
        guard role == .readOnly else {
            throw CommandFailure(.usage, "--of is for keys with --role read-only")
        }
        let found = try await Stores.explained { () async throws(StoreError) in
            try await keys.key(id: of)
        }
        guard let found else { throw CommandFailure(.badInput, "there is no key \(of)") }
        return found.id
    }

    /// The role of a name.
    static func role(_ name: String) throws(CommandFailure) -> APIKey.Role {
        guard let role = APIKey.Role(rawValue: name) else {
            let names = APIKey.Role.names.joined(separator: ", ")
            throw CommandFailure(.usage, "--role must be one of \(names); got \(name)")
        }
        return role
    }
}
