// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Tensors

/// Every operation against a naive loop in double precision.
@Suite struct KernelTests {
    @Test(arguments: [(1, 5, 3), (17, 40, 33), (900, 64, 600)])
    func `a linear layer is a product with a bias`(rows: Int, inputs: Int, outputs: Int) throws {
        let x = Run.numbers(rows * inputs)
        let w = Run.numbers(outputs * inputs, seed: 2)
        let b = Run.numbers(outputs, seed: 3)
        let found = try Run.value { graph in
            try graph.linear(
                graph.input(Tensor([rows, inputs], x)), Matrix(Tensor([outputs, inputs], w)),
                Tensor([outputs], b))
        }
        #expect(Run.distance(found, Naive.linear(x, w, b, inputs: inputs)) < 1e-6)
    }

    @Test(arguments: [ElementType.f16, .bf16, .q8_0, .q4_0, .q4K, .q5K, .q6K])
    func `a stored weight multiplies as its numbers do`(type: ElementType) throws {
        let (rows, inputs, outputs) = (9, 256, 520)
        let bytes = try Quantizer.bytes(Run.numbers(outputs * inputs), as: type)
        var source = MemoryWeights()
        source.tensors["w"] = (try TensorDescriptor(shape: [outputs, inputs], type: type), bytes)
        var ledger = WeightLedger(source)
        let weight = try ledger.matrix("w", outputs: outputs, inputs: inputs)
        try ledger.finish()
        let x = Run.numbers(rows * inputs, seed: 5)
        let found = try Run.value { graph in
            try graph.linear(graph.input(Tensor([rows, inputs], x)), weight, nil)
        }
        let zeros = [Float](repeating: 0, count: outputs)
        let expected = Naive.linear(x, try source.floats("w"), zeros, inputs: inputs)
        #expect(weight.type == type)
        #expect(Run.distance(found, expected) < 1e-6)
    }

    @Test func `endings are what their formulas say`() throws {
        let x = (0..<100).map { Float($0) / 5 - 10 }
        let one = try Matrix(Tensor([1, 1], [1]))
        func ended(_ ending: LinearEnding) throws -> [Float] {
            try Run.value { try $0.linear($0.input(Tensor([100, 1], x)), one, nil, ending) }
        }
        for (value, found) in zip(x.map(Double.init), try ended(.silu)) {
            #expect(abs(Double(found) - value / (1 + exp(-value))) < 2e-6)
        }
        for (value, found) in zip(x.map(Double.init), try ended(.gelu)) {
            let u = (2 / Double.pi).squareRoot() * (value + 0.044_715 * value * value * value)
            #expect(abs(Double(found) - value * (1 + tanh(u)) / 2) < 2e-6)
        }
    }

    @Test func `a result is added through its gate where it lies`() throws {
        let (rows, inputs, outputs) = (5, 12, 21)
        let x = Run.numbers(rows * inputs)
        let w = Run.numbers(outputs * inputs, seed: 2)
        let gate = Run.numbers(outputs, seed: 3)
        let old = Run.numbers(rows * outputs, seed: 4)
        let target = try Tensor([rows, outputs], old)
        let graph = try Graph()
        try graph.addLinear(
            graph.input(Tensor([rows, inputs], x)), Matrix(Tensor([outputs, inputs], w)), nil,
            gate: Tensor([outputs], gate), to: graph.input(target))
        try Processor(threads: 2).run(graph)
        let zeros = [Float](repeating: 0, count: outputs)
        let product = Naive.linear(x, w, zeros, inputs: inputs)
        let expected = product.indices.map { old[$0] + product[$0] * gate[$0 % outputs] }
        #expect(Run.distance(target.values, expected) < 1e-6)
    }

    @Test(arguments: [3, 8, 20, 37])
    func `norms have the moments that they promise`(width: Int) throws {
        let x = Run.numbers(6 * width).map { $0 * 3 + 2 }
        let plain = try Run.value {
            try $0.layerNorm($0.input(Tensor([6, width], x)), epsilon: 1e-6)
        }
        let ones = try Tensor([width], [Float](repeating: 1, count: width))
        let root = try Run.value {
            try $0.rmsNorm($0.input(Tensor([6, width], x)), epsilon: 0, scale: ones)
        }
        let unit = try Run.value {
            try $0.channelNorm(
                $0.input(Tensor([6, width], x)), scale: ones, thenSiLU: false)
        }
        for row in 0..<6 {
            let range = row * width..<(row + 1) * width
            let mean = plain[range].reduce(0) { $0 + Double($1) } / Double(width)
            let variance = plain[range].reduce(0) { $0 + Double($1) * Double($1) } / Double(width)
            #expect(abs(mean) < 1e-5)
            #expect(abs(variance - 1) < 1e-4)
            for values in [root, unit] {
                let square = values[range].reduce(0) { $0 + Double($1) * Double($1) }
                #expect(abs(square - Double(width)) < 1e-4 * Double(width))
            }
        }
    }

    @Test func `rotation keeps lengths and depends on the distance alone`() throws {
        let pairs = 4
        let rows = 5
        var angles: [Float] = []
        for row in 0..<rows {
            angles += (0..<pairs).map { cos(Float(row) * Float($0 + 1) / 3) }
            angles += (0..<pairs).map { sin(Float(row) * Float($0 + 1) / 3) }
        }
        let vector = Run.numbers(2 * pairs)
        let repeated = (0..<rows).flatMap { _ in vector }
        let scale = try Tensor([2 * pairs], [Float](repeating: 1, count: 2 * pairs))
        let turned = try Run.value { graph in
            try graph.rotate(
                graph.input(Tensor([rows, 2 * pairs], repeated)), scale: scale,
                angles: Tensor([rows, 2, pairs], angles), epsilon: 0)
        }
        func product(_ a: Int, _ b: Int) -> Float {
            (0..<2 * pairs).reduce(0) {
                $0 + turned[a * 2 * pairs + $1] * turned[b * 2 * pairs + $1]
            }
        }
        #expect(abs(product(0, 0) - Float(2 * pairs)) < 1e-4)
        for step in 1..<rows { #expect(abs(product(step, step) - product(0, 0)) < 1e-4) }
        #expect(abs(product(0, 1) - product(2, 3)) < 1e-4)
        #expect(abs(product(1, 3) - product(2, 4)) < 1e-4)
        #expect(abs(product(0, 1) - product(0, 2)) > 1e-2)
    }
}

/// Loops that say what is meant.
enum Naive {
    static func linear(_ x: [Float], _ w: [Float], _ b: [Float], inputs: Int) -> [Float] {
        let outputs = b.count
        return (0..<x.count / inputs).flatMap { row in
            (0..<outputs).map { output in
                var sum = Double(b[output])
                for i in 0..<inputs {
                    sum += Double(x[row * inputs + i]) * Double(w[output * inputs + i])
                }
                return Float(sum)
            }
        }
    }
}

/// Tensors in memory.
struct MemoryWeights: WeightSource {
    var tensors: [String: (descriptor: TensorDescriptor, bytes: [UInt8])] = [:]
    var names: [String] { tensors.keys.sorted() }

    func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor {
        guard let tensor = tensors[name] else { throw WeightError(.missing, "no \(name)") }
        return tensor.descriptor
    }

    func withBytes<R>(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
        guard let tensor = tensors[name] else { throw WeightError(.missing, "no \(name)") }
        return try tensor.bytes.withUnsafeBytes(body)
    }
}
