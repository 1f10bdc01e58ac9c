// SPDX-License-Identifier: Apache-2.0
import Domain
import Synchronization

extension MemoryPredictionStore: Ledger {
    package func usage(_ filter: ChargeFilter) async throws(StoreError) -> [UsageLine] {
        var lines: [UsageLine: UsageLine] = [:]
        for charge in everything().filter(filter.admits) {
            let day = Int(charge.createdAt.nanoseconds / 86_400_000_000_000)
            let place = UsageLine(
                day: day, modelID: charge.modelID, count: 0, completed: 0, amount: 0)
            lines[place, default: place].count += 1
            lines[place, default: place].completed += charge.status == .completed ? 1 : 0
            lines[place, default: place].amount += charge.amount
        }
        return lines.values.sorted { ($0.day, $0.modelID) < ($1.day, $1.modelID) }
    }

    package func charges(_ filter: ChargeFilter) async throws(StoreError) -> ChargePage {
        let found = everything().filter { $0.status == .completed && filter.admits($0) }
            .sorted { ($0.createdAt, $0.id.text) < ($1.createdAt, $1.id.text) }
        let ordered = filter.isOldestFirst ? found : found.reversed()
        let start = (max(1, filter.page) - 1).multipliedReportingOverflow(by: filter.pageSize)
        let page = start.overflow ? [] : ordered.dropFirst(start.partialValue)
        return ChargePage(charges: Array(page.prefix(filter.pageSize)), total: found.count)
    }

    package func spent(by keyID: String?) async throws(StoreError) -> Int {
        everything().filter { (keyID ?? $0.keyID) == $0.keyID }.reduce(0) { $0 + $1.amount }
    }

    private func everything() -> [Charge] {
        contents.withLock { all in all.predictions.values.map(Charge.init) + all.ledger }
    }
}
