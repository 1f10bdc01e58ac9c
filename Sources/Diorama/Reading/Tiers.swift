// SPDX-License-Identifier: Apache-2.0

/// A picture in three tiers.
///
/// As most outdoor pictures are built, in every column sky above, what stands upright in the
/// middle, ground below (tiered labels, Felzenszwalb and Veksler, CVPR 2010). Each tier may be empty.
struct Tiers: Sendable, Equatable {
    /// Rows of the picture that was read.
    let height: Int
    /// For each column the first row that is not sky.
    var skyline: [Int]
    /// For each column the first row of ground; never above the skyline.
    var contact: [Int]

    /// Reads a small picture.
    init(reading picture: Plate) {
        let features = Features(picture)
        height = picture.height
        skyline = Self.skyline(features)
        contact = Self.contact(features, below: skyline)
        // Below the horizon is no sky: the floor of a studio is of the wall's color.
        let floor = Int(horizon + 0.08 * Float(height))
        for x in skyline.indices where skyline[x] > floor {
            (skyline[x], contact[x]) = (floor, floor)
        }
    }

    init(height: Int, skyline: [Int], contact: [Int]) {
        self.height = height
        self.skyline = skyline
        self.contact = contact
    }

    /// Rows of the line at which distances become infinite.
    ///
    /// A little above the farthest ground that is seen; where near walls hide it, about the middle.
    var horizon: Float {
        let far = contact.sorted()[contact.count / 10]
        let rows = Float(height)
        return min(max(Float(far) - 0.025 * rows, 0.12 * rows), 0.55 * rows)
    }

    /// What the tiers are read from.
    struct Features {
        let picture: Plate
        let lightness: Raster
        /// Standard deviation of the lightness around a pixel.
        let texture: Raster
        /// Difference of the color between a row and the one before.
        let step: Raster
        /// The same, where it goes on alike to both sides: high along straight level lines.
        let level: Raster

        init(_ picture: Plate) {
            self.picture = picture
            lightness = picture.lightness
            let mean = lightness.blurred(2)
            var variance = lightness.map { $0 * $0 }.blurred(2)
            for i in variance.values.indices {
                let rest = variance.values[i] - mean.values[i] * mean.values[i]
                variance.values[i] = max(rest, 0).squareRoot()
            }
            texture = variance
            var step = Raster(width: picture.width, height: picture.height)
            var changes = [step, step, step]
            for y in 1..<max(picture.height, 1) {
                for x in 0..<picture.width {
                    let change = picture[x, y] - picture[x, y - 1]
                    step[x, y] = (abs(change.x) + abs(change.y) + abs(change.z)) / 3
                    for c in 0..<3 { changes[c][x, y] = change[c] }
                }
            }
            var level = Raster(width: picture.width, height: picture.height)
            for change in changes {
                let mean = change.blurredAcross(picture.width / 12)
                for i in level.values.indices { level.values[i] += abs(mean.values[i]) / 3 }
            }
            self.level = level
            self.step = step
        }
    }

    // MARK: Sky

    private static func skyline(_ features: Features) -> [Int] {
        let picture = features.picture
        let (width, height) = (picture.width, picture.height)
        let way = wayFromTop(features)
        var weights = Raster(width: width, height: height)
        var rest = weights
        for i in weights.values.indices {
            weights.values[i] = way.values[i] < 0.10 ? 1 : 0
            rest.values[i] = way.values[i] > 0.25 ? 1 : 0
        }
        let seeds = weights.values.reduce(0, +)
        let top = features.texture.values[..<(width * max(1, height / 16))].sorted()
        // Without a smooth top of some size there is no sky.
        guard top[top.count / 2] < 0.05, seeds > Float(width * height) * 0.03 else {
            return [Int](repeating: 0, count: width)
        }
        var line = [Int](repeating: 0, count: width)
        for _ in 0..<2 {
            let sky = ColorModel(picture, weights: weights)
            let other = ColorModel(picture, weights: rest)
            var price = Raster(width: width, height: height)
            for y in 0..<height {
                // Sky grows unlikely towards the bottom.
                let low = 1.2 * Float(y) / Float(height) - 0.5
                for x in 0..<width {
                    let i = y * width + x
                    let color = picture.pixels[i]
                    var p = other.log(color) - sky.log(color)
                    p = min(max(p, -2.5), 2.5) + low * 2
                    p += min(features.texture.values[i] * 18, 2) - 0.5
                    p += min(way.values[i] * 3 + max(way.values[i] - 0.15, 0) * 15, 5) - 0.5
                    price.values[i] = p
                }
            }
            var cost = Boundary.pricing(above: price)
            for y in 1..<height {
                for x in 0..<width {
                    cost[x, y] -= 12 * features.step[x, y] + 110 * features.level[x, y]
                }
            }
            line = Boundary.cheapest(cost, stiffness: 0.35, limit: 14)
            for y in 0..<height {
                for x in 0..<width {
                    weights[x, y] = y < line[x] ? 1 : 0
                    rest[x, y] = y >= line[x] ? 1 : 0
                }
            }
        }
        let share = line.reduce(0, +)
        let isSky = share * 50 >= width * height && !isRough(line, features)
        return isSky ? line : [Int](repeating: 0, count: width)
    }

