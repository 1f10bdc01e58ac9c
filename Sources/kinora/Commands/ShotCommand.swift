// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

/// `kinora shot`: what a prompt is understood to ask for.
struct ShotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shot",
        abstract: "Print the shot plan of a prompt as JSON, to read, edit and render.",
        discussion:
            "The seed is 0 unless another is given, so that the same words print the same plan.")

    @Argument(help: "What the clip shows, and how the camera moves.")
    var prompt: String
    @OptionGroup var clip: ClipOptions
    @Flag(inversion: .prefixedNo, help: "Print JSON, or a line for each word.")
    var json = true

    func run() async throws {
        var options = clip
        options.seed = clip.seed ?? 0
        let request = try options.request(prompt, threads: 1)
        let shot = Screenplay().shot(
            for: ShotBrief(
                prompt: request.prompt, negativePrompt: request.negativePrompt,
                guidance: request.guidance, seed: request.seed,
                duration: Double(request.duration),
                aspect: Double(request.width) / Double(request.height),
                camera: request.camera))
        if json {
            print(String(decoding: shot.json(), as: UTF8.self))
            return
        }
        var table = TextTable(["WORD", "UNDERSTOOD", "AS"])
        for word in shot.words {
            table.add([word.text, word.way.rawValue, word.meaning ?? ""])
        }
        print(table.text)
    }
}
