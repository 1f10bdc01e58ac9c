// SPDX-License-Identifier: Apache-2.0
import API
import ArgumentParser
import Domain
import Foundation
import Generation
import Logging
import ServiceLifecycle
import UnixSignals
import Webhooks

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

    @Option(
        help: ArgumentHelp(
            "Days that predictions and files are kept (KINORA_RETENTION; 7).", valueName: "days"))
    var retention: Int?

    func run() async throws {
        OpenFiles.raise()
        let environment = ProcessInfo.processInfo.environment
        let workers = try Settings.workers(workers, environment)
        let threads = try Settings.threads(threads, workers: workers, environment)
        let folder = place.folder(environment)
        let stores = try Stores.open(folder)
        let settings = try settings(folder, environment)
        let key = try await FirstKey.install(
            Settings.text("KINORA_API_KEY", environment), in: stores.keys)

        let logger = Log.logger("kinora", environment)
        let policy = try Settings.webhookPolicy(environment)
        let added = AddedWeights(data: folder)
        for problem in added.problems { logger.warning("weights left out: \(problem)") }
        let models = ModelCatalog(added.models(threads: threads).map(\.description))
        var parts = APIParts(
            stores.forAPI, models: models,
            now: SystemSource.now, chance: SystemSource.chance)
        parts.webhookPolicy = policy
        parts.probeDisk = { try DataFolder(folder).prepare() }
        // Workers begin once the port is ours: the API is ready sooner, and no work starts in vain.
        let gate = StartGate()
        let server = APIServer(parts, settings: settings).application(logger: logger) { port in
            Self.greet(settings, port: port, folder: folder, key: key)
            gate.open()
        }
        let plan = WorkerPlan(
            data: DataFolder(folder), stores: stores, workers: workers, threads: threads,
            retention: settings.retention, logger: logger)
        let webhooks = Self.webhooks(
            stores, settings, policy, WebhookMessage(secret: settings.secret, models: models),
            logger)
        let services: [any Service] =
            [server, webhooks] + (try plan.services()).map(gate.holding)
        var group = ServiceGroupConfiguration(
            services: services.map { .named($0) }, gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            guard let failure = ListenFailure(error, settings: settings) else { throw error }
            throw CommandFailure(.unavailable, failure.message)
        }
    }

    private func settings(
        _ folder: URL, _ environment: [String: String]
    ) throws -> APISettings {
        let data = DataFolder(folder)
        var settings = APISettings(
            host: Settings.host(host, environment), port: try Settings.port(port, environment),
            publicURL: try Settings.publicURL(publicURL, environment),
            secret: try data.secret(), version: Version.current)
        settings.prices = try Settings.prices(environment)
        settings.syncWait = try Settings.syncWait(environment)
        settings.retention = try Settings.retention(retention, environment)
        settings.incoming = data.incoming
        try? FileManager.default.removeItem(at: data.incoming)
        return settings
    }

    /// The service that tells webhooks what has ended.
    private static func webhooks(
        _ stores: Stores, _ settings: APISettings, _ policy: AddressPolicy,
        _ message: WebhookMessage, _ logger: Logger
    ) -> WebhookService {
        var parts = WebhookParts(
            stores: (stores.predictions, stores.deliveries, stores.keys),
            secrets: WebhookSecrets(secret: settings.secret),
            sender: WebhookSender(resolver: SystemResolver(), policy: policy),
            body: message.body, logger: logger,
            now: SystemSource.now)
        parts.chance = { Double(SystemSource.chance() >> 11) / Double(1 << 53) }
        return WebhookService(parts)
    }

    private static func greet(
        _ settings: APISettings, port: Int, folder: URL, key: FirstKey.Result
    ) {
        StandardError.line(
            "kinora \(Version.current) listens on http://\(settings.host):\(port), data in "
                + folder.path)
        switch key {
        case .ready: break
        case .short:
            StandardError.line("KINORA_API_KEY is short and may be guessed: for this machine only")
        case .made(let text):
            StandardError.line("API key (shown this once; more with `kinora keys create`): \(text)")
        }
    }
}
