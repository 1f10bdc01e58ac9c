// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Screenplay

/// The moves of a plan, played onto a rig at a time.
package struct MoveScore: Sendable {
    private let moves: [Move]
    private let duration: Float
    /// The camera never comes closer to its target than this, meters.
    private let nearest: Float

    /// The range in which lenses exist, millimeters.
    package static let lenses: ClosedRange<Float> = 12...300

    /// Plays the moves over a clip of a length in seconds.
    package init(_ moves: [Move], duration: Float, nearest: Float) {
        self.moves = moves
        self.duration = duration
        self.nearest = nearest
    }

    /// The rig at a time in seconds, from the rig that the framing gives at that time.
    package func apply(to framed: CameraRig, at time: Float) -> CameraRig {
        var rig = framed
        for move in moves {
            let start = move.start ?? 0
            let end = max(move.end ?? duration, start + 0.01)
            var running: Ease.Ends = []
            if start <= 0 { running.insert(.start) }
            if end >= duration { running.insert(.end) }
            let share = Ease.progress(
                move.easing, (time - start) / (end - start), running: running)
            play(move, share, from: framed, on: &rig)
        }
        return rig
    }

    /// Pans, tilts and trucks lie evenly around the framed view, so the subject is passed in the
    /// middle; the other moves start from it.
    private func play(
        _ move: Move, _ share: Float, from framed: CameraRig, on rig: inout CameraRig
    ) {
        let angle = move.amount * .pi / 180
        let length = move.unit == .subjectDistance ? move.amount * framed.distance : move.amount
        switch move.kind {
        case .pan: rig.pan += angle * (share - 0.5)
        case .whipPan: rig.pan += angle * (share - 1)
        case .tilt: rig.tilt += angle * (share - 0.5)
        case .roll: rig.roll += angle * share
        case .orbit: rig.azimuth -= angle * (share - 0.5)
        case .truck: rig.truck += length * (share - 0.5)
        case .pedestal: rig.pedestal += length * share + max(-length, 0)
        case .crane: rig.crane += length * share + max(-length, 0)
        case .flyThrough: rig.forward += length * share
        case .dolly:
            let ratio = approach(move, length, from: rig.distance)
            rig.distance = approached(rig.distance, ratio, share)
        case .zoom: rig.focal = lens(rig.focal * pow(ratio(move.amount), share))
        case .dollyZoom: dollyZoom(move.amount, share, on: &rig)
        case .follow, .rackFocus: break
        }
    }

    /// The ratio of start to end distance of a dolly that may be given in meters.
    private func approach(_ move: Move, _ length: Float, from distance: Float) -> Float {
        guard move.unit == .meters || move.unit == .subjectDistance else { return move.amount }
        return distance / max(distance - length, min(nearest, distance))
    }

    /// Constant-feel approach: the logarithm of the distance changes evenly.
    private func approached(_ distance: Float, _ amount: Float, _ share: Float) -> Float {
        let near = min(nearest, distance)
        let end = max(distance / ratio(amount), near)
        return distance * pow(end / distance, share)
    }

    /// `f(t) = f₀ d(t) / d₀` keeps the subject's size; the approach ends where the lens would not exist.
    private func dollyZoom(_ amount: Float, _ share: Float, on rig: inout CameraRig) {
        let reachable = max(nearest / rig.distance, Self.lenses.lowerBound / rig.focal)
        let farthest = Self.lenses.upperBound / rig.focal
        let end = min(max(1 / ratio(amount), reachable), farthest)
        let scale = pow(end, share)
        rig.distance *= scale
        rig.focal *= scale
    }

    private func ratio(_ amount: Float) -> Float { min(max(amount, 0.05), 20) }

    private func lens(_ focal: Float) -> Float {
        min(max(focal, Self.lenses.lowerBound), Self.lenses.upperBound)
    }
}
