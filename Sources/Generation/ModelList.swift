// SPDX-License-Identifier: Apache-2.0
import Domain

/// The one list of models; everything else derives from it.
package enum ModelList {
    /// In the order in which callers see them.
    package static let models: [Model] = [
        .kling("kwaivgi/kling-v2.1-t2v-master"), .kling("kwaivgi/kling-v2.0-t2v-master"),
        .kling("kwaivgi/kling-v2.5-turbo-pro/text-to-video"),
        .klingPicture("kwaivgi/kling-v2.1-i2v-standard"),
        .klingPicture("kwaivgi/kling-v2.1-i2v-pro"),
        .klingPicture("kwaivgi/kling-v2.1-i2v-master"),
        .klingPicture("kwaivgi/kling-v2.5-turbo-pro/image-to-video"),
        .kinoraTextToVideo, .kinoraImageToVideo,
    ]

    /// The model with an id or one of its aliases; nil when there is none.
    package static func model(_ id: String) -> Model? {
        models.first { $0.description.id == id || $0.description.aliases.contains(id) }
    }
}

extension Model {
    /// Prompt to clip under an id of the hosted service, with its inputs, and ours after them.
    static func kling(_ id: String) -> Model {
        stage(id, aliases: [documentationName(of: id)], fields: hosted + extensions)
    }

    /// Prompt to clip under Kinora's own id.
    static let kinoraTextToVideo = stage(
        "kinora/stage/text-to-video", aliases: [], fields: hosted + extensions)

    /// Picture to clip under an id of the hosted service, with its inputs, and ours after them.
    static func klingPicture(_ id: String) -> Model {
        diorama(id, aliases: [documentationName(of: id)])
    }

    /// Picture to clip under Kinora's own id.
    static let kinoraImageToVideo = diorama("kinora/stage/image-to-video", aliases: [])

    private static func diorama(_ id: String, aliases: [String]) -> Model {
        let picture = InputField.required(
            "image", "Image", .picture,
            "The first frame: the URL, data URI or base64 of a JPEG, PNG or WebP picture of 300 to 4096 pixels a side, 10 MB at most, sides of 1:2.5 at most."
        )
        let words = hosted.filter { $0.name != "aspect_ratio" }
        return Model(
            description: ModelDescription(
                id: id, aliases: aliases,
                summary: "Moves a camera through a scene that is reconstructed from a picture.",
                type: "image-to-video", fields: [picture] + words + extensions),
            engine: .diorama, request: GenerationRequest.fromImageToVideo)
    }

    private static func stage(_ id: String, aliases: [String], fields: [InputField]) -> Model {
        Model(
            description: ModelDescription(
                id: id, aliases: aliases,
                summary: "Directs and renders a 3D scene from a prompt.",
                type: "text-to-video", fields: fields),
            engine: .stage, request: GenerationRequest.fromTextToVideo)
    }

    /// What the hosted documentation calls the page of a model: `vendor/vendor-model`.
    private static func documentationName(of id: String) -> String {
        let parts = id.split(separator: "/").map(String.init)
        return parts[0] + "/" + parts.joined(separator: "-")
    }

    /// The inputs of the hosted models.
    private static let hosted: [InputField] = [
        .required(
            "prompt", "Prompt", .text(maximum: 2500),
            "What the clip shows, and how the camera moves."),
        .optional(
            "negative_prompt", "Negative prompt", .text(maximum: 2500),
            default: .string(""), "What must not appear."),
        .optional(
            "aspect_ratio", "Aspect ratio", .word(["16:9", "9:16", "1:1"]),
            default: .string("16:9"), "Shape of the picture."),
        .optional(
            "duration", "Duration", .choice([5, 10]), default: .integer(5),
            "Length of the clip in seconds."),
        .optional(
            "guidance_scale", "Guidance scale", .number(0...1), default: .number(0.5),
            "How strictly only what the words say is staged."),
    ]

    /// Inputs that only Kinora has.
    private static let extensions: [InputField] = [
        .optional(
            "seed", "Seed", .integer(0...PictureFormat.largestSeed),
            "The take; a random one when it is left out."),
        .optional(
            "resolution", "Resolution", .word(PictureFormat.Resolution.names),
            default: .string(PictureFormat.Resolution.usual.rawValue),
            "Size of the picture."),
        .optional(
            "fps", "Frames per second", .choice([24, 30]), default: .integer(24),
            "Frames per second."),
        .optional(
            "camera", "Camera", .object(CameraField.rule),
            "An exact camera: a camera path, Kling's camera_control, or a list of Luma's concepts. It wins over the prompt's words."
        ),
    ]
}

extension GenerationRequest {
    /// A request from the inputs of a text-to-video model; a seed has to be among them.
    ///
    /// - Throws: ``GenerationError`` with the code `invalid` when an input is missing, which means that
    ///   it did not pass the model's description.
    static func fromTextToVideo(
        _ input: ModelInput, threads: Int
    ) throws(GenerationError) -> GenerationRequest {
        guard let aspect = input.text("aspect_ratio") else { throw .incomplete }
        return try from(input, aspect: aspect, threads: threads)
    }

    /// A request from the inputs of an image-to-video model, still without its picture, whose shape the
    /// clip will have.
    ///
    /// - Throws: ``GenerationError`` as ``fromTextToVideo(_:threads:)``.
    static func fromImageToVideo(
        _ input: ModelInput, threads: Int
    ) throws(GenerationError) -> GenerationRequest {
        try from(input, aspect: "16:9", threads: threads)
    }

    private static func from(
        _ input: ModelInput, aspect: String, threads: Int
    ) throws(GenerationError) -> GenerationRequest {
        guard let prompt = input.text("prompt"),
            let duration = input.integer("duration"), let guidance = input.number("guidance_scale"),
            let seed = input.integer("seed"), let resolution = input.text("resolution"),
            let rate = input.integer("fps"),
            let format = PictureFormat(resolution: resolution, aspectRatio: aspect)
        else {
            throw .incomplete
        }
        return GenerationRequest(
            prompt: prompt, negativePrompt: input.text("negative_prompt") ?? "",
            width: format.width, height: format.height, framesPerSecond: Int(rate),
            duration: Int(duration), guidance: guidance, seed: UInt64(clamping: seed),
            threads: threads, camera: try input.fields["camera"].map(CameraField.path))
    }
}

extension GenerationError {
    /// The inputs did not pass the model's description.
    fileprivate static let incomplete = GenerationError(
        .invalid, "the inputs of the prediction are incomplete")
}
