// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// Everything that a shot shows, as a function of time.
///
/// Right-handed, Y up, meters; the picture's usual background lies towards -Z.
package struct World: Sendable {
    /// Shapes that instances share.
    package var models: [Model] = []
    /// Placements of things that never move.
    package var instances: [Instance] = []
    /// Things that move.
    package var actors: [any Actor] = []
    /// Lamps, besides the sun or moon of the sky.
    package var lights: [Light] = []
    /// Air, sky, weather, ground palette, water.
    package var environment = Environment()
    /// What becomes other during the clip, in the order of time.
    package var changes: [WorldChange] = []
    /// Factor on all lamps before any change.
    package var lampFactor: Float = 1

    /// An empty world under a clear noon sky.
    package init() {}
}

/// A spherical lamp.
package struct Light: Sendable {
    /// Center, meters.
    package var position: Vector
    /// Radius in meters; larger lamps have softer shadows.
    package var radius: Float
    /// Power: irradiance at a meter's distance facing the lamp, linear RGB, in the units of the sky
    /// (sun at noon ≈ 10).
    package var color: Vector

    /// Places a lamp.
    package init(position: Vector, radius: Float = 0.15, color: Vector) {
        self.position = position
        self.radius = radius
        self.color = color
    }
}

/// Air, light and weather.
package struct Environment: Sendable, Equatable {
    /// What is behind everything.
    package var backdrop: Backdrop = .sky
    /// Height of the sun above the horizon in degrees, -90...90; below -6 the moon takes over.
    package var sunElevation: Float = 40
    /// Compass direction of the sun in degrees: 0 is +Z (behind the usual camera), 180 is -Z (backlight),
    /// 90 is +X.
    package var sunAzimuth: Float = 40
    /// Height of the moon in degrees; shown at night.
    package var moonElevation: Float = 28
    /// Compass direction of the moon in degrees, like the sun's.
    package var moonAzimuth: Float = 155
    /// 0 clear to 1 overcast.
    package var cloudCover: Float = 0.35
    /// 0 white fair-weather clouds to 1 dark storm clouds.
    package var cloudDarkness: Float = 0
    /// Meters per second, blowing towards `windHeading`.
    package var windSpeed: Float = 3
    /// Degrees, like the sun's azimuth.
    package var windHeading: Float = 90
    /// Extinction of the air at ground level per meter: 0.00008 clear, 0.002 hazy, 0.02 fog.
    package var fogDensity: Float = 0.00010
    /// Height in meters over which the fog thins to 1/e.
    package var fogHeight: Float = 230
    /// Falling rain, 0...1.
    package var rain: Float = 0
    /// Falling snow, 0...1.
    package var snowfall: Float = 0
    /// Lightning strokes a second (storms).
    package var lightning: Float = 0
    /// Wetness of the ground, 0...1.
    package var wetness: Float = 0
    /// Ground cover of `terrain` surfaces.
    package var terrain = TerrainPalette()
    /// Waves of `water` surfaces.
    package var water = WaterState()
    /// Light that comes from everywhere, added to the sky's (interiors, studio, caves), linear RGB.
    package var ambient: Vector = .zero
    /// Seed of clouds, stars, gusts and drops.
    package var seed: UInt64 = 1

    /// A clear noon.
    package init() {}
}

/// What is seen where nothing is hit.
package enum Backdrop: Sendable, Equatable {
    /// Air with sun, moon, stars and clouds.
    case sky
    /// Stars and a faint galaxy, no air.
    case space
    /// Water of a color all around, with light from above and rays; the surface is at `surface` meters.
    case underwater(color: Vector, surface: Float)
    /// A plain vertical gradient (studio): bottom and top.
    case gradient(bottom: Vector, top: Vector)
}

/// Colors and heights by which `terrain` surfaces are covered.
package struct TerrainPalette: Sendable, Equatable {
    /// Fresh grass, dry grass, soil, rock, sand, distant forest, snow.
    package var grass = Vector(0.055, 0.085, 0.022)
    package var dryGrass = Vector(0.16, 0.13, 0.045)
    package var soil = Vector(0.11, 0.08, 0.05)
    package var rock = Vector(0.22, 0.195, 0.17)
    package var sand = Vector(0.42, 0.34, 0.23)
    package var forest = Vector(0.022, 0.038, 0.015)
    package var snow = Vector(0.84, 0.86, 0.90)
    /// 0...1: how much of flat ground is grass rather than soil.
    package var grassiness: Float = 1
    /// Height in meters above which snow lies; 1e9 for none, -1e9 for everywhere.
    package var snowLine: Float = 1e9
    /// Height in meters below which sand lies (beaches); -1e9 for none, 1e9 for everywhere (desert).
    package var sandLine: Float = -1e9
    /// Distance in meters from the origin beyond which hillsides are painted as forest; 1e9 for none.
    package var forestDistance: Float = 1e9
    /// Height above which no forest grows.
    package var treeLine: Float = 260
    /// Horizontal rock strata (canyons), 0...1.
    package var strata: Float = 0

    /// A green landscape.
    package init() {}
}

/// The state of open water.
package struct WaterState: Sendable, Equatable {
    /// Height of small waves: 0 mirror, 0.3 lake in a breeze, 1 choppy, 2 storm.
    package var choppiness: Float = 0.3
    /// Color of deep water, linear RGB.
    package var deepColor = Vector(0.010, 0.035, 0.045)
    /// Color of shallow water over sand.
    package var shallowColor = Vector(0.05, 0.22, 0.22)

    /// A lake in a breeze.
    package init() {}
}
