// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Depth of field: every pixel gathers from those whose circle of confusion covers it (after
/// Jimenez 2014).
final class LensBlur {
    private let width: Int
    private let height: Int
    private let radius: Plane
    private let result: ColorPlanes
    /// Directions (x, y) and shares of the radius (z): points of a sunflower fill the disk evenly.
    private static let disk: [SIMD3<Float>] = (1...40).map { k in
        let angle = Float(k) * 2.399_963
        return SIMD3(cos(angle), sin(angle), (Float(k) / 40).squareRoot())
    }
    private static let widest: Float = 15

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        radius = Plane(width: width, height: height)
        result = ColorPlanes(width: width, height: height)
    }

    /// Blurs a picture in place, unless everything is sharp.
    func apply(to picture: Picture, camera: CameraPose, crew: Crew) {
        let (color, depth) = (picture.color, picture.depth)
        // Diameter of the circle on the sensor: c = f²/N · |1/s - 1/d| / (1 - f/s)  (thin lens).
        let f = camera.focal / 1000
        let s = max(camera.focus, f * 1.5)
        let opening = f * f / max(camera.fNumber, 0.5) / (1 - f / s)
        let perMeter = Float(max(width, height)) / 0.036 * 0.5
        let limit = min(Self.widest * Float(max(width, height)) / 1280, 24)
        guard opening * perMeter * max(1 / s, 1 / 0.4) > 0.6 else { return }
        crew.shareRows(height) { rows in
            for o in stride(from: rows.lowerBound * width, to: rows.upperBound * width, by: 8) {
                let gap = magnitude(reciprocal(most(depth[o], 0.05)) - 1 / s)
                radius[o] = least(gap * (opening * perMeter), limit)
            }
        }
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    // The last eight pixels may repeat some of those before.
                    let x = min(start, width - 8)
                    gatherAround(color, depth, x: x, y: y, reach: limit)
                }
            }
        }
        crew.shareRows(height) { rows in
            for o in stride(from: rows.lowerBound * width, to: rows.upperBound * width, by: 8) {
                color[o] = result[o]
            }
        }
    }

    private func gatherAround(
        _ color: ColorPlanes, _ depth: Plane, x: Int, y: Int, reach: Float
    ) {
        let o = y * width + x
        let own = radius[o]
        let largest = largestAround(x: x, y: y, reach: Int(reach))
        guard largest > 0.6 else {
            result[o] = color[o]
            return
        }
        let z = depth[o]
        var sum = color[o]
        var weight = Lanes(1)
        for tap in Self.disk {
            let r = largest * tap.z
            let dx = Int((r * tap.x).rounded())
            let dy = Int((r * tap.y).rounded())
            let row = min(max(y + dy, 0), height - 1) * width
            // Beside an edge the nearest eight pixels inside stand in.
            let at = row + min(max(x + dx, 0), width - 8)
            let theirs = radius[at]
            let behind = depth[at] .> z * 1.02
            // What lies behind cannot spread over what is sharper in front of it.
            let reaching = pick(behind, least(theirs, own), theirs)
            let w = saturate(reaching - r + 0.8)
            guard (w .> 0).any else { continue }
            sum = sum + color[at] * w
            weight += w
        }
        result[o] = sum * reciprocal(weight)
    }

    /// The largest circle among some pixels around.
    private func largestAround(x: Int, y: Int, reach: Int) -> Float {
        var m = Lanes.zero
        for dy in stride(from: -reach, through: reach, by: 4) {
            let row = min(max(y + dy, 0), height - 1) * width
            for dx in stride(from: -reach, through: reach, by: 8) {
                let at = row + min(max(x + dx, 0), width - 8)
                // A circle counts when it reaches here.
                let c = radius[at]
                let distance = Float(dx * dx + dy * dy).squareRoot() - 8
                m = most(m, pick(c .> distance, c, Lanes.zero))
            }
        }
        return m.max()
    }
}
