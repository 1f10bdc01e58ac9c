// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension ServiceContract {
    /// Predictions 1 (key a) and 2 (key b) are completed at 5 each, 3 failed, 4 waits; of model m and n.
    private static func fill(_ stores: Stores) async throws {
        for (number, key, model) in [(1, "a", "m"), (2, "b", "m"), (3, "a", "n"), (4, "a", "m")] {
            var prediction = Given.prediction(number, key: key, model: model)
            prediction.price = 5
            try await stores.predictions.submit(prediction)
        }
        for number in 1...3 {
            let (taken, lease) = try await stores.predictions.take(at: Int64(10 + number))
            let ending: Ending =
                number < 3
                ? .completed(Given.outcome(number)) : .failed(TaskFailure(.executionFailed, "no"))
            try await stores.predictions.finish(
                taken.id, lease, with: ending, at: Given.second(Int64(20 + number)))
        }
    }

    static let money: [ServiceContract] = [
        ServiceContract("only what was completed is charged, also when it is gone") { stores in
            try await fill(stores)
            try require(try await stores.ledger.spent(by: "a") == 5, "a: 5")
            try require(try await stores.ledger.spent(by: nil) == 10, "all: 10")
            _ = try await stores.predictions.delete((1...4).map(Given.id))
            try require(try await stores.ledger.spent(by: "a") == 5, "a: still 5")
            try require(try await stores.ledger.spent(by: nil) == 10, "all: still 10")
        },
        ServiceContract("charges are searched by all that a filter says") { stores in
            try await fill(stores)
            _ = try await stores.predictions.delete([Given.id(1)])
            let search = { (change: (inout ChargeFilter) -> Void) in
                var filter = ChargeFilter()
                change(&filter)
                return try await stores.ledger.charges(filter).charges.map(\.id)
            }
            try require(try await search { _ in } == [2, 1].map(Given.id), "newest first")
            try require(
                try await search { $0.isOldestFirst = true } == [1, 2].map(Given.id), "oldest first"
            )
            try require(try await search { $0.keyID = "b" } == [Given.id(2)], "of a key")
            try require(try await search { $0.modelID = "n" }.isEmpty, "of a model")
            try require(
                try await search { $0.predictions = [Given.id(1), Given.id(3)] } == [Given.id(1)],
                "of predictions")
            try require(
                try await search { $0.from = Given.second(2) } == [Given.id(2)], "inclusive")
            try require(try await search { $0.to = Given.second(2) } == [Given.id(1)], "exclusive")
            let page = try await search {
                $0.pageSize = 1
                $0.page = 2
            }
            try require(page == [Given.id(1)], "the second page")
            let total = try await stores.ledger.charges(ChargeFilter()).total
            try require(total == 2, "two in all")
        },
        ServiceContract("usage is counted by model and day, whether it is still there or not") {
            stores in
            try await fill(stores)
            try await stores.predictions.submit(Given.prediction(86_400, key: "a", model: "m"))
            let day = Int(Given.second(1).nanoseconds / 86_400_000_000_000)
            let expected = [
                UsageLine(day: day, modelID: "m", count: 3, completed: 2, amount: 10),
                UsageLine(day: day, modelID: "n", count: 1, completed: 0, amount: 0),
                UsageLine(day: day + 1, modelID: "m", count: 1, completed: 0, amount: 0),
            ]
            let before = try await stores.ledger.usage(ChargeFilter())
            try require(before == expected, "got \(before)")
            _ = try await stores.predictions.delete((1...4).map(Given.id))
            let after = try await stores.ledger.usage(ChargeFilter())
            try require(after == expected, "after the deletion; got \(after)")
        },
    ]

    private static func upload(_ number: Int, at second: Int64) -> Upload {
        Upload(
            id: Given.id(number), keyID: "key", name: "a.png", size: 12,
            createdAt: Given.second(second))
    }

    static let files: [ServiceContract] = [
        ServiceContract("an upload is filled once") { stores in
            let upload = upload(1, at: 1)
            try await stores.uploads.announce(upload)
            try await requireError(.conflict) { try await stores.uploads.announce(upload) }
            try require(try await stores.uploads.upload(upload.id) == upload, "announced")
            try await stores.uploads.fill(upload.id, with: Given.object(1, "png"))
            let filled = try await stores.uploads.upload(upload.id)
            try require(filled?.object == Given.object(1, "png"), "filled")
            try await requireError(.conflict) {
                try await stores.uploads.fill(upload.id, with: Given.object(2, "png"))
            }
            try await requireError(.notFound) {
                try await stores.uploads.fill(Given.id(9), with: Given.object(2, "png"))
            }
        },
        ServiceContract("old uploads go, with the files that nothing else names") { stores in
            for number in 1...4 {
                try await stores.uploads.announce(upload(number, at: Int64(number * 100)))
            }
            // 1 and 3 have the same bytes; 4 never came.
            for (number, object) in [(1, 5), (2, 6), (3, 5)] {
                try await stores.uploads.fill(
                    Given.id(number), with: Given.object(object, "png"))
            }
            let none = try await stores.uploads.expire(
                before: Given.second(100), unfilledBefore: Given.second(400))
            try require(none == Removal(), "nothing is old")
            let some = try await stores.uploads.expire(
                before: Given.second(201), unfilledBefore: Given.second(401))
            try require(some.count == 3, "1, 2 and 4")
            try require(some.orphans == [Given.object(6, "png")], "5 is named by the third")
            try require(try await stores.uploads.upload(Given.id(3)) != nil, "the third stays")
        },
    ]
}
