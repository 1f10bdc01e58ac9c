// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Stage

/// The engines that this program has.
package enum EngineList {
    /// By the name that models are bound to.
    ///
    /// - Parameters:
    ///   - body: the file with the human body; without it, people are simpler figures.
    ///   - weights: what diffusion models there are.
    ///   - latents: where latents wait to be decoded.
    /// - Returns: an engine for every name.
    /// - Throws: ``GenerationError`` when the file is there and is not a body.
    package static func generators(
        body: URL?, weights: [WanWeights] = [], latents: URL? = nil
    ) throws(GenerationError) -> [Model.Engine: any Generator] {
        let library = try body.map { (file) throws(GenerationError) in try self.body(file) }
        let folder = latents ?? FileManager.default.temporaryDirectory
        return [
            .stage: StageGenerator(body: library),
            .wan: WanGenerator(weights, keeping: folder),
        ]
    }

    /// The same engines, making drafts only.
    package static func drafts(
        _ engines: [Model.Engine: any Generator]
    ) -> [Model.Engine: any Generator] {
        engines.mapValues { DraftGenerator($0) }
    }

    private static func body(_ file: URL) throws(GenerationError) -> BodyLibrary {
        do {
            return try BodyLibrary(file: file)
        } catch {
            throw GenerationError(.invalid, "\(file.path): \(error.message)", underlying: error)
        }
    }
}

extension StageGenerator: ShotGenerator {}
