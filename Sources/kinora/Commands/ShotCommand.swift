// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Generation
import Screenplay

/// `kinora shot`: what a prompt is understood to ask for.
struct ShotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shot",
        abstract:
            "Print the shot plan of a prompt as JSON, or how each of its words was understood.",
        discussion: """
            The seed is 0 unless another is given, so that the same words print the same plan.

              kinora shot "a dog runs along the beach"             the plan
              kinora shot --explain "a dog runs along the beach"   a line for each word
              kinora shot --explain --json --file prompts.txt      an object a line for each prompt
            """)

    @Argument(help: "What the clip shows, and how the camera moves.")
    var prompt: String?
    @OptionGroup var clip: ClipOptions
    @Flag(help: "Tell how each word was understood, by which way, and where it is placed.")
    var explain = false
    @Flag(inversion: .prefixedNo, help: "Print JSON, or a table. A single explanation is a table.")
    var json: Bool?
    @Option(
        help: ArgumentHelp(
            "Prompts to read, one a line (text, or JSON with a field prompt); - is standard input.",
            valueName: "path"))
    var file: String?

    func validate() throws {
        guard (prompt == nil) != (file == nil) else {
            throw ValidationError("give either a prompt or --file")
        }
    }

    func run() async throws {
        let reader = try Reader.make()
        let prompts = try file.map { (path) throws(CommandFailure) in try Reader.prompts(path) }
        for prompt in prompts ?? [prompt ?? ""] {
            let brief = try brief(prompt)
            if explain || json == false {
                tell(reader.explanation(of: brief))
            } else {
                print(String(decoding: reader.shot(for: brief).json(), as: UTF8.self))
            }
        }
    }

    /// The brief of a prompt of the command line, checked as over HTTP; prompts of a file are longer at
    /// times and are cut where the service would refuse them.
    private func brief(_ prompt: String) throws(CommandFailure) -> ShotBrief {
        var options = clip
        options.seed = clip.seed ?? 0
        let request = try options.request(
            file == nil ? prompt : String(prompt.prefix(2500)), threads: 1)
        return ShotBrief(
            prompt: request.prompt, negativePrompt: request.negativePrompt,
            guidance: request.guidance, seed: request.seed, duration: Double(request.duration),
            aspect: Double(request.width) / Double(request.height),
            camera: request.camera)
    }

    private func tell(_ explanation: Explanation) {
        if json ?? (file != nil) {
            print(explanation.json())
            return
        }
        var table = TextTable(["WORD", "LEMMA", "ROLE", "UNDERSTOOD AS", "WAY", "SHOWN", "WHERE"])
        for word in explanation.words {
            table.add([
                Self.short(word.text), Self.short(word.lemma ?? ""), word.role ?? "",
                word.understoodAs ?? "",
                word.way.rawValue, word.shown?.rawValue ?? "", word.place ?? "",
            ])
        }
        print(table.text)
        print("")
        let unknown = explanation.unknown.map(Self.short).joined(separator: ", ")
        print("not understood: \(unknown.isEmpty ? "nothing" : unknown)")
        for note in explanation.notes { print("note: \(note)") }
    }

    /// A word as it fits into a column: a text without blanks may be as long as a prompt.
    private static func short(_ word: String) -> String {
        word.count > 40 ? word.prefix(39) + "\u{2026}" : word
    }
}
