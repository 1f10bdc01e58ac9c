// SPDX-License-Identifier: Apache-2.0
@testable import Tensors

/// Runs graphs in tests, and compares.
enum Run {
    /// The value that a graph of one operation makes.
    static func value(
        threads: Int = 2, _ build: (Graph) throws -> Graph.Node
    ) throws -> [Float] {
        let graph = try Graph()
        let node = try build(graph)
        let result = try Tensor(node.shape)
        try graph.copy(node, to: graph.input(result))
        try Processor(threads: threads).run(graph)
        return result.values
    }

    /// Numbers of -1...1 that look random and are always the same.
    static func numbers(_ count: Int, seed: UInt64 = 1) -> [Float] {
        var state = seed &* 0x9e37_79b9_7f4a_7c15
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(state >> 40) / 8_388_608 - 1
        }
    }

    /// A weight as a file of this type holds it.
    static func weight(_ outputs: Int, _ inputs: Int, _ type: ElementType) throws -> Matrix {
        var source = MemoryWeights()
        let bytes = try Quantizer.bytes(numbers(outputs * inputs, seed: 2), as: type)
        source.tensors["w"] = (try TensorDescriptor(shape: [outputs, inputs], type: type), bytes)
        var ledger = WeightLedger(source)
        return try ledger.matrix("w", outputs: outputs, inputs: inputs)
    }

    /// ||a - b|| / ||b||.
    static func distance(_ a: [Float], _ b: [Float]) -> Double {
        guard a.count == b.count else { return .infinity }
        var (difference, size) = (0.0, 0.0)
        for (x, y) in zip(a, b) {
            difference += Double(x - y) * Double(x - y)
            size += Double(y) * Double(y)
        }
        return (difference / size).squareRoot()
    }
}
