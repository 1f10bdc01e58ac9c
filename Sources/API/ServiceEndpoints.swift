// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird

/// What a server says about itself.
struct ServiceEndpoints: Sendable {
    let index: IndexEndpoint
    let health: HealthEndpoints
    let metrics: MetricsEndpoint
    let output: OutputEndpoint
    let document: DocumentEndpoints

    /// Their rows of the table.
    var rows: [Endpoint] {
        let report: JSONValue = ["type": "object"]
        return [
            Endpoint(
                .get, "/", .open, tag: "Service", "What this server is.",
                answers: [.init(schema: report)], handler: index.callAsFunction),
            Endpoint(
                .get, "/healthz", .open, tag: "Service", "Whether the process answers.",
                answers: [.init(schema: report)], handler: health.live),
            Endpoint(
                .get, "/readyz", .open, tag: "Service",
                "Whether the store answers and the disk can be written.",
                answers: [
                    .init(schema: report),
                    .init(status: 503, schema: report, summary: "Not ready; says which part."),
                ], handler: health.ready),
            Endpoint(
                .get, "/metrics", .open, tag: "Service", "Figures for Prometheus.",
                answers: [.init(mediaType: "text/plain", schema: Schema.text)],
                handler: metrics.callAsFunction
            ).refusing(503),
            Endpoint(
                .get, "/openapi.json", .open, tag: "Service", "This document.",
                answers: [.init(schema: report)], handler: document.json),
            Endpoint(
                .get, "/docs", .open, tag: "Service", "This document, to read.",
                answers: [.init(mediaType: "text/html", schema: Schema.text)],
                handler: document.page),
        ]
    }
}
