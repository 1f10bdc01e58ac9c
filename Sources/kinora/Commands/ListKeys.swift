// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Queue

/// `kinora keys list`: shows every key, without its text, which nobody knows any more.
struct ListKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the keys; their text is not stored.")

    /// What a script reads.
    private struct Row: Encodable {
        var id: String
        var name: String
        var role: String
        var of: String?
        var rate_per_minute: Int?
        var concurrency: Int?
        var created_at: String
        var last_used: String?
        var revoked_at: String?
    }

    @OptionGroup var place: DataOption
    @Flag(help: "Print the keys as JSON.")
    var json = false

    func run() async throws {
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let keys = try await Stores.explained { () async throws(StoreError) in
            try await stores.keys.keys()
        }
        let rows = keys.map { key in
            Row(
                id: key.id, name: key.name, role: key.role.rawValue, of: key.watches,
                rate_per_minute: key.limits.perMinute, concurrency: key.limits.concurrency,
                created_at: key.createdAt.rfc3339, last_used: key.lastUsed?.rfc3339,
                revoked_at: key.revokedAt?.rfc3339)
        }
        if json {
            print(try JSONLine.pretty(rows))
            return
        }
        var table = TextTable([
            "ID", "NAME", "ROLE", "A MINUTE", "AT A TIME", "CREATED", "LAST USED", "STATE",
        ])
        for row in rows {
            table.add([
                row.id, row.name, row.role + (row.of.map { " of \($0)" } ?? ""),
                row.rate_per_minute.map(String.init) ?? "",
                row.concurrency.map(String.init) ?? "", String(row.created_at.prefix(19)),
                row.last_used.map { String($0.prefix(19)) } ?? "never",
                row.revoked_at == nil ? "active" : "revoked",
            ])
        }
        print(table.text)
    }
}
