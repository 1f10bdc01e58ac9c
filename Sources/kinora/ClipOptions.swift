// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

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
}
