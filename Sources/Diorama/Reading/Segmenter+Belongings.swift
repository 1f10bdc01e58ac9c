// SPDX-License-Identifier: Apache-2.0

/// What belongs to a thing beside what was found of it.
extension Segmenter {
    /// How rare in its rows is what may belong to a thing, where that is asked in doubt.
    private static let doubtful: Float = 0.2
    /// What may be missing of a whole thing, as a share of it.
    private static let missing: Float = 0.03

    /// Whether nothing of a thing seems to be missing.
    func isWhole(_ part: Part) -> Bool {
        let near = Neighborhood(of: part, in: picture)
        let most = Self.missing * Float(part.area)
        let (left, isSure) = belongings(near)
        return isSure && left.values.reduce(0, +) < most
            && belongings(near, rarer: Self.doubtful).more.values.reduce(0, +) < 3 * most
            && Float(patches(near)) < most
    }

    /// What hangs together with a part and is as foreign at its height: limbs, heads and clothes of other
    /// colors.
    ///
    /// - Parameters:
    ///   - near: the part and what is around it.
    ///   - least: how rare a color has to be, 0...1.
    /// - Returns: that, and whether all of it is told from what is behind. What goes on beyond reach is
    ///   behind; where that also hides the part, nothing is sure.
    func belongings(
        _ near: Neighborhood, rarer least: Float = Surroundings.foreign
    ) -> (more: Raster, isSure: Bool) {
        let part = near.part
        var more = part.mask.map { _ in 0 }
        var isSure = true
        for blob in Blobs(foreign(near, least)).blobs
        where blob.pixels.count * 150 > part.area && !blob.isFlat
            && blob.top < part.rows.upperBound + near.size / 8 && near.adjoins(blob)
        {
            if near.isLeft(by: blob) {
                if hides(blob, part) { isSure = false }
            } else {
                for i in blob.pixels { more.values[i] = 1 }
            }
        }
        return (more, isSure)
    }

    /// 1 where the colors around a part are rare at their height and are no shadow.
    private func foreign(_ near: Neighborhood, _ least: Float) -> Raster {
        var foreign = near.reach.map { _ in 0 }
        for y in 0..<picture.height {
            for x in 0..<picture.width
            where near.reach[x, y] > 0.5 && near.part.mask[x, y] < 0.5 {
                if y > ground, near.around.isShade(x, y) { continue }
                foreign[x, y] = near.around.rarity(x, y) ?? rarity[x, y] > least ? 1 : 0
            }
        }
        return foreign
    }

    /// Pixels of even regions that touch a part and end within reach, as a head of another color does and
    /// ground, walls and sky do not.
    private func patches(_ near: Neighborhood) -> Int {
        let part = near.part
        var isDone = part.mask.values.map { $0 > 0.5 }
        var count = 0
        for start in isDone.indices where !isDone[start] && near.touches(start) {
            let region = near.region(at: start, &isDone)
            let size = region.pixels.count
            guard size * 60 > part.area, size < part.area, !region.isFlat,
                region.pixels.allSatisfy({ near.reach.values[$0] > 0.5 })
            else { continue }
            let usual = region.pixels.count { i in
                let (x, y) = (i % picture.width, i / picture.width)
                return near.around.rarity(x, y) ?? 1 < 0.03 || near.around.isShade(x, y)
            }
            if usual * 2 < size { count += size }
        }
        return count
    }

    /// Whether what runs on behind a part also holds what is unlike the rest of it and may be the part's.
    private func hides(_ blob: Blobs.Blob, _ part: Part) -> Bool {
        var beyond = part.mask.map { _ in 0 }
        var over: [Int] = []
        for i in blob.pixels {
            if part.columns.contains(i % picture.width) {
                over.append(i)
            } else {
                beyond.values[i] = 1
            }
        }
        let rest = ColorModel(picture, weights: beyond)
        let unlike = over.count { rest.log(picture.pixels[$0]) < Self.unlikely }
        return unlike * 15 > part.area
    }
}
