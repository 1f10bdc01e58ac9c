// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

/// Usage as clients draw it: by model, by day, and altogether.
struct UsageReport: Sendable {
    private let lines: [UsageLine]
    private let models: ModelCatalog

    init(_ lines: [UsageLine], models: ModelCatalog) {
        self.lines = lines
        self.models = models
    }

    var json: JSONValue {
        let (count, completed, amount) = Self.sums(lines)
        return [
            "per_model_usage": .array(byKey(\.modelID).map { model($0, $1) }),
            "daily_usage": .array(byKey(\.day).map { day($0, $1) }),
            "summary": [
                "total_cost": PriceList.dollars(amount),
                "total_requests": .integer(Int64(count)),
                "success_requests": .integer(Int64(completed)),
            ],
        ]
    }

    private func model(_ id: String, _ lines: [UsageLine]) -> JSONValue {
        let (count, completed, amount) = Self.sums(lines)
        return [
            "model_uuid": .string(id), "model_type": .string(models[id]?.type ?? ""),
            "unit_price": PriceList.dollars(completed == 0 ? 0 : amount / completed),
            "total_cost": PriceList.dollars(amount), "total_count": .integer(Int64(count)),
            "last_used_date": .string(Self.date(lines.map(\.day).max() ?? 0)),
        ]
    }

    private func day(_ day: Int, _ lines: [UsageLine]) -> JSONValue {
        let (count, _, amount) = Self.sums(lines)
        return [
            "date": .string(Self.date(day)), "amount": PriceList.dollars(amount),
            "count": .integer(Int64(count)),
            "models": .array(
                lines.map { line in
                    [
                        "model_uuid": .string(line.modelID),
                        "amount": PriceList.dollars(line.amount),
                        "count": .integer(Int64(line.count)),
                    ]
                }),
        ]
    }

    private func byKey<Key: Hashable & Comparable>(
        _ key: KeyPath<UsageLine, Key>
    ) -> [(Key, [UsageLine])] {
        Dictionary(grouping: lines) { $0[keyPath: key] }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }

    private static func sums(_ lines: [UsageLine]) -> (count: Int, completed: Int, amount: Int) {
        lines.reduce((0, 0, 0)) { ($0.0 + $1.count, $0.1 + $1.completed, $0.2 + $1.amount) }
    }

    /// `2026-11-27`.
    private static func date(_ day: Int) -> String {
        String(Timestamp(nanoseconds: Int64(day) * 86_400_000_000_000).rfc3339.prefix(10))
    }
}
