// SPDX-License-Identifier: Apache-2.0

/// Things that stand before the rest: what breaks the line where the ground ends, and what stands out.
enum Cutouts {
    /// One thing.
    struct Cutout: Sendable {
        /// 0...1, in the size of the picture that was read.
        var mask: Raster
        /// The row on which it stands.
        var foot: Int
        /// Whether the picture's lower border cuts it off.
        var isCutOff: Bool
        /// Whether its outline lies on edges of the picture all around.
        var isClear: Bool
    }

    /// At most so many are told apart.
    private static let most = 3
    /// The share of an outline that has to lie on edges of the picture to be cut along it.
    private static let clear: Float = 0.85
    /// How rare in its rows what belongs to a thing is, 0...1.
    private static let foreign: Float = 0.3

    /// The things of a small picture, nearest first.
    static func find(in picture: Plate, _ tiers: Tiers, filter: GuidedFilter) -> [Cutout] {
        let (width, height) = (picture.width, picture.height)
        let area = Float(width * height)
        var found: [Cutout] = []
        var taken = Raster(width: width, height: height)
        let standing = standing(picture, tiers)
        let rarity = Saliency.rarity(picture)
        let outstanding = outstanding(picture, tiers, rarity)
        for (seed, isSure) in standing.map({ ($0, true) }) + outstanding.map({ ($0, false) }) {
            let overlap = zip(seed.values, taken.values).reduce(0) { $0 + $1.0 * $1.1 }
            guard overlap < 0.3 * seed.values.reduce(0, +) else { continue }
            let seen = refined(seed, in: picture, filter)
            let part = Part(seen)
            let rest = whole(seen, rarity)
            // What is of several colors, as people are, is cut out whole or not at all.
            let isWhole = rest.values.reduce(0, +) < 1.1 * seen.values.reduce(0, +)
            let grown = isWhole ? nil : Part(refined(rest, in: picture, filter))
            guard var part, Float(part.blob.pixels.count) / area > 0.004 else { continue }
            let own = outline(of: part.mask, part.blob, in: picture)
            var outline = own
            if let grown, let together = Self.outline(of: grown.mask, grown.blob, in: picture) {
                (part, outline) = (grown, together)
            } else if let grown {
                (part, outline) = (grown, own.map { min($0, Self.clear) })
            }
            guard let outline, isSure || outline > Self.clear,
                Float(part.blob.pixels.count) / area < 0.5
            else { continue }
            let (mask, largest) = (part.mask, part.blob)
            for i in mask.values.indices { taken.values[i] = max(taken.values[i], mask.values[i]) }
            found.append(
                Cutout(
                    mask: mask, foot: min(largest.bottom + 1, height),
                    isCutOff: largest.bottom >= height - 2, isClear: outline > Self.clear))
            if found.count == most { break }
        }
        return found.sorted { $0.foot > $1.foot }
    }

    /// The largest connected part of a mask, with its holes filled.
    private struct Part {
        let mask: Raster
        let blob: Blobs.Blob

        init?(_ mask: Raster) {
            let blobs = Blobs(mask)
            guard let largest = blobs.blobs.first else { return nil }
            blob = largest
            self.mask = blobs.mask(largest, width: mask.width, height: mask.height)
        }
    }

    /// A mask with what hangs together with it and is as foreign to its rows: limbs, heads and clothes of
    /// other colors.
    private static func whole(_ mask: Raster, _ rarity: Raster) -> Raster {
        guard let part = Part(mask) else { return mask }
        let size = max(part.blob.right - part.blob.left, part.blob.bottom - part.blob.top)
        let near = part.mask.spread(max(3, size / 2), max)
        var all = part.mask
        for i in all.values.indices where near.values[i] > 0.5 && rarity.values[i] > foreign {
            all.values[i] = 1
        }
        let inside = part.blob.pixels[0]
        let blobs = Blobs(all)
        return blobs.blobs.first { $0.pixels.contains(inside) }
            .map { blobs.mask($0, width: mask.width, height: mask.height) } ?? mask
    }

    /// Seeds under the line where the ground would end if nothing stood on it.
    private static func standing(_ picture: Plate, _ tiers: Tiers) -> [Raster] {
        let (width, height) = (picture.width, picture.height)
        let far = envelope(tiers.contact, radius: width / 6)
        var seeds: [Raster] = []
        var x = 0
        while x < width {
            guard tiers.contact[x] - far[x] > height / 25 else {
                x += 1
                continue
            }
            let start = x
            while x < width, tiers.contact[x] - far[x] > height / 40 { x += 1 }
            // What touches the side borders is the wall beside the camera rather than a thing.
            guard start > 1, x < width - 1, x - start < width / 3, x - start > width / 64 else {
                continue
            }
            var seed = Raster(width: width, height: height)
            for column in start..<x {
                for row in far[column]..<min(tiers.contact[column], height) {
                    seed[column, row] = 1
                }
            }
            seeds.append(seed)
        }
        return seeds.sorted { $0.values.reduce(0, +) > $1.values.reduce(0, +) }
    }

