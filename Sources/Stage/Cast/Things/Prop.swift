// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// A thing of rigid parts with a motion: what every performance of this folder is.
struct Prop: Performance {
    /// Where each part is at a time in seconds, on a route.
    typealias Motion = @Sendable (Float, Route) -> [Transform]

    var parts: [Model]
    var castIndex: Int?
    let bounds: Bounds
    var focusHeight: Float
    var focusSize: Float
    /// Of a seat; the top of anything else.
    var restHeight: Float
    var speed: Float
    let motion: Motion
    /// The light that it sends through the air at a time, on a route.
    var beams: @Sendable (Float, Route) -> [Beam] = { _, _ in [] }

    /// A thing of parts that move by `motion`; the bounds are those of the parts at rest.
    init(_ parts: [Model], bounds: Bounds, speed: Float = 0, motion: @escaping Motion) {
        self.parts = parts
        self.bounds = bounds
        self.speed = speed
        self.motion = motion
        restHeight = bounds.high.y
        focusHeight = bounds.low.y + bounds.size.y * 0.6
        focusSize = bounds.size.y * 0.13
    }

    func actor(along route: Route) -> any Actor {
        PropActor(
            parts: parts, castIndex: castIndex, route: route, motion: motion, light: beams)
    }
}

/// A prop on its route.
struct PropActor: Actor {
    let parts: [Model]
    let castIndex: Int?
    let route: Route
    let motion: Prop.Motion
    var light: @Sendable (Float, Route) -> [Beam] = { _, _ in [] }

    func beams(at time: Float) -> [Beam] { light(time, route) }

    func pose(at time: Float) -> [PartPose] { motion(time, route).map { PartPose($0) } }
}
