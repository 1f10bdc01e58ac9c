// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// An old print in an old projector: the frame weaves in its gate, the lamp flickers a little, and dust
/// and scratches pass.
final class FilmWear: Painter {
    private let seed: Int32
    private var sharp: ColorPlanes?

    init(seed: Int32) { self.seed = seed }

    func paint(_ canvas: Canvas, crew: Crew) {
        let from = sharp ?? ColorPlanes(width: canvas.width, height: canvas.height)
        sharp = from
        canvas.visit(crew) { o, _, _ in from[o] = canvas.color[o] }
        let time = Float(canvas.frame) * 0.31
        func noise(_ k: Int32) -> Float {
            Noise.value(Lanes(time), Lanes(0.5), seed: seed &+ k)[0] - 0.5
        }
        let weave = SIMD2(noise(1) * 1.6, noise(2) * 2.2) * canvas.unit
        let lamp = 1 + noise(3) * 0.07
        let source = ColorSource(from)
        let (width, height) = (Float(canvas.width), Float(canvas.height))
        canvas.visit(crew) { o, x, y in
            let columns = Canvas.columns(x)
            let c = source.bilinear(columns + weave.x, Lanes(Float(y) + weave.y))
            let u = (columns - width * 0.5) * (1 / width)
            let v = (Float(y) - height * 0.5) / height
            let r = u * u + v * v * 0.8
            // A gate with round corners, and a lens that darkens towards them.
            let gate = saturate((0.452 - most(magnitude(u), Lanes(abs(v))) * 0.9) * 60)
            let dark = 1 - smoothstep(0.1, 0.42, r) * 0.55
            let grain =
                Noise.scatter(
                    integers(columns) &+ Int32(y) &* 4099 &+ canvas.frame &* 7_919 &+ seed) - 0.5
            let light = c.luminance
            let shade = grain * 0.085 * (1 - light * 0.5)
            canvas.color[o] =
                (c * lamp + VectorLanes(gray: shade)) * (dark * mix(Lanes(0.5), Lanes(1), gate))
        }
        scratch(canvas)
        dust(canvas)
    }

    /// One scratch or two that wander and fade within a second.
    private func scratch(_ canvas: Canvas) {
        for k in 0..<3 {
            var random = RandomSource(
                seed: UInt64(bitPattern: Int64(seed &+ canvas.frame / 11)), stream: "scratch \(k)")
            guard random.unit() < 0.45 else { continue }
            let base = random.unit() * Float(canvas.width)
            let strength = random.between(0.05, 0.2)
            for y in 0..<canvas.height {
                let wander = Noise.value(
                    Lanes(Float(y) * 0.004), Lanes(Float(canvas.frame) * 0.6 + Float(k) * 9),
                    seed: seed)[0]
                let x = Int(base + (wander - 0.5) * 14 * canvas.unit)
                guard x >= 0, x < canvas.width else { continue }
                add(Vector(repeating: strength), to: canvas, at: y * canvas.width + x)
            }
        }
    }

    /// Specks that are there for one frame.
    private func dust(_ canvas: Canvas) {
        var random = RandomSource(
            seed: UInt64(bitPattern: Int64(seed &* 31 &+ canvas.frame)), stream: "dust")
        for _ in 0..<Int(random.unit() * 7) {
            let place = SIMD2(
                random.unit() * Float(canvas.width), random.unit() * Float(canvas.height))
            let size = SIMD2(random.between(0.6, 2.6), random.between(0.6, 2.2)) * canvas.unit
            let tone: Float = random.unit() < 0.7 ? -0.5 : 0.4
            let reach = Int(max(size.x, size.y)) + 1
            for y in max(Int(place.y) - reach, 0)...min(Int(place.y) + reach, canvas.height - 1) {
                for x in max(Int(place.x) - reach, 0)...min(Int(place.x) + reach, canvas.width - 1)
                {
                    let d = (SIMD2(Float(x), Float(y)) - place) / size
                    let cover = max(0, 1 - (d * d).sum())
                    add(Vector(repeating: tone * cover), to: canvas, at: y * canvas.width + x)
                }
            }
        }
    }

    private func add(_ c: Vector, to canvas: Canvas, at o: Int) {
        canvas.color.x.start[o] = max(canvas.color.x.start[o] + c.x, 0)
        canvas.color.y.start[o] = max(canvas.color.y.start[o] + c.y, 0)
        canvas.color.z.start[o] = max(canvas.color.z.start[o] + c.z, 0)
    }
}
