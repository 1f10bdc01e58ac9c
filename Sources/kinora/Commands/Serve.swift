// SPDX-License-Identifier: Apache-2.0
import API
import ArgumentParser
import Domain
import Foundation
import Generation
import Logging
import ServiceLifecycle
import UnixSignals

/// `kinora serve`: the API, and the supervisor of the workers on this machine.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start the server and its workers.",
        discussion: """
            An option counts more than its environment variable, which counts more than the \
            default. The first start makes an API key and prints it, unless KINORA_API_KEY is set \
            (40 or more of A-Z a-z 0-9 _ -). SIGTERM and SIGINT stop the server: answers are \
            finished, and the predictions in work are put back in the queue.
            """)

    @Option(help: "The address to listen on (KINORA_HOST; 127.0.0.1).")
    var host: String?
    @Option(help: "The port to listen on (KINORA_PORT; 8080).")
    var port: Int?
    @OptionGroup var place: DataOption
    @Option(help: "Worker processes to start and watch over (KINORA_WORKERS; 1); 0 starts none.")
    var workers: Int?
    @Option(help: "Render threads of each worker (KINORA_THREADS; cores / workers).")
    var threads: Int?
    @Option(
        help: ArgumentHelp(
            "The address that clients see (KINORA_PUBLIC_URL; follows the request).",
            valueName: "url"))
    var publicURL: String?

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let workers = try Settings.workers(workers, environment)
        let threads = try Settings.threads(threads, workers: workers, environment)
        let folder = place.folder(environment)
        let stores = try Stores.open(folder)
        let settings = APISettings(
            host: Settings.host(host, environment), port: try Settings.port(port, environment),
            publicURL: try Settings.publicURL(publicURL, environment),
            secret: try DataFolder(folder).secret(), version: Version.current)
        let key = try await FirstKey.install(
            Settings.text("KINORA_API_KEY", environment), in: stores.keys)

        let logger = Log.logger("kinora", environment)
        let added = AddedWeights(data: folder)
        for problem in added.problems { logger.warning("weights left out: \(problem)") }
        var parts = APIParts(
            store: stores.predictions, keys: stores.keys, objects: stores.objects,
            models: ModelCatalog(added.models(threads: threads).map(\.description)),
            now: SystemSource.now, chance: SystemSource.chance)
        parts.probeDisk = { try DataFolder(folder).prepare() }
        let server = APIServer(parts, settings: settings).application(logger: logger) { port in
            Self.greet(settings, port: port, folder: folder, key: key)
        }
        let plan = WorkerPlan(
            data: DataFolder(folder), stores: stores, workers: workers, threads: threads,
            logger: logger)
        let services: [any Service] = [server] + (try plan.services())
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            guard let failure = ListenFailure(error, settings: settings) else { throw error }
            throw CommandFailure(.unavailable, failure.message)
        }
    }

    private static func greet(
        _ settings: APISettings, port: Int, folder: URL, key: FirstKey.Result
    ) {
        StandardError.line(
            "kinora \(Version.current) listens on http://\(settings.host):\(port), data in "
                + folder.path)
        if case .made(let text) = key {
            StandardError.line("API key (shown this once; more with `kinora keys create`): \(text)")
        }
    }
}
