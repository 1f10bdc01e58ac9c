// SPDX-License-Identifier: Apache-2.0

/// How the camera frames and moves, in the words and units of film.
package struct CameraPlan: Codable, Sendable, Equatable {
    package var shotSize: ShotSize = .wide
    package var angle: Angle = .eyeLevel
    package var view: View = .threeQuarter
    /// Focal length in millimeters on a frame 36 mm wide; nil lets the shot size choose.
    package var focal: Float?
    /// Held roll in degrees, clockwise.
    package var roll: Float = 0
    /// Id of the cast member that is framed; nil frames the setting.
    package var target: String?
    /// At most 8; moves whose times overlap happen together.
    package var moves: [Move] = []
    /// 0 locked-off, 1 handheld, 3 intense shaking.
    package var handheld: Float = 0
    /// Rate of the world's clock: 1 real time, below 1 slow motion, above 1 time-lapse.
    package var worldRate: Float = 1

    /// A wide, eye-level, locked-off view.
    package init() {}
}

/// How much of the subject the picture shows.
package enum ShotSize: String, Codable, Sendable, CaseIterable {
    case extremeWide = "extreme_wide"
    case wide, full, cowboy, medium
    case mediumCloseUp = "medium_close_up"
    case closeUp = "close_up"
    case extremeCloseUp = "extreme_close_up"
}

/// Height of the camera with regard to the subject.
package enum Angle: String, Codable, Sendable, CaseIterable {
    case eyeLevel = "eye_level"
    case low, high
    case wormsEye = "worms_eye"
    /// 20 to 60 m up, looking down by 30 to 60 degrees.
    case aerial
    /// Straight down.
    case overhead
    case ground
}

/// Side of the subject that the camera sees.
package enum View: String, Codable, Sendable, CaseIterable {
    case front
    case threeQuarter = "three_quarter"
    case side, back
    case pov
}

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
    /// Degrees for pan, tilt, roll, orbit and whip pan; meters for truck, pedestal and crane; the ratio
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
