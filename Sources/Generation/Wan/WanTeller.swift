// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Pixels

/// Tells whoever waits for a clip how far it is, with a picture every few steps.
struct WanTeller {
    let folder: URL
    /// The part of the work that is denoising.
    let share: Double
    let request: GenerationRequest
    let control: any GenerationControl

    /// What the model tells, as progress and pictures.
    var listener: TextToVideo.Listener {
        var listener = TextToVideo.Listener()
        let frames = request.diffusion?.frames ?? 0
        listener.isCanceled = { !control.mayContinue }
        listener.stepping = { part, step, steps in
            let done = (Double(step) + part) / Double(max(1, steps))
            control.progress(share * done, frame: 0, of: frames)
        }
        listener.previewed = { step, picture in
            try show(Frame(picture, frame: 0), as: "preview-\(step + 1).png")
        }
        return listener
    }

    /// So many frames are decoded.
    func decoded(_ index: Int, of frames: Int) {
        let part = Double(index) / Double(frames)
        control.progress(share + (1 - share) * part, frame: index, of: frames)
    }

    /// Writes a picture and shows it.
    func show(_ frame: Frame, as name: String) throws {
        let file = folder.appending(path: name)
        try Data(frame.png()).write(to: file)
        control.preview(file)
    }
}
