// SPDX-License-Identifier: Apache-2.0
package import Numerics
package import Rendering
package import Screenplay

/// A member of the cast, dressed and with an action, that can be put on a route.
package protocol Performance: Sendable {
    /// Its extent at rest in its own space: facing +Z, standing on y = 0, meters.
    var bounds: Bounds { get }
    /// Height above the ground of what a close-up shows (eyes of a person or animal), meters.
    var focusHeight: Float { get }
    /// How far ahead of its origin that is, meters: the head of a horse, 0 for what stands upright.
    var focusAhead: Float { get }
    /// Height of what a close-up shows (a head), meters.
    var focusSize: Float { get }
    /// Height above the ground of the surface that others sit or stand on, meters.
    var restHeight: Float { get }
    /// Speed along its route in m/s that fits the action; 0 for what stays in place.
    var speed: Float { get }
    /// Its speeds by the clock, where they differ; nil goes by ``speed`` all the time.
    var pace: Pace? { get }
    /// The actor that follows a route.
    func actor(along route: Route) -> any Actor
}

extension Performance {
    /// What stands upright looks out of its middle.
    package var focusAhead: Float { 0 }

    /// A head is about an eighth of a body.
    package var focusSize: Float { 0.13 * bounds.size.y }

    /// Its top.
    package var restHeight: Float { bounds.high.y }

    /// One speed.
    package var pace: Pace? { nil }
}

/// What a performance is made from.
package struct CastingBrief: Sendable {
    package var member: CastMember
    /// What the member is said to be on, of the same cast.
    package var support: CastMember?
    /// Index in the shot's cast, for object masks.
    package var castIndex: Int
    /// Which one of several of a kind, from 0: chooses phase, size and coat.
    package var copy: Int
    package var seed: UInt64
    package var season: Season
    /// True when lamps and windows should be lit.
    package var night: Bool

    /// A brief for one copy of a member.
    package init(
        member: CastMember, castIndex: Int, copy: Int, seed: UInt64, season: Season, night: Bool
    ) {
        self.member = member
        self.castIndex = castIndex
        self.copy = copy
        self.seed = seed
        self.season = season
        self.night = night
    }
}

/// An axis-aligned box.
package struct Bounds: Sendable, Equatable {
    package var low: Vector
    package var high: Vector

    /// A box of two corners, in meters.
    package init(low: Vector, high: Vector) {
        self.low = low
        self.high = high
    }

    /// Extent along x, y and z.
    package var size: Vector { high - low }
}

/// The way that a performance takes through the set: straight, or around a circle.
package struct Route: Sendable {
    /// Where it is at distance 0, on the ground (or in the air or water).
    package var start: Vector
    /// Direction at distance 0 in radians: 0 is +Z, π/2 is +X.
    package var heading: Float
    /// Curvature in 1/m, positive to the left; 0 is straight.
    package var curvature: Float
    /// Height under a place; the route keeps `start.y` above it when `hugsGround`.
    package var ground: Ground
    package var hugsGround: Bool
    /// Seconds by which this performer's gait is shifted, so that several do not march in step.
    package var phase: Float

    /// A straight route on the ground.
    package init(start: Vector, heading: Float, ground: Ground = .flat, hugsGround: Bool = true) {
        self.start = start
        self.heading = heading
        self.curvature = 0
        self.ground = ground
        self.hugsGround = hugsGround
        self.phase = 0
    }
}
