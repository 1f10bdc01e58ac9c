// SPDX-License-Identifier: Apache-2.0
import Domain

/// A moment in a prediction's life, as an event on the wire.
struct ProgressEvent: Sendable {
    private let answer: PredictionAnswer

    init(_ answer: PredictionAnswer) {
        self.answer = answer
    }

    var status: String { answer.status }

    /// The same state has the same id, from every server.
    var id: String {
        let share = Int((answer.progress * 1000).rounded())
        let place = answer.queuePosition.map { "q\($0)" } ?? "p\(share)"
        return "\(answer.status)-\(place)" + (answer.preview == nil ? "" : "-preview")
    }

    /// The event: `state` with the whole prediction, or `progress`.
    func text(isWhole: Bool) -> String {
        let data: JSONValue =
            isWhole
            ? answer.json
            : .members([
                "id": .string(answer.id), "status": .string(answer.status),
                "progress": .number(answer.progress),
                "queue_position": .whole(answer.queuePosition), "preview": .text(answer.preview),
            ])
        // JSON has no line breaks of its own, so that one line holds it.
        return "id: \(id)\nevent: \(isWhole ? "state" : "progress")\ndata: \(data.text)\n\n"
    }
}