    /// Whether what lies above a line is darker than the rest and full of detail, as woods and walls are.
    private static func isRough(_ line: [Int], _ features: Features) -> Bool {
        var (rough, area): (Float, Float) = (0, 0)
        var (above, all): (Float, Float) = (0, 0)
        let (width, height) = (features.picture.width, features.picture.height)
        for x in 0..<width {
            for y in 0..<height {
                all += features.lightness[x, y]
                guard y < line[x] else { continue }
                above += features.lightness[x, y]
                rough += features.texture[x, y] > 0.06 ? 1 : 0
                area += 1
            }
        }
        let rest = (all - above) / max(Float(width * height) - area, 1)
        return rough > 0.15 * area && above < 1.1 * rest * area
    }

    /// How much lightness and color change on the easiest way from the top, as a sum of steps beyond a
    /// little noise.
    private static func wayFromTop(_ features: Features) -> Raster {
        let picture = features.picture
        let (width, height) = (picture.width, picture.height)
        var way = Raster(width: width, height: height, 1e3)
        // Sky is the bright part of the top: walls beside it are darker.
        let rows = min(height, max(1, height / 24))
        let top = (0..<width).map { x in
            (0..<rows).reduce(0) { $0 + features.lightness[x, $1] } / Float(rows)
        }
        let bright = top.sorted()[width * 9 / 10]
        for x in 0..<width where top[x] > bright - 0.2 {
            way[x, 0] = max(0, features.texture[x, 0] - 0.04)
        }
        func relax(_ x: Int, _ y: Int, from u: Int, _ v: Int) {
            let change = picture[x, y] - picture[u, v]
            let step = (abs(change.x) + abs(change.y) + abs(change.z)) / 3
            let cost = way[u, v] + max(0, step - 0.012)
            if cost < way[x, y] { way[x, y] = cost }
        }
        for _ in 0..<2 {
            for y in 0..<height {
                for x in 0..<width {
                    if y > 0 { relax(x, y, from: x, y - 1) }
                    if x > 0 { relax(x, y, from: x - 1, y) }
                }
                for x in stride(from: width - 2, through: 0, by: -1) {
                    relax(x, y, from: x + 1, y)
                }
            }
            for y in stride(from: height - 2, through: 0, by: -1) {
                for x in 0..<width { relax(x, y, from: x, y + 1) }
            }
        }
        return way
    }

    // MARK: Ground

    private static func contact(_ features: Features, below skyline: [Int]) -> [Int] {
        let picture = features.picture
        let (width, height) = (picture.width, picture.height)
        var line = skyline.map { max($0, Int(0.62 * Float(height))) }
        for round in 0..<4 {
            var ground = Raster(width: width, height: height)
            var upright = ground
            for x in 0..<width {
                // At first the bottom alone speaks for the ground.
                let first = round == 0 ? Int(0.85 * Float(height)) : line[x]
                for y in 0..<height {
                    if y >= first { ground[x, y] = 1 }
                    if y >= skyline[x], y < line[x] { upright[x, y] = 1 }
                }
            }
            let models = (
                ColorModel(picture, weights: ground), ColorModel(picture, weights: upright)
            )
            line = contact(features, models, below: skyline)
        }
        return zip(line, skyline).map(max)
    }

    /// The line under which colors are the ground's rather than those of what stands.
    private static func contact(
        _ features: Features, _ models: (ground: ColorModel, upright: ColorModel),
        below skyline: [Int]
    ) -> [Int] {
        let picture = features.picture
        let (width, height) = (picture.width, picture.height)
        let sky = Float(skyline.reduce(0, +)) / Float(max(skyline.count, 1))
        // Where the ground usually begins: a little under the sky, else under the middle.
        let usual = max(sky + 0.08 * Float(height), 0.5 * Float(height))
        var price = Raster(width: width, height: height)
        for y in 0..<height {
            let prior = 2.2 * (Float(y) - usual) / Float(height)
            for x in 0..<width {
                let color = picture[x, y]
                let p = models.ground.log(color) - models.upright.log(color)
                price[x, y] = min(max(p, -1.5), 1.5) + prior
            }
        }
        // Ground may neither begin in the sky nor fill the picture up to its top.
        var cost = Boundary.pricing(above: price)
        for y in 0...height {
            for x in 0..<width {
                if y < skyline[x] || y < height / 6 { cost[x, y] = 1e6 }
                if y > 0, y < height {
                    cost[x, y] -= 8 * features.step[x, y] + 40 * features.level[x, y]
                }
            }
        }
        return Boundary.cheapest(cost, stiffness: 0.9, limit: 30)
    }
}
