// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
package import Screenplay

/// Lens, distance and aim that give a shot size; the figures are the field's habits.
package struct Framing: Sendable, Equatable {
    /// Focal length in millimeters on 36 mm.
    package var focal: Float
    /// From the camera to the aim point, meters.
    package var distance: Float
    /// Height of the aim point above the subject's base, meters.
    package var aimHeight: Float
    /// How far ahead of the subject's origin the aim point lies, meters.
    package var aimAhead: Float = 0
    /// Aperture.
    package var fNumber: Float

    /// How a shot size shows a standing subject.
    struct Habit {
        /// Focal length when none was asked for.
        var focal: Float
        /// Height of the picture in heads at the least, for subjects with large heads.
        var heads: Float = 0
        /// Where the aim lies: 0 base, 1 the focus height (eyes).
        var aim: Float
        var fNumber: Float
    }

    static func habit(_ size: ShotSize) -> Habit {
        switch size {
        case .extremeWide: Habit(focal: 24, aim: 0.6, fNumber: 11)
        case .wide: Habit(focal: 28, aim: 0.6, fNumber: 8)
        case .full: Habit(focal: 35, aim: 0.55, fNumber: 5.6)
        case .cowboy: Habit(focal: 40, aim: 0.72, fNumber: 4.5)
        case .medium: Habit(focal: 50, heads: 3, aim: 0.82, fNumber: 4)
        case .mediumCloseUp: Habit(focal: 65, heads: 2.4, aim: 0.92, fNumber: 3.5)
        case .closeUp: Habit(focal: 85, heads: 1.9, aim: 1, fNumber: 2.8)
        case .extremeCloseUp: Habit(focal: 100, heads: 1, aim: 1, fNumber: 2.8)
        case .macro: Habit(focal: 100, heads: 0.5, aim: 1, fNumber: 4)
        }
    }

    /// The framing of a plan in a scene: of its subject, or else of the setting.
    static func chosen(_ plan: CameraPlan, in scene: CameraTrack.Scene) -> Framing {
        var framing =
            scene.subject.map {
                Framing.of($0, plan: plan, width: scene.width, height: scene.height)
            } ?? Framing.vista(scene.set, plan: plan)
        if let subject = scene.subject, subject.height > 6, plan.shotSize.showsWhole {
            // A monument is shown with the place that it stands on.
            framing.distance = max(framing.distance, scene.set.tallSubjectDistance)
            framing.aimHeight = scene.set.tallSubjectAim ?? framing.aimHeight
        }
        framing.keep(within: scene.set.cameraLimit * 0.95)
        return framing
    }

    /// Comes closer with a wider lens where walls leave no room.
    private mutating func keep(within limit: Float) {
        guard distance > limit else { return }
        focal = max(focal * limit / distance, 16)
        distance = limit
    }

    /// Frames a subject: the distance at which the picture is as high as the shot size says,
    /// `d = picture / (2 tan(vfov/2))`, and wide enough for the whole subject up to a full shot.
    ///
    /// Subjects wider than high (animals, cars) are measured by three quarters of their breadth.
    package static func of(
        _ subject: SubjectTrack, plan: CameraPlan, width: Int, height: Int
    ) -> Framing {
        let habit = habit(plan.shotSize)
        let focal = plan.focal ?? habit.focal
        let camera = CameraPose(position: .zero, rotation: .identity, focal: focal)
        let tangents = camera.tangents(width: width, height: height)
        let extent = max(subject.height, subject.breadth * 0.75)
        let pictured = max(extent * plan.shotSize.pictured, subject.focusSize * habit.heads)
        var distance = pictured / (2 * tangents.y)
        if plan.shotSize.showsWhole {
            // Room at both sides grows with the shot size as the room above does.
            let across = subject.breadth * max(1.25, plan.shotSize.pictured * 0.8)
            distance = max(distance, across / (2 * tangents.x))
        }
        return Framing(
            focal: focal,
            distance: max(distance, subject.radius + 0.3),
            aimHeight: aimHeight(subject, habit, whole: plan.shotSize.showsWhole),
            aimAhead: plan.shotSize.showsWhole ? 0 : subject.focusAhead * habit.aim,
            fNumber: habit.fNumber)
    }

    /// Frames a setting without a subject.
    package static func vista(_ set: StageSet, plan: CameraPlan) -> Framing {
        let focal = plan.focal ?? (plan.shotSize == .extremeWide ? 20 : 26)
        let eye = Vector(0, set.vistaHeight, 0) + forward(set.bestView) * set.vistaDistance
        return Framing(
            focal: focal, distance: (eye - set.vistaTarget).length, aimHeight: 0, fNumber: 11)
    }

    private static func aimHeight(_ subject: SubjectTrack, _ habit: Habit, whole: Bool) -> Float {
        let middle = (subject.bounds.low.y + subject.bounds.high.y) / 2
        return whole ? middle : mix(middle, subject.focusHeight, habit.aim)
    }

    /// The horizontal unit vector of a heading: 0 is +Z, π/2 is +X.
    static func forward(_ heading: Float) -> Vector { Vector(sin(heading), 0, cos(heading)) }
}

extension ShotSize {
    /// Whether the whole subject belongs into the picture.
    var showsWhole: Bool {
        switch self {
        case .extremeWide, .wide, .full: true
        case .cowboy, .medium, .mediumCloseUp, .closeUp, .extremeCloseUp, .macro: false
        }
    }
}
