// SPDX-License-Identifier: Apache-2.0
package import Pixels

extension Diorama {
    /// How near everything is taken to be, as a gray picture: to look at what was understood.
    package func map() -> Frame {
        var frame = picture
        let bottom = SIMD2(Float(optics.width) / 2, Float(optics.height))
        let nearest = layers.map { $0.relief.near(bottom.x, bottom.y) }.max() ?? 1
        for y in 0..<optics.height {
            for x in 0..<optics.width {
                var (near, open): (Float, Float) = (0, 1)
                for layer in layers.reversed() {
                    let a = layer.sample(Float(x) + 0.5, Float(y) + 0.5).w
                    near += a * open * layer.relief.near(Float(x), Float(y))
                    open *= 1 - a
                }
                let value = UInt8(min(max(near / max(nearest, 1e-6), 0), 1).squareRoot() * 255)
                for c in 0..<3 { frame.bytes[(y * optics.width + x) * 3 + c] = value }
            }
        }
        return frame
    }
}
