// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension QueueContract {
    static let finishing: [QueueContract] = [
        QueueContract("a completed prediction has its outcome, and no lease") { store in
            try await store.submit(Given.prediction(1))
            let (taken, lease) = try await store.take(at: 10)
            try await store.finish(
                taken.id, lease, with: .completed(Given.outcome(1)), at: Given.second(15))
            let done = try await store.given(1)
            try require(done.status == .completed && done.life.lease == nil, "completed")
            try require(done.life.outcome == Given.outcome(1), "the outcome")
            try require(done.life.progress == 1 && done.inference == 1234, "all of it, 1234 ms")
            try require(done.life.finishedAt == Given.second(15), "at 15")
        },
        QueueContract("a failed prediction says why") { store in
            try await store.submit(Given.prediction(1))
            let (taken, lease) = try await store.take(at: 10)
            let failure = TaskFailure(.executionFailed, "no such thing as \"it\"")
            try await store.finish(taken.id, lease, with: .failed(failure), at: Given.second(12))
            let done = try await store.given(1)
            try require(done.status == .failed && done.life.failure == failure, "the failure")
            try require(done.life.outcome == nil && done.inference == 2000, "no outcome, 2 s")
        },
        QueueContract("work given back waits again, as if never begun") { store in
            try await store.submit(Given.prediction(1))
            let (taken, lease) = try await store.take(at: 10)
            try await store.renew(lease, of: taken.id, until: Given.second(30), progress: 0.4)
            try await store.finish(taken.id, lease, with: .givenBack, at: Given.second(12))
            let life = try await store.given(1).life
            try require(life.status == .created && life.starts == 0, "waits, no start counted")
            try require(life.progress == 0 && life.startedAt == nil, "from the beginning")
        },
        QueueContract("nothing ends twice") { store in
            try await store.submit(Given.prediction(1))
            let (taken, lease) = try await store.take(at: 10)
            let endings: [Ending] = [
                .completed(Given.outcome(1)), .completed(Given.outcome(2)), .givenBack,
                .failed(TaskFailure(.taskFailed, "late")),
            ]
            try await store.finish(taken.id, lease, with: endings[0], at: Given.second(11))
            let done = try await store.given(1)
            for ending in endings {
                try await requireError(.leaseLost) {
                    try await store.finish(taken.id, lease, with: ending, at: Given.second(12))
                }
            }
            try await requireError(.refused) {
                _ = try await store.cancel(taken.id, at: Given.second(13))
            }
            try require(try await store.given(1) == done, "as it was")
        },
        QueueContract("canceling works while waiting and in work, and the worker is told") {
            store in
            for number in 1...2 { try await store.submit(Given.prediction(number)) }
            let (taken, lease) = try await store.take(at: 10)
            for number in 1...2 {
                let canceled = try await store.cancel(Given.id(number), at: Given.second(11))
                try require(canceled.status == .canceled, "canceled")
                try require(try await store.given(number) == canceled, "as returned")
            }
            try await requireError(.leaseLost) {
                try await store.renew(lease, of: taken.id, until: Given.second(30), progress: 0.9)
            }
            let nothing = try await store.lease(
                to: "w", at: Given.second(12), until: Given.second(13))
            try require(nothing == nil, "nothing waits")
            try await requireError(.notFound) {
                _ = try await store.cancel(Given.id(9), at: Given.second(11))
            }
        },
    ]
}
