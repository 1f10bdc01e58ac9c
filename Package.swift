// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// One dialect for every module.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// Modules that compute pictures are built for x86-64-v3 (AVX2 and FMA); see docs/decisions/0002.
///
/// Their hot loops live in one module each, so inlining across modules is asked for by name.
let kernel: [SwiftSetting] =
    house + [.unsafeFlags(["-Xcc", "-march=x86-64-v3", "-cross-module-optimization"])]

/// Tests that wait more than they compute: compiling them is most of what they cost.
let plain: [SwiftSetting] = house + [.unsafeFlags(["-Onone"])]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(
    name: "HummingbirdCore", package: "hummingbird")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let signals: Target.Dependency = .product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let httpClient: Target.Dependency = .product(
    name: "AsyncHTTPClient", package: "async-http-client")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

/// Comes with Hummingbird and has a module of the name of ours: only named here to give it another.
let foreignNumerics: Target.Dependency = .product(
    name: "Numerics", package: "swift-numerics", moduleAliases: ["Numerics": "SwiftNumerics"])

let package = Package(
    name: "kinora",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kinora", targets: ["kinora"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    ],
    targets: [
        // Layer 0: C libraries, each imported by one Swift module.
        .systemLibrary(
            name: "CEmbree", providers: [.apt(["libembree-dev"])]),
        .systemLibrary(
            name: "CLibAV", pkgConfig: "libavcodec libavformat libavutil libswscale",
            providers: [.apt(["libavcodec-dev", "libavformat-dev", "libswscale-dev"])]),
        .systemLibrary(name: "CGGML"),
        .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"])]),
        .systemLibrary(
            name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CSIMD", cSettings: [.unsafeFlags(["-march=x86-64-v3"])]),

        // Layer 1: values.
        .target(name: "Domain", swiftSettings: house),
        .target(name: "Numerics", dependencies: ["CSIMD"], swiftSettings: kernel),
        .target(name: "Pixels", dependencies: ["Numerics", "CZlib"], swiftSettings: kernel),

        // Layer 2: faces of C libraries, and seams.
        .target(name: "Hashing", dependencies: ["COpenSSL"], swiftSettings: house),
        .target(
            name: "RayTracing", dependencies: ["CEmbree", "Numerics"], swiftSettings: kernel),
        .target(
            name: "Tensors", dependencies: ["CGGML", "CDNNL", "CSIMD"], swiftSettings: kernel,
            linkerSettings: [.unsafeFlags(["-L\(Context.packageDirectory)/.deps/ggml/lib"])]),
        .target(name: "Video", dependencies: ["CLibAV", "Pixels"], swiftSettings: kernel),
        .target(name: "Queue", dependencies: ["Domain"], swiftSettings: house),
        .target(name: "Objects", dependencies: ["Domain", "Hashing"], swiftSettings: house),

        // Layer 3: the engine, and the drivers of the seams.
        .target(
            name: "Screenplay", dependencies: ["Numerics"], swiftSettings: kernel),
        .target(
            name: "Rendering", dependencies: ["RayTracing", "Numerics", "Pixels"],
            swiftSettings: kernel),
        .target(
            name: "Stage", dependencies: ["Screenplay", "Rendering", "Numerics", "Pixels"],
            swiftSettings: kernel),
        .target(name: "Diorama", dependencies: ["Numerics", "Pixels"], swiftSettings: kernel),
        .target(
            name: "Diffusion", dependencies: ["Tensors", "Numerics"], swiftSettings: kernel),
        .target(
            name: "QueueSQLite", dependencies: ["Queue", "Domain", grdb], swiftSettings: house),

        // Layer 4: use.
        .target(
            name: "Generation",
            dependencies: [
                "Domain", "Screenplay", "Stage", "Rendering", "Diorama", "Diffusion", "Tensors",
                "Numerics", "Pixels", "Video",
            ],
            swiftSettings: kernel),
        .target(
            name: "ModelStore",
            dependencies: ["Diffusion", "Tensors", "Hashing", httpClient, nioCore, nioHTTP1],
            swiftSettings: house),
        .target(
            name: "Worker",
            dependencies: ["Domain", "Queue", "Objects", "Generation", logging, lifecycle],
            swiftSettings: house),

        .target(
            name: "Webhooks",
            dependencies: [
                "Domain", "Queue", "Hashing", httpClient, nioCore, nioPosix, nioHTTP1, logging,
                lifecycle,
            ],
            swiftSettings: house),

        // Layer 5: the HTTP face.
        .target(
            name: "API",
            dependencies: [
                "Domain", "Queue", "Objects", "Webhooks", hummingbird, hummingbirdCore, httpTypes,
                nioCore, nioPosix, "Hashing", logging, lifecycle, foreignNumerics,
            ],
            swiftSettings: house),

        // Layer 6: the root.
        .executableTarget(
            name: "kinora",
            dependencies: [
                "API", "Worker", "Webhooks", "Generation", "ModelStore", "Diffusion", "Screenplay",
                "Queue", "QueueSQLite", "Objects", "Domain", arguments, logging, lifecycle, signals,
            ],
            swiftSettings: house),

        .testTarget(name: "ArchitectureTests", swiftSettings: plain),
        .testTarget(name: "NumericsTests", dependencies: ["Numerics"], swiftSettings: kernel),
        .testTarget(
            name: "PixelsTests", dependencies: ["Pixels", "Numerics", "CZlib"],
            swiftSettings: kernel),
        .testTarget(
            name: "RayTracingTests", dependencies: ["RayTracing", "Numerics"],
            swiftSettings: kernel),
        .testTarget(
            name: "RenderingTests",
            dependencies: ["Rendering", "RayTracing", "Numerics", "Pixels"],
            swiftSettings: kernel),
        .testTarget(
            name: "ScreenplayTests", dependencies: ["Screenplay"], swiftSettings: plain),
        .testTarget(
            name: "StageTests",
            dependencies: ["Stage", "Screenplay", "Rendering", "Numerics", "Pixels"],
            swiftSettings: kernel),
        .testTarget(
            name: "TensorsTests", dependencies: ["Tensors", "LocalVulkan"], exclude: ["Fixtures"],
            swiftSettings: kernel),
        .testTarget(
            name: "DioramaTests", dependencies: ["Diorama", "Numerics", "Pixels"],
            swiftSettings: kernel),
        .testTarget(
            name: "DiffusionTests", dependencies: ["Diffusion", "Tensors", "LocalVulkan"],
            exclude: ["Fixtures"],
            swiftSettings: kernel),
        .testTarget(name: "VideoTests", dependencies: ["Video", "Pixels"], swiftSettings: kernel),

        // Tests only: a device that two suites run on, and what every implementation of a seam has to pass.
        .target(
            name: "LocalVulkan", dependencies: ["Tensors"], path: "Tests/LocalVulkan",
            swiftSettings: plain),
        .target(
            name: "QueueContract", dependencies: ["Queue", "Domain"],
            path: "Tests/QueueContract", swiftSettings: plain),
        .target(
            name: "ObjectsContract", dependencies: ["Objects", "Domain"],
            path: "Tests/ObjectsContract", swiftSettings: plain),
        .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: plain),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: plain),
        .testTarget(
            name: "QueueTests",
            dependencies: ["Queue", "QueueSQLite", "QueueContract", "Domain", grdb],
            swiftSettings: plain),
        .testTarget(
            name: "ObjectsTests", dependencies: ["Objects", "ObjectsContract", "Domain"],
            swiftSettings: plain),
        .testTarget(
            name: "WorkerTests",
            dependencies: [
                "Worker", "Generation", "Queue", "QueueSQLite", "Objects", "Domain", logging,
                lifecycle,
            ],
            swiftSettings: plain),
        .executableTarget(
            name: "KillSubject",
            dependencies: [
                "Worker", "Generation", "Queue", "QueueSQLite", "Objects", "Domain", logging,
                lifecycle, signals,
            ],
            path: "Tests/KillSubject", swiftSettings: house),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "KillSubject", "kinora", "Worker", "Queue", "QueueSQLite", "Objects", "Domain",
                grdb, logging,
            ],
            swiftSettings: plain),
        .testTarget(
            name: "ModelStoreTests",
            dependencies: [
                "ModelStore", "Diffusion", "Tensors", "Hashing", hummingbird, httpTypes, nioCore,
                logging,
            ],
            swiftSettings: plain),
        .testTarget(
            name: "GenerationTests",
            dependencies: ["Generation", "Diffusion", "Domain", "Pixels", "Screenplay"],
            swiftSettings: kernel),
        .testTarget(
            name: "WebhooksTests",
            dependencies: [
                "Webhooks", "Queue", "Domain", hummingbird, httpTypes, nioCore, logging,
            ],
            swiftSettings: plain),
        .testTarget(
            name: "APITests",
            dependencies: [
                "API", "Queue", "Objects", "Domain", "Webhooks", hummingbird, httpTypes, nioCore,
                logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: plain),
    ],
    swiftLanguageModes: [.v6]
)
