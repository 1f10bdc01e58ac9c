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
    /// Sizes to choose from, the fastest first.
    static let choices = [1536, 1024, 768, 512, 384, 256, 128]
    /// Unpacked numbers of W that a thread holds at most.
    static let mostUnpacked = 7 << 20

    /// The largest tiles of which so many threads get equal shares, or nearly so.
    init(rows: Int, _ weight: Matrix, threads: Int) {
        let isPacked = weight.floats == nil
        func tile(_ outputs: Int, _ rowTiles: Int) -> (pieces: Int, share: Double) {
            let pieces = rowTiles * ((weight.outputs + outputs - 1) / outputs)
            let rounds = (pieces + threads - 1) / threads
            return (pieces, Double(pieces) / Double(rounds * threads))
        }
        let fewest = (rows + Self.mostRows - 1) / Self.mostRows
        let allowed = Self.choices.filter { !isPacked || $0 * weight.inputs <= Self.mostUnpacked }
        var best = (outputs: allowed.first ?? 128, rowTiles: fewest, share: 0.0)
        search: for rowTiles in fewest...2 * fewest {
            for outputs in allowed {
                let share = tile(outputs, rowTiles).share
                if share > best.share + 0.05 { best = (outputs, rowTiles, share) }
                if share > 0.9 { break search }
            }
        }
        outputs = min(best.outputs, weight.outputs)
        rowTiles = best.rowTiles
        self.rows = (rows + rowTiles - 1) / rowTiles
        pieces = tile(outputs, rowTiles).pieces
        scratch = outputs * (self.rows + (isPacked ? weight.inputs : 0))
    }
}
