// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hashing
import Hummingbird
import NIOCore
import Queue
import Webhooks

/// What a submit asks for beside the inputs of the model.
struct SubmitOptions: Sendable {
    /// Hold the answer until the clip is done.
    var isSynchronous = false
    var wantsBase64 = false
    var webhook: WebhookAddress?
    var token: SubmitToken?

    /// The fields that every model has; published after the model's own.
    static let form = InputForm([
        .optional(
            "enable_sync_mode", "Synchronous", .boolean, default: .boolean(false),
            "Hold the answer until the clip is done, for 90 seconds at most."),
        .optional(
            "enable_base64_output", "Base64 output", .boolean, default: .boolean(false),
            "Put the clip into the answer as base64 text instead of its address."),
    ])
    /// An alias of the query's `webhook` that one client sends.
    private static let webhookField = "webhook_url"
    static let tokenHeader = HTTPField.Name("Idempotency-Key")

    /// Takes the options out of a body, so that the model's fields are left.
    init(
        takenFrom body: inout JSONValue, bytes: ByteBuffer, of request: Request,
        policy: AddressPolicy
    ) throws {
        if case .object(var fields) = body {
            let input = try Self.form.validate(body).get().input
            isSynchronous = input.boolean("enable_sync_mode") ?? false
            wantsBase64 = input.boolean("enable_base64_output") ?? false
            let alias = fields.removeValue(forKey: Self.webhookField)
            for field in Self.form.fields { fields[field.name] = nil }
            body = .object(fields)
            webhook = try Self.webhook(request, alias: alias ?? .null, policy)
        }
        if webhook != nil, wantsBase64 {
            var problem = Problem.invalid(
                "enable_base64_output must be false with a webhook: messages carry no files")
            problem.isRepeated = true
            throw problem
        }
        token = try Self.token(bytes, of: request)
    }

    private static func webhook(
        _ request: Request, alias: JSONValue, _ policy: AddressPolicy
    ) throws -> WebhookAddress? {
        let text: String
        if let query = request.uri.queryParameters["webhook"] {
            text = String(query)
        } else if case .string(let field) = alias {
            text = field
        } else {
            return nil
        }
        guard !text.isEmpty else { return nil }
        do {
            let address = try WebhookAddress(text)
            // Names are looked up when the message is sent, and what they lead to is checked then.
            if let literal = IPAddress(address.host), !policy.permits(literal) {
                throw Problem.invalid(
                    "webhook must lead to a public address; got \(literal)")
            }
            return address
        } catch let error as WebhookAddress.Refused {
            throw Problem.invalid(
                "webhook \(error.message); got \(JSONValue.string(text).shown)")
        }
    }

    private static func token(_ bytes: ByteBuffer, of request: Request) throws -> SubmitToken? {
        guard let name = tokenHeader, let text = request.headers[name] else { return nil }
        guard (1...255).contains(text.utf8.count),
            text.utf8.allSatisfy({ (33...126).contains($0) })
        else {
            throw Problem.invalid("Idempotency-Key must be 1 to 255 visible ASCII characters")
        }
        let hash = MessageDigest(.sha256)
        hash.update(Data("\(request.uri.string)\n".utf8))
        hash.update(Data(bytes.readableBytesView))
        return SubmitToken(text, digest: Data(hash.value).base64EncodedString())
    }
}
