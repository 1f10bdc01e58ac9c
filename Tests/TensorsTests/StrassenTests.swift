// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct StrassenTests {
    /// A B^T in double precision.
    private func expected(_ a: [Float], _ b: [Float], inner: Int) -> [Float] {
        (0..<a.count / inner).flatMap { row in
            (0..<b.count / inner).map { column in
                Float(
                    (0..<inner).reduce(0.0) {
                        $0 + Double(a[row * inner + $1]) * Double(b[column * inner + $1])
                    })
            }
        }
    }

    @Test(
        "seven products of quarters make the whole",
        arguments: [(2, 32, 16, 1), (7, 64, 96, 1), (33, 32, 96, 3), (64, 96, 64, 2)])
    func product(rows: Int, columns: Int, inner: Int, rounds: Int) throws {
        let (a, b) = (Run.numbers(rows * inner), Run.numbers(columns * inner, seed: 2))
        let strassen = try #require(
            StrassenProduct(rows: rows, columns: columns, inner: inner, rounds: rounds))
        let stride = columns + 3
        var target = [Float](repeating: 7, count: rows * stride)
        var scratch = [Float](repeating: .nan, count: strassen.scratch + 1)
        scratch.withUnsafeMutableBufferPointer { scratch in
            target.withUnsafeMutableBufferPointer { target in
                guard let room = scratch.baseAddress, let c = target.baseAddress else { return }
                a.withUnsafeBufferPointer { a in
                    b.withUnsafeBufferPointer { b in
                        guard let a = a.baseAddress, let b = b.baseAddress else { return }
                        strassen.transposed(
                            Rows(base: a, stride: inner), Rows(base: b, stride: inner), into: c,
                            stride: stride, scratch: room)
                    }
                }
                room[strassen.scratch] = 0
            }
        }
        let wanted = expected(a, b, inner: inner)
        let found = (0..<rows).flatMap { target[$0 * stride..<$0 * stride + columns] }
        #expect(Run.distance(found, wanted) < 2e-6)
        // What lies between the rows of the target is left alone.
        #expect((0..<rows).allSatisfy { target[$0 * stride + columns] == 7 })
    }

    @Test func `sizes without quarters have no such product`() {
        #expect(StrassenProduct(rows: 1, columns: 32, inner: 16, rounds: 1) == nil)
        #expect(StrassenProduct(rows: 64, columns: 48, inner: 16, rounds: 1) == nil)
        #expect(StrassenProduct(rows: 64, columns: 32, inner: 48, rounds: 2) == nil)
    }

    @Test func `the layers of a large model take it, those of a small one do not`() throws {
        let large = try #require(
            StrassenProduct.whereFaster(rows: 1280, columns: 1536, inner: 8960))
        #expect(large.rounds == 4)
        #expect(StrassenProduct.whereFaster(rows: 1280, columns: 1536, inner: 256) == nil)
        #expect(StrassenProduct.whereFaster(rows: 512, columns: 1536, inner: 1536) == nil)
    }

    @Test(arguments: [1, 2], [ElementType.f32, .q8_0])
    func `a large layer is what its product is`(threads: Int, type: ElementType) throws {
        let (rows, inputs, outputs) = (1027, 1024, 1056)
        let x = Run.numbers(rows * inputs)
        let weight = try Run.weight(outputs, inputs, type)
        let layer = try Run.value(threads: threads) { graph in
            try graph.linear(graph.input(Tensor([rows, inputs], x)), weight, nil)
        }
        #expect(LinearTile(rows: rows, weight, threads: threads).strassen != nil)
        // Blocks of fewer rows go through the plain product.
        for start in [0, 500, 1000] {
            let part = Array(x[start * inputs..<(start + 27) * inputs])
            let plain = try Run.value { graph in
                try graph.linear(graph.input(Tensor([27, inputs], part)), weight, nil)
            }
            let found = Array(layer[start * outputs..<(start + 27) * outputs])
            #expect(Run.distance(found, plain) < 2e-6)
        }
    }
}
