// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import Objects
import Queue
import Testing

@testable import Worker

@Suite(.timeLimit(.minutes(1))) struct WorkerServiceTests {
    private let store = MemoryPredictionStore()
    private let objects = MemoryObjectStore()

    /// Runs a worker until a condition holds, then stops it and waits for its end.
    private func work(
        _ generator: any Generator, objects: (any ObjectStore)? = nil, concurrency: Int = 1,
        until isDone: () async throws -> Bool
    ) async throws {
        let settings = Given.settings(concurrency: concurrency)
        let service = WorkerService(
            Given.parts(store, objects ?? self.objects, generator), settings: settings)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            while try await !isDone() { await Task.yield() }
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(!FileManager.default.fileExists(atPath: settings.scratch.path))
    }

    private func status(_ number: Int) async throws -> PredictionStatus? {
        try await store.prediction(Given.id(number))?.status
    }

    @Test func `waiting predictions are made, stored and completed`() async throws {
        for number in 1...6 {
            try await store.submit(Given.prediction(number, prompt: "boat \(number)"))
        }
        try await work(FrameGenerator(), concurrency: 2) {
            try await store.counts() == [.completed: 6]
        }
        let outcome = try #require(try await store.prediction(Given.id(3))?.life.outcome)
        let size = try #require(try objects.size(of: outcome.outputs[0]))
        let clip = String(
            decoding: try objects.read(outcome.outputs[0], bytes: 0..<size), as: UTF8.self)
        #expect(clip == (1...5).map { "boat 3 1 \($0)\n" }.joined())
        #expect(outcome.objects.map(\.fileExtension) == ["mp4", "png", "json"])
        #expect(outcome.width == 854 && outcome.inference == 7)
    }

    @Test func `a canceled prediction stops its engine, and the next one begins`() async throws {
        try await store.submit(Given.prediction(1))
        let generator = FrameGenerator(frames: nil)
        try await work(generator) {
            guard try await status(1) == .processing else {
                return generator.stops == 1
            }
            _ = try await store.cancel(Given.id(1), at: Given.now())
            try await store.submit(Given.prediction(2))
            return false
        }
        #expect(try await status(1) == .canceled)
    }

    @Test func `a worker that stops gives its work back, and no start counts`() async throws {
        try await store.submit(Given.prediction(1))
        let generator = FrameGenerator(frames: nil)
        try await work(generator) { generator.starts == 1 }
        let life = try #require(try await store.prediction(Given.id(1))?.life)
        #expect(life.status == .created && life.starts == 0 && life.leases == 1)
        #expect(generator.stops == 1)
    }

    @Test(arguments: [
        (GenerationError.Code.invalid, TaskErrorCode.invalidParameter),
        (.failed, .executionFailed), (.canceled, .executionFailed),
    ])
    func `an engine that fails says why`(
        code: GenerationError.Code, taskCode: TaskErrorCode
    ) async throws {
        try await store.submit(Given.prediction(1))
        try await work(FrameGenerator(failure: GenerationError(code, "too many boats"))) {
            try await status(1) == .failed
        }
        let failure = try await store.prediction(Given.id(1))?.life.failure
        #expect(failure == TaskFailure(taskCode, "too many boats"))
    }

    @Test func `a model that the worker does not have fails clearly`() async throws {
        try await store.submit(Given.prediction(1, model: "some/other"))
        try await work(FrameGenerator()) { try await status(1) == .failed }
        let failure = try await store.prediction(Given.id(1))?.life.failure
        #expect(failure?.message == "this worker cannot run the model some/other")
    }

    @Test func `a full disk fails the prediction and says so`() async throws {
        try await store.submit(Given.prediction(1))
        try await work(FrameGenerator(), objects: FullObjectStore()) {
            try await status(1) == .failed
        }
        let failure = try await store.prediction(Given.id(1))?.life.failure
        #expect(failure == TaskFailure(.unavailable, "the disk is full"))
    }
}

/// Objects on a disk that has no room.
private struct FullObjectStore: ObjectStore {
    func put(_ file: URL) throws(ObjectError) -> ObjectKey {
        throw ObjectError(.full, "the disk is full")
    }
    func size(of key: ObjectKey) throws(ObjectError) -> Int? { nil }
    func read(_ key: ObjectKey, bytes: Range<Int>) throws(ObjectError) -> Data { Data() }
    func remove(_ key: ObjectKey) throws(ObjectError) {}
}
