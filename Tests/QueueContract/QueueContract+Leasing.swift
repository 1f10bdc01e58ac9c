// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension QueueContract {
    static let leasing: [QueueContract] = [
        QueueContract("the oldest waiting prediction is leased first, each to one worker") {
            store in
            for number in [2, 1, 3] { try await store.submit(Given.prediction(number)) }
            for number in 1...3 {
                let (taken, lease) = try await store.take("w\(number)", at: 10)
                try require(taken.id == Given.id(number), "prediction \(number)")
                try require(taken.status == .processing, "in work")
                try require(taken.life.startedAt == Given.second(10), "started")
                try require(
                    lease == Lease(worker: "w\(number)", number: 1, until: Given.second(20)),
                    "the lease; got \(lease)")
                try require(try await store.given(number) == taken, "as stored")
            }
            let nothing = try await store.lease(
                to: "w", at: Given.second(11), until: Given.second(21))
            try require(nothing == nil, "nothing waits")
        },
        QueueContract("many workers at once never lease the same") { store in
            for number in 1...40 { try await store.submit(Given.prediction(number)) }
            let taken = try await withThrowingTaskGroup(of: [PredictionID].self) { group in
                for worker in 1...8 {
                    group.addTask {
                        var mine: [PredictionID] = []
                        while let next = try await store.lease(
                            to: "w\(worker)", at: Given.second(50), until: Given.second(60))
                        {
                            mine.append(next.id)
                        }
                        return mine
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            try require(taken.count == 40, "40 leases; got \(taken.count)")
            try require(Set(taken).count == 40, "of 40 predictions")
        },
        QueueContract("a lease is prolonged, and progress never goes back") { store in
            try await store.submit(Given.prediction(1))
            let (_, lease) = try await store.take(at: 10)
            let id = Given.id(1)
            try await store.renew(lease, of: id, until: Given.second(30), progress: 0.5)
            try await store.renew(lease, of: id, until: Given.second(40), progress: nil)
            try await store.renew(lease, of: id, until: Given.second(50), progress: 0.25)
            try await store.renew(lease, of: id, until: Given.second(60), progress: 0.5)
            let life = try await store.given(1).life
            try require(life.progress == 0.5, "0.5; got \(life.progress)")
            try require(life.lease?.until == Given.second(60), "until 60")
        },
        QueueContract("a lease that ran out goes to another, and the first is told") { store in
            try await store.submit(Given.prediction(1))
            let (_, first) = try await store.take("slow", at: 10)
            let early = try await store.sweep(at: Given.second(19), limits: SweepLimits())
            try require(early == Sweep(), "nothing ran out yet")
            let sweep = try await store.sweep(at: Given.second(20), limits: SweepLimits())
            try require(sweep.abandoned == 1, "one ran out")
            let (again, second) = try await store.take("quick", at: 21)
            try require(again.life.starts == 2 && second.number == 2, "the second start")
            let id = Given.id(1)
            try await requireError(.leaseLost) {
                try await store.renew(first, of: id, until: Given.second(99), progress: 0.9)
            }
            try await requireError(.leaseLost) {
                try await store.finish(
                    id, first, with: .completed(Given.outcome(1)), at: Given.second(22))
            }
            try await store.finish(
                id, second, with: .completed(Given.outcome(2)), at: Given.second(23))
            try require(try await store.given(1).life.outcome == Given.outcome(2), "the second's")
        },
        QueueContract("a worker's own second lease is another lease") { store in
            try await store.submit(Given.prediction(1))
            let (_, first) = try await store.take(at: 10)
            _ = try await store.release(worker: "worker", at: Given.second(11))
            _ = try await store.take(at: 12)
            try await requireError(.leaseLost) {
                try await store.finish(Given.id(1), first, with: .givenBack, at: Given.second(13))
            }
        },
        QueueContract("what a dead worker held waits again at once, the rest stays") { store in
            for number in 1...3 { try await store.submit(Given.prediction(number)) }
            _ = try await store.take("dead", at: 10)
            _ = try await store.take("alive", at: 10)
            _ = try await store.take("dead", at: 10)
            let count = try await store.release(worker: "dead", at: Given.second(11))
            try require(count == 2, "two; got \(count)")
            try require(
                try await store.counts() == [.created: 2, .processing: 1], "two wait, one does not")
            let (taken, _) = try await store.take("next", at: 12)
            try require(taken.id == Given.id(1), "the oldest again")
        },
        QueueContract("after the third start that ends in death a prediction fails") { store in
            try await store.submit(Given.prediction(1))
            for start in 1...3 {
                let (taken, lease) = try await store.take(at: Int64(start * 10))
                try require(taken.life.starts == start, "start \(start)")
                // A worker that merely shuts down does not use one up.
                try await store.finish(taken.id, lease, with: .givenBack, at: Given.second(99))
                let (_, _) = try await store.take(at: Int64(start * 10))
                _ = try await store.release(worker: "worker", at: Given.second(99))
            }
            let prediction = try await store.given(1)
            try require(prediction.status == .failed, "failed; got \(prediction.status)")
            try require(prediction.life.failure?.code == .internalError, "5000")
            try require(prediction.life.failure?.message.contains("3 times") == true, "says why")
        },
    ]
}
