// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import NIOCore
import Queue

/// The events of a prediction as bytes, until it has ended, is gone, or the server stops.
struct EventStream: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let id: PredictionID
    let base: String
    /// The id of the event that the client knows.
    let known: String?
    let view: PredictionView
    let wait: PredictionWait
    /// Silence is broken so often, so that a dead connection is noticed.
    private static let heartbeat = Duration.seconds(15)

    func makeAsyncIterator() -> Iterator { Iterator(stream: self, last: known) }

    struct Iterator: AsyncIteratorProtocol {
        let stream: EventStream
        var last: String?
        var lastStatus: String?
        var spoken = ContinuousClock.now
        var hasBegun = false
        var isOver = false

        mutating func next() async throws -> ByteBuffer? {
            if !hasBegun {
                hasBegun = true
                return ByteBuffer(string: "retry: 1000\n\n")
            }
            while !isOver {
                guard let prediction = try await stream.view.store.prediction(stream.id) else {
                    isOver = true
                    return ByteBuffer(string: "event: deleted\ndata: {}\n\n")
                }
                let event = ProgressEvent(
                    try await stream.view.data(prediction, base: stream.base))
                isOver = prediction.status.isFinal
                if event.id != last {
                    let text = event.text(isWhole: event.status != lastStatus)
                    (last, lastStatus, spoken) = (event.id, event.status, .now)
                    return ByteBuffer(string: text)
                }
                if isOver { return nil }
                if ContinuousClock.now - spoken >= EventStream.heartbeat {
                    spoken = .now
                    return ByteBuffer(string: ": still here\n\n")
                }
                guard await stream.wait.pause() else { return nil }
            }
            return nil
        }
    }
}
