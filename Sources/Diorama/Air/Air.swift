// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What lies over the scene at one moment: haze, drops or flakes, another light, drifting clouds.
package struct Air: Sendable, Equatable {
    /// Share of the light lost in a meter.
    package var haze: Float = 0
    /// As encoded, 0...1.
    package var hazeColor = SIMD3<Float>(0.8, 0.82, 0.85)
    /// 0...1.
    package var rain: Float = 0
    package var snow: Float = 0
    package var light = Light()
    /// How far the clouds have drifted, as a share of the picture's width.
    package var drift: Float = 0
    /// Seconds since the start.
    package var time: Float = 0
    /// Of the places of drops and flakes.
    package var seed: UInt64 = 0

    /// Clear air in which nothing has happened yet.
    package init() {}

    /// Whether it leaves the picture as it is.
    var isClear: Bool {
        haze == 0 && rain == 0 && snow == 0 && light == Light() && drift == 0
    }

    /// Meters of air before the sky.
    static let skyDistance: Float = 60

    /// Meters of air before something of an inverse depth.
    static func distance(near: Float) -> Float { min(1 / max(near, 1e-6), skyDistance) }

    /// A color with its coverage behind so many meters of haze.
    func veiled(_ color: SIMD4<Float>, distance: Float) -> SIMD4<Float> {
        guard haze > 0 else { return color }
        let passed = exp(-haze * distance)
        let veil = SIMD4(hazeColor.x, hazeColor.y, hazeColor.z, 0) * (color.w * (1 - passed))
        var result = color * passed + veil
        result.w = color.w
        return result
    }
}
