// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Logging

/// The outermost layer: turns every error into a JSON refusal, counts the answer, and logs what went
/// wrong inside.
struct AnswerMiddleware: RouterMiddleware {
    typealias Context = RequestScope

    /// Methods that are counted by name; there are endless others.
    private static let methods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options,
    ]

    let figures: Figures

    @concurrent func handle(
        _ request: Request, context: RequestScope,
        next: @concurrent (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = refusal(for: error, request, context)
        }
        figures.answered(
            Figures.Answer(
                method: Self.methods.contains(request.method) ? request.method.rawValue : "OTHER",
                route: context.endpointPath ?? "unknown",
                status: response.status.code),
            seconds: (ContinuousClock.now - start) / .seconds(1))
        return response
    }

    private func refusal(
        for error: any Error, _ request: Request, _ context: RequestScope
    ) -> Response {
        var problem = Problem(error)
        if problem.status == .notFound, error is HTTPError {
            problem = .noEndpoint(request)
        }
        if problem.status.code >= 500 {
            context.logger.error(
                "request failed",
                metadata: [
                    "method": "\(request.method.rawValue)",
                    "route": "\(context.endpointPath ?? "")",
                    "error": "\(String(reflecting: error))",
                ])
        }
        return problem.response()
    }
}
