// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird

/// `GET /outputs/{signature}/{object}/{name}`: a file for whoever has its signed address.
struct OutputEndpoint: Sendable {
    let files: FileAnswer
    let link: OutputLink

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let signature = scope.parameters.get("signature") ?? ""
        let object = scope.parameters.get("object") ?? ""
        let name = scope.parameters.get("name") ?? ""
        guard link.allows(signature: signature, object: object, name: name),
            let key = ObjectKey(object),
            let answer = try await files.answer(key, named: name, to: request)
        else { throw Problem.notFound("no such output, or its address was changed") }
        return answer
    }
}
