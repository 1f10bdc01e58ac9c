// SPDX-License-Identifier: Apache-2.0

/// Where things of a small picture may be.
enum Seeds {
    /// Seeds under the line where the ground would end if nothing stood on it.
    static func standing(_ picture: Plate, _ tiers: Tiers) -> [Raster] {
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
    static func outstanding(
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
}
