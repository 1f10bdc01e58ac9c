// SPDX-License-Identifier: Apache-2.0

/// Which files of a repository are fetched.
package struct HubSelection: Sendable, Equatable {
    /// Weights in forms that are read here, and what says how to read them.
    private static let wanted = ["*.safetensors", "*.gguf", "*.json", "*spiece.model"]

    /// Patterns of paths, with `*` for anything; empty for what is usually wanted.
    package let patterns: [String]

    /// A selection by patterns, or of what is usually wanted.
    package init(_ patterns: [String] = []) { self.patterns = patterns }

    /// The selected files.
    ///
    /// - Throws: ``ModelStoreError`` when nothing fits, when what fits are only pickles, or when
    ///   there are several GGUF files, of which one is enough.
    package func select(_ files: [HubFile]) throws(ModelStoreError) -> [HubFile] {
        let patterns = patterns.isEmpty ? Self.wanted : patterns
        let selected = files.filter { file in
            patterns.contains { Self.matches(file.path, $0) }
        }
        guard !selected.isEmpty else {
            let names = files.prefix(8).map(\.path).joined(separator: ", ")
            throw ModelStoreError(
                .notFound,
                "no file fits \(patterns.joined(separator: " ")); the repository has "
                    + (files.isEmpty ? "none" : names + (files.count > 8 ? ", …" : "")))
        }
        let gguf = selected.filter { $0.path.hasSuffix(".gguf") }
        guard !self.patterns.isEmpty || gguf.count <= 1 else {
            let rows = gguf.map { "\n  \($0.path)  \(ByteCount.text($0.size))" }
            throw ModelStoreError(
                .invalid,
                "the repository has \(gguf.count) GGUF files; choose with --include:"
                    + rows.joined())
        }
        return selected
    }

    /// Whether a path fits a pattern, in which `*` stands for any text, slashes too.
    static func matches(_ path: String, _ pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return path == pattern }
        guard path.hasPrefix(parts[0]) else { return false }
        var rest = path.dropFirst(parts[0].count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(parts[parts.count - 1])
    }
}

/// Sizes for people.
package enum ByteCount {
    /// A size such as "1.59 GB".
    package static func text(_ bytes: Int) -> String {
        let units = [(1_000_000_000.0, "GB"), (1_000_000, "MB"), (1_000, "kB")]
        for (size, unit) in units where Double(bytes) >= size {
            let hundredths = Int((Double(bytes) / size * 100).rounded())
            let rest = hundredths % 100
            return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) \(unit)"
        }
        return "\(bytes) bytes"
    }
}
