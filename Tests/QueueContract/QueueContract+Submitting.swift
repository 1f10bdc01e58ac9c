// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension QueueContract {
    static let submitting: [QueueContract] = [
        QueueContract("a submitted prediction is read back as it was") { store in
            for number in 1...2 {
                try await store.submit(Given.prediction(number))
                let stored = try await store.given(number)
                try require(stored == Given.prediction(number), "equal; got \(stored)")
            }
            try require(try await store.prediction(Given.id(3)) == nil, "no prediction 3")
        },
        QueueContract("an id is given once") { store in
            try await store.submit(Given.prediction(1, key: "mine"))
            try await requireError(.conflict) {
                try await store.submit(Given.prediction(1, key: "other"))
            }
            try require(try await store.given(1).keyID == "mine", "the first stays")
        },
        QueueContract("submits that come together are all kept, conflicts fail alone") { store in
            try await store.submit(Given.prediction(7))
            let kept = await withTaskGroup(of: Bool.self) { group in
                for number in 1...64 {
                    group.addTask {
                        do {
                            try await store.submit(Given.prediction(number))
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try require(kept == 63, "63 of 64; got \(kept)")
            try require(try await store.counts() == [.created: 64], "64 wait")
        },
        QueueContract("a list is newest first, in pages, with the total") { store in
            for number in 1...7 { try await store.submit(Given.prediction(number)) }
            var filter = PredictionFilter()
            filter.pageSize = 3
            for (page, numbers) in [(1, [7, 6, 5]), (2, [4, 3, 2]), (3, [1]), (4, [])] {
                filter.page = page
                let found = try await store.list(filter)
                try require(found.predictions.map(\.id) == numbers.map(Given.id), "page \(page)")
                try require(found.total == 7, "7 in all")
            }
            filter.page = .max
            try require(try await store.list(filter).predictions.isEmpty, "no such page")
        },
        QueueContract("a list can be narrowed by key, model, status and time") { store in
            for number in 1...8 {
                let key = number % 2 == 0 ? "even" : "odd"
                try await store.submit(
                    Given.prediction(number, key: key, model: number > 4 ? "a/b" : "c/d"))
            }
            _ = try await store.cancel(Given.id(6), at: Given.second(20))
            var filter = PredictionFilter()
            filter.keyID = "even"
            try await list(store, filter, gives: [8, 6, 4, 2])
            filter.modelID = "a/b"
            try await list(store, filter, gives: [8, 6])
            filter.status = .canceled
            try await list(store, filter, gives: [6])
            filter = PredictionFilter()
            filter.createdAfter = Given.second(3)
            filter.createdBefore = Given.second(5)
            try await list(store, filter, gives: [5, 4, 3])
        },
        QueueContract("a waiting prediction knows how many come before it") { store in
            for number in [3, 1, 2] { try await store.submit(Given.prediction(number)) }
            func place(_ number: Int) async throws -> Int? {
                try await store.position(of: store.given(number))
            }
            try require(try await place(1) == 0, "the oldest is next")
            try require(try await place(3) == 2, "two before the youngest")
            let read = try await store.given(1)
            _ = try await store.take(at: 10)
            try require(try await place(1) == nil, "it does not wait")
            try require(try await store.position(of: read) == nil, "it does not wait any more")
            try require(try await place(3) == 1, "one before the youngest")
        },
    ]

    private static func list(
        _ store: any PredictionStore, _ filter: PredictionFilter, gives numbers: [Int]
    ) async throws {
        let found = try await store.list(filter)
        guard found.predictions.map(\.id) == numbers.map(Given.id), found.total == numbers.count
        else {
            throw Broken(description: "expected \(numbers), got \(found.predictions.map(\.id))")
        }
    }
}
