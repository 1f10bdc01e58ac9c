// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What models cost: nothing, unless the operator says otherwise.
package struct PriceList: Sendable, Hashable {
    /// Millionths of a US dollar for five seconds, by model id.
    private let bases: [String: Int]
    /// What every key has to spend, in millionths of a US dollar; a number to show, not a limit.
    package let credit: Int
    /// Seconds that a base price pays for.
    package static let seconds: Int64 = 5

    /// Prices in US dollars for five seconds by model id, and the credit of a key.
    package init(_ prices: [String: Double] = [:], credit: Double = 1_000_000) {
        bases = prices.mapValues { Self.millionths($0) }
        self.credit = Self.millionths(credit)
    }

    /// The price of five seconds, in millionths.
    package func base(of model: String) -> Int { bases[model] ?? 0 }

    /// The price of a request, in millionths: the base for every five seconds or part of it.
    package func price(of model: String, _ input: ModelInput) -> Int {
        let seconds = input.integer("duration") ?? Self.seconds
        return base(of: model) * Int((seconds + Self.seconds - 1) / Self.seconds)
    }

    /// US dollars as a number of JSON.
    package static func dollars(_ millionths: Int) -> JSONValue {
        millionths % 1_000_000 == 0
            ? .integer(Int64(millionths / 1_000_000)) : .number(Double(millionths) / 1e6)
    }

    private static func millionths(_ dollars: Double) -> Int {
        Int(exactly: (dollars * 1e6).rounded()) ?? 0
    }
}
