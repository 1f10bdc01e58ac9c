// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `kinora serve` as a process of its own, making drafts, and a caller of its HTTP face.
struct Server: @unchecked Sendable {
    // Sendable: `program` is used from one task at a time, and only to signal and read the process.
    private let program: Program
    private let base: URL
    private static let key = String(repeating: "k", count: 48)

    private struct Envelope: Decodable {
        struct Prediction: Decodable {
            var id: String
            var outputs: [String]?
        }
        var data: Prediction
    }

    /// Starts a server of a data folder and waits until it listens.
    static func start(_ folder: URL) async throws -> Server {
        let program = try Program(
            "kinora", ["serve", "--port", "0", "--data", folder.path, "--threads", "1"],
            environment: ["KINORA_API_KEY": key, "KINORA_DRAFT": "1", "KINORA_LOG_LEVEL": "error"],
            errors: true)
        var text = ""
        while let more = program.more() {
            text += more
            if let match = text.firstMatch(of: #/listens on (http://[0-9.]+:[0-9]+),/#),
                let base = URL(string: String(match.1))
            {
                return Server(program: program, base: base)
            }
        }
        throw NotListening(output: text)
    }

    /// A server that ended instead.
    struct NotListening: Error {
        let output: String
    }

    /// Submits a prompt and returns the id that was acknowledged.
    func submit(_ prompt: String, seed: Int) async throws -> String {
        var request = request("api/v3/kwaivgi/kling-v2.1-t2v-master")
        request.httpMethod = "POST"
        request.httpBody = Data(#"{"prompt": "\#(prompt)", "seed": \#(seed)}"#.utf8)
        return try await answer(to: request).id
    }

    /// The bytes of the first output of a completed prediction.
    func clip(of id: String) async throws -> Data {
        let prediction = try await answer(to: request("api/v3/predictions/\(id)/result"))
        let output = try #require(prediction.outputs?.first)
        let place = try #require(URL(string: output))
        let (data, response) = try await URLSession.shared.data(from: place)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        return data
    }

    func kill() { program.kill() }

    func stop() -> Int32 { program.stop() }

    func killWorkers() {
        for child in program.children { Foundation.kill(child, SIGKILL) }
    }

    private func request(_ path: String) -> URLRequest {
        var request = URLRequest(url: base.appending(path: path), timeoutInterval: 10)
        request.setValue("Bearer \(Self.key)", forHTTPHeaderField: "Authorization")
        return request
    }

    private func answer(to request: URLRequest) async throws -> Envelope.Prediction {
        let (data, response) = try await URLSession.shared.data(for: request)
        try #require((response as? HTTPURLResponse)?.statusCode == 200)
        return try JSONDecoder().decode(Envelope.self, from: data).data
    }
}
