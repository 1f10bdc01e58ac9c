// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Which way the lines of a picture run: the minor axis of its smoothed structure tensor (Kang 2007,
/// Kyprianidis 2008), at a quarter of the size.
final class Flow {
    private let width: Int
    private let height: Int
    /// The tensor's parts: gx², gx·gy, gy².
    private let tensor: ColorPlanes
    private let passed: ColorPlanes
    private let angles: Plane

    init(canvas: Canvas) {
        width = max((canvas.width + 3) / 4, 8)
        height = max((canvas.height + 3) / 4, 8)
        tensor = ColorPlanes(width: width, height: height)
        passed = ColorPlanes(width: width, height: height)
        angles = Plane(width: width, height: height)
    }

    /// Reads the lines of an abstracted picture, smoothed over some quarter pixels; where there are none,
    /// a swirl leads to a share of `strength`.
    func update(
        _ picture: Abstraction, radius: Int, swirl: Swirl, strength: Float, crew: Crew
    ) {
        crew.shareRows(height) { rows in
            for y in rows {
                for x in 0..<width { measure(picture, x: x, y: y) }
            }
        }
        // Two boxes are nearly a bell.
        for _ in 0..<2 {
            smooth(tensor, into: passed, radius: radius, across: true, crew: crew)
            smooth(passed, into: tensor, radius: radius, across: false, crew: crew)
        }
        settle(swirl: swirl, strength: strength, crew: crew)
    }

    private func measure(_ picture: Abstraction, x: Int, y: Int) {
        func light(_ i: Int, _ j: Int) -> Float {
            let o =
                min(max(j, 0), picture.height - 1) * picture.width
                + min(max(i, 0), picture.width - 1)
            return picture.color.x.start[o] * 0.3 + picture.color.y.start[o] * 0.55
                + picture.color.z.start[o] * 0.15
        }
        let (i, j) = (x * 2, y * 2)
        let gx = light(i + 2, j) - light(i - 1, j) + light(i + 2, j + 1) - light(i - 1, j + 1)
        let gy = light(i, j + 2) - light(i, j - 1) + light(i + 1, j + 2) - light(i + 1, j - 1)
        // Strong edges must not drown the weak ones beside them.
        let limit = 1 / (0.02 + (gx * gx + gy * gy).squareRoot())
        let o = y * width + x
        tensor.x.start[o] = gx * gx * limit
        tensor.y.start[o] = gx * gy * limit
        tensor.z.start[o] = gy * gy * limit
    }

    private func smooth(
        _ from: ColorPlanes, into to: ColorPlanes, radius: Int, across: Bool, crew: Crew
    ) {
        let share = 1 / Float(radius * 2 + 1)
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    let x = min(start, width - 8)
                    var sum = VectorLanes.zero
                    for k in -radius...radius {
                        let i = across ? min(max(x + k, 0), width - 8) : x
                        let j = across ? y : min(max(y + k, 0), height - 1)
                        sum = sum + from[j * width + i]
                    }
                    to[y * width + x] = sum * share
                }
            }
        }
    }

    /// Works out the axes of the tensor, mixed with a leader's where they are not clear.
    private func settle(swirl: Swirl, strength: Float, crew: Crew) {
        crew.shareRows(height) { rows in
            for o in rows.lowerBound * width..<rows.upperBound * width {
                let (e, f, g) = (tensor.x.start[o], tensor.y.start[o], tensor.z.start[o])
                let root = ((e - g) * (e - g) + 4 * f * f).squareRoot()
                let clarity = min(root / (e + g + 0.004) * 1.5, 1)
                let own = atan2(2 * f, e - g) / 2 + .pi / 2
                let lead = swirl.angles.start[o]
                angles.start[o] = own + remainder(lead - own, .pi) * strength * (1 - clarity)
            }
        }
    }

    /// The direction of the lines at a place of the full picture, radians.
    func direction(at place: SIMD2<Float>) -> Float {
        let x = min(max(Int(place.x * 0.25), 0), width - 1)
        let y = min(max(Int(place.y * 0.25), 0), height - 1)
        return angles.start[y * width + x]
    }
}
