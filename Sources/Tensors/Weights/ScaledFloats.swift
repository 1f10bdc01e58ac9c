// SPDX-License-Identifier: Apache-2.0

/// The scales of 8-bit floating-point weights, which files keep as tensors of their own.
enum ScaledFloats {
    private static let suffixes = ["scale_weight", "weight_scale"]
    /// What only arithmetic in 8 bits needs, and a marker of the file's kind.
    private static let ignored = ["scale_input", "input_scale"]
    private static let marker = "scaled_fp8"

    /// Moves scales from tensors of their own into the descriptors of the weights.
    ///
    /// - Throws: ``WeightError`` for a scale whose shape does not fit its weight.
    static func fold(
        _ entries: inout [String: SafetensorsHeader.Entry], _ file: UnsafeRawBufferPointer
    ) throws(WeightError) {
        let weights = entries.filter { name, entry in
            entry.descriptor.type == .f8e4m3 && name.hasSuffix("weight")
        }
        for (name, entry) in weights {
            let stem = name.dropLast("weight".count)
            for suffix in suffixes {
                guard let scale = entries.removeValue(forKey: stem + suffix) else { continue }
                entries[name] = try scaled(name, entry, by: scale, file)
            }
            for suffix in ignored { entries[stem + suffix] = nil }
        }
        for name in entries.keys where name == marker || name.hasSuffix("." + marker) {
            entries[name] = nil
        }
    }

    private static func scaled(
        _ name: String, _ entry: SafetensorsHeader.Entry, by scale: SafetensorsHeader.Entry,
        _ file: UnsafeRawBufferPointer
    ) throws(WeightError) -> SafetensorsHeader.Entry {
        let count = scale.descriptor.elementCount
        guard count == 1 || count == entry.descriptor.shape.first else {
            throw WeightError(
                .malformed,
                "\(name) of shape \(entry.descriptor.shape) has \(count) scales: one, or one a row"
            )
        }
        let bytes = UnsafeRawBufferPointer(rebasing: file[scale.range])
        let scales = try Dequantizer.floats(bytes, scale.descriptor)
        return SafetensorsHeader.Entry(
            descriptor: try TensorDescriptor(
                shape: entry.descriptor.shape, type: entry.descriptor.type, scales: scales),
            range: entry.range)
    }
}
