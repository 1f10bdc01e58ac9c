// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Objects
import Queue
import QueueSQLite
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What happens to acknowledged predictions when the real server, its worker or both are killed.
@Suite(.serialized, .timeLimit(.minutes(15))) struct ServerKillTests {
    private static let rounds = 25

    @Test func `no acknowledged prediction is lost and none completes twice, whoever is killed`()
        async throws
    {
        try await inFolder { folder in
            var acknowledged: [String] = []
            for round in 0..<Self.rounds {
                let server = try await Server.start(folder)
                if round == 0 { _ = try Witness(folder) }
                async let submitted = submit(to: server, count: 2)
                await pause(milliseconds: .random(in: 0...1500))
                switch round % 3 {
                case 0: server.kill()
                case 1: server.killWorkers()
                default:
                    server.killWorkers()
                    server.kill()
                }
                acknowledged += await submitted
                server.kill()
            }
            #expect(!acknowledged.isEmpty)
            let server = try await Server.start(folder)
            try await check(acknowledged, at: server, folder)
            #expect(server.stop() == 0)
        }
    }

    /// Submits some predictions at a time and returns the ids of those that were acknowledged.
    private func submit(to server: Server, count: Int) async -> [String] {
        await withTaskGroup(of: String?.self) { group in
            for number in 0..<count {
                group.addTask { try? await server.submit("a red ball in a studio", seed: number) }
            }
            return await group.reduce(into: []) { if let id = $1 { $0.append(id) } }
        }
    }

    private func check(_ ids: [String], at server: Server, _ folder: URL) async throws {
        let store = SQLitePredictionStore(
            try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite")))
        while try await !store.counts().keys.allSatisfy(\.isFinal) {
            await pause(milliseconds: 100)
        }
        let completions = try Witness(folder).completions()
        #expect(completions.values.allSatisfy { $0 == 1 })
        for text in ids {
            let id = try #require(PredictionID(text))
            let prediction = try #require(try await store.prediction(id), "\(text) is there")
            if prediction.status == .failed {
                #expect(prediction.life.starts == Prediction.startLimit)
                continue
            }
            #expect(prediction.status == .completed)
            #expect(completions[text] == 1)
            let clip = try await server.clip(of: text)
            #expect(clip.count > 100)
        }
        #expect(try Witness(folder).isIntact())
    }
}
