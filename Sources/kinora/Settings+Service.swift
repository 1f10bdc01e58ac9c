// SPDX-License-Identifier: Apache-2.0
import API
import Foundation
import Webhooks

/// Settings of the interface: what it costs, how long things stay, and whom webhooks may reach.
extension Settings {
    /// Days that predictions, their files and uploads are kept: `--retention`, `KINORA_RETENTION`.
    static func retention(
        _ option: Int?, _ environment: [String: String]
    ) throws(CommandFailure) -> Duration {
        let days = try number(option, "--retention", "KINORA_RETENTION", 1...3650, environment)
        return .seconds((days ?? 7) * 86_400)
    }

    /// Seconds that a synchronous submit waits: `KINORA_SYNC_WAIT`.
    static func syncWait(_ environment: [String: String]) throws(CommandFailure) -> Duration {
        let seconds = try number(
            nil, "KINORA_SYNC_WAIT", "KINORA_SYNC_WAIT", 1...600, environment)
        return .seconds(seconds ?? 90)
    }

    /// Addresses beside the public ones that webhooks may reach: `KINORA_WEBHOOK_ALLOW`.
    static func webhookPolicy(
        _ environment: [String: String]
    ) throws(CommandFailure) -> AddressPolicy {
        try policy("KINORA_WEBHOOK_ALLOW", environment)
    }

    /// Addresses beside the public ones that pictures may be fetched from: `KINORA_MEDIA_ALLOW`.
    static func mediaPolicy(
        _ environment: [String: String]
    ) throws(CommandFailure) -> AddressPolicy {
        try policy("KINORA_MEDIA_ALLOW", environment)
    }

    private static func policy(
        _ name: String, _ environment: [String: String]
    ) throws(CommandFailure) -> AddressPolicy {
        var networks: [IPNetwork] = []
        for word in words(name, environment) {
            guard let network = IPNetwork(word) else {
                throw CommandFailure(
                    .usage, "\(name) must list networks such as 10.0.0.0/8; got \(word)")
            }
            networks.append(network)
        }
        return AddressPolicy(allowing: networks)
    }

    /// What models cost: `KINORA_PRICES` (`model=USD`, for five seconds) and `KINORA_CREDIT` (USD).
    static func prices(_ environment: [String: String]) throws(CommandFailure) -> PriceList {
        var prices: [String: Double] = [:]
        for word in words("KINORA_PRICES", environment) {
            let sides = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, let price = Double(sides[1]), (0...10_000).contains(price)
            else {
                throw CommandFailure(
                    .usage,
                    "KINORA_PRICES must list model=price, prices from 0 to 10000; got \(word)")
            }
            prices[sides[0]] = price
        }
        guard let text = text("KINORA_CREDIT", environment) else { return PriceList(prices) }
        guard let credit = Double(text), (0...1e9).contains(credit) else {
            throw CommandFailure(
                .usage, "KINORA_CREDIT must be between 0 and 1000000000; got \(text)")
        }
        return PriceList(prices, credit: credit)
    }

    /// Which ids are answered by weights: `KINORA_BIND` (`model=weights`); what is no pair is left out
    /// and told of by ``AddedWeights``.
    static func bindings(_ environment: [String: String]) -> [String: String] {
        let pairs = words("KINORA_BIND", environment).map { word in
            let sides = word.split(separator: "=", maxSplits: 1).map(String.init)
            return (sides.first ?? "", sides.count > 1 ? sides[1] : "nothing")
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The words of a list that commas or blanks divide.
    private static func words(_ name: String, _ environment: [String: String]) -> [String] {
        (text(name, environment) ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    }
}
