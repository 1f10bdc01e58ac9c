// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Chooses an exposure as a camera would, smoothly over time.
///
/// Dark scenes stay darker than bright ones (the key falls with the light; after Krawczyk 2005), so
/// night looks like night.
struct AutoExposure {
    /// Factor on scene radiance; nil before the first frame.
    private(set) var value: Float?
    private var lastTime: Float = 0
    private let compensation: Float

    init(compensation: Float) { self.compensation = compensation }

    /// The exposure that suits a picture.
    func target(_ color: ColorPlanes) -> Float {
        let (width, height) = (color.x.width, color.x.height)
        var sum: Float = 0
        var squares: Float = 0
        var weight: Float = 0
        for y in stride(from: 2, to: height, by: 4) {
            let v = Float(y) / Float(height) - 0.5
            for x in stride(from: 0, to: width - 7, by: 16) {
                let u = Float(x) / Float(width) - 0.5
                // The middle counts more than the corners.
                let w = 1.2 - min(u * u + v * v, 0.5) * 1.6
                let c = color[y * width + x]
                let luminance = least(most(c.luminance, 1e-5), 6)
                sum += logarithm2(luminance).sum() * w
                squares += (luminance * luminance).sum() * w
                weight += 8 * w
            }
        }
        let mean = exp2(sum / max(weight, 1))
        let dark = pow(min(mean / 0.42, 1), 0.25)
        let bright = pow(max(mean / 0.42, 1), 0.14)
        let key = 0.33 * dark * bright
        // A bright thing before a black ground must keep its drawing: the root mean square is bound too.
        let brightest = 1.3 / max((squares / max(weight, 1)).squareRoot(), 1e-5)
        return min(max(min(key / max(mean, 1e-5), brightest), 0.02), 240) * exp2(compensation)
    }

    /// Moves towards the exposure of a picture; half-way in about half a second.
    mutating func adapt(to color: ColorPlanes, time: Float) -> Float {
        let wanted = target(color)
        guard let old = value else {
            value = wanted
            lastTime = time
            return wanted
        }
        let share = 1 - exp(-max(time - lastTime, 0) * 1.4)
        let next = old * pow(wanted / old, share)
        value = next
        lastTime = time
        return next
    }

    /// Sets the first exposure.
    mutating func begin(_ exposure: Float, time: Float) {
        value = exposure
        lastTime = time
    }
}