    /// The opening of a line: what is lower than all around within a radius is cut off.
    private static func envelope(_ line: [Int], radius: Int) -> [Int] {
        func spread(_ line: [Int], _ choose: (Int, Int) -> Int) -> [Int] {
            line.indices.map { x in
                line[max(0, x - radius)...min(line.count - 1, x + radius)]
                    .reduce(line[x], choose)
            }
        }
        return spread(spread(line, min), max)
    }

    /// Seeds that stand out from the borders.
    private static func outstanding(
        _ picture: Plate, _ tiers: Tiers, _ rarity: Raster
    ) -> [Raster] {
        let (width, height) = (picture.width, picture.height)
        var map = Saliency.map(picture)
        let rarity = rarity.blurred(max(1, picture.width / 100))
        let top = max(map.values.max() ?? 1, 0.3)
        for i in map.values.indices {
            map.values[i] = (0.35 + map.values[i] / top) * rarity.values[i]
        }
        for y in 0..<height {
            for x in 0..<width {
                let u = (Float(x) + 0.5) / Float(width) * 2 - 1
                let v = (Float(y) + 0.5) / Float(height) * 2 - 1
                map[x, y] *= 1.15 - 0.35 * (u * u + v * v)
                if y < tiers.skyline[x] { map[x, y] *= 0.5 }
            }
        }
        map = map.blurred(1)
        let threshold = max(Saliency.threshold(map), 0.22)
        let blobs = Blobs(map.map { $0 > threshold ? 1 : 0 })
        return blobs.blobs.prefix(3).filter { $0.pixels.count > width * height / 300 }
            .map { blobs.mask($0, width: width, height: height) }
    }

    /// A seed grown or cut to the borders of its colors: models of inside and around, smoothed along the
    /// picture's edges, three times.
    private static func refined(
        _ seed: Raster, in picture: Plate, _ filter: GuidedFilter
    ) -> Raster {
        let near = max(3, picture.width / 14)
        var mask = seed
        for _ in 0..<3 {
            let reach = mask.spread(near, max)
            var around = reach
            for i in around.values.indices { around.values[i] *= 1 - mask.values[i] }
            let inside = ColorModel(picture, weights: mask)
            let outside = ColorModel(picture, weights: around)
            var vote = mask
            for i in vote.values.indices {
                let odds = inside.log(picture.pixels[i]) - outside.log(picture.pixels[i])
                let held = (mask.values[i] - 0.5) * 2.4
                vote.values[i] =
                    reach.values[i] > 0.5 ? min(max(odds + held, -2), 2) / 4 + 0.5 : 0
            }
            mask = filter(vote).map { $0 > 0.5 ? 1 : 0 }
        }
        return mask
    }

    /// The share of a mask's outline that lies on edges of the picture; nil when the mask is no thing of its
    /// own, because it runs along the borders or is ragged.
    private static func outline(
        of mask: Raster, _ blob: Blobs.Blob, in picture: Plate
    ) -> Float? {
        let (width, height) = (mask.width, mask.height)
        var (sides, foot) = (0, 0)
        for y in 0..<height {
            sides += (mask[0, y] > 0.5 ? 1 : 0) + (mask[width - 1, y] > 0.5 ? 1 : 0)
        }
        for x in 0..<width {
            sides += mask[x, 0] > 0.5 ? 1 : 0
            foot += mask[x, height - 1] > 0.5 ? 1 : 0
        }
        guard sides * 12 < width + 2 * height, foot * 10 < width * 6 else { return nil }
        var (clear, count): (Float, Float) = (0, 0)
        for y in 2..<height - 3 {
            for x in 2..<width - 3 {
                for (u, v) in [(1, 0), (0, 1)] where mask[x, y] != mask[x + u, y + v] {
                    let change = picture[x - u, y - v] - picture[x + 2 * u, y + 2 * v]
                    let contrast = (abs(change.x) + abs(change.y) + abs(change.z)) / 3
                    clear += contrast > 0.075 ? 1 : 0
                    count += 1
                }
            }
        }
        guard count > 0 else { return nil }
        // The outline of a thing is short for its area.
        let round = count / Float(blob.pixels.count).squareRoot()
        let box = (blob.right - blob.left + 1) * (blob.bottom - blob.top + 1)
        guard round < 8.5, blob.pixels.count * 10 > box * 3 else { return nil }
        return clear / count
    }
}
