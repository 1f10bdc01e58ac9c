// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `kinora webhooks`: shows what was sent to webhooks, and sends it again.
struct WebhooksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks", abstract: "List webhook deliveries, and send them again.",
        subcommands: [ListDeliveries.self, Redeliver.self])
}
