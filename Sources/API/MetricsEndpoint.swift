// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Queue

/// `GET /metrics`: figures for Prometheus.
struct MetricsEndpoint: Sendable {
    let store: any PredictionStore
    let figures: Figures
    let tally: InferenceTally

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let stored = try await store.counts()
        let inference = try await tally.update(from: store)
        let text = Self.text(stored: stored, counts: figures.current, inference: inference)
        return Response(
            status: .ok, headers: [.contentType: Exposition.mediaType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private static func text(
        stored: [PredictionStatus: Int], counts: Figures.Counts, inference: Histogram
    ) -> String {
        var text = Exposition()
        text.family(
            "kinora_predictions", .gauge, help: "Stored predictions by state.",
            samples: PredictionStatus.allCases.map {
                ([("status", $0.rawValue)], Double(stored[$0] ?? 0))
            })
        text.single(
            "kinora_queue_depth", .gauge, help: "Predictions that wait for a worker.",
            Double(stored[.created] ?? 0))
        text.family(
            "kinora_submits_total", .counter, help: "Accepted submits by model.",
            samples: counts.submits.sorted { $0.key < $1.key }.map {
                ([("model", $0.key)], Double($0.value))
            })
        text.histogram(
            "kinora_inference_seconds", help: "Time of the engine for completed predictions.",
            inference)
        text.single(
            "kinora_output_bytes_total", .counter, help: "Bytes of outputs sent.",
            Double(counts.outputBytes))
        let answers = counts.answers.sorted {
            ($0.key.route, $0.key.method, $0.key.status)
                < ($1.key.route, $1.key.method, $1.key.status)
        }
        text.family(
            "http_requests_total", .counter, help: "Answers by method, route and status.",
            samples: answers.map {
                (
                    [
                        ("method", $0.key.method), ("route", $0.key.route),
                        ("status", String($0.key.status)),
                    ], Double($0.value)
                )
            })
        text.histogram(
            "http_request_duration_seconds", help: "Time until an answer begins.", counts.seconds)
        return text.text
    }
}
