// SPDX-License-Identifier: Apache-2.0
import Diorama
import Foundation
import Numerics
import Rendering
import Screenplay
import Stage

/// The camera that moves through a picture: the moves of a plan around what the picture shows, as large as
/// the picture allows.
struct PictureCamera {
    private let rig: CameraRig
    private let score: MoveScore
    private let handheld: Handheld
    private let player: PathPlayer?
    private let subject: Vector
    private let format: (width: Int, height: Int)
    /// The part of the moves that is played, 0...1.
    private(set) var share: Float = 1
    /// What the lens may enlarge at most where the camera cannot come as near as it was asked to.
    private static let longestLens: Float = 1.35

    /// The camera of a plan in a scene.
    ///
    /// - Parameters:
    ///   - plan: how the camera moves.
    ///   - diorama: what it moves through.
    ///   - duration: seconds.
    ///   - seed: of unsteady hands.
    init(_ plan: CameraPlan, in diorama: Diorama, duration: Double, seed: UInt64) {
        let optics = diorama.optics
        format = (optics.width, optics.height)
        // Rigs have Y up and look along -Z.
        let s = diorama.subject
        subject = Vector(s.x, -s.y, -s.z)
        let out = subject.length
        var rig = CameraRig(
            target: subject, azimuth: atan2(-subject.x, -subject.z),
            elevation: asin(min(max(-subject.y / out, -1), 1)), distance: out,
            focal: Optics.focal, fNumber: 16)
        let tangents = CameraPose(position: .zero, rotation: .identity, focal: Optics.focal)
            .tangents(width: optics.width, height: optics.height)
        rig.composition = SIMD2(s.x / s.z / tangents.x, -s.y / s.z / tangents.y)
        self.rig = rig
        score = MoveScore(plan.moves, duration: Float(duration), nearest: out * 0.2)
        handheld = Handheld(plan, seed: seed)
        player = plan.path.map { PathPlayer($0) }
        let times = (0...16).map { Float(duration) * Float($0) / 16 }
        share = Self.largest { share in
            times.allSatisfy { diorama.admits(shift(at: $0, share: share, lens: 1)) }
        }
    }

    /// How the camera has moved at a time in seconds.
    func shift(at time: Float) -> Shift {
        shift(at: time, share: share, lens: Self.longestLens)
    }

    /// The largest part from 0 to 1 that is admitted; halving steps.
    private static func largest(_ isAdmitted: (Float) -> Bool) -> Float {
        if isAdmitted(1) { return 1 }
        var (low, high): (Float, Float) = (0, 1)
        for _ in 0..<9 {
            let middle = (low + high) / 2
            if isAdmitted(middle) { low = middle } else { high = middle }
        }
        return low
    }

    private func shift(at time: Float, share: Float, lens: Float) -> Shift {
        let (start, now) = (pose(at: 0), pose(at: time))
        let back = start.rotation.inverse
        let turn = Quaternion.identity.slerp(back * now.rotation, share)
        let full = back.act(now.position - start.position)
        let way = full * share
        // How much larger the subject would be, and is; the lens, which shows nothing new, makes the rest.
        func size(_ way: Vector) -> Float { subject.length / max((subject - way).length, 0.1) }
        let missing = max(size(full) / size(way), 1) - 1
        let room = lens - 1
        let enlarged = room > 0 ? 1 + room * tanh(missing / room) : 1
        func flipped(_ v: Vector) -> SIMD3<Float> { SIMD3(v.x, -v.y, -v.z) }
        return Shift(
            right: flipped(turn.act(Vector(1, 0, 0))), down: flipped(turn.act(Vector(0, -1, 0))),
            ahead: flipped(turn.act(Vector(0, 0, -1))), place: flipped(way),
            zoom: pow(now.focal / start.focal, share) * enlarged)
    }

    /// Moves, an exact path and hands together.
    private func pose(at time: Float) -> CameraPose {
        var pose = score.apply(to: rig, at: time).pose(width: format.width, height: format.height)
        if let player {
            let keyed = keyed(player, at: time)
            pose.position = keyed.position + keyed.rotation.act(pose.position)
            pose.rotation = keyed.rotation * pose.rotation
            if let now = player.focal(at: time), let start = player.focal(at: 0) {
                pose.focal *= now / start
            }
        }
        return handheld.shake(pose, at: time)
    }

    private func keyed(
        _ player: PathPlayer, at time: Float
    ) -> (position: Vector, rotation: Quaternion) {
        var surroundings = PathPlayer.Surroundings()
        surroundings.entity = { [subject] _, offset in subject + (offset ?? .zero) }
        let place = player.position(at: time) ?? .zero
        let roll = Quaternion(
            axis: Vector(0, 0, 1), angle: -player.roll(at: time) * .pi / 180)
        let aim = player.rotation(at: time, from: place, in: surroundings) ?? .identity
        return (place, aim * roll)
    }
}
