// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Queue

/// Whether the process answers, and whether it can take work.
struct HealthEndpoints: Sendable {
    /// What an operator reads.
    private struct Report: Encodable, Sendable {
        var status: String
        var store: String?
        var disk: String?
    }

    let parts: APIParts

    /// `GET /healthz`: the process answers.
    func live(_ request: Request, _ scope: RequestScope) async throws -> Response {
        try respond(Report(status: "ok"), .ok)
    }

    /// `GET /readyz`: the store answers and the disk can be written.
    func ready(_ request: Request, _ scope: RequestScope) async throws -> Response {
        var report = Report(status: "ready", store: "ok", disk: "ok")
        do {
            _ = try await parts.store.counts()
        } catch {
            report.store = error.message
        }
        do {
            try await NIOThreadPool.singleton.runIfActive { [probe = parts.probeDisk] in
                try probe()
            }
        } catch {
            report.disk = "the data folder cannot be written"
        }
        guard report.store == "ok", report.disk == "ok" else {
            report.status = "unavailable"
            return try respond(report, .serviceUnavailable)
        }
        return try respond(report, .ok)
    }

    private func respond(_ report: Report, _ status: HTTPResponse.Status) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var headers: HTTPFields = [.contentType: "application/json", .cacheControl: "no-store"]
        if status == .serviceUnavailable { headers[.retryAfter] = "5" }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(report))))
    }
}
