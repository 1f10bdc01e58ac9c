// SPDX-License-Identifier: Apache-2.0

/// A model cut into several safetensors files, with an index of which tensor lies where
/// (`*.safetensors.index.json`).
package struct SafetensorsIndex: WeightSource {
    package let names: [String]
    private let home: [String: Int]
    private let shards: [SafetensorsFile]

    /// Maps every shard that the index names; they lie beside it.
    ///
    /// - Throws: ``WeightError`` when a shard is missing or does not hold what the index says, or
    ///   holds what it does not say.
    package init(path: String) throws(WeightError) {
        let file = try MappedFile(path: path)
        let files: [String: String]
        do throws(WeightError) {
            files = try file.withBytes { bytes throws(WeightError) in try Self.read(bytes) }
        } catch {
            throw error.naming(file: file.name)
        }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        let shardNames = Set(files.values).sorted()
        var shards: [SafetensorsFile] = []
        for name in shardNames {
            shards.append(
                try SafetensorsFile(path: folder.isEmpty ? name : "\(folder)/\(name)"))
        }
        var home: [String: Int] = [:]
        var names: [String] = []
        for (index, shard) in shards.enumerated() {
            for name in shard.names {
                guard files[name] == shardNames[index] else {
                    throw WeightError(
                        .malformed,
                        "\(shardNames[index]) holds \(name), which the index \(file.name) places "
                            + (files[name].map { "in \($0)" } ?? "nowhere"))
                }
                home[name] = index
                names.append(name)
            }
        }
        for (name, shard) in files where home[name] == nil {
            // A scale that its shard has folded into a weight is no tensor of its own.
            guard name.hasSuffix("scale_weight") || name.hasSuffix("weight_scale") else {
                throw WeightError(.missing, "\(shard) lacks \(name), which the index names")
            }
        }
        self.names = names
        self.home = home
        self.shards = shards
    }

    package func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor {
        try shard(name).descriptor(name)
    }

    package func withBytes<R>(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws
        -> R
    {
        try shard(name).withBytes(name, body)
    }

    package func isMapped(_ name: String) -> Bool { true }

    private func shard(_ name: String) throws(WeightError) -> SafetensorsFile {
        guard let index = home[name] else {
            throw WeightError(.missing, "no shard has a tensor \(name)")
        }
        return shards[index]
    }

    /// The file of every tensor.
    private static func read(
        _ bytes: UnsafeRawBufferPointer
    ) throws(WeightError) -> [String: String] {
        var files: [String: String] = [:]
        var scanner = JSONScanner(bytes)
        do {
            try scanner.object { key, scanner in
                guard key == "weight_map" else { return try scanner.skip() }
                try scanner.object { name, scanner in
                    let file = try scanner.string()
                    guard isPlain(file) else {
                        throw WeightError(
                            .malformed, "a shard's name is \(file), not a file beside the index")
                    }
                    files[name] = file
                }
            }
            try scanner.end()
        } catch let error as WeightError {
            throw error
        } catch let failure as JSONScanner.Failure {
            throw WeightError(.malformed, "byte \(failure.offset): expected \(failure.expected)")
        } catch {
            throw WeightError(.malformed, "the index cannot be read")
        }
        guard !files.isEmpty else { throw WeightError(.malformed, "the index has no weight_map") }
        return files
    }

    /// Whether a name cannot lead out of the folder.
    private static func isPlain(_ name: String) -> Bool {
        name.hasSuffix(".safetensors") && !name.hasPrefix(".")
            && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 < 0x20 }
    }
}
