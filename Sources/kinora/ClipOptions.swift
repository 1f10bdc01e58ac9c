// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Generation
import Screenplay

/// The fields of a request as options of a command; checked against the model's schema by the same
/// code as over HTTP.
struct ClipOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What must not be in the picture.", valueName: "text"))
    var negativePrompt: String?
    @Option(help: "480p, 720p or 1080p.")
    var resolution: String?
    @Option(help: ArgumentHelp("5 or 10 seconds.", valueName: "seconds"))
    var duration: Int?
    @Option(help: ArgumentHelp("16:9, 9:16 or 1:1.", valueName: "ratio"))
    var aspectRatio: String?
    @Option(help: "24 or 30 frames per second.")
    var fps: Int?
    @Option(help: "The take: the same request with the same seed gives the same clip.")
    var seed: Int?
    @Option(help: "0 decorates freely, 1 stages only what the words say.")
    var guidance: Double?
    @Option(
        help: ArgumentHelp(
            "An exact camera as JSON: a camera path, camera_control or concepts.",
            valueName: "file"))
    var camera: String?

    /// The request of a prompt, with a seed by chance when none is given.
    ///
    /// - Throws: ``CommandFailure`` that names field, value and what is allowed.
    func request(_ prompt: String, threads: Int) throws(CommandFailure) -> GenerationRequest {
        guard let model = ModelList.models.first else {
            throw CommandFailure(.software, "this program has no models")
        }
        var fields: [String: JSONValue] = ["prompt": .string(prompt)]
        fields["negative_prompt"] = negativePrompt.map { .string($0) }
        fields["resolution"] = resolution.map { .string($0) }
        fields["duration"] = duration.map { .integer(Int64($0)) }
        fields["aspect_ratio"] = aspectRatio.map { .string($0) }
        fields["fps"] = fps.map { .integer(Int64($0)) }
        fields["guidance_scale"] = guidance.map { .number($0) }
        fields["seed"] = .integer(seed.map(Int64.init) ?? Int64(SystemSource.chance() >> 32))
        if let camera { fields["camera"] = try Self.json(camera) }
        switch model.description.validate(.object(fields)) {
        case .failure(let error):
            throw CommandFailure(.badInput, error.message)
        case .success(let checked):
            do {
                return try model.request(checked.input, threads)
            } catch {
                throw CommandFailure(.badInput, error.message)
            }
        }
    }

    /// The value in a file, as it would come over HTTP.
    private static func json(_ path: String) throws(CommandFailure) -> JSONValue {
        let data = try CameraFile.read(path)
        do {
            // Says in which line a NaN stands, and how large a file may be.
            _ = try CameraRequest.decode(data)
            return try JSONDecoder().decode(JSONValue.self, from: data)
        } catch {
            let message = (error as? ScreenplayError)?.message ?? "cannot be read as JSON"
            throw CommandFailure(.badInput, "\(path): \(message)")
        }
    }
}
