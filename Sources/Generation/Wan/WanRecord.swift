// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation

/// The file that stands beside a clip: what was asked for, and what was computed for it.
struct WanRecord: Encodable {
    var request: GenerationRequest
    /// Nil until the latents are there.
    var report: Report?

    struct Report: Codable, Equatable {
        /// Passes of the transformer.
        var passes: Int
        /// Steps without a pass for the negative prompt, although there is guidance.
        var unguided: [Int]
        /// Steps that the cache left out; nil without one.
        var skipped: [Int]?
        /// The largest sum of expected changes that the cache let pass.
        var largestChange: Float?
        /// Why no more pictures were shown on the way; nil when all were.
        var missingPreviews: String?

        init(_ report: Denoising.Report) {
            passes = report.passes
            unguided = report.unguided
            skipped = report.cache?.skipped
            largestChange = report.cache?.largestChange
            missingPreviews = report.missingPreviews
        }
    }

    private enum CodingKeys: CodingKey { case report }

    /// The request's fields, and the report beside them.
    func encode(to encoder: any Encoder) throws {
        try request.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(report, forKey: .report)
    }

    func data() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
