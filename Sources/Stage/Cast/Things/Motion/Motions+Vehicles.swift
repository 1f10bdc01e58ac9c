// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

extension Motions {
    /// What a car needs to know of itself to drive.
    struct Chassis: Sendable {
        var frontAxle: Float
        var rearAxle: Float
        var wheelRadius: Float
        /// Middles of the wheels: front pair, then rear pair.
        var wheels: [Vector]
    }

    /// Drives on the ground.
    ///
    /// The body follows the ground under both axles and sways a little on its springs; wheels
    /// turn by distance over radius; front wheels steer by `atan(wheelbase × curvature)`.
    /// Parts: as many body parts as said, then four wheels.
    static func driving(
        _ chassis: Chassis, bodies: Int, speed: Float, scale: Float
    ) -> Prop.Motion {
        { time, route in
            let distance = speed * time
            let (middle, heading) = route.place(at: distance)
            let front = route.place(at: distance + chassis.frontAxle * scale).position
            let rear = route.place(at: distance + chassis.rearAxle * scale).position
            let base = (chassis.frontAxle - chassis.rearAxle) * scale
            let pitch = -atan2(front.y - rear.y, base)
            let frame = Transform(
                translation: Vector(middle.x, (front.y + rear.y) / 2, middle.z),
                rotation: Quaternion(axis: Vector(0, 1, 0), angle: heading)
                    * Quaternion(axis: Vector(1, 0, 0), angle: pitch),
                scale: Vector(repeating: scale))
            let body = frame * sway(time + route.phase * 5, speed, curvature: route.curvature)
            let steer = atan(base * route.curvature)
            let angle = distance / (chassis.wheelRadius * scale)
            let wheels = chassis.wheels.enumerated().map { index, place -> Transform in
                let side: Float = place.x > 0 ? 1 : -1
                let turn =
                    Quaternion(axis: Vector(0, 1, 0), angle: index < 2 ? steer : 0)
                    * Quaternion(axis: Vector(1, 0, 0), angle: angle)
                    * Quaternion(axis: Vector(0, 1, 0), angle: side > 0 ? 0 : .pi)
                return frame * Transform(translation: place, rotation: turn)
            }
            return Array(repeating: body, count: bodies) + wheels
        }
    }

    /// Spring travel of a car in motion: millimeters of heave, tenths of a degree of pitch, and roll
    /// out of the bend.
    private static func sway(_ time: Float, _ speed: Float, curvature: Float) -> Transform {
        let amount = min(speed / 10, 1)
        let heave = 0.006 * amount * (sin(time * 7.3) + 0.6 * sin(time * 11.9 + 1))
        let pitch = 0.003 * amount * sin(time * 6.1 + 0.5)
        let roll = 0.0025 * amount * sin(time * 4.7) + 0.012 * speed * speed * curvature
        return Transform(
            translation: Vector(0, heave, 0),
            rotation: Quaternion(axis: Vector(1, 0, 0), angle: pitch)
                * Quaternion(axis: Vector(0, 0, 1), angle: roll))
    }

    /// The slow swell that floating things ride on: height in meters and slope along x and z.
    static func swell(_ x: Float, _ z: Float, _ time: Float) -> (height: Float, slope: SIMD2<Float>)
    {
        // Amplitude, wavelength in meters and direction of three waves; deep water: ω² = g k.
        let waves: [SIMD4<Float>] = [
            SIMD4(0.045, 9, 0.8, 0.6), SIMD4(0.03, 5.3, -0.5, 0.866), SIMD4(0.02, 3.1, 0.96, -0.28),
        ]
        var height: Float = 0
        var slope = SIMD2<Float>.zero
        for wave in waves {
            let k = 2 * Float.pi / wave.y
            let phase = k * (wave.z * x + wave.w * z) - (gravity * k).squareRoot() * time
            height += wave.x * sin(phase)
            slope += SIMD2(wave.z, wave.w) * (k * wave.x * cos(phase))
        }
        return (height, slope)
    }

    /// Floats on the water, riding the swell; `heel` leans it to the right in radians.
    static func floating(
        parts: Int, speed: Float, scale: Float, heel: Float = 0
    ) -> Prop.Motion {
        { time, route in
            let (place, heading) = route.place(at: speed * time)
            let level = route.ground.water ?? place.y
            let t = time + route.phase * 4
            let wave = swell(place.x, place.z, t)
            let ahead = SIMD2(sin(heading), cos(heading))
            let right = SIMD2(-cos(heading), sin(heading))
            let pitch = -(wave.slope * ahead).sum() * 0.6
            let roll = (wave.slope * right).sum() * 0.8 + heel + 0.02 * sin(t * 1.1)
            let turn =
                Quaternion(axis: Vector(0, 1, 0), angle: heading + 0.02 * sin(t * 0.4))
                * Quaternion(axis: Vector(1, 0, 0), angle: pitch)
                * Quaternion(axis: Vector(0, 0, 1), angle: roll)
            let center = Vector(place.x, level + wave.height, place.z)
            let map = Transform(
                translation: center, rotation: turn, scale: Vector(repeating: scale))
            return Array(repeating: map, count: parts)
        }
    }
}
