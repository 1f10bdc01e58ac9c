// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct LinearTileTests {
    private func tile(_ rows: Int, _ outputs: Int, _ threads: Int) throws -> LinearTile {
        let weight = try Matrix(Tensor([outputs, 8]))
        return LinearTile(rows: rows, weight, threads: threads)
    }

    @Test func `tiles are large for few threads and even for many`() throws {
        #expect(try tile(1280, 1536, 1).pieces == 1)
        #expect(try tile(1280, 1536, 2).pieces == 2)
        let wide = try tile(1280, 8960, 2)
        #expect(wide.pieces == 4 && wide.outputs == 2240)
        let alone = try tile(1280, 8960, 1)
        #expect(alone.pieces == 1 && alone.block <= LinearTile.mostOutputs)
        let many = try tile(1280, 1536, 16)
        #expect(many.pieces >= 12 && many.outputs >= 128)
        let long = try tile(32_760, 1536, 8)
        #expect(long.rows <= LinearTile.mostRows && long.pieces >= 24)
    }

    @Test(arguments: [1536, 8960, 4608, 700], [1, 2, 4])
    func `no thread waits long for another`(outputs: Int, threads: Int) throws {
        let tile = try tile(1280, outputs, threads)
        let columns = tile.pieces / tile.rowTiles
        let widths = (0..<columns).map { min(tile.outputs, outputs - $0 * tile.outputs) }
        #expect(widths.reduce(0, +) == outputs && widths.allSatisfy { $0 > 0 })
        let rounds = (tile.pieces + threads - 1) / threads
        let busy = rounds * threads * tile.outputs
        #expect(Double(outputs * tile.rowTiles) / Double(busy) > 0.85)
    }

    @Test(arguments: [1, 2, 3, 5])
    func `every number of threads computes the same`(threads: Int) throws {
        let (rows, inputs, outputs) = (1500, 3, 700)
        let x = Run.numbers(rows * inputs)
        let w = Run.numbers(outputs * inputs, seed: 2)
        func product(_ threads: Int) throws -> [Float] {
            try Run.value(threads: threads) { graph in
                try graph.linear(
                    graph.input(Tensor([rows, inputs], x)), Matrix(Tensor([outputs, inputs], w)),
                    nil)
            }
        }
        let expected = Naive.linear(
            x, w, [Float](repeating: 0, count: outputs), inputs: inputs)
        #expect(Run.distance(try product(threads), expected) < 1e-6)
    }
}
