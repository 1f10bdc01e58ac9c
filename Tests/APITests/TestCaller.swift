// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// Sends requests with a key, and reads the answers as JSON.
struct TestCaller: Sendable {
    struct Answer: Sendable {
        var status: Int
        var headers: HTTPFields
        var text: String
        var bytes: Data

        /// The body as a JSON object; empty when it is none.
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: bytes)) as? [String: Any] ?? [:]
        }
        var message: String { json["message"] as? String ?? "" }
        var data: [String: Any] { json["data"] as? [String: Any] ?? [:] }

        func header(_ name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    let client: any TestClientProtocol
    let key: String

    func send(
        _ method: HTTPRequest.Method, _ path: String, body: String? = nil, bytes: Data? = nil,
        headers: [String: String] = [:], authorization: String?? = nil
    ) async throws -> Answer {
        var fields = HTTPFields()
        if let value = authorization ?? "Bearer \(key)" { fields[.authorization] = value }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let sent = bytes.map { ByteBuffer(bytes: $0) } ?? body.map { ByteBuffer(string: $0) }
        return try await client.execute(
            uri: path, method: method, headers: fields, body: sent
        ) { response in
            let bytes = Data(response.body.readableBytesView)
            return Answer(
                status: response.status.code, headers: response.headers,
                text: String(decoding: bytes, as: UTF8.self), bytes: bytes)
        }
    }

    /// Submits a body to the contract's model.
    func submit(_ body: String?) async throws -> Answer {
        try await send(.post, ServerUnderTest.modelPath, body: body)
    }
}
