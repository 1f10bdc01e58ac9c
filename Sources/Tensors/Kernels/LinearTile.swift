// SPDX-License-Identifier: Apache-2.0

/// How a product x W^T is cut into tiles, each the work of one thread at a time.
struct LinearTile {
    /// Rows of x in a tile, and how many such tiles lie below one another.
    let rows: Int
    let rowTiles: Int
    /// Outputs of W in a tile.
    let outputs: Int
    let pieces: Int
    /// Numbers of working memory: the tile, and the rows of W where they must be unpacked.
    let scratch: Int

    static let mostRows = 1344
    /// Outputs in a tile: at most, with which oneDNN is fastest; at least; and what they are a multiple of.
    static let mostOutputs = 1536
    static let fewestOutputs = 128
    static let grain = 64
    /// Unpacked numbers of W that a thread holds at most.
    static let mostUnpacked = 7 << 20

    /// The largest tiles of which so many threads get equal shares, or nearly so.
    ///
    /// A tile that is narrower than the others is as long waited for as a missing one: 1,536 outputs are cut
    /// for two threads into 768 and 768, not into 1,024 and 512.
    init(rows: Int, _ weight: Matrix, threads: Int) {
        let isPacked = weight.floats == nil
        var most = Self.mostOutputs
        if isPacked { most = min(most, Self.mostUnpacked / max(weight.inputs, 1)) }
        most = max(most / Self.grain * Self.grain, Self.fewestOutputs)
        let fewest = (rows + Self.mostRows - 1) / Self.mostRows
        let fewestTiles = (weight.outputs + most - 1) / most
        var best = (outputs: most, rowTiles: fewest, share: 0.0)
        search: for rowTiles in fewest...2 * fewest {
            for tiles in fewestTiles..<fewestTiles + threads {
                let even = (weight.outputs + tiles - 1) / tiles
                let outputs = (even + Self.grain - 1) / Self.grain * Self.grain
                guard outputs >= Self.fewestOutputs || tiles == fewestTiles else { break }
                let pieces = rowTiles * ((weight.outputs + outputs - 1) / outputs)
                let rounds = (pieces + threads - 1) / threads
                let share =
                    Double(weight.outputs * rowTiles) / Double(rounds * threads * outputs)
                if share > best.share + 0.05 { best = (outputs, rowTiles, share) }
                if share > 0.9 { break search }
            }
        }
        outputs = min(best.outputs, weight.outputs)
        rowTiles = best.rowTiles
        self.rows = (rows + rowTiles - 1) / rowTiles
        pieces = rowTiles * ((weight.outputs + outputs - 1) / outputs)
        scratch = outputs * (self.rows + (isPacked ? weight.inputs : 0))
    }
}
