// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// An engine that makes a small, coarse version of what is asked for: to try a set-up in seconds.
package struct DraftGenerator: Generator {
    private let engine: any Generator
    /// Pixels of the shorter side.
    private static let side = 36
    private static let framesPerSecond = 2

    /// A draft of what an engine makes.
    package init(_ engine: any Generator) {
        self.engine = engine
    }

    package func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        try engine.generate(Self.draft(of: request), into: folder, control: control)
    }

    /// The same request at a fraction of the size and rate.
    package static func draft(of request: GenerationRequest) -> GenerationRequest {
        var draft = request
        if let diffusion = request.diffusion {
            // Fewer pixels, frames and steps than any model of diffusion is asked for.
            (draft.width, draft.height) = (64, 64)
            draft.diffusion = diffusion
            draft.diffusion?.frames = 5
            draft.diffusion?.steps = 1
            return draft
        }
        let shorter = max(1, min(request.width, request.height))
        draft.width = request.width * side / shorter / 2 * 2
        draft.height = request.height * side / shorter / 2 * 2
        draft.framesPerSecond = framesPerSecond
        return draft
    }
}
