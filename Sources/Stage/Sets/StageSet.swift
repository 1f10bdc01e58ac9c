// SPDX-License-Identifier: Apache-2.0
package import Numerics
package import Rendering
package import Screenplay

/// A built setting, ready for the cast.
///
/// Every set obeys one convention, so that any cast and any camera fit any set: the main mark is the
/// world's origin, ground there is at y = 0; the best background lies towards -Z, so the usual camera
/// stands towards +Z; cast that travels goes along +X by default (see `lane`).
package struct StageSet: Sendable {
    /// Models, instances, actors (the sea, flags), lamps and environment of the set.
    package var world: World
    /// The ground to stand on.
    package var ground: Ground
    /// Within this distance of the origin, and in the corridor to the camera, nothing stands in the way.
    package var clearRadius: Float
    /// Direction in which cast travels by default and streets run, radians as in
    /// ``Transform/standing(at:heading:scale:)``: π/2 is +X.
    package var lane: Float
    /// Camera direction seen from the origin in radians (0 is +Z) that shows the set at its best, and
    /// how far left and right of it (radians) the set still looks finished.
    package var bestView: Float
    package var viewSpread: Float
    /// Distance in meters of a camera that shows the setting when there is no cast, and its height.
    package var vistaDistance: Float
    package var vistaHeight: Float
    /// The point that such a camera looks at.
    package var vistaTarget: Vector
    /// Cylinders that a camera must stay out of: x, z, radius, height.
    package var obstacles: [SIMD4<Float>]
    /// The largest distance in meters from the origin that a camera may go (walls of a room); infinity
    /// outdoors.
    package var cameraLimit: Float
    /// The least distance in meters from which a subject higher than a house is framed, so that a
    /// monument is seen with the place that it stands on; 0 for no wish.
    package var tallSubjectDistance: Float = 0
    /// Height in meters above its base at which such a picture aims; nil for the framing's own.
    package var tallSubjectAim: Float?

    /// A set around the origin with the usual conventions.
    package init(world: World, ground: Ground) {
        self.world = world
        self.ground = ground
        clearRadius = 6
        lane = .pi / 2
        bestView = 0
        viewSpread = 0.9
        vistaDistance = 14
        vistaHeight = 2.2
        vistaTarget = Vector(0, 2, 0)
        obstacles = []
        cameraLimit = .infinity
    }
}

/// The surface that cast stands on, and the water level.
package struct Ground: Sendable {
    /// Height of solid ground in meters over a place (x, z).
    package var height: @Sendable (Float, Float) -> Float
    /// Height of the water's surface, where boats float and fish swim below; nil where there is none.
    package var water: Float?
    /// Where a floating thing should be by default: open water near the main mark.
    package var waterMark: Vector?

    /// Ground given by a function.
    package init(
        water: Float? = nil, waterMark: Vector? = nil,
        height: @escaping @Sendable (Float, Float) -> Float
    ) {
        self.height = height
        self.water = water
        self.waterMark = waterMark
    }

    /// A floor at y = 0.
    package static let flat = Ground { _, _ in 0 }
}

/// What a set builder is told.
package struct SetBrief: Sendable {
    /// The place, light and weather that were asked for.
    package var setting: Setting
    package var timeOfDay: TimeOfDay
    package var weather: Weather
    package var season: Season
    /// Chooses among equally good arrangements.
    package var seed: UInt64
    /// Length of the clip in seconds.
    package var duration: Float
    /// True when the cast goes on foot and so belongs on the pavement of a street.
    package var isOnFoot = false
    /// Things of the set that the negative prompt forbids: "trees", "grass", "clouds", "people", "cars".
    package var without: Set<String>

    /// A brief for a place under given conditions.
    package init(
        setting: Setting, timeOfDay: TimeOfDay, weather: Weather, season: Season, seed: UInt64,
        duration: Float, without: Set<String> = []
    ) {
        self.setting = setting
        self.timeOfDay = timeOfDay
        self.weather = weather
        self.season = season
        self.seed = seed
        self.duration = duration
        self.without = without
    }
}
