// SPDX-License-Identifier: Apache-2.0
import Testing

/// Arrows point down: what a module may import is a row here; a new module is a new row.
@Suite struct ArrowTests {
    private static let arrows: [String: Set<String>] = [
        "CDNNL": [], "CEmbree": [], "CGGML": [], "CLibAV": [], "COpenSSL": [],
        "CSIMD": [], "CZlib": [],
        "Domain": [],
        "Numerics": ["CSIMD"],
        "Pixels": ["Numerics", "CZlib", "CSIMD"],
        "RayTracing": ["CEmbree", "Numerics"],
        "Tensors": ["CGGML", "CDNNL", "CSIMD"],
        "Video": ["CLibAV", "Pixels"],
        "Queue": ["Domain"],
        "Hashing": ["COpenSSL"],
        "Objects": ["Domain", "Hashing"],
        "Screenplay": ["Numerics"],
        "Rendering": ["RayTracing", "Numerics", "Pixels"],
        "Diffusion": ["Tensors", "Numerics", "Pixels"],
        "Stage": ["Screenplay", "Rendering", "Numerics", "Pixels"],
        "Diorama": ["Numerics", "Pixels"],
        "QueueSQLite": ["Queue", "Domain"],
        "Generation": [
            "Domain", "Screenplay", "Stage", "Rendering", "Diorama", "Diffusion", "Tensors",
            "Numerics", "Pixels", "Video",
        ],
        "ModelStore": ["Diffusion", "Tensors", "Hashing"],
        "Worker": ["Domain", "Queue", "Objects", "Generation"],
        "Webhooks": ["Domain", "Queue", "Hashing"],
        "API": ["Domain", "Queue", "Objects", "Webhooks", "Hashing"],
        "kinora": [
            "API", "Worker", "Webhooks", "Generation", "ModelStore", "Diffusion", "Queue",
            "QueueSQLite", "Objects", "Domain",
            "Screenplay",
        ],
    ]

    /// Modules from outside that only one module of ours may import.
    private static let owners: [String: Set<String>] = [
        "GRDB": ["QueueSQLite"],
        "AsyncHTTPClient": ["ModelStore", "Webhooks"],
        "Hummingbird": ["API", "kinora"], "HummingbirdCore": ["API"],
        "ArgumentParser": ["kinora"],
    ]

    @Test func `every module has its row`() throws {
        for module in try Repository.modules() {
            #expect(Self.arrows[module] != nil, "\(module) has no row: may it exist?")
        }
    }

    @Test func `no module imports what it has no arrow to`() throws {
        for module in try Repository.modules() {
            let allowed = Self.arrows[module] ?? []
            for path in Repository.files(below: "Sources/\(module)", ending: ".swift") {
                for imported in Self.imports(of: try Repository.text(path)) {
                    if Self.arrows[imported] != nil {
                        #expect(allowed.contains(imported), "\(path) imports \(imported)")
                    }
                    if let owners = Self.owners[imported] {
                        #expect(owners.contains(module), "\(path) imports \(imported)")
                    }
                }
            }
        }
    }

    @Test func `arrows have no cycles`() {
        func reaches(_ from: String, _ to: String) -> Bool {
            (Self.arrows[from] ?? []).contains { $0 == to || reaches($0, to) }
        }
        for module in Self.arrows.keys { #expect(!reaches(module, module)) }
    }

    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at < 3, at + 1 < words.count,
                words[..<at].allSatisfy({ $0 == "package" || $0 == "public" || $0.hasPrefix("@") })
            else { return nil }
            return words[at + 1].split(separator: ".").first.map(String.init)
        }
    }
}
