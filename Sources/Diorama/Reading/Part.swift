// SPDX-License-Identifier: Apache-2.0

/// Parts of a mask that belong to one thing: the largest, and what is right above or below it.
struct Part {
    /// 0 or 1.
    let mask: Raster
    /// Pixels.
    let area: Int
    /// Where it lies.
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>

    /// The thing of a mask; nil of an empty one.
    init?(_ mask: Raster) {
        let blobs = Blobs(mask)
        guard let largest = blobs.blobs.first else { return nil }
        var all = blobs.mask(largest, width: mask.width, height: mask.height)
        var (left, right) = (largest.left, largest.right)
        var (top, bottom) = (largest.top, largest.bottom)
        for blob in blobs.blobs.dropFirst()
        where blob.pixels.count * 60 > largest.pixels.count && blob.isAlong(left...right) {
            let one = blobs.mask(blob, width: mask.width, height: mask.height)
            for i in all.values.indices { all.values[i] = max(all.values[i], one.values[i]) }
            (left, right) = (min(left, blob.left), max(right, blob.right))
            (top, bottom) = (min(top, blob.top), max(bottom, blob.bottom))
        }
        self.mask = all
        (columns, rows) = (left...right, top...bottom)
        area = Int(all.values.reduce(0, +))
    }
}
