// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Queue

/// `kinora webhooks redeliver`: has a running server send a message again.
struct Redeliver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeliver", abstract: "Have the server send a delivery again, at once.")

    @OptionGroup var place: DataOption
    @Argument(help: "The id of the prediction, as `kinora webhooks list` shows it.")
    var id: String

    func run() async throws {
        guard let prediction = PredictionID(id) else {
            throw CommandFailure(.badInput, "a prediction id has 32 hexadecimal digits; got \(id)")
        }
        let stores = try Stores.open(place.folder(ProcessInfo.processInfo.environment))
        let delivery = try await Stores.explained { () async throws(StoreError) in
            try await stores.deliveries.redeliver(prediction, at: SystemSource.now())
        }
        StandardError.line("due again: \(delivery.id) to \(delivery.url)")
    }
}
