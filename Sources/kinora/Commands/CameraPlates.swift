// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

/// `kinora camera plates`: pictures with depth and the exact camera.
struct CameraPlates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plates",
        abstract: "Render frames with depth, masks and the exact camera, to composite or measure.",
        discussion: """
            Writes frame-0000.png, depth-0000.f32 (meters along the ray, little-endian floats),
            cast-0000.i16 (index of the member of the cast, -1 for none), camera.json and shot.json.

              kinora camera plates "a red car on a road, pan left" -o plates --size 320x180 --frames 9
            """)

    @OptionGroup var source: ShotSource
    @Option(name: .shortAndLong, help: "The folder to write to.")
    var output: String
    @Option(help: "Width and height in pixels, such as 320x180.")
    var size = "640x360"
    @Option(help: "How many frames, spread evenly over the time.")
    var frames = 9
    @Option(help: "Seconds at which the first frame is taken.")
    var from: Double = 0
    @Option(help: "Seconds at which the last frame is taken (the end of the clip).")
    var to: Double?

    func run() async throws {
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, sides.allSatisfy({ (16...4096).contains($0) && $0 % 2 == 0 }) else {
            throw CommandFailure(
                .badInput,
                "size must be two even numbers from 16 to 4096, as in 320x180; got \(size)")
        }
        guard (1...1000).contains(frames) else {
            throw CommandFailure(.badInput, "frames must be from 1 to 1000; got \(frames)")
        }
        let engine = try source.engine()
        var (shot, request) = try source.made(by: engine)
        (request.width, request.height) = (sides[0], sides[1])
        request.threads = try Settings.threads(nil, workers: 1, ProcessInfo.processInfo.environment)
        let folder = URL(filePath: output)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(
                .cannotCreate, "cannot write in \(output): \(DataFolder.reason(error))")
        }
        // Read again for the shape of the picture that is rendered.
        if source.shot == nil { shot = engine.shot(for: request) }
        do {
            let end = to ?? shot.duration
            guard from >= 0, end >= from, end <= shot.duration else {
                throw CommandFailure(
                    .badInput,
                    "from and to must be from 0 to \(shot.duration) s; got \(from) and \(end)")
            }
            let times = CameraTake.times(frames, over: Float(end - from)).map { $0 + Float(from) }
            try engine.plates(of: shot, request, at: times, into: folder)
        } catch let error as GenerationError {
            throw CommandFailure(
                error.code == .invalid ? .badInput : .inputOutput, error.message)
        }
    }
}
