// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import Objects
import Queue
import Synchronization
import Testing

@testable import Worker

@Suite(.timeLimit(.minutes(1))) struct WorkerPictureTests {
    /// An engine that fails as a dying worker does not: it hands out what it was given.
    private final class Camera: Generator {
        let seen = Mutex<[[UInt8]?]>([])

        func generate(
            _ request: GenerationRequest, into folder: URL, control: any GenerationControl
        ) throws(GenerationError) -> GenerationResult {
            seen.withLock { $0.append(request.picture) }
            return try FrameGenerator().generate(request, into: folder, control: control)
        }
    }

    private static let png: [UInt8] =
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
        + Array("IHDR".utf8) + [0, 0, 2, 0, 0, 0, 2, 0]

    private let store = MemoryPredictionStore()
    private let objects = MemoryObjectStore()

    private static func prediction(_ number: Int) -> Prediction {
        let plain = Given.prediction(number, model: "kwaivgi/kling-v2.1-i2v-standard")
        var input = plain.input
        input.fields["image"] = .string("https://example.com/\(number).png")
        return Prediction(
            id: plain.id, modelID: plain.modelID, input: input, keyID: plain.keyID,
            createdAt: plain.createdAt)
    }

    private func work(
        _ camera: Camera, fetch: @escaping WorkerParts.Fetch, until status: PredictionStatus
    ) async throws {
        var parts = Given.parts(store, objects, camera)
        parts.engines = Engines(models: ModelList.models, generators: [.diorama: camera])
        parts.fetch = fetch
        let service = WorkerService(parts, settings: Given.settings())
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            while try await store.counts()[status] == nil { await Task.yield() }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test func `a fetched picture is kept, and the next start begins with it`() async throws {
        try await store.submit(Self.prediction(1))
        let camera = Camera()
        try await work(
            camera,
            fetch: { address, field in
                address == "https://example.com/1.png" && field == "image"
                    ? .file(Self.png) : .failed(TaskFailure(.internalError, "asked for \(address)"))
            }, until: .completed)
        let made = try #require(try await store.prediction(Given.id(1)))
        let key = try #require(made.life.picture)
        #expect(key.fileExtension == "png")
        // A start that finds it fetches nothing.
        var life = Prediction.Life()
        life.picture = key
        let second = Self.prediction(2)
        _ = try await store.delete([made.id])
        try await store.submit(
            Prediction(
                id: second.id, modelID: second.modelID, input: second.input, keyID: second.keyID,
                createdAt: second.createdAt, life: life))
        try await work(
            camera, fetch: { _, _ in .failed(TaskFailure(.internalError, "asked")) },
            until: .completed)
        #expect(camera.seen.withLock { $0 } == [Self.png, Self.png])
    }

    @Test func `a worker that stops does not wait for a picture`() async throws {
        try await store.submit(Self.prediction(1))
        let camera = Camera()
        try await work(
            camera,
            fetch: { _, _ in
                try? await Task.sleep(for: .seconds(3600))
                return .failed(TaskFailure(.mediaUnreachable, "given up"))
            }, until: .processing)
        let life = try #require(try await store.prediction(Given.id(1))?.life)
        #expect(life.status == .created && life.starts == 0)
        #expect(camera.seen.withLock { $0 }.isEmpty)
    }

    @Test func `nobody waits for the picture of a canceled prediction`() async throws {
        try await store.submit(Self.prediction(1))
        let store = store
        try await work(
            Camera(),
            fetch: { address, _ in
                guard address == "https://example.com/1.png" else { return .file(Self.png) }
                _ = try? await store.cancel(Given.id(1), at: Given.now())
                _ = try? await store.submit(Self.prediction(2))
                try? await Task.sleep(for: .seconds(3600))
                return .failed(TaskFailure(.mediaUnreachable, "given up"))
            }, until: .completed)
        #expect(try await store.counts() == [.canceled: 1, .completed: 1])
    }

    @Test func `a picture that cannot be had ends the prediction with the reason`() async throws {
        for (number, answer, code) in [
            (
                1, WorkerParts.Fetched.failed(TaskFailure(.mediaUnreachable, "no")),
                TaskErrorCode.mediaUnreachable
            ), (2, .file([1, 2, 3]), .invalidParameter),
        ] {
            try await store.submit(Self.prediction(number))
            let camera = Camera()
            try await work(camera, fetch: { _, _ in answer }, until: .failed)
            let failed = try #require(try await store.prediction(Given.id(number)))
            #expect(failed.life.failure?.code == code)
            #expect(camera.seen.withLock { $0 }.isEmpty)
            _ = try await store.delete([failed.id])
        }
    }
}
