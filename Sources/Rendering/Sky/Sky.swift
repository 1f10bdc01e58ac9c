// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// All light that comes from far away, in a form that packets can ask.
final class Sky {
    let environment: Environment
    let sun: SunLight
    /// Clear air, once a clip.
    private let clear = PolarMap(size: 256)
    /// Clear air and clouds as they are now, for mirrors and skylight.
    private let dome = PolarMap(size: 192)
    private let soft = PolarMap(size: 32)
    /// Mean radiance of the sky as level ground sees it.
    private(set) var mean = Vector.zero
    private(set) var lightning: Lightning
    private(set) var clouds: Clouds
    private var night: NightSky
    private let nightness: Float
    private let moon: Vector
    private let clearMean: Vector

    init(_ environment: Environment, crew: Crew) {
        self.environment = environment
        sun = SunLight(environment)
        let direction = SunLight.direction(
            elevation: environment.sunElevation, azimuth: environment.sunAzimuth)
        let light = sun
        moon = SunLight.direction(
            elevation: max(environment.moonElevation, 4), azimuth: environment.moonAzimuth)
        nightness = 1 - smoothstep(-13, -3, environment.sunElevation)
        let moonShare = light.isMoon ? light.moonStrength / Atmosphere.sunlight : 0
        let glow = Vector(0.0022, 0.0032, 0.0062) * nightness
        clear.fill(crew) { d in
            var c = Atmosphere.radiance(d, sun: direction)
            if light.isMoon { c = c + Atmosphere.radiance(d, sun: light.direction) * moonShare }
            return Self.veiled(c + VectorLanes(glow), by: environment)
        }
        soft.average(clear)
        clearMean = soft.meanRadiance
        night = NightSky(seed: 7, time: 0, pixelAngle: 0.001)
        lightning = Lightning(rate: 0, time: 0, seed: 0)
        clouds = Clouds(environment, light: sun, ambient: clearMean, flash: 0, time: 0)
    }

    /// How far closed clouds take the hue out of light.
    private static func closed(_ cover: Float) -> Float { 0.85 * smoothstep(0.6, 0.92, cover) }

    private static let closedTint = Vector(0.80, 0.94, 1.16)

    /// Light as it is under closed clouds: coming from all over, it has lost its hue.
    static func closedHue(_ light: Vector, cover: Float) -> Vector {
        let luminance = light.dot(Vector(0.2126, 0.7152, 0.0722))
        return light.mixed(closedTint * luminance, closed(cover))
    }

    private static func veiled(_ c: VectorLanes, by environment: Environment) -> VectorLanes {
        let share = closed(environment.cloudCover)
        guard share > 0 else { return c }
        return mix(c, VectorLanes(closedTint) * c.luminance, Lanes(share))
    }

    /// Radiance that a stroke adds: a good part of what the sky has without it, so that the eye is
    /// startled and not blinded, by day as by night.
    var flash: Float {
        let luminance = clearMean.dot(Vector(0.2126, 0.7152, 0.0722))
        return lightning.brightness * (0.002 + 0.25 * luminance)
    }

    /// Brings clouds, stars and lightning to a time in seconds.
    func update(time: Float, pixelAngle: Float, crew: Crew) {
        night = NightSky(
            seed: Int32(truncatingIfNeeded: environment.seed % 4093), time: time,
            pixelAngle: pixelAngle)
        lightning = Lightning(rate: environment.lightning, time: time, seed: environment.seed)
        clouds = Clouds(
            environment, light: sun, ambient: clearMean * 1.15, flash: flash,
            time: time)
        switch environment.backdrop {
        case .sky:
            dome.fill(crew) { d in
                let cover = clouds.look(d, steps: 14, chance: Lanes(0.5))
                return clear.look(d) * cover.clear + cover.light
            }
        case .space, .gradient, .underwater:
            dome.fill(crew) { d in plain(d) }
        }
        soft.average(dome)
        mean = soft.meanRadiance
    }

    /// Whether the sun or moon gives light that could be seen beside that of the sky.
    var sunCounts: Bool { sun.irradiance.max() > max(1e-5, 0.02 * .pi * mean.max()) }

    /// Whether there is a sky with a horizon.
    var isAir: Bool {
        if case .sky = environment.backdrop { return true }
        return false
    }

    /// Backdrops without air.
    private func plain(_ d: VectorLanes) -> VectorLanes {
        switch environment.backdrop {
        case .gradient(let bottom, let top):
            return mix(VectorLanes(bottom), VectorLanes(top), smoothstep(-0.45, 0.65, d.y))
        case .space:
            return night.galaxy(d) * 2 + VectorLanes(0.0006, 0.0007, 0.0012)
        case .underwater(let color, _):
            let up = smoothstep(-0.6, 1, d.y)
            return VectorLanes(color) * (0.35 + 1.5 * up * up)
        case .sky:
            return clear.look(d)
        }
    }

    /// Radiance towards directions as mirrors show it: with clouds, without the disc of the sun.
    func mirrored(_ d: VectorLanes) -> VectorLanes {
        switch environment.backdrop {
        case .sky:
            let c = dome.look(d)
            guard sun.isMoon else { return c }
            return c + VectorLanes(Vector(0.8, 0.9, 1))
                * (NightSky.moon(d, towards: moon).light * 0.8)
        case .space: return plain(d) + night.stars(d)
        case .gradient, .underwater: return plain(d)
        }
    }

    /// Radiance averaged over a wide cone, for diffuse light and rough mirrors.
    func wide(_ d: VectorLanes) -> VectorLanes {
        switch environment.backdrop {
        case .gradient, .underwater: plain(d)
        case .sky, .space: soft.look(d)
        }
    }

    /// Radiance straight at the eye: clear air, discs, stars; clouds are added by ``CloudView``.
    func behindClouds(_ d: VectorLanes) -> VectorLanes {
        switch environment.backdrop {
        case .sky: break
        case .space: return plain(d) + night.stars(d) + disc(d)
        case .gradient, .underwater: return plain(d)
        }
        var c = clear.look(d)
        let up = smoothstep(-0.01, 0.15, d.y)
        if nightness > 0 {
            let dim = nightness * 0.5
            c = c + (night.stars(d) + night.galaxy(d)) * (up * dim)
        }
        guard sun.isMoon else { return c + disc(d) }
        let face = NightSky.moon(d, towards: moon)
        return c * face.clear + VectorLanes(Vector(1, 0.96, 0.88) * 1.1) * face.light
    }

    /// The sun's disc and aureole.
    private func disc(_ d: VectorLanes) -> VectorLanes {
        let mu = d.dot(VectorLanes(sun.direction))
        var strength = Vector(repeating: 1) * Atmosphere.sunlight
        var glow = Lanes.zero
        if case .sky = environment.backdrop {
            strength =
                Atmosphere.sunTransmittance(height: 60, mu: sun.direction.y + 0.004) * strength
            glow = exponential((mu - 1) * 900) * 0.55 + exponential((mu - 1) * 90) * 0.06
        }
        let face = smoothstep(0.999_90, 0.999_95, mu) * 26
        return VectorLanes(strength) * (face + glow)
    }

    /// The bolt of a stroke, if there is one.
    func bolt(_ d: VectorLanes, pixelAngle: Float) -> VectorLanes {
        VectorLanes(0.75, 0.82, 1) * lightning.bolt(d, pixelAngle: pixelAngle)
    }

    /// Radiance with clouds from the coarse dome.
    func domed(_ d: VectorLanes) -> VectorLanes { dome.look(d) }
}
