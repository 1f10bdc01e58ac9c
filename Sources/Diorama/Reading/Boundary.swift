// SPDX-License-Identifier: Apache-2.0

/// A line through a picture from left to right with one height for every column.
enum Boundary {
    /// The heights that cost least: a shortest path by dynamic programming (Viterbi), with a price for
    /// every step up or down between neighboring columns.
    ///
    /// - Parameters:
    ///   - cost: `cost[x, y]` of the line at height `y` of column `x`; rows are one more than the picture's.
    ///   - stiffness: the price of a step of one row between columns.
    ///   - limit: the price of a jump of any height.
    /// - Returns: a row for every column.
    static func cheapest(_ cost: Raster, stiffness: Float, limit: Float) -> [Int] {
        let (width, height) = (cost.width, cost.height)
        var best = (0..<height).map { cost[0, $0] }
        var came = [Int32](repeating: 0, count: width * height)
        for x in 1..<max(width, 1) {
            // The lower envelope of best + stiffness·|step|, in two sweeps.
            var source = (0..<height).map { Int32($0) }
            var reached = best
            for y in 1..<height where reached[y - 1] + stiffness < reached[y] {
                (reached[y], source[y]) = (reached[y - 1] + stiffness, source[y - 1])
            }
            for y in stride(from: height - 2, through: 0, by: -1)
            where reached[y + 1] + stiffness < reached[y] {
                (reached[y], source[y]) = (reached[y + 1] + stiffness, source[y + 1])
            }
            let lowest = best.indices.min { best[$0] < best[$1] } ?? 0
            for y in 0..<height {
                if best[lowest] + limit < reached[y] {
                    (reached[y], source[y]) = (best[lowest] + limit, Int32(lowest))
                }
                came[x * height + y] = source[y]
                reached[y] += cost[x, y]
            }
            best = reached
        }
        var line = [Int](repeating: 0, count: width)
        guard width > 0 else { return line }
        line[width - 1] = best.indices.min { best[$0] < best[$1] } ?? 0
        for x in stride(from: width - 1, to: 0, by: -1) {
            line[x - 1] = Int(came[x * height + line[x]])
        }
        return line
    }

    /// The cost of a line above which a raster's price is paid and below which it is not.
    static func pricing(above price: Raster) -> Raster {
        var cost = Raster(width: price.width, height: price.height + 1)
        for y in 0..<price.height {
            for x in 0..<price.width { cost[x, y + 1] = cost[x, y] + price[x, y] }
        }
        return cost
    }
}
