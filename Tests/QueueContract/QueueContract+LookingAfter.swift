// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension QueueContract {
    static let lookingAfter: [QueueContract] = [
        QueueContract("what was deleted is gone, also for its worker") { store in
            for number in 1...3 { try await store.submit(Given.prediction(number)) }
            let (taken, lease) = try await store.take(at: 10)
            let removal = try await store.delete([Given.id(1), Given.id(2), Given.id(9)])
            try require(removal.count == 2, "two; got \(removal.count)")
            try require(try await store.prediction(taken.id) == nil, "gone")
            try await requireError(.leaseLost) {
                try await store.renew(lease, of: taken.id, until: Given.second(30), progress: nil)
            }
            try await requireError(.leaseLost) {
                try await store.finish(taken.id, lease, with: .givenBack, at: Given.second(12))
            }
            try require(try await store.counts() == [.created: 1], "one is left")
            try require(try await store.delete([]) == Removal(), "nothing to delete")
        },
        QueueContract("files are orphans when the last prediction that names them is gone") {
            store in
            for number in 1...2 {
                try await store.submit(Given.prediction(number))
                let (taken, lease) = try await store.take(at: 10)
                // The same request with the same seed gives the same bytes.
                try await store.finish(
                    taken.id, lease, with: .completed(Given.outcome(5)), at: Given.second(11))
            }
            try require(try await store.delete([Given.id(1)]).orphans.isEmpty, "still named")
            let orphans = try await store.delete([Given.id(2)]).orphans
            try require(orphans == Given.outcome(5).objects.sorted(), "all; got \(orphans)")
            // A file that could not be removed is tried again; one that got a name again is left.
            let kept = Given.object(7, "jpg")
            try await store.submit(Given.prediction(3).beginning(with: kept))
            try await store.discard([kept, Given.object(8)])
            try require(try await store.cleared { $0 == orphans[0] } == [orphans[0]], "one")
            let rest = (orphans.dropFirst() + [Given.object(8)]).sorted()
            try require(try await store.cleared { _ in true } == rest, "the others")
            try require(try await store.cleared { _ in true } == [], "once")
        },
        QueueContract("what takes too long times out, what waits does not") { store in
            for number in 1...2 { try await store.submit(Given.prediction(number)) }
            let (taken, lease) = try await store.take(at: 10)
            let limits = SweepLimits(processing: .seconds(60))
            try await store.renew(lease, of: taken.id, until: Given.second(99), progress: 0.1)
            let early = try await store.sweep(at: Given.second(69), limits: limits)
            try require(early.timedOut == 0, "not yet")
            let late = try await store.sweep(at: Given.second(70), limits: limits)
            try require(late.timedOut == 1, "now")
            let done = try await store.given(1)
            try require(done.status == .timeout && done.life.failure?.code == .timeout, "5004")
            try require(try await store.given(2).status == .created, "the other waits")
        },
        QueueContract("finished predictions are removed when they are old, others never") { store in
            for number in 1...4 { try await store.submit(Given.prediction(number)) }
            let (taken, lease) = try await store.take(at: 10)
            try await store.finish(
                taken.id, lease, with: .completed(Given.outcome(1)), at: Given.second(11))
            _ = try await store.cancel(Given.id(4), at: Given.second(11))
            let limits = SweepLimits(retention: .seconds(100))
            let sweep = try await store.sweep(at: Given.second(103), limits: limits)
            try require(sweep.removed.count == 1, "only the first is old and finished")
            try require(sweep.removed.orphans == Given.outcome(1).objects.sorted(), "its files")
            try require(try await store.prediction(Given.id(1)) == nil, "gone")
            try require(
                try await store.counts() == [.created: 2, .canceled: 1], "the others stay")
        },
        QueueContract("every state is counted") { store in
            try require(try await store.counts().isEmpty, "none")
            for number in 1...3 { try await store.submit(Given.prediction(number)) }
            _ = try await store.take(at: 10)
            _ = try await store.cancel(Given.id(3), at: Given.second(11))
            let counts = try await store.counts()
            try require(counts == [.created: 1, .processing: 1, .canceled: 1], "got \(counts)")
        },
    ]
}
