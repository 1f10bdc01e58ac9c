// SPDX-License-Identifier: Apache-2.0
import Diorama
import Numerics
import Screenplay

/// Weather and light, which come over the picture after it was shown as it is.
extension PictureDirection {
    /// What lies over the scene at a time in seconds; nothing at the start.
    ///
    /// - Parameters:
    ///   - seconds: since the start.
    ///   - lightness: of the picture, 0...1: what is dark already is darkened less.
    /// - Returns: the air of that moment.
    func air(at seconds: Float, lightness: Float) -> Air {
        let duration = Float(shot.duration)
        var air = Air()
        air.time = seconds
        air.seed = shot.seed
        let slow = smoothstep(0, 0.65 * duration, seconds)
        let quick = smoothstep(0, 0.3 * duration, seconds)
        let room = min(max(lightness / 0.4, 0.25), 1)
        var light = Light()
        if let time { light = light.followed(by: Self.light(of: time).eased(slow * room)) }
        if let weather {
            light = light.followed(by: Self.light(of: weather).eased(quick * room))
            air.haze = Self.haze(of: weather) * slow
            air.rain = weather == .rain || weather == .storm ? quick : 0
            air.snow = weather == .snow ? quick : 0
            air.hazeColor = SIMD3(0.80, 0.82, 0.85) * max(0.45, min(1, lightness * 1.7))
        }
        air.light = light
        air.drift = isStill ? 0 : 0.004 * seconds
        return air
    }

    // Tables: one row a word.
    private static func light(of time: TimeOfDay) -> Light {
        switch time {
        case .dawn: Light(gain: SIMD3(0.68, 0.70, 0.85), saturation: 0.85)
        case .sunrise: Light(gain: SIMD3(1.04, 0.82, 0.62), saturation: 1.05)
        case .morning: Light(gain: SIMD3(1.05, 1.0, 0.93))
        case .noon: Light(gain: SIMD3(1.08, 1.08, 1.06))
        case .afternoon: Light(gain: SIMD3(1.05, 1.0, 0.92))
        case .goldenHour: Light(gain: SIMD3(1.18, 0.95, 0.64), saturation: 1.08)
        case .sunset:
            Light(
                gain: SIMD3(0.95, 0.66, 0.46), sky: SIMD3(1.15, 0.98, 0.92), saturation: 1.1,
                lamps: 0.3)
        case .dusk:
            Light(
                gain: SIMD3(0.34, 0.37, 0.54), sky: SIMD3(1.15, 1.05, 1.1), saturation: 0.8,
                lamps: 0.6)
        case .night:
            Light(
                gain: SIMD3(0.075, 0.10, 0.20), sky: SIMD3(0.6, 0.65, 0.75), saturation: 0.6,
                lamps: 0.85)
        }
    }

    private static func light(of weather: Weather) -> Light {
        switch weather {
        case .clear, .cloudy: Light()
        case .overcast: Light(gain: SIMD3(0.80, 0.83, 0.87), saturation: 0.75)
        case .fog: Light(gain: SIMD3(0.93, 0.94, 0.95), saturation: 0.7)
        case .rain: Light(gain: SIMD3(0.60, 0.64, 0.70), saturation: 0.62)
        case .snow: Light(gain: SIMD3(0.86, 0.89, 0.95), saturation: 0.7)
        case .storm: Light(gain: SIMD3(0.34, 0.38, 0.44), saturation: 0.5)
        }
    }

    /// Share of the light lost in a meter.
    private static func haze(of weather: Weather) -> Float {
        switch weather {
        case .clear, .cloudy, .overcast: 0
        case .fog: 0.045
        case .rain: 0.007
        case .snow: 0.010
        case .storm: 0.011
        }
    }
}
