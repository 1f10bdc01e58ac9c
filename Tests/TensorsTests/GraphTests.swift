// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct GraphTests {
    @Test func `shapes that do not fit are refused before they reach ggml`() throws {
        let graph = try Graph()
        let x = try graph.input(Tensor([4, 6]))
        let y = try graph.input(Tensor([4, 8]))
        let weight = try Matrix(Tensor([3, 5]))
        #expect(throws: TensorError.self) { try graph.linear(x, weight, nil) }
        #expect(throws: TensorError.self) {
            try graph.attention(x, y, y, AttentionHeads(2, scale: 1))
        }
        #expect(throws: TensorError.self) {
            try graph.attention(x, x, x, AttentionHeads(4, scale: 1))
        }
        #expect(throws: TensorError.self) {
            try graph.rmsNorm(x, epsilon: 1, scale: Tensor([5]))
        }
        #expect(throws: TensorError.self) {
            try graph.rotate(x, scale: Tensor([6]), angles: Tensor([4, 2, 2]), epsilon: 1)
        }
        #expect(throws: TensorError.self) { try graph.copy(x, to: y) }
        #expect(throws: TensorError.self) { try graph.input(Tensor([2]), rows: 1..<3) }
        for shape in [[], [0], [1, 1, 1, 1, 1], [-1, 2], [Int.max, 2]] {
            #expect(throws: TensorError.self) { try Tensor(shape) }
        }
        #expect(throws: TensorError.self) { try Processor(threads: 0) }
    }

    @Test func `a full graph is refused`() throws {
        let graph = try Graph(capacity: 2)
        let x = try graph.input(Tensor([4]))
        _ = try graph.layerNorm(x, epsilon: 1)
        #expect(throws: TensorError.self) { try graph.layerNorm(x, epsilon: 1) }
    }

    @Test func `operations run in the order of their noting`() throws {
        let tensor = try Tensor([1, 2], [1, 2])
        let one = try Matrix(Tensor([2, 2], [1, 0, 0, 1]))
        let graph = try Graph()
        let x = try graph.input(tensor)
        let before = try Tensor([1, 2])
        try graph.copy(x, to: graph.input(before))
        try graph.addLinear(x, one, nil, to: x)
        try graph.addLinear(x, one, nil, to: x)
        try Processor(threads: 2).run(graph)
        #expect(before.values == [1, 2])
        #expect(tensor.values == [4, 8])
    }

    @Test func `a graph can be run again`() throws {
        let tensor = try Tensor([1, 1], [1])
        let graph = try Graph()
        let x = try graph.input(tensor)
        try graph.addLinear(x, Matrix(Tensor([1, 1], [1])), nil, to: x)
        let processor = try Processor(threads: 3)
        for _ in 0..<5 { try processor.run(graph) }
        #expect(tensor.values == [32])
    }

    @Test func `a run stops when it is asked to`() throws {
        let graph = try Graph()
        var x = try graph.input(Tensor([64, 64]))
        for _ in 0..<50 { x = try graph.layerNorm(x, epsilon: 1) }
        let processor = try Processor(threads: 2)
        let error = #expect(throws: TensorError.self) {
            try processor.run(graph) { true }
        }
        #expect(error?.code == .canceled)
        try processor.run(graph)
    }

    @Test func `the number of threads changes nothing`() throws {
        let x = Run.numbers(300 * 64)
        let w = try Matrix(Tensor([64, 64], Run.numbers(64 * 64, seed: 2)))
        let results = try [1, 2, 5].map { threads in
            try Run.value(threads: threads) { graph in
                let y = try graph.linear(graph.input(Tensor([300, 64], x)), w, nil, .gelu)
                return try graph.attention(y, y, y, AttentionHeads(4, scale: 0.3))
            }
        }
        #expect(results[0] == results[1])
        #expect(results[0] == results[2])
    }

    @Test func `a weight is used exactly once`() throws {
        var source = MemoryWeights()
        source.tensors["a"] = (
            try TensorDescriptor(shape: [2, 3], type: .f32), [UInt8](repeating: 0, count: 24)
        )
        source.tensors["b"] = (
            try TensorDescriptor(shape: [2], type: .f32), [UInt8](repeating: 0, count: 8)
        )
        var ledger = WeightLedger(source)
        #expect(throws: WeightError.self) { try ledger.tensor("a", [3, 2]) }
        ledger = WeightLedger(source)
        _ = try ledger.matrix("a", outputs: 2, inputs: 3)
        let unused = #expect(throws: WeightError.self) { try ledger.finish() }
        #expect(unused?.code == .unused)
        #expect(unused?.message.contains("b") == true)
        #expect(throws: WeightError.self) { try ledger.matrix("a", outputs: 2, inputs: 3) }
        _ = try ledger.tensor("b", [2])
        try ledger.finish()
        #expect(throws: WeightError.self) { try ledger.tensor("c", [2]) }
    }
}
