// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Tensors in memory, for tests.
struct MemorySource: WeightSource {
    var tensors: [String: (descriptor: TensorDescriptor, bytes: [UInt8])] = [:]

    var names: [String] { tensors.keys.sorted() }

    /// Adds a tensor of single precision.
    mutating func add(_ name: String, _ shape: [Int], _ numbers: [Float]) throws {
        tensors[name] = (
            try TensorDescriptor(shape: shape, type: .f32), numbers.withUnsafeBytes { Array($0) }
        )
    }

    /// Names and shapes alone; nobody reads the numbers.
    init(shapes: [String: [Int]]) throws {
        for (name, shape) in shapes {
            tensors[name] = (try TensorDescriptor(shape: shape, type: .f32), [])
        }
    }

    init() {}

    /// The tensors of a source whose names have a beginning, without it.
    init(_ source: any WeightSource, after prefix: String) throws {
        for name in source.names where name.hasPrefix(prefix) {
            let bytes = try source.withBytes(name) { Array($0) }
            tensors[String(name.dropFirst(prefix.count))] = (try source.descriptor(name), bytes)
        }
    }

    func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor {
        guard let tensor = tensors[name] else { throw WeightError(.missing, "no \(name)") }
        return tensor.descriptor
    }

    func withBytes<R>(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
        guard let tensor = tensors[name] else { throw WeightError(.missing, "no \(name)") }
        return try tensor.bytes.withUnsafeBytes(body)
    }
}
