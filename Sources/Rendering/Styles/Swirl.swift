// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A field of eddies that fills what has no lines of its own.
final class Swirl {
    private struct Eddy {
        var place: SIMD2<Float>
        var radius: Float
        var turn: Float
    }
    /// Directions in radians at a quarter of the size.
    let angles: Plane

    /// Eddies all over a canvas.
    init(canvas: Canvas, seed: Int32) {
        let (width, height) = (canvas.width, canvas.height)
        var random = RandomSource(seed: UInt64(bitPattern: Int64(seed)), stream: "eddies")
        let side = Float(min(width, height))
        let count = Int(Float(width * height) / (side * side) * 9)
        let eddies = (0..<max(count, 3)).map { k in
            Eddy(
                place: SIMD2(random.unit() * Float(width), random.unit() * Float(height)),
                radius: side * random.between(0.07, 0.2), turn: k % 3 == 0 ? -1 : 1)
        }
        angles = Plane(width: max((width + 3) / 4, 8), height: max((height + 3) / 4, 8))
        for y in 0..<angles.height {
            for x in 0..<angles.width {
                let place = SIMD2(Float(x * 4 + 2), Float(y * 4 + 2))
                angles.start[y * angles.width + x] = Self.angle(at: place, eddies)
            }
        }
    }

    /// The direction at a place in radians: a gentle wave, turned around the eddies nearby.
    private static func angle(at p: SIMD2<Float>, _ eddies: [Eddy]) -> Float {
        var way = SIMD2<Float>(1, 0.25 * sin(p.x * 0.011 + p.y * 0.006))
        for eddy in eddies {
            let d = p - eddy.place
            let square = (d * d).sum() / (eddy.radius * eddy.radius)
            guard square < 9 else { continue }
            let strength = 3.2 * exp(-square) * eddy.turn
            let length = max((d * d).sum().squareRoot(), 1)
            // Around, and a little inward: a spiral.
            way += (SIMD2(-d.y, d.x) - d * 0.25 * eddy.turn) * (strength / length)
        }
        return atan2(way.y, way.x)
    }
}
