// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Pixels
import Rendering
package import Screenplay
import Stage

extension StageGenerator {
    /// The camera of a shot as poses.
    ///
    /// - Parameters:
    ///   - shot: is staged for it, but not rendered.
    ///   - request: the format of the picture.
    ///   - times: seconds since the start of the clip.
    /// - Returns: the poses, and what staging had to change of the camera, in sentences.
    /// - Throws: ``GenerationError`` when the shot cannot be staged.
    package func take(
        of shot: Shot, _ request: GenerationRequest, at times: [Float]
    ) throws(GenerationError) -> (take: CameraTake, notes: [String]) {
        let staged = try staged(shot, request)
        let aspect = Float(request.width) / Float(request.height)
        let samples = times.map { time in
            let pose = staged.camera.pose(at: time)
            return CameraTake.Sample(
                time: time, position: pose.position, rotation: pose.rotation,
                focal: pose.focal / min(aspect, 1))
        }
        return (
            CameraTake(samples: samples, aspect: aspect, reach: staged.camera.pose(at: 0).focus),
            staged.camera.notes
        )
    }

    /// A person in a studio, filmed by a path: the scene in which paths of moves get their poses when
    /// none is given.
    package static func trial(_ path: CameraPath, duration: Double) -> Shot {
        var shot = Screenplay().shot(
            for: ShotBrief(
                prompt: "a man stands in a studio, static shot", guidance: 1, duration: duration,
                camera: path))
        shot.camera.handheld = 0
        return shot
    }

    /// Renders frames of a shot as pictures, with the distance of every pixel and the exact camera: for
    /// compositing, and for measuring.
    ///
    /// Writes `frame-0000.png` and so on, `depth-0000.f32` (meters along the ray as little-endian floats, row by row
    /// from the top; infinity for the backdrop), `cast-0000.i16` (index of the member of the cast, -1 for
    /// none), `camera.json` and `shot.json`. Nothing is blurred by motion.
    ///
    /// - Parameters:
    ///   - shot: what is rendered.
    ///   - request: size, seed and threads.
    ///   - times: seconds since the start of the clip, growing.
    ///   - folder: an existing folder.
    /// - Throws: ``GenerationError`` when the shot cannot be staged or a file not be written.
    package func plates(
        of shot: Shot, _ request: GenerationRequest, at times: [Float], into folder: URL
    ) throws(GenerationError) {
        let staged = try staged(shot, request)
        do {
            var settings = RenderSettings(
                width: request.width, height: request.height,
                framesPerSecond: request.framesPerSecond, threads: request.threads,
                seed: request.seed)
            settings.shutterAngle = 0
            let renderer = try ShotRenderer(world: staged.world, settings: settings)
            for (index, time) in times.enumerated() {
                let rendered = try renderer.render(
                    camera: staged.camera.pose(at: time), time: staged.worldTime(at: time))
                try Self.write(rendered, index, into: folder)
            }
            var (path, aspect) = (CameraPath(), Float(request.width) / Float(request.height))
            aspect = min(aspect, 1)
            path.keyframes = times.prefix(CameraPath.mostKeyframes).map { time in
                let pose = staged.camera.pose(at: time)
                var key = Keyframe(time: time)
                (key.position, key.aim) = (pose.position, .rotation(pose.rotation))
                (key.focal, key.focus) = (pose.focal / aspect, pose.focus)
                key.fNumber = pose.fNumber
                return key
            }
            try path.json().write(to: folder.appending(path: "camera.json"))
            try shot.noting(staged.camera.notes).json()
                .write(to: folder.appending(path: "shot.json"))
        } catch {
            throw GenerationError(wrapping: error)
        }
    }

    private static func write(
        _ rendered: RenderedFrame, _ index: Int, into folder: URL
    ) throws {
        let digits = String(index)
        let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let depth = rendered.depth.withUnsafeBytes { Data($0) }
        let cast = rendered.castIndex.withUnsafeBytes { Data($0) }
        try Data(rendered.frame.png()).write(to: folder.appending(path: "frame-\(name).png"))
        try depth.write(to: folder.appending(path: "depth-\(name).f32"))
        try cast.write(to: folder.appending(path: "cast-\(name).i16"))
    }
}
