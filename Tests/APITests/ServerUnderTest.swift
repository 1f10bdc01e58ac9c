// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Objects
import Queue
import Synchronization

/// A server over stores in memory and a folder of its own, with a clock that stands still and chance
/// that counts: the same requests get the same bytes.
final class ServerUnderTest: Sendable {
    static let modelPath = "/api/v3/kwaivgi/kling-v2.1-t2v-master"
    static let start = Timestamp(nanoseconds: 1_790_000_000_123_456_789)

    let store = MemoryPredictionStore()
    let keys = MemoryKeyStore()
    let folder: URL
    let objects = MemoryObjectStore()
    let uploads = MemoryUploadStore()
    let media = MemoryObjectStore()
    let time = Mutex(ServerUnderTest.start)
    let key: NewKey
    /// How often the workers were told of a new prediction.
    let told = Mutex(0)
    private let draws = Mutex<UInt64>(0)
    private let server: Mutex<APIServer?> = Mutex(nil)

    init(
        publicURL: String? = nil, diskFails: Bool = false, role: APIKey.Role = .user,
        limits: APIKey.Limits = APIKey.Limits(), change: (inout APISettings) -> Void = { _ in }
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        key = NewKey(
            name: "test", role: role, limits: limits, at: Self.start, chance: { 0xABCD })
        try await keys.add(key.key)
        var parts = APIParts(
            APIParts.Stores(
                predictions: store, keys: keys, ledger: store, deliveries: store,
                uploads: uploads, files: (objects, media)),
            models: ModelCatalog([Self.model, Self.pictureModel]),
            now: { [weak self] in self?.time.withLock { $0 } ?? Self.start },
            chance: { [weak self] in self?.draw() ?? 0 })
        parts.submitted = { [weak self] in self?.told.withLock { $0 += 1 } }
        parts.probeDisk = { if diskFails { throw CocoaError(.fileWriteOutOfSpace) } }
        var settings = APISettings(
            host: "127.0.0.1", port: 0, publicURL: publicURL,
            secret: Data(repeating: 9, count: 32), version: "1.2.3")
        settings.look = .milliseconds(1)
        settings.incoming = folder.appending(path: "incoming")
        change(&settings)
        let made = APIServer(parts, settings: settings)
        server.withLock { $0 = made }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The inputs of the contract's model.
    static let model = ModelDescription(
        id: "kwaivgi/kling-v2.1-t2v-master",
        aliases: ["kwaivgi/kwaivgi-kling-v2.1-t2v-master"], summary: "", type: "text-to-video",
        fields: [
            .required("prompt", "", .text(maximum: 2500), ""),
            .optional("negative_prompt", "", .text(maximum: 2500), default: .string(""), ""),
            .optional(
                "aspect_ratio", "", .word(["16:9", "9:16", "1:1"]), default: .string("16:9"), ""),
            .optional("duration", "", .choice([5, 10]), default: .integer(5), ""),
            .optional("guidance_scale", "", .number(0...1), default: .number(0.5), ""),
            .optional("seed", "", .integer(0...9_007_199_254_740_991), ""),
            .optional(
                "resolution", "", .word(["480p", "720p", "1080p"]), default: .string("720p"), ""),
            .optional("fps", "", .choice([24, 30]), default: .integer(24), ""),
        ])

    static let picturePath = "/api/v3/kwaivgi/kling-v2.1-i2v-standard"
    static let pictureModel = ModelDescription(
        id: "kwaivgi/kling-v2.1-i2v-standard", summary: "", type: "image-to-video",
        fields: [
            .required("image", "", .picture, ""),
            .required("prompt", "", .text(maximum: 2500), ""),
        ])

    private func draw() -> UInt64 {
        draws.withLock { count in
            count += 1
            return count << 32
        }
    }

    /// Lets time pass.
    func pass(_ duration: Duration) {
        time.withLock { $0 = $0 + duration }
    }

    /// Runs requests against the routes, without a socket.
    func run(_ body: @Sendable (TestCaller) async throws -> Void) async throws {
        let text = key.text
        guard let server = server.withLock({ $0 }) else { return }
        let application = server.application(
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await application.test(.router) { client in
            try await body(TestCaller(client: client, key: text))
        }
    }

    /// Leases the oldest waiting prediction and completes it with a clip of the given bytes.
    func complete(clip: Data) async throws {
        let file = folder.appending(path: "clip-\(UUID().uuidString).mp4")
        try clip.write(to: file)
        let leased = try await store.lease(
            to: "w", at: Self.start, until: Self.start + .seconds(10))
        guard let leased, let lease = leased.life.lease else { throw CancellationError() }
        let outcome = Outcome(
            outputs: [try objects.put(file)], size: (1280, 720), framesPerSecond: 24,
            inference: 4321)
        try await store.finish(leased.id, lease, with: .completed(outcome), at: Self.start)
    }

    /// Waits until so many predictions wait.
    func untilWaiting(_ count: Int) async throws {
        while try await store.counts()[.created] != count { await Task.yield() }
    }

    /// A prediction that has a clip of the given bytes.
    func completed(clip: Data) async throws -> Prediction {
        let file = folder.appending(path: "clip.mp4")
        try clip.write(to: file)
        let object = try objects.put(file)
        var source = SystemRandomNumberGenerator()
        let prediction = Prediction(
            id: PredictionID(randomFrom: &source), modelID: Self.model.id,
            input: ModelInput(["prompt": .string("a lake"), "seed": .integer(7)]),
            keyID: key.key.id, createdAt: Self.start)
        try await store.submit(prediction)
        let leased = try await store.lease(
            to: "w", at: Self.start, until: Self.start + .seconds(10))
        guard let lease = leased?.life.lease else { throw CancellationError() }
        let outcome = Outcome(
            outputs: [object], poster: object, shot: object, size: (1280, 720),
            framesPerSecond: 24, inference: 4321)
        try await store.finish(prediction.id, lease, with: .completed(outcome), at: Self.start)
        return prediction
    }
}
