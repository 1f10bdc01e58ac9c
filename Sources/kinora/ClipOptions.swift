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

    @Option(help: ArgumentHelp("The model; `kinora models` lists them.", valueName: "id"))
    var model: String?
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Another field of the model, as often as needed.", valueName: "field=value"))
    var others: [String] = []

    /// The request of a prompt, with a seed by chance when none is given.
    ///
    /// - Throws: ``CommandFailure`` that names field, value and what is allowed.
    func request(
        _ prompt: String, threads: Int, models: [Model] = ModelList.models,
        image: PictureArgument? = nil
    ) throws(CommandFailure) -> GenerationRequest {
        let fitting = models.filter { ($0.description.pictureField != nil) == (image != nil) }
        let model = try chosen(of: model == nil ? fitting : models)
        guard (model.description.pictureField != nil) == (image != nil) else {
            throw CommandFailure(
                .usage,
                image == nil
                    ? "the model \(model.description.id) needs --image"
                    : "the model \(model.description.id) takes no --image")
        }
        var fields: [String: JSONValue] = ["prompt": .string(prompt)]
        fields["negative_prompt"] = negativePrompt.map { .string($0) }
        fields["resolution"] = resolution.map { .string($0) }
        fields["duration"] = duration.map { .integer(Int64($0)) }
        fields["aspect_ratio"] = aspectRatio.map { .string($0) }
        fields["fps"] = fps.map { .integer(Int64($0)) }
        fields["guidance_scale"] = guidance.map { .number($0) }
        fields["seed"] = .integer(seed.map(Int64.init) ?? Int64(SystemSource.chance() >> 32))
        for (name, value) in try set(model) { fields[name] = value }
        if let camera { fields["camera"] = try Self.json(camera) }
        if let image, let field = model.description.pictureField {
            fields[field.name] = .string(Data(image.bytes).base64EncodedString())
        }
        switch model.description.validate(.object(fields)) {
        case .failure(let error):
            throw CommandFailure(.badInput, error.message)
        case .success(let checked):
            do {
                var request = try model.request(checked.input, threads)
                request.picture = image?.bytes
                return request
            } catch {
                throw CommandFailure(.badInput, error.message)
            }
        }
    }

    /// The model that is asked for, or the first.
    private func chosen(of models: [Model]) throws(CommandFailure) -> Model {
        let found =
            model.map { id in
                models.first {
                    $0.description.id == id || $0.description.aliases.contains(id)
                }
            } ?? models.first
        guard let found else {
            throw CommandFailure(
                .badInput,
                "--model must be one of \(models.map(\.description.id).joined(separator: ", ")); got "
                    + (model ?? "none"))
        }
        return found
    }

    /// Fields by `--set`, as numbers where the model takes numbers.
    private func set(_ model: Model) throws(CommandFailure) -> [(String, JSONValue)] {
        var fields: [(String, JSONValue)] = []
        for other in others {
            let parts = other.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw CommandFailure(.usage, "--set must be field=value; got \(other)")
            }
            guard let kind = model.description.fields.first(where: { $0.name == parts[0] })?.kind
            else {
                let known = model.description.fields.map(\.name).joined(separator: ", ")
                throw CommandFailure(
                    .usage, "--set \(parts[0]): the model's fields are \(known)")
            }
            let value: JSONValue =
                switch kind {
                case .text, .word: .string(parts[1])
                case .boolean: Bool(parts[1]).map(JSONValue.boolean) ?? .string(parts[1])
                default:
                    Int64(parts[1]).map(JSONValue.integer) ?? Double(parts[1]).map(JSONValue.number)
                        ?? .string(parts[1])
                }
            fields.append((parts[0], value))
        }
        return fields
    }

    /// The value in a file, as it would come over HTTP.
    private static func json(_ path: String) throws(CommandFailure) -> JSONValue {
        let data = try InputFile.data(path)
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
