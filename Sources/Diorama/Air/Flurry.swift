// SPDX-License-Identifier: Apache-2.0
import Numerics
import Pixels

/// Drops or flakes before a moving camera.
struct Flurry {
    private let drops: Drops
    private let tone: SIMD3<Float>
    /// Of a frame in seconds: half of one at 24 a second.
    private static let shutter: Float = 1 / 48

    /// What falls in some air, as a moved camera sees it.
    init(_ air: Air, _ shift: Shift, _ optics: Optics) {
        let isSnow = air.snow > air.rain
        tone = isSnow ? SIMD3(0.95, 0.96, 0.98) : SIMD3(0.78, 0.82, 0.88)
        let projection = Projection(shift, optics)
        drops = Drops(
            Drops.Fall(
                isSnow ? .snow : .rain, amount: max(air.rain, air.snow), down: SIMD3(0, 1, 0),
                wind: isSnow ? SIMD3(0.65, 0, 0.2) : SIMD3(2, 0, 0), time: air.time,
                shutter: Self.shutter, seed: air.seed),
            before: Drops.Eye(
                place: shift.place, ahead: shift.ahead,
                pixelAngle: 1 / (optics.f * shift.zoom), see: projection.seen))
    }

    /// Draws what nothing hides onto rows of a frame.
    ///
    /// - Parameters:
    ///   - rows: of the frame.
    ///   - width: of the frame.
    ///   - near: `1/Z` of what every pixel shows.
    ///   - bytes: of the frame.
    func draw(
        rows: Range<Int>, width: Int, near: UnsafePointer<Float>,
        bytes: UnsafeMutablePointer<UInt8>
    ) {
        drops.stroke(rows: rows, width: width) { pixel, depth, share in
            guard near[pixel] * depth < 1 else { return }
            for c in 0..<3 {
                let value = Float(bytes[pixel * 3 + c])
                bytes[pixel * 3 + c] = UInt8(value + (tone[c] * 255 - value) * share + 0.5)
            }
        }
    }
}
