// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Tensors that a part is run on, checked as they are asked for.
struct ProbeInputs {
    private let source: any WeightSource

    init(_ source: any WeightSource) { self.source = source }

    func has(_ name: String) -> Bool { source.names.contains(name) }

    func shape(_ name: String) throws -> [Int] {
        guard has(name) else {
            throw DiffusionError(
                .missing,
                "the inputs must have a tensor \(name); they have "
                    + (source.names.isEmpty ? "none" : source.names.joined(separator: ", ")))
        }
        return try source.descriptor(name).shape
    }

    func numbers(_ name: String) throws -> [Float] {
        _ = try shape(name)
        return try source.floats(name)
    }

    /// The parts of a tensor along its first axis.
    func batch(_ name: String, axes: Int) throws -> [(shape: [Int], values: [Float])] {
        let shape = try shape(name)
        guard shape.count == axes, shape.allSatisfy({ $0 > 0 }) else {
            throw DiffusionError(
                .invalid, "\(name) must have \(axes) axes, the batch first; got shape \(shape)")
        }
        let values = try numbers(name)
        let size = values.count / shape[0]
        return (0..<shape[0]).map { index in
            (Array(shape.dropFirst()), Array(values[index * size..<(index + 1) * size]))
        }
    }

    /// A batch of clips: [batch, channels, frames, rows, columns].
    func clips(_ name: String) throws -> [Latents] {
        try batch(name, axes: 5).map { try Latents(shape: $0.shape, values: $0.values) }
    }

    /// A batch of rows: [batch, length].
    func rows(_ name: String) throws -> (rows: [[Float]], length: Int) {
        let rows = try batch(name, axes: 2)
        return (rows.map(\.values), rows[0].values.count)
    }

    /// The UTF-8 bytes of a text.
    func text(_ name: String) throws -> String {
        let bytes = try numbers(name)
        guard bytes.allSatisfy({ (0...255).contains($0) }) else {
            throw DiffusionError(.invalid, "\(name) must be the bytes of a text, 0 to 255")
        }
        return String(decoding: bytes.map { UInt8($0) }, as: UTF8.self)
    }

    /// Clips of one shape as a batch.
    static func stack(_ name: String, _ clips: [Latents]) -> Probe.Output {
        (name, [clips.count] + (clips.first?.shape ?? []), clips.flatMap(\.values))
    }
}
