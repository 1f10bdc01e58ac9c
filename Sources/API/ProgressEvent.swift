// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A moment in a prediction's life, as an event on the wire.
struct ProgressEvent: Sendable {
    /// Short form for what changes often.
    private struct Progress: Encodable {
        var id: String
        var status: String
        var progress: Double
        var queue_position: Int?
        var preview: String?
    }

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
    func text(isWhole: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data =
            isWhole
            ? try encoder.encode(answer)
            : try encoder.encode(
                Progress(
                    id: answer.id, status: answer.status, progress: answer.progress,
                    queue_position: answer.queuePosition, preview: answer.preview))
        // JSON has no line breaks of its own, so that one line holds it.
        return "id: \(id)\nevent: \(isWhole ? "state" : "progress")\n"
            + "data: \(String(decoding: data, as: UTF8.self))\n\n"
    }
}
