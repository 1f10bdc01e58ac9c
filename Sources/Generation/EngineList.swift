// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Screenplay
import Stage

/// The engines that this program has.
package enum EngineList {
    /// The data files of the engines, which `scripts/setup` makes; each may be absent.
    package struct Files: Sendable {
        /// The human body; without it, people are simpler figures.
        package var body: URL?
        /// WordNet; without it, words that the lexicon lacks are not understood.
        package var words: URL?
        /// The sentence encoder; without it, words that WordNet lacks are not understood.
        package var sentences: URL?
        /// A library for a graphics processor; without it, diffusion runs on the cores.
        package var accelerator: URL?

        /// The given files.
        package init(
            body: URL? = nil, words: URL? = nil, sentences: URL? = nil, accelerator: URL? = nil
        ) {
            (self.body, self.words, self.sentences) = (body, words, sentences)
            self.accelerator = accelerator
        }
    }

    /// By the name that models are bound to.
    ///
    /// - Parameters:
    ///   - files: the data files of the engines.
    ///   - weights: what diffusion models there are.
    ///   - data: the folder in which latents wait to be decoded and texts that were read are kept.
    /// - Returns: an engine for every name.
    /// - Throws: ``GenerationError`` when a file is there and is not what it should be.
    package static func generators(
        _ files: Files, weights: [WanWeights] = [], data: URL? = nil
    ) throws(GenerationError) -> [Model.Engine: any Generator] {
        let library = try files.body.map { (file) throws(GenerationError) in try body(file) }
        let folder = data ?? FileManager.default.temporaryDirectory
        func inner(_ name: String) -> URL {
            folder.appending(path: name, directoryHint: .isDirectory)
        }
        let screenplay = try screenplay(files)
        return [
            .stage: StageGenerator(body: library, screenplay: screenplay),
            .diorama: PictureGenerator(screenplay: screenplay),
            .wan: WanGenerator(
                weights, keeping: inner("latents"), embeddings: inner("embeddings"),
                accelerator: files.accelerator),
        ]
    }

    /// The same engines, making drafts only.
    package static func drafts(
        _ engines: [Model.Engine: any Generator]
    ) -> [Model.Engine: any Generator] {
        engines.mapValues { DraftGenerator($0) }
    }

    /// The reader of prompts with its files.
    ///
    /// - Throws: ``GenerationError`` when a file is there and is not what it should be.
    package static func screenplay(_ files: Files) throws(GenerationError) -> Screenplay {
        do throws(ScreenplayError) {
            let wordNet = try files.words.map { (file) throws(ScreenplayError) in
                try WordNet(file: file)
            }
            let encoder = try files.sentences.map { (file) throws(ScreenplayError) in
                try SentenceEncoder(file: file)
            }
            return Screenplay(wordNet: wordNet, encoder: encoder)
        } catch {
            throw GenerationError(.invalid, error.message, underlying: error)
        }
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
