// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import ModelStore

/// `kinora models add`: takes weights that are on this machine.
struct AddModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add weights that are on this machine.",
        discussion: """
            Takes safetensors and GGUF files, tokenizers, and folders as diffusers lays them out, and
            says what is missing or unknown. The files stay where they are. Parts may be added one
            after the other under the same name.

              kinora models add ~/weights/Wan2.1-T2V-1.3B-Diffusers
              kinora models add wan-Q8_0.gguf umt5-Q8_0.gguf vae.safetensors tokenizer.json
            """)

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "file"))
    var files: [String]
    @Option(help: "The name under which they are added.")
    var name = "wan"
    @OptionGroup var place: DataOption

    func run() async throws {
        do {
            let data = place.folder(ProcessInfo.processInfo.environment)
            var model = try ModelAddition.model(name, in: InstalledModels(data: data))
            try ModelAddition.add(files, to: &model, data: data)
        } catch let error as ModelStoreError {
            throw ModelAddition.failure(error)
        }
    }
}
