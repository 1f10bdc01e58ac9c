// SPDX-License-Identifier: Apache-2.0

/// One camera move.
package struct Move: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case pan, tilt, roll, dolly, truck, pedestal, crane, orbit, zoom
        case dollyZoom = "dolly_zoom"
        case follow
        case whipPan = "whip_pan"
        case rackFocus = "rack_focus"
        case flyThrough = "fly_through"
    }
    package enum Easing: String, Codable, Sendable, CaseIterable {
        case linear
        case easeIn = "ease_in"
        case easeOut = "ease_out"
        case easeInOut = "ease_in_out"
    }
    package var kind: Kind
    /// How far, in the unit of the kind.
    ///
    /// Degrees for pan, tilt, roll, orbit and whip pan; meters for truck, pedestal, crane and fly-through; the ratio
    /// of start to end distance for dolly and dolly zoom (2 halves the distance) and of end to start
    /// focal length for zoom. Positive: right, up, clockwise (orbit: seen from above); a ratio over 1
    /// goes in, below 1 goes out.
    package var amount: Float
    /// Seconds since the start of the clip; nil is the start and the end of the clip.
    package var start: Float?
    package var end: Float?
    package var easing: Easing = .easeInOut
    /// Id of a cast member: what is followed, orbited or focused on.
    package var target: String?

    /// A move over the whole clip, eased at both ends.
    package init(_ kind: Kind, _ amount: Float) {
        self.kind = kind
        self.amount = amount
    }
}
