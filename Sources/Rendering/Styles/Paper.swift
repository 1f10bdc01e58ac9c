// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The grain of a sheet that lies still under the picture; made once a clip.
final class Paper {
    /// Height of the fibers, about -0.5...0.5.
    let grain: Plane
    /// Slow stains of pigment and pulp, about -0.5...0.5.
    let cloud: Plane

    /// A sheet for a canvas; `across` stretches the grain sideways (wood, laid paper).
    init(canvas: Canvas, seed: Int32, across: Float = 1) {
        grain = Plane(width: canvas.width, height: canvas.height)
        cloud = Plane(width: canvas.width, height: canvas.height)
        let fine = 1 / (2.2 * canvas.unit)
        let coarse = 1 / (70 * canvas.unit)
        for y in 0..<canvas.height {
            for start in stride(from: 0, to: canvas.width, by: 8) {
                let x = min(start, canvas.width - 8)
                let (px, py) = (Canvas.columns(x), Lanes(Float(y)))
                let o = y * canvas.width + x
                grain[o] =
                    Noise.fractal(px * (fine / across), py * fine, octaves: 3, seed: seed) - 0.5
                cloud[o] =
                    Noise.fractal(px * coarse, py * coarse, octaves: 4, seed: seed &+ 31) - 0.5
            }
        }
    }
}
