// SPDX-License-Identifier: Apache-2.0
package import Diffusion

/// Weights of Wan that were added, and what they are.
package struct WanWeights: Sendable {
    /// The name under which they were added.
    package let name: String
    package let folder: ModelFolder
    package let transformer: TransformerConfiguration
    package let codec: CodecConfiguration
    package let shift: Double?
    /// How they are offered, where their sizes do not tell.
    package var presentation: WanPresentation?
    /// Files of LoRAs by the names under which requests ask for them.
    package var adapters: [String: String] = [:]

    /// Reads the sizes, not the weights.
    ///
    /// - Throws: ``GenerationError`` saying what is wrong with them.
    package init(name: String, folder: ModelFolder) throws(GenerationError) {
        self.name = name
        self.folder = folder
        do {
            transformer = try folder.transformerConfiguration()
            codec = try folder.codecConfiguration()
            shift = try folder.scheduler().shift
        } catch {
            throw GenerationError(.invalid, "weights \(name): \(error)", underlying: error)
        }
    }

    /// Which of the published models they are, by their sizes.
    package enum Size: Sendable { case small, large, other }

    /// Published sizes are 1.3B and 14B.
    package var size: Size {
        switch transformer.width {
        case 1536: .small
        case 5120: .large
        default: .other
        }
    }
}
