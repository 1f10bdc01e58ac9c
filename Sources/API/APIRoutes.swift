// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Webhooks

/// Puts the endpoints together and on their paths.
struct APIRoutes: Sendable {
    /// Methods that a path answers with 405 when it has no endpoint for them.
    private static let methods: [HTTPRequest.Method] = [
        .get, .post, .put, .patch, .delete, .options,
    ]

    let parts: APIParts
    let settings: APISettings
    let figures: Figures
    let tally: InferenceTally

    /// The router with everything in its place.
    func router() -> Router<RequestScope> {
        let router = Router(context: RequestScope.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AnswerMiddleware(figures: figures))
        let gate = Gate(keys: parts.keys, now: parts.now)
        for (path, endpoints) in Self.byPath(table.rows) {
            add(endpoints, at: path, behind: gate, to: router)
        }
        // Model ids have two or more segments: whatever is left.
        let submit = SubmitEndpoint(
            parts: parts, settings: settings, figures: figures, view: view,
            pictures: PictureIntake(
                parts: parts, links: links, outputs: OutputLink(secret: settings.secret),
                incoming: settings.incoming))
        for method in Self.methods {
            let handler = method == .post ? submit.callAsFunction : submit.refuse
            let access: Endpoint.Access = method == .post ? .write : .read
            router.on("/api/v3/**", method: method, use: gate.guarding(handler, access))
        }
        return router
    }

    private var links: UploadLinks {
        UploadLinks(signer: LinkSigner(secret: settings.secret))
    }

    private var base: PublicBase { PublicBase(settings.publicURL) }

    private var view: PredictionView {
        PredictionView(
            store: parts.store, objects: parts.objects, models: parts.models, base: base,
            link: OutputLink(secret: settings.secret))
    }

    /// Every endpoint but the models'.
    private var table: EndpointTable {
        let predictions = PredictionEndpoints(parts: parts, view: view)
        let files = FileAnswer(objects: parts.objects, figures: figures)
        let wait = PredictionWait(store: parts.store, look: settings.look)
        return EndpointTable(
            predictions: predictions,
            events: EventsEndpoint(predictions: predictions, view: view, wait: wait),
            models: ModelEndpoints(models: parts.models, prices: settings.prices, base: base),
            money: MoneyEndpoints(parts: parts, prices: settings.prices),
            uploads: UploadEndpoints(
                parts: parts, settings: settings, links: links, files: files, base: base),
            webhooks: WebhookEndpoints(
                parts: parts, secrets: WebhookSecrets(secret: settings.secret),
                predictions: predictions),
            keys: KeyEndpoints(parts: parts), service: service(files))
    }

    private func service(_ files: FileAnswer) -> ServiceEndpoints {
        ServiceEndpoints(
            index: IndexEndpoint(version: settings.version, models: parts.models, base: base),
            health: HealthEndpoints(parts: parts),
            metrics: MetricsEndpoint(store: parts.store, figures: figures, tally: tally),
            output: OutputEndpoint(files: files, link: OutputLink(secret: settings.secret)),
            document: DocumentEndpoints(
                models: parts.models, version: settings.version, base: base,
                endpoints: { table.rows }))
    }

    private static func byPath(_ rows: [Endpoint]) -> [String: [Endpoint]] {
        var paths: [String: [Endpoint]] = [:]
        for row in rows {
            for path in [row.path] + row.aliases { paths[path, default: []].append(row) }
        }
        return paths
    }

    /// A path with endpoints for some methods, and a refusal for the others.
    private func add(
        _ endpoints: [Endpoint], at path: String, behind gate: Gate,
        to router: Router<RequestScope>
    ) {
        let pattern = path.replacing("{", with: ":").replacing("}", with: "")
        let allowed = Self.methods.filter { method in endpoints.contains { $0.method == method } }
        for method in Self.methods {
            let handler: Endpoint.Handler
            if let endpoint = endpoints.first(where: { $0.method == method }) {
                handler = gate.guarding(endpoint.handler, endpoint.access)
            } else {
                let access: Endpoint.Access =
                    endpoints.allSatisfy { $0.access == .open } ? .open : .read
                handler = gate.guarding(
                    { request, _ in
                        throw Problem.methodNotAllowed(request.method, allowed: allowed)
                    }, access)
            }
            router.on(RouterPath(pattern), method: method, use: handler)
        }
    }
}
