// SPDX-License-Identifier: Apache-2.0
import Domain
import Testing

@Suite struct PredictionTests {
    private let lease = Lease(worker: "w", number: 1, until: second(10))
    private let outcome = Outcome(
        outputs: [], size: (64, 36), framesPerSecond: 24, inference: 5)

    private static func second(_ seconds: Int64) -> Timestamp {
        Timestamp(nanoseconds: seconds * 1_000_000_000)
    }

    private func waiting() throws -> Prediction {
        let id = try #require(PredictionID(String(repeating: "a", count: 32)))
        return Prediction(
            id: id, modelID: "a/b", input: ModelInput(), keyID: "k", createdAt: Self.second(0))
    }

    private func leased() throws -> Prediction {
        var prediction = try waiting()
        try prediction.apply(.lease(worker: "w", at: Self.second(1), until: Self.second(10)))
        return prediction
    }

    /// Every event, with a lease that is in force for a prediction that was leased once.
    private var events: [Prediction.Event] {
        [
            .lease(worker: "w", at: Self.second(1), until: Self.second(10)),
            .renew(lease, until: Self.second(20), progress: 0.5),
            .complete(lease, outcome, at: Self.second(2)),
            .fail(lease, TaskFailure(.taskFailed, "no"), at: Self.second(2)), .giveBack(lease),
            .abandon(at: Self.second(2)), .cancel(at: Self.second(2)),
            .timeOut(TaskFailure(.timeout, "slow"), at: Self.second(2)),
        ]
    }

    @Test func `a waiting prediction can be leased, canceled and timed out, no more`() throws {
        let allowed = try events.map { event in
            var prediction = try waiting()
            return (try? prediction.apply(event)) != nil
        }
        #expect(allowed == [true, false, false, false, false, false, true, true])
    }

    @Test func `a prediction in work allows everything but a second lease`() throws {
        let allowed = try events.map { event in
            var prediction = try leased()
            return (try? prediction.apply(event)) != nil
        }
        #expect(allowed == [false, true, true, true, true, true, true, true])
    }

    @Test func `a finished prediction allows nothing, and stays as it was`() throws {
        for ending in events where ending.name != "lease" {
            var prediction = try leased()
            try prediction.apply(ending)
            guard prediction.status.isFinal else { continue }
            let before = prediction
            for event in events {
                #expect(throws: Prediction.TransitionError.self) { try prediction.apply(event) }
                #expect(prediction == before)
            }
        }
    }

    @Test func `a lease is in work exactly, an end is final exactly`() throws {
        for event in events {
            var prediction = try leased()
            _ = try? prediction.apply(event)
            #expect((prediction.life.lease != nil) == (prediction.status == .processing))
            #expect((prediction.life.finishedAt != nil) == prediction.status.isFinal)
            #expect((prediction.life.outcome != nil) == (prediction.status == .completed))
        }
    }

    @Test(arguments: [
        Lease(worker: "w", number: 2, until: second(10)),
        Lease(worker: "other", number: 1, until: second(10)),
    ])
    func `a lease that is not in force changes nothing`(wrong: Lease) throws {
        var prediction = try leased()
        let before = prediction
        for event: Prediction.Event in [
            .renew(wrong, until: Self.second(99), progress: 1), .giveBack(wrong),
            .complete(wrong, outcome, at: Self.second(2)),
        ] {
            #expect(throws: Prediction.TransitionError.leaseLost) { try prediction.apply(event) }
            #expect(prediction == before)
        }
    }

    @Test(arguments: [
        "", "abc", String(repeating: "A", count: 32), String(repeating: "g", count: 32),
        String(repeating: "a", count: 33),
    ])
    func `an id has 32 lower-case hexadecimal digits`(text: String) {
        #expect(PredictionID(text) == nil)
    }

    @Test func `a random id is well formed, also of few bits`() {
        struct Few: RandomNumberGenerator {
            mutating func next() -> UInt64 { 5 }
        }
        var few = Few()
        let id = PredictionID(randomFrom: &few)
        #expect(id.text == "00000000000000050000000000000005")
        #expect(PredictionID(id.text) == id)
    }
}
