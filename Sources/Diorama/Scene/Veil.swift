// SPDX-License-Identifier: Apache-2.0

/// How much air lies before every point of the sky and the land, meters.
///
/// What was read of the picture is right in the large and wrong along outlines; haze shows every mistake as
/// a pale rim. So the distances are smoothed along the picture's edges, as a transmission map is (He, Sun
/// and Tang, TPAMI 2011 and 2013).
struct Veil: Sendable {
    private let distances: Raster
    private let left: Float
    private let top: Float

    /// The air before a picture without its things.
    ///
    /// - Parameters:
    ///   - base: the picture, completed, on its canvas.
    ///   - sky: how much of each pixel is sky.
    ///   - relief: of the land.
    ///   - margin: of the canvas around the picture.
    init(_ base: Plate, sky: Raster, relief: Relief, margin: (x: Int, y: Int)) {
        (left, top) = (Float(margin.x), Float(margin.y))
        var raw = sky
        for y in 0..<sky.height {
            for x in 0..<sky.width {
                let near = relief.near(Float(x) + 0.5 - left, Float(y) + 0.5 - top)
                let land = min(1 / max(near, 1e-6), Air.skyDistance)
                raw[x, y] = land + (Air.skyDistance - land) * sky[x, y]
            }
        }
        let radius = max(4, max(sky.width, sky.height) / 36)
        distances = GuidedFilter(base, radius: radius, epsilon: 1e-3)(raw)
            .map { min(max($0, 0.5), Air.skyDistance) }
    }

    /// Meters of air before a point of the picture; beyond the canvas as at its borders.
    func distance(_ x: Float, _ y: Float) -> Float {
        let u = min(max(x + left - 0.5, 0), Float(distances.width - 1) - 0.001)
        let v = min(max(y + top - 0.5, 0), Float(distances.height - 1) - 0.001)
        let (i, j) = (Int(u), Int(v))
        let (tx, ty) = (u - Float(i), v - Float(j))
        let a = j * distances.width + i
        return distances.values.withUnsafeBufferPointer { d in
            let upper = d[a] + (d[a + 1] - d[a]) * tx
            let lower =
                d[a + distances.width] + (d[a + distances.width + 1] - d[a + distances.width]) * tx
            return upper + (lower - upper) * ty
        }
    }
}
