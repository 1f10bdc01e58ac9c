// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A thing in somebody's hand: it goes where the holder goes.
struct HeldActor: Actor {
    private let held: any Actor
    private let holder: SubjectTrack
    /// Where it is with regard to the holder, who stands at the origin and faces +Z.
    private let offset: Vector

    /// A thing of an extent in the hand of a holder; several are held one beside the other.
    init(held: any Actor, bounds: Bounds, holder: SubjectTrack, copy: Int) {
        self.held = held
        self.holder = holder
        let reach = holder.bounds.high.z + bounds.size.z / 2 + 0.04
        // Hands hold at about six tenths of the height, a little to the right.
        let height = holder.bounds.high.y * 0.6 - bounds.size.y / 2
        let side = -0.12 * holder.bounds.high.y / 1.7 + Float(copy) * bounds.size.x * 1.1
        offset = Vector(side, max(height, 0.05), reach)
    }

    var parts: [Model] { held.parts }
    var castIndex: Int? { held.castIndex }

    func pose(at time: Float) -> [PartPose] {
        let hand = hand(at: time)
        return held.pose(at: time).map { part in
            var moved = part
            moved.transform = hand * part.transform
            return moved
        }
    }

    func beams(at time: Float) -> [Beam] {
        let hand = hand(at: time)
        return held.beams(at: time).map { $0.placed(by: hand) }
    }

    private func hand(at time: Float) -> Transform {
        let (place, heading) = holder.place(at: time)
        let turn = Quaternion(axis: Vector(0, 1, 0), angle: heading)
        return Transform(translation: place + turn.act(offset), rotation: turn)
    }
}
