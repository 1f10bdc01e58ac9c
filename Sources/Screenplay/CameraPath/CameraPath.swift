// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// A motion of the camera as data: words with numbers (`moves`), exact `keyframes`, or both.
///
/// Right-handed, Y up, the camera looks along -Z (as in glTF); meters, degrees, seconds. The format is
/// versioned and documented in docs/camera.md; ``schema`` is its JSON Schema.
package struct CameraPath: Sendable, Equatable {
    /// The version that the program writes.
    package static let currentVersion = 1
    /// The most keyframes that a path may have.
    package static let mostKeyframes = 512
    /// The most moves that a path may have.
    package static let mostMoves = 8

    /// What positions and rotations are measured from.
    package enum Frame: String, Sendable, CaseIterable {
        /// The set: its main mark is the origin.
        case world
        /// The framed member of the cast: its base is the origin and it faces +Z, wherever it goes.
        case subject
    }

    /// How positions are filled in between keyframes.
    package enum Interpolation: String, Sendable, CaseIterable {
        case catmullRom = "catmull_rom"
        case linear, hold
    }

    /// What is kept while the path is played.
    package enum Lock: String, Sendable, CaseIterable {
        case off = "none"
        /// The lens follows the distance, so that the subject keeps its size.
        case subjectSize = "subject_size"
    }

    /// Whether the camera goes around what is in its way.
    package enum Collisions: String, Sendable, CaseIterable, Codable {
        case avoid, ignore
    }

    /// The sensor that focal lengths are meant for.
    package struct Sensor: Sendable, Equatable {
        package enum Fit: String, Sendable, CaseIterable { case horizontal, vertical }
        /// Millimeters.
        package var width: Float = 36
        /// The side of the picture that the width belongs to.
        package var fit = Fit.horizontal

        /// 36 mm along the picture's width.
        package init() {}
    }

    /// What the shot looks like before anything moves; what is nil the prompt decides.
    package struct Start: Sendable, Equatable {
        package var shotSize: ShotSize?
        package var angle: Angle?
        package var view: View?
        /// Millimeters.
        package var focal: Float?
        /// Degrees.
        package var roll: Float?

        /// Leaves everything to the prompt.
        package init() {}

        var isEmpty: Bool { self == Start() }
    }

    /// Unsteadiness.
    package struct Shake: Sendable, Equatable {
        /// Root mean square of the rotation, degrees.
        package var rotation: Float = 0
        /// Root mean square of the displacement, meters.
        package var position: Float = 0
        /// Where most of the movement lies, Hz.
        package var frequency: Float = 2
        package var seed: UInt64?

        /// No shaking.
        package init() {}
    }

    package var version = CameraPath.currentVersion
    package var frame = Frame.world
    package var sensor = Sensor()
    package var start = Start()
    package var moves: [PathMove] = []
    /// In the order of time.
    package var keyframes: [Keyframe] = []
    package var interpolation = Interpolation.catmullRom
    package var lock = Lock.off
    package var collisions = Collisions.avoid
    package var shake: Shake?

    /// A path that asks for nothing.
    package init() {}

    /// Whether it says anything that keyframes say: what remains when start and moves are taken out.
    package var isExact: Bool {
        var rest = self
        (rest.moves, rest.start) = ([], Start())
        return rest != CameraPath()
    }
}

/// The state of a camera at one time; what is nil is not keyed here.
package struct Keyframe: Sendable, Equatable {
    /// What the camera looks at.
    package enum Aim: Sendable, Equatable {
        case point(Vector)
        /// A member of the cast by id, and a point in its space (meters; it faces +Z).
        case entity(String, offset: Vector?)
        /// From camera space to the path's frame.
        case rotation(Quaternion)
    }

    /// Seconds since the start of the clip.
    package var time: Float
    /// Meters.
    package var position: Vector?
    package var aim: Aim?
    /// Clockwise on top of the aim, degrees.
    package var roll: Float?
    /// Millimeters on the sensor.
    package var focal: Float?
    /// Distance that is sharp, meters.
    package var focus: Float?
    package var fNumber: Float?
    /// How fast the world's clock runs.
    package var worldRate: Float?
    /// From here to the next keyframe; nil flows through evenly.
    package var easing: Move.Easing?

    /// A keyframe that keys nothing yet.
    package init(time: Float) { self.time = time }
}

/// A move of a path: a kind with an amount, or with a strength as the vendors' sliders have it.
package struct PathMove: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case still, handheld
        case move(Move.Kind)
    }

    package var kind: Kind
    package var amount: Float?
    package var unit: Move.Unit?
    /// -10...10, used where the amount is absent; 5 is the usual size.
    package var strength: Float?
    package var target: String?
    /// Where focus is pulled to.
    package var to: String?
    /// Seconds; nil is the start and the end of the clip.
    package var start: Float?
    package var end: Float?
    package var easing: Move.Easing?

    /// A move of the usual size.
    package init(_ kind: Kind, amount: Float? = nil) {
        self.kind = kind
        self.amount = amount
    }

    static let names: [(name: String, kind: Kind)] =
        [("static", .still), ("handheld", .handheld)]
        + Move.Kind.allCases.map { ($0.rawValue, .move($0)) }
}
