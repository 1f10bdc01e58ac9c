// SPDX-License-Identifier: Apache-2.0
package import Domain
import Queue
import Synchronization

/// Predictions and moments that the rules speak of.
package enum Given {
    /// A second of the story.
    package static func second(_ seconds: Int64) -> Timestamp {
        Timestamp(nanoseconds: 1_700_000_000_000_000_000 + seconds * 1_000_000_000)
    }

    /// The id that stands for a number.
    package static func id(_ number: Int) -> PredictionID {
        let digits = String(number, radix: 16)
        let text = String(repeating: "0", count: 32 - digits.count) + digits
        guard let id = PredictionID(text) else { preconditionFailure("32 digits") }
        return id
    }

    /// A waiting prediction, created at the second of its number.
    package static func prediction(
        _ number: Int, key: String = "key", model: String = "vendor/model"
    ) -> Prediction {
        var prediction = Prediction(
            id: id(number), modelID: model,
            input: ModelInput(["prompt": .string("a boat, \"öäü\" 🚤"), "duration": .integer(5)]),
            keyID: key, createdAt: second(Int64(number)))
        prediction.wantsBase64 = number % 2 == 0
        return prediction
    }

    /// An object that stands for a number.
    package static func object(_ number: Int, _ kind: String = "mp4") -> ObjectKey {
        let digits = String(number, radix: 16)
        let text = String(repeating: "0", count: 64 - digits.count) + digits + ".\(kind)"
        guard let key = ObjectKey(text) else { preconditionFailure("a key") }
        return key
    }

    /// What came of a prediction.
    package static func outcome(_ number: Int) -> Outcome {
        Outcome(
            outputs: [object(number)], poster: object(number, "png"), shot: object(number, "json"),
            size: (640, 480), framesPerSecond: 24, inference: 1234)
    }
}

func require(_ condition: Bool, _ sentence: @autoclosure () -> String) throws {
    guard condition else { throw QueueContract.Broken(description: "expected: \(sentence())") }
}

func requireError(
    _ code: StoreError.Code, _ body: () async throws -> Void
) async throws {
    do {
        try await body()
    } catch let error as StoreError where error.code == code {
        return
    } catch {
        throw QueueContract.Broken(description: "expected \(code.rawValue), got \(error)")
    }
    throw QueueContract.Broken(description: "expected the error \(code.rawValue)")
}

/// What a store had removed, in order.
private final class Removed: Sendable {
    let objects = Mutex<[ObjectKey]>([])
}

extension PredictionStore {
    /// What a clearing removes, sorted, when files go of which `goes` says so.
    func cleared(_ goes: @escaping @Sendable (ObjectKey) -> Bool) async throws -> [ObjectKey] {
        let removed = Removed()
        try await clear { object in
            guard goes(object) else { return false }
            removed.objects.withLock { $0.append(object) }
            return true
        }
        return removed.objects.withLock { $0.sorted() }
    }

    /// The prediction of a number, which has to be there.
    func given(_ number: Int) async throws -> Prediction {
        guard let prediction = try await prediction(Given.id(number)) else {
            throw QueueContract.Broken(description: "expected prediction \(number) to be there")
        }
        return prediction
    }

    /// Leases at a second for ten; there has to be something to lease.
    func take(_ worker: String = "worker", at second: Int64) async throws -> (Prediction, Lease) {
        let taken = try await lease(
            to: worker, at: Given.second(second), until: Given.second(second + 10))
        guard let taken, let lease = taken.life.lease else {
            throw QueueContract.Broken(description: "expected a prediction to lease")
        }
        return (taken, lease)
    }
}
