// SPDX-License-Identifier: Apache-2.0
package import Numerics
package import Pixels

extension Diorama {
    /// The scene from a moved camera; from the picture's own camera in clear air it is the picture.
    package func frame(_ shift: Shift, crew: Crew) -> Frame {
        if shift == .none { return picture }
        var frame = picture
        let projection = Projection(shift, optics)
        let (width, height) = (optics.width, optics.height)
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            guard let target = bytes.baseAddress else { return }
            let place = Target(bytes: target)
            crew.shareRows(height) { rows in
                for y in rows {
                    // A pixel's depths are near those of the one before.
                    var hints = [Float](repeating: -1, count: layers.count)
                    for x in 0..<width {
                        let color = self.color(
                            Float(x) + 0.5, Float(y) + 0.5, projection, &hints)
                        place.store(color, at: (y * width + x) * 3)
                    }
                }
            }
        }
        return frame
    }

    /// Written by several threads, each its own rows.
    private struct Target: @unchecked Sendable {
        let bytes: UnsafeMutablePointer<UInt8>

        func store(_ color: SIMD4<Float>, at i: Int) {
            let c = color.clamped(lowerBound: .zero, upperBound: .one) * 255 + 0.5
            bytes[i] = UInt8(c.x)
            bytes[i + 1] = UInt8(c.y)
            bytes[i + 2] = UInt8(c.z)
        }
    }

    /// What a pixel shows: layers from front to back until nothing shines through.
    private func color(
        _ x: Float, _ y: Float, _ projection: Projection, _ hints: inout [Float]
    ) -> SIMD4<Float> {
        var sum = SIMD4<Float>.zero
        guard let trace = projection.trace(x, y) else { return sum }
        for index in layers.indices.reversed() {
            let near = layers[index].near(along: trace, from: hints[index])
            hints[index] = near
            let p = trace.at(near)
            let found = layers[index].sample(p.x, p.y)
            guard found.w > 0 else { continue }
            sum += found * (1 - sum.w)
            if sum.w > 0.997 { break }
        }
        return sum
    }
}

extension Layer {
    /// The inverse depth at which a ray meets the layer: the fixed point of
    /// `near = relief(far + near · trace)`, which the limits of the moves keep a contraction.
    ///
    /// - Parameters:
    ///   - trace: of the ray.
    ///   - hint: what the pixel before found; negative for none.
    /// - Returns: `1/Z`.
    func near(along trace: Projection.Trace, from hint: Float) -> Float {
        if relief.isInfinite { return 0 }
        var near = hint
        var rounds = 3
        if hint < 0 {
            near = relief.near(trace.far.x, trace.far.y)
            rounds = 12
        }
        for _ in 0..<rounds {
            let p = trace.at(near)
            let next = relief.near(p.x, p.y)
            if abs(next - near) < 1e-6 { return next }
            near = next
        }
        return near
    }

    /// The color at a point of the picture: Catmull-Rom between pixels; sky and land go on at their
    /// borders, things end there.
    func sample(_ x: Float, _ y: Float) -> SIMD4<Float> {
        let isEndless = kind != .thing
        var (u, v) = (x - Float(left) - 0.5, y - Float(top) - 0.5)
        let (right, bottom) = (Float(plate.width - 1), Float(plate.height - 1))
        if isEndless {
            u = min(max(u, 0), right)
            v = min(max(v, 0), bottom)
        } else if u < -1 || v < -1 || u > right + 1 || v > bottom + 1 {
            return .zero
        }
        let (i, j) = (Int(u.rounded(.down)), Int(v.rounded(.down)))
        let (wx, wy) = (Self.weights(u - Float(i)), Self.weights(v - Float(j)))
        return plate.pixels.withUnsafeBufferPointer { pixels in
            var sum = SIMD4<Float>.zero
            if i >= 1, j >= 1, i + 2 < plate.width, j + 2 < plate.height {
                for n in 0..<4 {
                    let row = (j - 1 + n) * plate.width + i - 1
                    var line = pixels[row] * wx.x
                    line += pixels[row + 1] * wx.y
                    line += pixels[row + 2] * wx.z
                    line += pixels[row + 3] * wx.w
                    sum += line * wy[n]
                }
            } else {
                for n in 0..<4 {
                    for m in 0..<4 {
                        let (a, b) = (i - 1 + m, j - 1 + n)
                        if !isEndless, a < 0 || b < 0 || a >= plate.width || b >= plate.height {
                            continue
                        }
                        let (ca, cb) = (
                            min(max(a, 0), plate.width - 1), min(max(b, 0), plate.height - 1)
                        )
                        sum += pixels[cb * plate.width + ca] * (wx[m] * wy[n])
                    }
                }
            }
            // Overshoot must not make anything brighter than its coverage.
            sum.w = min(max(sum.w, 0), 1)
            return sum.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: sum.w))
        }
    }

    /// Catmull-Rom weights of four neighbors at a share of the way between the middle two.
    private static func weights(_ t: Float) -> SIMD4<Float> {
        let (t2, t3) = (t * t, t * t * t)
        let outer = 2 * t2 - t3 - t
        let inner = 3 * t3 - 5 * t2 + 2
        let next = 4 * t2 - 3 * t3 + t
        return SIMD4(outer, inner, next, t3 - t2) / 2
    }
}
