// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Tensors

/// Latents that were computed and not yet decoded: a decode that fails is taken up again from them.
struct SavedLatents: Sendable {
    let folder: URL

    /// Latents of a request and what was computed for them; nil where there are none, or none that can be
    /// read.
    func read(_ request: GenerationRequest) -> (latents: Latents, report: WanRecord.Report?)? {
        guard let file = try? SafetensorsFile(path: place(request).path),
            file.metadata["request"] == Self.text(request),
            let shape = try? file.descriptor("latents").shape,
            let values = try? file.floats("latents"),
            let latents = try? Latents(shape: shape, values: values)
        else { return nil }
        let report = file.metadata["report"].flatMap {
            try? JSONDecoder().decode(WanRecord.Report.self, from: Data($0.utf8))
        }
        return (latents, report)
    }

    /// Saves the latents of a request.
    func write(
        _ latents: Latents, _ report: WanRecord.Report, of request: GenerationRequest
    ) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try SafetensorsWriter.write(
            [SafetensorsWriter.Tensor("latents", latents.shape, latents.values)],
            metadata: [
                "request": Self.text(request),
                "report": String(decoding: JSONEncoder().encode(report), as: UTF8.self),
            ], to: place(request).path)
    }

    /// Forgets the latents of a request.
    func remove(_ request: GenerationRequest) {
        try? FileManager.default.removeItem(at: place(request))
    }

    /// A file by the request; two requests with one name are told apart by the text inside.
    private func place(_ request: GenerationRequest) -> URL {
        folder.appending(path: Fingerprint.text(Self.text(request)) + ".safetensors")
    }

    /// All of a request but the threads, which do not change the latents.
    private static func text(_ request: GenerationRequest) -> String {
        var request = request
        request.threads = 1
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(request) else { return request.prompt }
        return String(decoding: data, as: UTF8.self)
    }
}
