// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Generation
import ModelStore

/// The diffusion models whose weights were added to a data folder, and the tiny one that comes along.
struct AddedWeights {
    /// Those that can be run.
    let weights: [WanWeights]
    /// Why others cannot.
    let problems: [String]
    /// What models that lack a part wait for, by their names.
    let waiting: [String: String]
    private let bindings: [String: String]

    /// Looks at what was added; a model that lacks a part waits for it and is no problem.
    init(
        data: URL, _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        var weights: [WanWeights] = []
        var problems: [String] = []
        let all = InstalledModels(data: data).all
        waiting = Dictionary(
            all.filter { !$0.missing.isEmpty }.map { ($0.name, ModelAddition.lack($0)) }
        ) { first, _ in first }
        for model in all where model.missing.isEmpty {
            do {
                var found = try WanWeights(name: model.name, folder: Self.folder(model))
                found.adapters = model.adapters ?? [:]
                weights.append(found)
            } catch { problems.append(error.message) }
        }
        do {
            if let tiny = try SetupFile.tinyWan.find(data: data, environment),
                !weights.contains(where: { $0.name == SetupFile.tinyWan.name })
            {
                var found = try WanWeights(
                    name: SetupFile.tinyWan.name, folder: ModelFolder(path: tiny.path))
                found.presentation = .tiny
                weights.append(found)
            }
        } catch let error as CommandFailure {
            problems.append(error.message)
        } catch {
            problems.append("\(error)")
        }
        bindings = Settings.bindings(environment)
        for (id, name) in bindings where !weights.contains(where: { $0.name == name }) {
            problems.append("KINORA_BIND gives \(id) to \(name), which was not added")
        }
        for id in bindings.keys where ModelList.model(id) == nil {
            problems.append("KINORA_BIND names \(id), which is none of the models")
        }
        self.weights = weights
        self.problems = problems
    }

    private static func folder(_ model: InstalledModel) -> ModelFolder {
        var files: [ModelFolder.Role: String] = [:]
        for role in ModelFolder.Role.allCases { files[role] = model.parts[role.rawValue] }
        return ModelFolder(files: files)
    }

    /// Why a model of this id is not there, where weights that lack a part would be it.
    func lack(of id: String) -> String? {
        let steps = id.split(separator: "/")
        guard steps.count == 3, steps[0] == "kinora",
            !weights.contains(where: { $0.name == steps[1] })
        else { return nil }
        return waiting[String(steps[1])]
    }

    /// All models that this machine can run, with defaults that it makes in bearable time.
    func models(threads: Int) -> [Model] {
        let memory = Double(ProcessInfo.processInfo.physicalMemory) * 0.8
        return ModelList.models(with: weights, bindings: bindings) { weights in
            WanPreset.fitting(
                weights, threads: threads, rate: (try? MachineRate.measured.get()) ?? 0,
                memory: memory)
        }
    }
}
