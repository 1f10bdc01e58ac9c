// SPDX-License-Identifier: Apache-2.0
import Diorama
import Domain
package import Foundation
import Numerics
import Pixels
package import Screenplay
import Video

/// Picture to clip without weights.
///
/// A scene of layers is reconstructed from the picture, and the camera that the prompt asks for moves through it. The first frame is the picture.
///
/// What the picture shows does not move by itself: that takes the weights of a model that has seen it.
package struct PictureGenerator: Generator {
    private let screenplay: Screenplay

    /// An engine that reads prompts as Stage does.
    package init(screenplay: Screenplay = Screenplay()) {
        self.screenplay = screenplay
    }

    package func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        let clock = ContinuousClock()
        let begin = clock.now
        let picture = try Self.picture(of: request)
        guard control.mayContinue else { throw .canceled }
        var result = GenerationResult(
            clip: "clip.mp4", poster: "poster.png", shot: "shot.json", width: picture.width,
            height: picture.height, framesPerSecond: request.framesPerSecond,
            frames: request.duration * request.framesPerSecond, inference: 0)
        do {
            try film(picture, request, result, into: folder, control)
        } catch {
            throw GenerationError(wrapping: error)
        }
        result.inference = Int(begin.duration(to: clock.now) / .milliseconds(1))
        return result
    }

    /// The picture of a request, upright and in the size of its clip.
    private static func picture(of request: GenerationRequest) throws(GenerationError) -> Frame {
        guard let bytes = request.picture else {
            throw GenerationError(.invalid, "image is required")
        }
        let file: PictureFile
        do throws(ValidationError) {
            file = try PictureFile(bytes, field: "image")
        } catch {
            throw GenerationError(.invalid, error.message)
        }
        let shown = (width: file.shownWidth, height: file.shownHeight)
        let format = PictureFormat(pixels: request.width * request.height, shapedAs: shown)
        let isOnSide = file.orientation >= 5
        do throws(VideoError) {
            let stored = try PictureDecoder.decode(
                bytes, .init(file.format),
                to: isOnSide ? (format.height, format.width) : (format.width, format.height),
                announced: (file.width, file.height))
            return stored.turned(orientation: file.orientation)
        } catch {
            guard error.code == .invalid else { throw GenerationError(wrapping: error) }
            throw GenerationError(
                .invalid,
                "image must be a \(file.format.rawValue.uppercased()) picture that can be decoded; "
                    + error.message)
        }
    }

    private func film(
        _ picture: Frame, _ request: GenerationRequest, _ result: GenerationResult,
        into folder: URL, _ control: any GenerationControl
    ) throws {
        let direction = PictureDirection(
            screenplay.shot(
                for: ShotBrief(
                    prompt: request.prompt, negativePrompt: request.negativePrompt,
                    guidance: request.guidance, seed: request.seed,
                    duration: Double(request.duration),
                    aspect: Double(picture.width) / Double(picture.height),
                    camera: request.camera)),
            hasCamera: request.camera != nil)
        let stop = StopSignal { !control.mayContinue }
        guard let diorama = Diorama(picture, seed: request.seed, stop: stop) else {
            throw GenerationError.canceled
        }
        let camera = PictureCamera(
            direction.shot.camera, in: diorama, duration: direction.shot.duration,
            seed: request.seed)
        try direction.shot.noting(direction.notes(share: camera.share)).json()
            .write(to: folder.appending(path: result.shot))
        let writer = try ClipWriter(
            folder.appending(path: result.clip),
            ClipFormat(
                width: result.width, height: result.height,
                framesPerSecond: result.framesPerSecond, prompt: direction.shot.prompt,
                seed: request.seed, engine: "Stage"))
        let crew = Crew(threads: request.threads)
        for index in 0..<result.frames {
            guard control.mayContinue else { throw GenerationError.canceled }
            let time = Float(index) / Float(request.framesPerSecond)
            let air = direction.air(at: time, lightness: diorama.lightness)
            let frame =
                index == 0 ? picture : diorama.frame(camera.shift(at: time), air, crew: crew)
            try writer.append(frame)
            if index == result.frames / 3 {
                let place = folder.appending(path: result.poster)
                try Data(frame.png()).write(to: place)
                control.preview(place)
            }
            control.progress(
                Double(index + 1) / Double(result.frames), frame: index + 1, of: result.frames)
        }
        try writer.finish()
    }
}

extension PictureDecoder.Format {
    /// The decoder's name of a format.
    fileprivate init(_ format: PictureFile.Format) {
        self =
            switch format {
            case .jpeg: .jpeg
            case .png: .png
            case .webp: .webp
            }
    }
}
