// SPDX-License-Identifier: Apache-2.0
package import Numerics
package import Pixels

extension Diorama {
    /// The scene from a moved camera, in some air; from the picture's own camera in clear air it is the
    /// picture.
    package func frame(_ shift: Shift, _ air: Air = Air(), crew: Crew) -> Frame {
        if shift == .none, air.isClear { return picture }
        var frame = picture
        let (width, height) = (optics.width, optics.height)
        let flurry = Flurry(air, shift, optics)
        let view = View(scene: self, projection: Projection(shift, optics), air: air)
        var near = [Float](repeating: 0, count: width * height)
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            near.withUnsafeMutableBufferPointer { near in
                guard let bytes = bytes.baseAddress, let near = near.baseAddress else { return }
                let target = Target(bytes: bytes, near: near)
                crew.shareRows(height) { rows in
                    for y in rows { view.trace(row: y, into: target) }
                    flurry.draw(
                        rows: rows, width: width, near: target.near, bytes: target.bytes)
                }
            }
        }
        return frame
    }

    /// Written by several threads, each its own rows.
    private struct Target: @unchecked Sendable {
        let bytes: UnsafeMutablePointer<UInt8>
        let near: UnsafeMutablePointer<Float>
    }

    /// The scene as a moved camera sees it.
    private struct View: Sendable {
        let scene: Diorama
        let projection: Projection
        let air: Air

        func trace(row y: Int, into target: Target) {
            let width = scene.optics.width
            // A pixel's depths are near those of the one before.
            var hints = [Float](repeating: -1, count: scene.layers.count)
            for x in 0..<width {
                let i = y * width + x
                let color = color(Float(x) + 0.5, Float(y) + 0.5, &hints, &target.near[i])
                let c = color.clamped(lowerBound: .zero, upperBound: .one) * 255 + 0.5
                target.bytes[i * 3] = UInt8(c.x)
                target.bytes[i * 3 + 1] = UInt8(c.y)
                target.bytes[i * 3 + 2] = UInt8(c.z)
            }
        }

        /// What a pixel shows: layers from front to back until nothing shines through.
        private func color(
            _ x: Float, _ y: Float, _ hints: inout [Float], _ nearest: inout Float
        ) -> SIMD4<Float> {
            var sum = SIMD4<Float>.zero
            var sky: Float = 0
            guard let trace = projection.trace(x, y) else { return sum }
            for index in scene.layers.indices.reversed() {
                let layer = scene.layers[index]
                let near = layer.near(along: trace, from: hints[index])
                hints[index] = near
                var p = trace.at(near)
                if layer.kind == .sky { p.x += drift(at: p.y) }
                let found = layer.sample(p.x, p.y)
                guard found.w > 0 else { continue }
                let open = 1 - sum.w
                if found.w > 0.5, nearest == 0 { nearest = near }
                if layer.kind == .sky { sky += open * found.w }
                sum += veiled(found, layer, near, trace) * open
                if sum.w > 0.997 { break }
            }
            return air.light == Light() ? sum : air.light.apply(sum, skyShare: sky)
        }

        /// What a layer shows at a depth, behind the air before it.
        private func veiled(
            _ color: SIMD4<Float>, _ layer: Layer, _ near: Float, _ trace: Projection.Trace
        ) -> SIMD4<Float> {
            guard air.haze > 0 else { return color }
            if layer.kind == .thing {
                return air.veiled(color, distance: Air.distance(near: near))
            }
            let p = trace.at(near)
            return air.veiled(
                color, distance: scene.veil.distance(p.x, p.y, inSky: layer.kind == .sky))
        }

        /// How far the clouds have come at a height of the picture: overhead most, over the horizon nothing.
        private func drift(at y: Float) -> Float {
            guard air.drift != 0 else { return 0 }
            let low = max(scene.horizon * 0.75, 1)
            return air.drift * Float(scene.optics.width) * min(max(1 - y / low, 0), 1)
        }
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
