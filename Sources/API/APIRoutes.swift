// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird

/// Every path of the server, on one screen.
struct APIRoutes: Sendable {
    typealias Handler = @Sendable (Request, RequestScope) async throws -> Response

    /// Methods that a path answers with 405 when it has no endpoint for them.
    private static let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]

    let parts: APIParts
    let settings: APISettings
    let figures: Figures
    let tally: InferenceTally

    /// The router with everything in its place.
    func router() -> Router<RequestScope> {
        let base = PublicBase(settings.publicURL)
        let link = OutputLink(secret: settings.secret)
        let view = PredictionView(store: parts.store, base: base, link: link)
        let submit = SubmitEndpoint(parts: parts, figures: figures, view: view)
        let predictions = PredictionEndpoints(parts: parts, view: view)
        let health = HealthEndpoints(parts: parts)
        let output = OutputEndpoint(objects: parts.objects, link: link, figures: figures)
        let metrics = MetricsEndpoint(store: parts.store, figures: figures, tally: tally)
        let index = IndexEndpoint(version: settings.version, models: parts.models, base: base)

        let router = Router(context: RequestScope.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AnswerMiddleware(figures: figures))
        add("/", [.get: index.callAsFunction], to: router)
        add("/healthz", [.get: health.live], to: router)
        add("/readyz", [.get: health.ready], to: router)
        add("/metrics", [.get: metrics.callAsFunction], to: router)
        add("/outputs/:signature/:object/:name", [.get: output.callAsFunction], to: router)

        let api = router.group("/api/v3")
            .add(middleware: KeyGate(keys: parts.keys, now: parts.now))
        add(
            "/predictions/:id", [.get: predictions.show, .delete: predictions.delete], to: api)
        add("/predictions/:id/result", [.get: predictions.show], to: api)
        add("/predictions/:id/cancel", [.post: predictions.cancel], to: api)
        // Model ids have two or more segments: whatever is left.
        api.on("/**", method: .post, use: submit.callAsFunction)
        for method in Self.methods where method != .post {
            api.on("/**", method: method, use: submit.refuse)
        }
        return router
    }

    /// A path with an endpoint for some methods, and a refusal for the others.
    private func add(
        _ path: RouterPath, _ endpoints: [HTTPRequest.Method: Handler],
        to routes: some RouterMethods<RequestScope>
    ) {
        let allowed = Self.methods.filter { endpoints[$0] != nil }
        for method in Self.methods {
            let endpoint =
                endpoints[method] ?? { request, _ in
                    throw Problem.methodNotAllowed(request.method, allowed: allowed)
                }
            routes.on(path, method: method, use: endpoint)
        }
    }
}
