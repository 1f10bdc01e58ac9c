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
        let found = multiply(strassen, a, b)
        #expect(Run.distance(found, expected(a, b, inner: inner)) < 2e-6)
    }

    /// A B^T, into rows with gaps, which must be left alone as what follows the working memory.
    private func multiply(_ strassen: StrassenProduct, _ a: [Float], _ b: [Float]) -> [Float] {
        let (rows, columns, inner) = (strassen.rows, strassen.columns, strassen.inner)
        let stride = columns + 3
        var target = [Float](repeating: 7, count: rows * stride)
        var scratch = [Float](repeating: .nan, count: strassen.scratch) + [7]
        scratch.withUnsafeMutableBufferPointer { scratch in
            target.withUnsafeMutableBufferPointer { target in
                a.withUnsafeBufferPointer { a in
                    b.withUnsafeBufferPointer { b in
                        guard let a = a.baseAddress, let b = b.baseAddress,
                            let c = target.baseAddress, let room = scratch.baseAddress
                        else { return }
                        strassen.transposed(
                            Rows(base: a, stride: inner), Rows(base: b, stride: inner), into: c,
                            stride: stride, scratch: room)
                    }
                }
            }
        }
        #expect(scratch.last == 7)
        #expect((0..<rows).allSatisfy { target[$0 * stride + columns] == 7 })
        return (0..<rows).flatMap { target[$0 * stride..<$0 * stride + columns] }
    }

    @Test func `a large row costs digits in the row that shares its sums, and nowhere else`() throws
    {
        let (rows, columns, inner) = (64, 96, 64)
        var a = Run.numbers(rows * inner)
        for k in 0..<inner { a[3 * inner + k] *= 1000 }
        let b = Run.numbers(columns * inner, seed: 2)
        let strassen = try #require(
            StrassenProduct(rows: rows, columns: columns, inner: inner, rounds: 1))
        let found = multiply(strassen, a, b)
        let wanted = expected(a, b, inner: inner)
        func distance(_ row: Int) -> Double {
            let place = row * columns..<(row + 1) * columns
            return Run.distance(Array(found[place]), Array(wanted[place]))
        }
        for row in 0..<rows where row != 3 + rows / 2 { #expect(distance(row) < 2e-6) }
        #expect(distance(3 + rows / 2) < 2e-3)
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

    /// Sizes, threads and type of a layer: one block a tile; packed, for two threads; three blocks a tile, which share
    /// the sums of x; two rounds; two tiles of rows.
    @Test(arguments: [
        (1027, 1024, 1056, 1, ElementType.f32), (1027, 1024, 1056, 2, .q8_0),
        (1027, 1024, 3104, 1, .f32), (1027, 8192, 544, 1, .f32), (4100, 1024, 544, 1, .f32),
    ])
    func `a large layer is what its product is`(
        rows: Int, inputs: Int, outputs: Int, threads: Int, type: ElementType
    ) throws {
        let x = Run.numbers(rows * inputs)
        let bias = try Tensor([outputs], Run.numbers(outputs, seed: 3))
        let gate = try Tensor([outputs], Run.numbers(outputs, seed: 4))
        let weight = try Run.weight(outputs, inputs, type)
        func layer(_ x: [Float], threads: Int) throws -> [Float] {
            let rows = x.count / inputs
            return try Run.value(threads: threads) { graph in
                let target = try graph.input(
                    Tensor([rows, outputs], [Float](repeating: 1, count: rows * outputs)))
                return try graph.addLinear(
                    graph.input(Tensor([rows, inputs], x)), weight, bias, gate: gate, to: target)
            }
        }
        let large = try layer(x, threads: threads)
        #expect(LinearTile(rows: rows, weight, threads: threads).strassen != nil)
        // Few rows go through the plain product.
        for start in [0, 500, rows - 27] {
            let part = Array(x[start * inputs..<(start + 27) * inputs])
            let found = Array(large[start * outputs..<(start + 27) * outputs])
            #expect(Run.distance(found, try layer(part, threads: 1)) < 2e-6)
        }
    }

    @Test func `a product without working memory is the same`() throws {
        let (a, b) = (Run.numbers(5 * 7), Run.numbers(6 * 7, seed: 2))
        var target = [Float](repeating: 1, count: 30)
        let product = Product(rows: 5, columns: 6, inner: 7, factor: 2, accumulates: true)
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                target.withUnsafeMutableBufferPointer { target in
                    guard let a = a.baseAddress, let b = b.baseAddress,
                        let target = target.baseAddress
                    else { return }
                    product.plainly(
                        Rows(base: a, stride: 7), Rows(base: b, stride: 7), across: 7, down: 1,
                        target, 6)
                }
            }
        }
        #expect(Run.distance(target, expected(a, b, inner: 7).map { 1 + 2 * $0 }) < 1e-6)
    }
}
