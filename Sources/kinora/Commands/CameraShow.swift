// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

/// `kinora camera path`: the camera of a prompt as keyframes.
struct CameraShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Print the camera of a prompt or shot as exact keyframes, or in another format.",
        discussion: """
              kinora camera path "a red car on a road, orbit shot" > path.json
              kinora camera path --shot shot.json --to gltf -o camera.gltf
            """)

    @OptionGroup var source: ShotSource
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (standard output)."))
    var output: String?
    @Option(help: "The format that is written (guessed from the name; else kinora).")
    var to: CameraFormat?

    func run() async throws {
        let engine = try source.engine()
        let (shot, request) = try source.made(by: engine)
        let target = to ?? output.flatMap { CameraFormat.guess(name: $0) } ?? .kinora
        var options = CameraFormat.Options()
        options.duration = Float(shot.duration)
        options.aspect = Float(request.width) / Float(request.height)
        options.framesPerSecond = Float(request.framesPerSecond)
        do {
            let (take, notes) = try engine.take(of: shot, request, at: target.times(options))
            for note in shot.camera.notes + notes { StandardError.line("note: \(note)") }
            try CameraFile.write(target.write(take.path, take, options), to: output)
        } catch let error as GenerationError {
            throw CommandFailure(.badInput, error.message)
        }
    }
}
