// SPDX-License-Identifier: Apache-2.0

/// Opens weights in whatever form they come.
package enum WeightFile {
    /// A safetensors file, an index of shards (`*.index.json`), or a GGUF file, told apart by their
    /// first bytes.
    ///
    /// - Throws: ``WeightError``; pickles (`.pth`, `.pt`, `.ckpt`, `.bin`) are refused, because
    ///   reading them means running what is in them.
    package static func open(_ path: String) throws(WeightError) -> any WeightSource {
        if path.hasSuffix(".json") { return try SafetensorsIndex(path: path) }
        let file = try MappedFile(path: path)
        switch file.withBytes({ kind(of: $0) }) {
        case .gguf: return try GGUFFile(path: path)
        case .safetensors: return try SafetensorsFile(path: path)
        case .pickle:
            throw WeightError(
                .unsupported,
                "\(file.name): a pickle, which can run code when read; convert it to safetensors")
        case .unknown:
            throw WeightError(
                .unsupported, "\(file.name): neither a safetensors nor a GGUF file")
        }
    }

    private enum Kind { case safetensors, gguf, pickle, unknown }

    private static func kind(of bytes: UnsafeRawBufferPointer) -> Kind {
        let start = Array(bytes.prefix(9))
        if start.starts(with: Array("GGUF".utf8)) { return .gguf }
        // PyTorch writes a zip archive, and wrote bare pickles before (protocol 2 and later).
        if start.starts(with: Array("PK".utf8)) { return .pickle }
        if start.count == 9, start[8] == UInt8(ascii: "{") { return .safetensors }
        if start.count > 1, start[0] == 0x80, start[1] < 6 { return .pickle }
        return .unknown
    }
}
