// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Generation
import ModelStore

/// The diffusion models whose weights were added to a data folder.
struct AddedWeights {
    /// Those that can be run.
    let weights: [WanWeights]
    /// Why others cannot.
    let problems: [String]

    /// Looks at what was added; a model that lacks a part waits for it and is no problem.
    init(data: URL) {
        var weights: [WanWeights] = []
        var problems: [String] = []
        for model in InstalledModels(data: data).all where model.missing.isEmpty {
            do {
                weights.append(try WanWeights(name: model.name, folder: Self.folder(model)))
            } catch { problems.append(error.message) }
        }
        self.weights = weights
        self.problems = problems
    }

    private static func folder(_ model: InstalledModel) -> ModelFolder {
        var files: [ModelFolder.Role: String] = [:]
        for role in ModelFolder.Role.allCases { files[role] = model.parts[role.rawValue] }
        return ModelFolder(files: files)
    }

    /// All models that this machine can run, with defaults that it makes in bearable time.
    func models(threads: Int) -> [Model] {
        guard !weights.isEmpty, let rate = try? MachineRate.measured.get() else {
            return ModelList.models
        }
        let memory = Double(ProcessInfo.processInfo.physicalMemory) * 0.8
        return ModelList.models(with: weights) { weights in
            WanPreset.fitting(weights, threads: threads, rate: rate, memory: memory)
        }
    }

    /// Where latents wait to be decoded.
    static func latents(_ data: URL) -> URL {
        data.appending(path: "latents", directoryHint: .isDirectory)
    }
}
