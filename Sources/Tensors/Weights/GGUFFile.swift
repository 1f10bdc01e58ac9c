// SPDX-License-Identifier: Apache-2.0

/// A GGUF file, mapped into memory.
package struct GGUFFile: WeightSource {
    private let file: MappedFile
    private let header: GGUFHeader

    /// Maps and checks a file.
    ///
    /// - Throws: ``WeightError`` that names the file.
    package init(path: String) throws(WeightError) {
        (file, header) = try MappedFile.mapped(path) { bytes throws(WeightError) in
            try GGUFHeader(bytes)
        }
    }

    package var names: [String] { header.names }

    /// What the file says of itself.
    package var metadata: [String: GGUFValue] { header.metadata }

    /// The elements of a list of the metadata; nil when there is no such list.
    ///
    /// - Throws: ``WeightError`` when a text in it is not UTF-8.
    package func list(_ key: String) throws -> [GGUFValue]? {
        guard case .array(let array) = metadata[key] else { return nil }
        return try file.withBytes { bytes in
            var cursor = ByteCursor(bytes, at: array.offset)
            var values: [GGUFValue] = []
            for _ in 0..<array.count { values.append(try cursor.value(of: array.type, 1)) }
            return values
        }
    }

    package func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor {
        try entry(name).descriptor
    }

    package func withBytes<R>(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws
        -> R
    {
        try file.withBytes(in: try entry(name).range, body)
    }

    package func isMapped(_ name: String) -> Bool { true }

    private func entry(_ name: String) throws(WeightError) -> GGUFHeader.Entry {
        guard let entry = header.entries[name] else {
            throw WeightError(.missing, "\(file.name) has no tensor \(name)")
        }
        return entry
    }
}
