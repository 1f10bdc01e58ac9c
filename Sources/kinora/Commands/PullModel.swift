// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import ModelStore

/// `kinora models pull`: fetches a repository's weights from a hub, and adds them.
struct PullModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "Fetch weights from a hub and add them.",
        discussion: """
            Fetches what is not there yet, goes on where an earlier pull stopped, and compares hashes.

              kinora models pull Wan-AI/Wan2.1-T2V-1.3B-Diffusers
              kinora models pull city96/Wan2.1-T2V-1.3B-gguf --include '*Q8_0.gguf' --name wan
            """)

    @Argument(help: ArgumentHelp("The repository.", valueName: "owner/name"))
    var repository: String
    @Option(help: "A branch, a tag or a commit.")
    var revision = "main"
    @Option(
        help: ArgumentHelp(
            "Files to fetch, with * for any text; may be given several times.",
            valueName: "pattern"))
    var include: [String] = []
    @Option(
        help: ArgumentHelp(
            "A hub or a mirror (KINORA_HUB; \(Hub.standard)).", valueName: "url"))
    var hub: String?
    @Option(help: "The name under which the weights are added.")
    var name: String?
    @OptionGroup var place: DataOption

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        do {
            let repository = try HubRepository(repository, revision: revision)
            let hub = try Hub(
                hub ?? Settings.text("KINORA_HUB", environment) ?? Hub.standard,
                token: Settings.text("KINORA_HUB_TOKEN", environment)
                    ?? Settings.text("HF_TOKEN", environment))
            let data = place.folder(environment)
            let models = InstalledModels(data: data)
            var model = try ModelAddition.model(name ?? repository.name.lowercased(), in: models)
            let folder = models.files(of: repository)
            let meter = TransferMeter(isTerminal: StandardError.isTerminal)
            let files = try await Pull(
                hub: hub, repository: repository, selection: HubSelection(include), into: folder
            ).run { meter.show($0) }
            meter.finish()
            print("\(files.count) files in \(folder.path)")
            try ModelAddition.add([folder.path], to: &model, data: data)
        } catch let error as ModelStoreError {
            throw ModelAddition.failure(error)
        }
    }
}
