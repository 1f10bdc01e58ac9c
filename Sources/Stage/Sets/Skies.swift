// SPDX-License-Identifier: Apache-2.0
import Numerics
package import Rendering
import Screenplay

/// The sky, air and ground cover that a time of day, a weather and a season make together; the one
/// table that natural and built sets share.
package enum Skies {
    /// Sun, moon, clouds, air, rain, wind, water and ground palette for a brief.
    ///
    /// Azimuths suppose the usual camera at +Z; the seed chooses the side of the light and small
    /// variations.
    package static func environment(for brief: SetBrief) -> Environment {
        var random = RandomSource(seed: brief.seed, stream: "sky")
        var sky = Environment()
        sky.seed = brief.seed
        placeSun(in: &sky, brief: brief, random: &random)
        placeClouds(in: &sky, weather: brief.weather, random: &random)
        fillAir(of: &sky, brief: brief)
        sky.terrain = palette(brief.season, weather: brief.weather)
        if hasSnow(brief) { sky.terrain.snowLine = -1e9 }
        sky.water.choppiness = choppiness(brief.weather)
        removeForbidden(from: &sky, without: brief.without)
        return sky
    }

    /// True when lamps and windows should be lit: the sun is down, or a storm makes it as dark.
    package static func isDark(_ brief: SetBrief) -> Bool {
        switch brief.timeOfDay {
        case .night, .dusk: true
        case .dawn, .sunset: brief.weather != .clear
        default: brief.weather == .storm
        }
    }

    /// True when snow lies on the ground: it is winter or it snows, in a place where snow lies.
    package static func hasSnow(_ brief: SetBrief) -> Bool {
        guard !brief.without.contains("snow") else { return false }
        switch brief.setting {
        case .snowfield: return true
        case .desert, .beach, .island, .ocean, .underwater, .space, .room, .studio: return false
        default: return brief.season == .winter || brief.weather == .snow
        }
    }

    private static func placeSun(
        in sky: inout Environment, brief: SetBrief, random: inout RandomSource
    ) {
        let side: Float = random.unit() < 0.5 ? -1 : 1
        // Elevation in degrees, and azimuth away from the camera's back: 180 is full backlight.
        let sun: (elevation: Float, azimuth: Float)
        switch brief.timeOfDay {
        case .dawn: sun = (-2.5, 162)
        case .sunrise: sun = (3, 155)
        case .morning: sun = (24, 70)
        case .noon: sun = (56, 48)
        case .afternoon: sun = (36, 62)
        case .goldenHour: sun = (9, 118)
        case .sunset: sun = (2.2, 166)
        case .dusk: sun = (-3.5, 160)
        case .night: sun = (-28, 150)
        }
        var elevation = sun.elevation
        if elevation > 15 {
            switch brief.season {
            case .winter: elevation *= 0.5
            case .autumn: elevation *= 0.75
            case .spring, .summer: break
            }
        }
        sky.sunElevation = elevation + (elevation > 15 ? random.between(-4, 4) : 0)
        var azimuth = sun.azimuth
        if isThick(brief.weather), elevation > -6, elevation < 6 {
            // Under closed clouds twilight is grey and comes from the side, not a red glow behind.
            sky.sunElevation = 5
            azimuth = 112
        }
        sky.sunAzimuth = wrap(side * (azimuth + random.between(-8, 8)))
        sky.moonElevation = random.between(17, 30)
        sky.moonAzimuth = wrap(180 - side * random.between(10, 34))
    }

    /// True when clouds or fog hide the sun itself.
    private static func isThick(_ weather: Weather) -> Bool {
        switch weather {
        case .clear, .cloudy: false
        case .overcast, .fog, .rain, .snow, .storm: true
        }
    }

    private static func placeClouds(
        in sky: inout Environment, weather: Weather, random: inout RandomSource
    ) {
        switch weather {
        case .clear:
            (sky.cloudCover, sky.cloudDarkness) = (random.between(0.14, 0.32), 0)
            sky.windSpeed = random.between(2, 4)
        case .cloudy:
            (sky.cloudCover, sky.cloudDarkness) = (random.between(0.55, 0.68), 0.15)
            sky.windSpeed = random.between(4, 6)
        case .overcast:
            (sky.cloudCover, sky.cloudDarkness) = (1, 0.35)
            sky.windSpeed = random.between(3, 6)
        case .fog:
            (sky.cloudCover, sky.cloudDarkness) = (0.7, 0.2)
            sky.windSpeed = random.between(0.5, 1.5)
        case .rain:
            (sky.cloudCover, sky.cloudDarkness) = (0.97, 0.55)
            (sky.rain, sky.wetness) = (0.6, 0.9)
            sky.windSpeed = random.between(4, 7)
        case .snow:
            (sky.cloudCover, sky.cloudDarkness) = (0.95, 0.25)
            (sky.snowfall, sky.wetness) = (0.7, 0.1)
            sky.windSpeed = random.between(1.5, 3.5)
        case .storm:
            (sky.cloudCover, sky.cloudDarkness) = (0.93, 0.9)
            (sky.rain, sky.wetness) = (0.7, 1)
            sky.lightning = 0.25
            sky.windSpeed = random.between(15, 19)
        }
        sky.windHeading = wrap((random.unit() < 0.5 ? 90 : -90) + random.between(-25, 25))
    }

    private static func fillAir(of sky: inout Environment, brief: SetBrief) {
        switch brief.weather {
        case .clear: (sky.fogDensity, sky.fogHeight) = (0.00007, 320)
        case .cloudy: (sky.fogDensity, sky.fogHeight) = (0.00010, 300)
        case .overcast: (sky.fogDensity, sky.fogHeight) = (0.0002, 300)
        case .fog: (sky.fogDensity, sky.fogHeight) = (0.013, 60)
        case .rain: (sky.fogDensity, sky.fogHeight) = (0.0009, 300)
        case .snow: (sky.fogDensity, sky.fogHeight) = (0.0022, 300)
        case .storm: (sky.fogDensity, sky.fogHeight) = (0.0005, 260)
        }
        let fair = brief.weather == .clear || brief.weather == .cloudy
        switch brief.timeOfDay {
        case .dawn, .sunrise:
            // Ground mist that the night has left.
            if fair { (sky.fogDensity, sky.fogHeight) = (0.0011, 24) }
        case .goldenHour, .sunset, .dusk:
            sky.fogDensity *= 1.6
        default: break
        }
        if brief.setting == .desert { sky.fogDensity *= 1.5 }
    }

    private static func palette(_ season: Season, weather: Weather) -> TerrainPalette {
        var ground = TerrainPalette()
        switch season {
        case .spring:
            ground.grass = Vector(0.062, 0.112, 0.022)
            ground.dryGrass = Vector(0.115, 0.125, 0.035)
            ground.forest = Vector(0.026, 0.050, 0.015)
        case .summer: break
        case .autumn:
            ground.grass = Vector(0.095, 0.088, 0.024)
            ground.dryGrass = Vector(0.21, 0.135, 0.045)
            ground.forest = Vector(0.060, 0.042, 0.014)
        case .winter:
            ground.grass = Vector(0.085, 0.078, 0.036)
            ground.dryGrass = Vector(0.17, 0.14, 0.075)
            ground.forest = Vector(0.026, 0.032, 0.020)
        }
        if weather == .rain || weather == .storm { ground.soil *= 0.7 }
        return ground
    }

    private static func choppiness(_ weather: Weather) -> Float {
        switch weather {
        case .clear: 0.22
        case .cloudy: 0.32
        case .overcast: 0.28
        case .fog: 0.06
        case .rain: 0.6
        case .snow: 0.2
        case .storm: 2
        }
    }

    private static func removeForbidden(from sky: inout Environment, without: Set<String>) {
        if without.contains("clouds") { sky.cloudCover = 0 }
        if without.contains("rain") { sky.rain = 0 }
        if without.contains("snow") { sky.snowfall = 0 }
        if without.contains("lightning") { sky.lightning = 0 }
        if without.contains("wind") { sky.windSpeed = 0 }
        if without.contains("fog") { sky.fogDensity = min(sky.fogDensity, 0.00008) }
        if without.contains("waves") { sky.water.choppiness = 0 }
    }

    /// An angle in -180..<180 degrees.
    private static func wrap(_ degrees: Float) -> Float {
        degrees - 360 * ((degrees + 180) / 360).rounded(.down)
    }
}
