// SPDX-License-Identifier: Apache-2.0

/// How a product x W^T is cut into tiles, each the work of one thread at a time.
struct LinearTile {
    /// Rows of x in a tile, and how many such tiles lie below one another.
    let rows: Int
    let rowTiles: Int
    /// Outputs of W in a tile.
    let outputs: Int
    let pieces: Int
    /// Outputs that are computed at a time.
    let block: Int
    /// The product of such a block, where it is large enough for Strassen's.
    let strassen: StrassenProduct?
    /// Numbers of working memory: the block, the rows of W where they must be unpacked, and Strassen's sums.
    let scratch: Int
    /// Where Strassen's sums begin in it.
    let sums: Int

    static let mostRows = 1344
    /// Rows where one or two threads share the work: the sums of W are the dearer the fewer rows they serve.
    static let mostRowsOfFew = 4096
    /// Outputs of a block at most, with which oneDNN is fastest.
    static let mostOutputs = 1536
    /// Outputs in a tile at most where threads share the work: one on a busy core then leaves tiles to the others.
    static let mostShared = 2304
    /// Outputs in a tile at least, and what they are a multiple of.
    static let fewestOutputs = 128
    static let grain = 64
    /// Unpacked numbers of W that a thread holds at most.
    static let mostUnpacked = 7 << 20

    /// The largest tiles of which so many threads get equal shares, or nearly so.
    ///
    /// A tile that is narrower than the others is as long waited for as a missing one: 1,536 outputs are cut
    /// for two threads into 768 and 768, not into 1,024 and 512.
    init(rows: Int, _ weight: Matrix, threads: Int) {
        self.init(
            rows: rows, inputs: weight.inputs, outputs: weight.outputs,
            isPacked: weight.floats == nil, threads: threads)
    }

    /// Tiles for a weight of these sizes.
    init(rows: Int, inputs: Int, outputs all: Int, isPacked: Bool, threads: Int) {
        let mostRows = threads > 2 ? Self.mostRows : Self.mostRowsOfFew
        let fewest = (rows + mostRows - 1) / mostRows
        let fewestTiles = threads > 1 ? (all + Self.mostShared - 1) / Self.mostShared : 1
        var best = (outputs: all, rowTiles: fewest, share: 0.0)
        search: for rowTiles in fewest...2 * fewest {
            for tiles in fewestTiles..<fewestTiles + threads {
                let outputs = Self.even(all, in: tiles)
                guard outputs >= Self.fewestOutputs || tiles == fewestTiles else { break }
                let pieces = rowTiles * ((all + outputs - 1) / outputs)
                let rounds = (pieces + threads - 1) / threads
                let share = Double(all * rowTiles) / Double(rounds * threads * outputs)
                if share > best.share + 0.05 { best = (outputs, rowTiles, share) }
                if share > 0.9 { break search }
            }
        }
        outputs = min(best.outputs, all)
        rowTiles = best.rowTiles
        self.rows = (rows + rowTiles - 1) / rowTiles
        pieces = rowTiles * ((all + outputs - 1) / outputs)
        var most = Self.mostOutputs
        if isPacked { most = min(most, Self.mostUnpacked / max(inputs, 1)) }
        most = max(most / Self.grain * Self.grain, Self.fewestOutputs)
        block = min(Self.even(outputs, in: (outputs + most - 1) / most), outputs)
        strassen = .whereFaster(rows: self.rows, columns: block, inner: inputs)
        sums = block * (self.rows + (isPacked ? inputs : 0))
        scratch = sums + (strassen?.scratch ?? 0)
    }

    /// Outputs of each of so many parts, a multiple of ``grain``.
    private static func even(_ outputs: Int, in parts: Int) -> Int {
        ((outputs + parts - 1) / parts + grain - 1) / grain * grain
    }
}

/// What layers need beside their tensors, told before they are run.
package enum WorkingMemory {
    /// Bytes in which so many threads multiply with a packed weight of these sizes.
    package static func bytes(rows: Int, inputs: Int, outputs: Int, threads: Int) -> Int {
        let threads = max(threads, 1)
        let tile = LinearTile(
            rows: max(rows, 1), inputs: inputs, outputs: max(outputs, 1), isPacked: true,
            threads: threads)
        return tile.scratch * threads * MemoryLayout<Float>.stride
    }
}
