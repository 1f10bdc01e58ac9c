// SPDX-License-Identifier: Apache-2.0

/// Fills what is unknown smoothly from its surroundings: an image pyramid of weighted means, read back
/// from coarse to fine (Gortler and others, SIGGRAPH 1996).
enum PushPull {
    /// A plate without gaps: where the weight is 1 it stays, where it is 0 it is what lies around.
    ///
    /// - Parameters:
    ///   - plate: opaque colors.
    ///   - weight: 0...1 for every pixel.
    /// - Returns: opaque colors everywhere.
    static func filled(_ plate: Plate, weight: Raster) -> Plate {
        var fine = plate
        for i in fine.pixels.indices {
            var color = plate.pixels[i]
            color.w = 1
            fine.pixels[i] = color * weight.values[i]
        }
        guard plate.width > 1 || plate.height > 1 else {
            if let color = fine.pixels.first, color.w > 1e-6 { fine.pixels[0] = color / color.w }
            return fine
        }
        var coarse = Plate(width: (plate.width + 1) / 2, height: (plate.height + 1) / 2)
        for y in 0..<plate.height {
            for x in 0..<plate.width { coarse[x / 2, y / 2] += fine[x, y] }
        }
        var coarseWeight = Raster(width: coarse.width, height: coarse.height)
        for i in coarse.pixels.indices {
            let sum = coarse.pixels[i].w
            coarseWeight.values[i] = min(sum, 1)
            if sum > 1e-6 { coarse.pixels[i] /= sum }
        }
        let below = filled(coarse, weight: coarseWeight)
        for y in 0..<plate.height {
            for x in 0..<plate.width {
                let known = fine[x, y].w
                guard known < 1 else { continue }
                fine[x, y] += Self.smooth(below, x, y) * (1 - known)
            }
        }
        return fine
    }

    /// A coarse plate at a fine pixel, bilinear.
    private static func smooth(_ coarse: Plate, _ x: Int, _ y: Int) -> SIMD4<Float> {
        let (u, v) = (Float(x) / 2 - 0.25, Float(y) / 2 - 0.25)
        let (x0, y0) = (max(0, Int(u)), max(0, Int(v)))
        let (x1, y1) = (min(x0 + 1, coarse.width - 1), min(y0 + 1, coarse.height - 1))
        let (tx, ty) = (min(max(u - Float(x0), 0), 1), min(max(v - Float(y0), 0), 1))
        let top = coarse[x0, y0] + (coarse[x1, y0] - coarse[x0, y0]) * tx
        let bottom = coarse[x0, y1] + (coarse[x1, y1] - coarse[x0, y1]) * tx
        return top + (bottom - top) * ty
    }
}
