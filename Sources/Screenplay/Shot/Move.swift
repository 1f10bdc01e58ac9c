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
    /// What an amount counts.
    package enum Unit: String, Codable, Sendable, CaseIterable {
        case degrees = "deg"
        case meters = "m"
        case ratio
        /// Distances from the camera to its target at the start.
        case subjectDistance = "subject_distance"
    }

    package var kind: Kind
    /// How far, in the unit of the kind.
    ///
    /// Degrees for pan, tilt, roll, orbit and whip pan; meters for truck, pedestal, crane and fly-through; the ratio
    /// of start to end distance for dolly and dolly zoom (2 halves the distance) and of end to start
    /// focal length for zoom. Positive: right, up, clockwise (orbit: seen from above); a ratio over 1
    /// goes in, below 1 goes out.
    package var amount: Float
    /// Another unit than the kind's own; nil is the kind's own.
    package var unit: Unit?
    /// Seconds since the start of the clip; nil is the start and the end of the clip.
    package var start: Float?
    package var end: Float?
    package var easing: Easing = .easeInOut
    /// Id of a cast member: what is followed, orbited or focused on.
    package var target: String?
    /// Id of the cast member that focus is pulled away from; nil is what is framed.
    package var from: String?

    /// A move over the whole clip, eased at both ends.
    package init(_ kind: Kind, _ amount: Float) {
        self.kind = kind
        self.amount = amount
    }
}

extension Move.Kind {
    /// The units in which its amount may be given, its own first; none where it has no amount.
    package var units: [Move.Unit] {
        switch self {
        case .pan, .tilt, .roll, .orbit, .whipPan: [.degrees]
        case .truck, .pedestal, .crane, .flyThrough: [.meters, .subjectDistance]
        case .dolly: [.ratio, .meters, .subjectDistance]
        case .zoom, .dollyZoom: [.ratio]
        case .follow, .rackFocus: []
        }
    }

    /// The amounts that a move may have in a unit (nil: its own); nil where the unit does not fit.
    package func amounts(in unit: Move.Unit?) -> ClosedRange<Double>? {
        guard let unit = unit ?? units.first else { return 0...0 }
        guard units.contains(unit) else { return nil }
        switch (self, unit) {
        case (.tilt, _): return -180...180
        case (.pan, _), (.whipPan, _): return -720...720
        case (_, .degrees): return -3600...3600
        case (_, .ratio): return 0.05...20
        case (_, .subjectDistance): return -20...20
        case (.flyThrough, .meters): return -2000...2000
        case (_, .meters): return -500...500
        }
    }
}
