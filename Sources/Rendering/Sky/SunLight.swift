// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The one distant lamp of a scene: the sun by day, the moon by night.
struct SunLight {
    /// Unit direction towards it.
    var direction: Vector
    /// Irradiance on a surface that faces it, linear RGB.
    var irradiance: Vector
    /// Half the angle of the disc as the shadow rays see it, radians.
    var angularRadius: Float
    var isMoon: Bool
    /// Irradiance of the moon above the air.
    let moonStrength: Float = 0.085

    /// Direction of a compass bearing and height in degrees; see ``Environment/sunAzimuth``.
    static func direction(elevation: Float, azimuth: Float) -> Vector {
        let (e, a) = (elevation * .pi / 180, azimuth * .pi / 180)
        return Vector(sin(a) * cos(e), sin(e), cos(a) * cos(e))
    }

    init(_ environment: Environment) {
        let sun = Self.direction(
            elevation: environment.sunElevation, azimuth: environment.sunAzimuth)
        isMoon = environment.sunElevation < -6
        // Clouds before the sun, on average: an overcast sky has no shadows.
        let veil = 1 - 0.96 * smoothstep(0.55, 0.95, environment.cloudCover)
        if isMoon {
            direction = Self.direction(
                elevation: max(environment.moonElevation, 4), azimuth: environment.moonAzimuth)
            // The moon takes over little by little when the sun is gone.
            let risen = 1 - smoothstep(-11, -6, environment.sunElevation)
            irradiance = Vector(0.62, 0.78, 1) * (moonStrength * veil * risen)
            angularRadius = 0.012
        } else {
            direction = sun
            let light = Atmosphere.sunTransmittance(height: 60, mu: sun.y + 0.004)
            let risen = smoothstep(-0.02, 0.01, sun.y)
            irradiance = light * (Atmosphere.sunlight * risen * veil)
            angularRadius = 0.009 + 0.05 * smoothstep(0.5, 1, environment.cloudCover)
        }
        switch environment.backdrop {
        case .space:
            direction = sun
            // Dimmed to the level of the stars, so that one exposure shows both.
            irradiance = Vector(repeating: Atmosphere.sunlight * 0.006)
            angularRadius = 0.004
            isMoon = false
        case .underwater(let color, _):
            irradiance *= Vector(0.6, 0.6, 0.6) + color / max(color.max(), 1e-3) * 0.4
        case .sky, .gradient: break
        }
    }
}
