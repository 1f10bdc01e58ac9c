// SPDX-License-Identifier: Apache-2.0

/// How much air lies before every point of the sky and the land, meters.
///
/// What was read of the picture is right in the large and wrong along outlines; haze shows every mistake as
/// a pale rim. So the distances are smoothed along the picture's edges, as a transmission map is (He, Sun
/// and Tang, TPAMI 2011 and 2013).
struct Veil: Sendable {
    private let distances: Raster
    /// The same behind what stands before the sky.
    private let skies: Raster
    private let left: Float
    private let top: Float

    /// The air before a picture without its things.
    ///
    /// - Parameters:
    ///   - base: the picture, completed, on its canvas.
    ///   - sky: how much of each pixel is sky.
    ///   - relief: of the land.
    ///   - things: that are not layers of their own: coverage in the picture, and `1/Z`.
    ///   - margin: of the canvas around the picture.
    init(
        _ base: Plate, sky: Raster, relief: Relief, things: [(alpha: Raster, near: Float)],
        margin: (x: Int, y: Int)
    ) {
        (left, top) = (Float(margin.x), Float(margin.y))
        var raw = sky
        for y in 0..<sky.height {
            for x in 0..<sky.width {
                let near = relief.near(Float(x) + 0.5 - left, Float(y) + 0.5 - top)
                let land = Air.distance(near: near)
                raw[x, y] = land + (Air.skyDistance - land) * sky[x, y]
            }
        }
        for thing in things {
            let distance = Air.distance(near: thing.near)
            for y in 0..<thing.alpha.height {
                for x in 0..<thing.alpha.width {
                    let there = raw[x + margin.x, y + margin.y]
                    raw[x + margin.x, y + margin.y] =
                        there + (min(distance, there) - there) * thing.alpha[x, y]
                }
            }
        }
        let radius = max(4, max(sky.width, sky.height) / 36)
        let smooth = GuidedFilter(base, radius: radius, epsilon: 1e-3)(raw)
            .map { min(max($0, 0.5), Air.skyDistance) }
        var skies = smooth
        for i in skies.values.indices {
            let open = max(sky.values[i] * 2 - 1, 0)
            skies.values[i] = Air.skyDistance + (smooth.values[i] - Air.skyDistance) * open
        }
        (distances, self.skies) = (smooth, skies)
    }

    /// Meters of air before a point of the picture, in the sky or on land; beyond the canvas as at its
    /// borders.
    func distance(_ x: Float, _ y: Float, inSky: Bool) -> Float {
        (inSky ? skies : distances).between(x + left - 0.5, y + top - 0.5)
    }
}
