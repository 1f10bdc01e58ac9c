// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Numerics
import Pixels
import Rendering
package import Screenplay
package import Stage
import Video

/// The Stage engine behind the generator's face: prompt → shot → world → frames → clip.
package struct StageGenerator: Generator {
    private let screenplay: Screenplay
    private let director: StageDirector

    /// An engine with the human body from a file; where it is absent, people are simpler figures.
    package init(body: BodyLibrary?, screenplay: Screenplay = Screenplay()) {
        self.screenplay = screenplay
        director = StageDirector(body: body)
    }

    /// What a request was understood to ask for.
    package func shot(for request: GenerationRequest) -> Shot {
        screenplay.shot(
            for: ShotBrief(
                prompt: request.prompt, negativePrompt: request.negativePrompt,
                guidance: request.guidance, seed: request.seed,
                duration: Double(request.duration),
                aspect: Double(request.width) / Double(request.height),
                camera: request.camera))
    }

    /// A shot as it is staged in the format of a request.
    package func staged(
        _ shot: Shot, _ request: GenerationRequest, stop: StopSignal = .never
    ) throws(GenerationError) -> StagedShot {
        do {
            return try director.stage(
                shot, width: request.width, height: request.height, stop: stop)
        } catch {
            throw GenerationError(wrapping: error)
        }
    }

    package func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        try generate(shot(for: request), request, into: folder, control: control)
    }

    /// Renders a shot, perhaps edited by hand, in the format of a request.
    package func generate(
        _ shot: Shot, _ request: GenerationRequest, into folder: URL,
        control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        let clock = ContinuousClock()
        let begin = clock.now
        let result = GenerationResult(
            clip: "clip.mp4", poster: "poster.png", shot: "shot.json", width: request.width,
            height: request.height, framesPerSecond: request.framesPerSecond,
            frames: Int((shot.duration * Double(request.framesPerSecond)).rounded()), inference: 0)
        do {
            let staged = try staged(shot, request, stop: StopSignal { !control.mayContinue })
            try shot.noting(staged.camera.notes).json()
                .write(to: folder.appending(path: result.shot))
            guard control.mayContinue else { throw GenerationError.canceled }
            try render(staged, shot, request, result, into: folder, control)
        } catch {
            throw GenerationError(wrapping: error)
        }
        var timed = result
        timed.inference = Int(begin.duration(to: clock.now) / .milliseconds(1))
        return timed
    }

    private func render(
        _ staged: StagedShot, _ shot: Shot, _ request: GenerationRequest,
        _ result: GenerationResult, into folder: URL, _ control: any GenerationControl
    ) throws {
        let treatment = Treatment(shot.style)
        let renderer = try ShotRenderer(
            world: staged.world, settings: RenderSettings(request, treatment),
            stop: StopSignal { !control.mayContinue })
        let writer = try ClipWriter(
            folder.appending(path: result.clip),
            ClipFormat(
                width: request.width, height: request.height,
                framesPerSecond: request.framesPerSecond, prompt: shot.prompt, seed: shot.seed,
                engine: "Stage"))
        let poster = result.frames / 3
        for index in 0..<result.frames {
            guard control.mayContinue else { throw GenerationError.canceled }
            let time = Float(index) / Float(request.framesPerSecond)
            let rendered = try renderer.render(
                camera: staged.camera.pose(at: time),
                time: staged.worldTime(at: treatment.moment(time)))
            try writer.append(rendered.frame)
            if index == poster {
                let png = Data(rendered.frame.png())
                let place = folder.appending(path: result.poster)
                try png.write(to: place)
                control.preview(place)
            }
            control.progress(
                Double(index + 1) / Double(result.frames), frame: index + 1, of: result.frames)
        }
        try writer.finish()
    }
}

extension Shot {
    /// The shot with what its staging had to change of the camera.
    package func noting(_ notes: [String]) -> Shot {
        var shot = self
        shot.camera.notes += notes.filter { !shot.camera.notes.contains($0) }
        return shot
    }
}

extension RenderSettings {
    /// The settings of a request in a style.
    fileprivate init(_ request: GenerationRequest, _ treatment: Treatment) {
        self.init(
            width: request.width, height: request.height,
            framesPerSecond: request.framesPerSecond, threads: request.threads, seed: request.seed)
        grade = treatment.grade
        manner = treatment.manner
        shutterAngle = treatment.shutter
        grain = treatment.grain
    }
}
