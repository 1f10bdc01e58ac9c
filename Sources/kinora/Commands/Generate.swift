// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

/// `kinora generate`: a clip without a server.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a clip without a server.",
        discussion: """
              kinora generate "a red fox runs through snow, slow pan" -o fox.mp4
              kinora shot "a red fox runs through snow" > shot.json
              kinora generate --shot shot.json -o fox.mp4
              kinora generate --image castle.jpg "slow dolly in, snow" -o castle.mp4
            """)

    /// What a script reads.
    private struct Made: Encodable {
        var output: String
        var width: Int
        var height: Int
        var fps: Int
        var frames: Int
        var seed: UInt64
        var inference: Int
    }

    @Argument(help: "What the clip shows, and how the camera moves.")
    var prompt: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "clip.mp4"
    @Option(
        help: ArgumentHelp(
            "A picture to move through: a JPEG, PNG or WebP file.", valueName: "file"))
    var image: String?
    @Option(help: ArgumentHelp("A shot plan to render instead of a prompt.", valueName: "file"))
    var shot: String?
    @OptionGroup var clip: ClipOptions
    @OptionGroup var place: DataOption
    @Option(help: "Render threads (KINORA_THREADS; all cores).")
    var threads: Int?
    @Flag(help: "Print what was made as JSON.")
    var json = false

    func validate() throws {
        guard (prompt == nil) != (shot == nil) else {
            throw ValidationError("give either a prompt or --shot")
        }
        guard image == nil || shot == nil else {
            throw ValidationError("give either --image or --shot")
        }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let threads = try Settings.threads(threads, workers: 1, environment)
        let plan = try shot.map { path throws(CommandFailure) in try ShotFile.read(path) }
        let request = try request(plan, threads: threads)
        let target = try OutputPlace(output)
        defer { target.clean() }
        let control = ConsoleControl()
        let result = try await make(request, plan, in: target.scratch, control)
        try target.keep(result.clip)
        guard json else {
            return StandardError.line(
                "\(output): \(result.frames) frames, \(result.width)x\(result.height), seed "
                    + "\(request.seed), \(Double(result.inference) / 1000) s")
        }
        print(
            try JSONLine.pretty(
                Made(
                    output: target.file.path, width: result.width, height: result.height,
                    fps: result.framesPerSecond, frames: result.frames, seed: request.seed,
                    inference: result.inference)))
    }

    private var added: AddedWeights {
        AddedWeights(data: place.folder(ProcessInfo.processInfo.environment))
    }

    /// What is told before the work begins.
    private static func sentence(_ estimate: GenerationEstimate, threads: Int) -> String {
        let time =
            estimate.seconds < 120
            ? String(format: "%.0f s", estimate.seconds)
            : estimate.seconds < 7200
                ? String(format: "%.0f min", estimate.seconds / 60)
                : String(format: "%.1f h", estimate.seconds / 3600)
        let memory = String(format: "%.1f GB", estimate.memory / 1e9)
        return "about \(time) on \(threads) threads, and \(memory) of memory beside the weights"
    }

    /// The request of the prompt, or of the words that a shot plan was made from.
    private func request(
        _ plan: Shot?, threads: Int
    ) throws(CommandFailure) -> GenerationRequest {
        if let id = clip.model, let lack = added.lack(of: id) {
            throw CommandFailure(.unavailable, lack)
        }
        if let image {
            return try clip.request(
                prompt ?? "", threads: threads, models: added.models(threads: threads),
                image: PictureArgument(path: image))
        }
        guard let plan else {
            return try clip.request(
                prompt ?? "", threads: threads, models: added.models(threads: threads))
        }
        var request = try clip.request("a shot", threads: threads)
        request.prompt = plan.prompt
        request.negativePrompt = plan.negativePrompt
        request.guidance = plan.guidance
        request.seed = plan.seed
        return request
    }

    private func make(
        _ request: GenerationRequest, _ plan: Shot?, in folder: URL, _ control: ConsoleControl
    ) async throws(CommandFailure) -> GenerationResult {
        let environment = ProcessInfo.processInfo.environment
        let data = place.folder(environment)
        let files = try SetupFile.engineFiles(data: data, environment)
        do throws(GenerationError) {
            let engines = try EngineList.generators(
                files, weights: added.weights, data: data)
            let kind: Model.Engine =
                request.picture != nil ? .diorama : request.diffusion == nil ? .stage : .wan
            guard let engine = engines[kind] else {
                throw GenerationError(.failed, "this program was built without an engine")
            }
            if let estimate = engine.estimate(request) {
                StandardError.line(Self.sentence(estimate, threads: request.threads))
            }
            return try await control.run { () throws(GenerationError) in
                guard let plan else {
                    return try engine.generate(request, into: folder, control: control)
                }
                guard let engine = engine as? any ShotGenerator else {
                    throw GenerationError(.invalid, "this engine cannot film a plan")
                }
                return try engine.generate(plan, request, into: folder, control: control)
            }
        } catch {
            let code: CommandFailure.Code =
                switch error.code {
                case .canceled: .interrupted
                case .invalid: .badInput
                case .failed: .inputOutput
                }
            throw CommandFailure(code, error.message)
        }
    }
}
