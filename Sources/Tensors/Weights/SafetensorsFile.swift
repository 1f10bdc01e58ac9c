// SPDX-License-Identifier: Apache-2.0

/// A safetensors file, mapped into memory.
///
/// 8-bit floating-point files of the "scaled" kind keep, beside `P.weight`, a tensor `P.scale_weight`
/// or `P.weight_scale`: it becomes the descriptor's scales and is no tensor of its own. Their markers
/// and the scales of activations, which only 8-bit arithmetic needs, are left out as well.
package struct SafetensorsFile: WeightSource {
    private let file: MappedFile
    private let entries: [String: SafetensorsHeader.Entry]
    package let names: [String]
    /// The free text that its maker put in.
    package let metadata: [String: String]

    /// Maps and checks a file.
    ///
    /// - Throws: ``WeightError`` that names the file.
    package init(path: String) throws(WeightError) {
        let (file, read) = try MappedFile.mapped(path) { bytes throws(WeightError) in
            let header = try SafetensorsHeader(bytes)
            var entries = header.entries
            try ScaledFloats.fold(&entries, bytes)
            return (header: header, entries: entries)
        }
        self.file = file
        entries = read.entries
        names = read.header.names.filter { read.entries[$0] != nil }
        metadata = read.header.metadata
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

    private func entry(_ name: String) throws(WeightError) -> SafetensorsHeader.Entry {
        guard let entry = entries[name] else {
            throw WeightError(.missing, "\(file.name) has no tensor \(name)")
        }
        return entry
    }
}
