// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension QueueContract {
    /// Rules about what goes with a prediction.
    static let terms: [QueueContract] = [
        QueueContract("a prediction keeps its terms") { store in
            var prediction = Given.prediction(1)
            prediction.webhook = WebhookTarget(url: "https://a.example/ö", base: "http://b")
            prediction.concurrency = 3
            prediction.price = 1_300_000
            try await store.submit(prediction)
            try require(try await store.given(1) == prediction, "the same")
        },
        QueueContract("the same token gives the same prediction, with other content a conflict") {
            store in
            let token = SubmitToken("t", digest: "x")
            let first = try await store.submit(Given.prediction(1), token: token)
            try require(first.id == Given.id(1), "new")
            _ = try await store.take(at: 2)
            let again = try await store.submit(Given.prediction(2), token: token)
            try require(
                again.id == Given.id(1) && again.status == .processing, "the first, as it is")
            try await requireError(.conflict) {
                _ = try await store.submit(
                    Given.prediction(3), token: SubmitToken("t", digest: "y"))
            }
            let other = try await store.submit(Given.prediction(4, key: "other"), token: token)
            try require(other.id == Given.id(4), "another key's token is another token")
            try require(try await store.counts() == [.created: 1, .processing: 1], "two in all")
        },
        QueueContract("a token is forgotten after a day, and with its prediction") { store in
            let token = SubmitToken("t", digest: "x")
            _ = try await store.submit(Given.prediction(1), token: token)
            let day = 86_400
            let late = try await store.submit(Given.prediction(day), token: token)
            try require(late.id == Given.id(1), "remembered to the last second")
            let later = try await store.submit(Given.prediction(day + 1), token: token)
            try require(later.id == Given.id(day + 1), "forgotten")
            _ = try await store.delete([later.id])
            let last = try await store.submit(Given.prediction(day + 2), token: token)
            try require(last.id == Given.id(day + 2), "what it named is gone")
        },
        QueueContract("who has enough in work waits, and others pass") { store in
            for number in 1...3 {
                var prediction = Given.prediction(number, key: "limited")
                prediction.concurrency = 1
                try await store.submit(prediction)
            }
            try await store.submit(Given.prediction(4, key: "free"))
            let (first, lease) = try await store.take(at: 10)
            let (second, _) = try await store.take(at: 10)
            try require(first.id == Given.id(1) && second.id == Given.id(4), "1, then 4")
            let third = try await store.lease(
                to: "worker", at: Given.second(11), until: Given.second(20))
            try require(third == nil, "2 and 3 wait for 1")
            try await store.finish(first.id, lease, with: .givenBack, at: Given.second(12))
            _ = try await store.cancel(first.id, at: Given.second(13))
            let (next, _) = try await store.take(at: 14)
            try require(next.id == Given.id(2), "2 is next")
        },
        QueueContract("a picture of unfinished work is kept, and goes with the prediction") {
            store in
            try await store.submit(Given.prediction(1))
            let (taken, lease) = try await store.take(at: 10)
            let picture = Given.object(7, "png")
            try await store.renew(
                lease, of: taken.id, until: Given.second(30),
                news: LeaseNews(progress: 0.5, preview: picture))
            try await store.renew(lease, of: taken.id, until: Given.second(40), progress: 0.6)
            try require(try await store.given(1).life.preview == picture, "kept")
            _ = try await store.cancel(taken.id, at: Given.second(12))
            try require(try await store.delete([taken.id]).orphans == [picture], "an orphan")
        },
        QueueContract("the picture that a clip begins with is kept from submit to removal") {
            store in
            let given = Given.object(8, "png")
            var life = Prediction.Life()
            life.picture = given
            let first = Given.prediction(1)
            try await store.submit(
                Prediction(
                    id: first.id, modelID: first.modelID, input: first.input, keyID: first.keyID,
                    createdAt: first.createdAt, life: life))
            try await store.submit(Given.prediction(2))
            let (taken, lease) = try await store.take(at: 10)
            try require(taken.life.picture == given, "given with the submit")
            let (other, otherLease) = try await store.take(at: 10)
            let fetched = Given.object(9, "jpg")
            for picture in [fetched, given] {
                try await store.renew(
                    otherLease, of: other.id, until: Given.second(30),
                    news: LeaseNews(picture: picture))
            }
            try await store.finish(other.id, otherLease, with: .givenBack, at: Given.second(12))
            try require(try await store.given(2).life.picture == fetched, "the first one stays")
            try await store.finish(
                taken.id, lease, with: .completed(Given.outcome(1)), at: Given.second(12))
            let orphans = try await store.delete([taken.id]).orphans
            try require(orphans.contains(given), "an orphan")
        },
        QueueContract("submits of a minute are counted, also those that are gone") { store in
            func submit(_ number: Int, _ token: SubmitToken? = nil) async throws {
                _ = try await store.submit(
                    Given.prediction(number), token: token, perMinute: 2)
            }
            let token = SubmitToken("t", digest: "d")
            try await submit(1, token)
            try await submit(2)
            _ = try await store.cancel(Given.id(1), at: Given.second(3))
            try await store.submit(Given.prediction(3, key: "other"))
            do {
                try await submit(4)
                throw Broken(description: "three within a minute")
            } catch let error as StoreError {
                try require(error.code == .tooMany, "too many; got \(error)")
                try require(error.wait == .seconds(57), "a minute after the first; \(error)")
            }
            _ = try await store.delete([Given.id(1), Given.id(2)])
            try await requireError(.tooMany) { try await submit(5) }
            try await submit(61)
        },
        QueueContract("of two who finish one prediction the first counts") { store in
            try await store.submit(Given.prediction(1))
            let (taken, early) = try await store.take("slow", at: 10)
            _ = try await store.sweep(at: Given.second(21), limits: SweepLimits())
            let (_, late) = try await store.take("quick", at: 22)
            try await requireError(.leaseLost) {
                try await store.finish(
                    taken.id, early, with: .completed(Given.outcome(1)), at: Given.second(23))
            }
            try await store.finish(
                taken.id, late, with: .completed(Given.outcome(2)), at: Given.second(24))
            try await requireError(.leaseLost) {
                try await store.finish(
                    taken.id, late, with: .completed(Given.outcome(3)), at: Given.second(25))
            }
            let outcome = try await store.given(1).life.outcome
            try require(outcome == Given.outcome(2), "the second worker's")
        },
    ]
}
