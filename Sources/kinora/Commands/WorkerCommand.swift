// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain
import Foundation
import Generation
import Logging
import ServiceLifecycle
import UnixSignals
import Webhooks
import Worker

/// `kinora worker`: a process that makes the clips.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Make clips for a server; `kinora serve` starts its own.",
        discussion: """
            Shares nothing with the server but the data folder. SIGTERM and SIGINT stop it within a \
            frame; the predictions in work are put back in the queue.
            """)

    @OptionGroup var place: DataOption
    @Option(help: "Clips at a time (KINORA_CONCURRENCY; 1).")
    var concurrency: Int?
    @Option(help: "Render threads of each clip (KINORA_THREADS; cores / clips at a time).")
    var threads: Int?
    @Option(help: .hidden)
    var name: String?
    /// Started by a server: ends with it.
    @Flag(help: .hidden)
    var supervised = false

    /// Fetches pictures from public addresses, and those that the operator allows.
    private static func fetch(
        _ environment: [String: String]
    ) throws(CommandFailure) -> WorkerParts.Fetch {
        let fetcher = MediaFetcher(
            resolver: SystemResolver(), policy: try Settings.mediaPolicy(environment))
        return { address, field in
            let fetched = await fetcher.fetch(
                address, limit: PictureFile.byteLimit, field: field)
            switch fetched {
            case .success(let bytes): return .file(bytes)
            case .failure(let refusal): return .failed(refusal.failure)
            }
        }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let concurrency = try Settings.concurrency(concurrency, environment)
        let threads = try Settings.threads(threads, workers: concurrency, environment)
        let data = DataFolder(place.folder(environment))
        let stores = try Stores.open(data.root)
        let name = name ?? WorkerPlan.name()
        guard let entry = try WorkerPlan.roll(data).enter(name) else {
            throw CommandFailure(.unavailable, "a worker named \(name) runs already")
        }
        if supervised { Lifeline.watch(grace: 15) }

        var logger = Log.logger("kinora.worker", environment)
        logger[metadataKey: "worker"] = "\(name)"
        let isDraft = Settings.text("KINORA_DRAFT", environment) != nil
        let files = try SetupFile.engineFiles(data: data.root, environment)
        if files.body == nil { logger.notice("no human body file: people are simpler figures") }
        let added = AddedWeights(data: data.root)
        let generators = try EngineList.generators(
            files, weights: added.weights, data: data.root)
        let engines = Engines(
            models: added.models(threads: threads),
            generators: isDraft ? EngineList.drafts(generators) : generators)
        var parts = WorkerParts(
            store: stores.predictions, objects: stores.objects, engines: engines,
            logger: logger, now: SystemSource.now)
        parts.fetch = try Self.fetch(environment)
        let worker = WorkerService(
            parts,
            settings: WorkerSettings(
                name: name, concurrency: concurrency, threads: threads,
                scratch: data.scratch.appending(path: name, directoryHint: .isDirectory)))
        let group = ServiceGroupConfiguration(
            services: [.named(worker)], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        try await ServiceGroup(configuration: group).run()
        _ = consume entry
    }
}
