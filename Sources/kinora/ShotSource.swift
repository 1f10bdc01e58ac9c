// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

/// A shot from a prompt or from a file, with the options of a clip.
struct ShotSource: ParsableArguments {
    @Argument(help: "What the clip shows, and how the camera moves.")
    var prompt: String?
    @Option(help: ArgumentHelp("A shot plan instead of a prompt.", valueName: "file"))
    var shot: String?
    @OptionGroup var clip: ClipOptions

    func validate() throws {
        guard (prompt == nil) != (shot == nil) else {
            throw ValidationError("give either a prompt or --shot")
        }
    }

    /// The engine, with the data files that are there.
    func engine() throws(CommandFailure) -> StageGenerator {
        let environment = ProcessInfo.processInfo.environment
        let files = try SetupFile.engineFiles(
            data: Settings.data(nil, environment), environment)
        let generators: [Model.Engine: any Generator]
        do throws(GenerationError) {
            generators = try EngineList.generators(files)
        } catch {
            throw CommandFailure(.badInput, error.message)
        }
        guard let engine = generators[.stage] as? StageGenerator else {
            throw CommandFailure(.software, "this program was built without an engine")
        }
        return engine
    }

    /// The shot, as an engine reads its prompt, and the request that it is made for; the seed is 0 unless
    /// another is given.
    func made(by engine: StageGenerator) throws(CommandFailure) -> (Shot, GenerationRequest) {
        var options = clip
        options.seed = clip.seed ?? 0
        let request = try options.request(prompt ?? "a shot", threads: 1)
        if let shot { return (try ShotFile.read(shot), request) }
        return (engine.shot(for: request), request)
    }
}
