// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Queue

/// `kinora webhooks list`: the newest deliveries with what became of them.
struct ListDeliveries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the newest deliveries.")

    /// What a script reads.
    private struct Row: Encodable {
        var id: String
        var url: String
        var state: String
        var attempts: Int
        var status: Int?
        var error: String?
        var created_at: String
    }

    @OptionGroup var place: DataOption
    @Option(help: "So many at most, 1 to 10000.")
    var limit = 50
    @Flag(help: "Print the deliveries as JSON.")
    var json = false

    func run() async throws {
        guard (1...10_000).contains(limit) else {
            throw CommandFailure(.usage, "--limit must be between 1 and 10000; got \(limit)")
        }
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let found = try await Stores.explained { () async throws(StoreError) in
            try await stores.deliveries.deliveries(of: nil, limit: limit)
        }
        let rows = found.map { delivery in
            Row(
                id: delivery.id.text, url: delivery.url, state: delivery.state.rawValue,
                attempts: delivery.attempts.count, status: delivery.attempts.last?.status,
                error: delivery.attempts.last?.error, created_at: delivery.createdAt.rfc3339)
        }
        if json {
            print(try JSONLine.pretty(rows))
            return
        }
        var table = TextTable(["PREDICTION", "STATE", "ATTEMPTS", "CREATED", "URL", "LAST"])
        for row in rows {
            table.add([
                row.id, row.state, String(row.attempts), String(row.created_at.prefix(19)),
                row.url, row.error ?? row.status.map(String.init) ?? "",
            ])
        }
        print(table.text)
    }
}
