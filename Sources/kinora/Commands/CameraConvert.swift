// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

extension CameraFormat: ExpressibleByArgument {}

/// `kinora camera convert`: from one format of camera motions to another.
struct CameraConvert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert a camera motion between formats.",
        discussion: """
            Formats: \(CameraFormat.allCases.map(\.rawValue).joined(separator: ", ")).
            Moves without keyframes are played around a person in a studio where a format wants poses.

              kinora camera convert path.json --to blender -o camera.py
              kinora camera convert shot.glb -o path.json
              kinora camera convert poses.txt --from realestate10k --to kling
            """)

    @Argument(help: ArgumentHelp("The file to read; - is standard input.", valueName: "file"))
    var input: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (standard output)."))
    var output: String?
    @Option(help: "The format that is read (guessed from name and content).")
    var from: CameraFormat?
    @Option(help: "The format that is written (guessed from the name; else kinora).")
    var to: CameraFormat?
    @Option(help: "Seconds of the clip, for formats that only count frames.")
    var duration: Double = 5
    @Option(help: "Width over height of the picture, such as 16:9.")
    var aspectRatio = "16:9"
    @Option(help: "Frames a second.")
    var fps: Double = 24
    @Option(help: "Which camera of a file with several is read.")
    var camera = 1

    func run() async throws {
        let options = try options()
        let data = try InputFile.data(input)
        guard let source = from ?? CameraFormat.guess(name: input, content: data) else {
            throw CommandFailure(.badInput, "cannot tell the format of \(input); give --from")
        }
        let target = to ?? output.flatMap { CameraFormat.guess(name: $0) } ?? .kinora
        let path: CameraPath
        do {
            path = try source.read(data, options)
        } catch {
            throw CommandFailure(.badInput, "\(input): \(error.message)")
        }
        try CameraFile.write(try written(path, as: target, options), to: output)
    }

    private func written(
        _ path: CameraPath, as target: CameraFormat, _ options: CameraFormat.Options
    ) throws(CommandFailure) -> Data {
        var options = options
        if let last = path.keyframes.last?.time, last > 0 { options.duration = last }
        if target == .kinora { return target.write(path, CameraTake(samples: [], aspect: 1)) }
        // Files with a pose a frame keep their own times.
        var times = target.times(options)
        if target != .motionCtrl, target != .reCamMaster, path.keyframes.count > 1,
            path.keyframes.allSatisfy({ $0.position != nil && $0.aim != nil })
        {
            times = path.keyframes.map(\.time)
        }
        if let take = try? CameraTake(playing: path, at: times, aspect: options.aspect) {
            return target.write(path, take, options)
        }
        do {
            let shot = StageGenerator.trial(path, duration: Double(options.duration))
            let request = GenerationRequest(
                prompt: shot.prompt, width: Int((options.aspect * 360).rounded()) / 2 * 2,
                height: 360, framesPerSecond: 24, duration: 5, guidance: 1, seed: 0, threads: 1)
            let take = try StageGenerator(body: nil)
                .take(of: shot, request, at: target.times(options)).take
            return target.write(path, take, options)
        } catch {
            throw CommandFailure(.badInput, error.message)
        }
    }

    private func options() throws(CommandFailure) -> CameraFormat.Options {
        var options = CameraFormat.Options()
        guard duration > 0, duration <= 600 else {
            throw CommandFailure(.badInput, "duration must be from 0 to 600 s; got \(duration)")
        }
        guard fps > 0, fps <= 240 else {
            throw CommandFailure(.badInput, "fps must be from 0 to 240; got \(fps)")
        }
        guard (1...99).contains(camera) else {
            throw CommandFailure(.badInput, "camera must be from 1 to 99; got \(camera)")
        }
        let sides = aspectRatio.split(separator: ":").compactMap { Float($0) }
        guard sides.count == 2, sides[1] > 0, (0.1...10).contains(sides[0] / sides[1]) else {
            throw CommandFailure(
                .badInput, "aspect-ratio must be like 16:9, from 1:10 to 10:1; got \(aspectRatio)")
        }
        options.duration = Float(duration)
        options.framesPerSecond = Float(fps)
        options.camera = camera
        options.aspect = sides[0] / sides[1]
        return options
    }
}
