// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The poses of all actors at one time, asked for in parallel.
struct Poses {
    private let table: [[PartPose]]

    /// Asks every actor for its pose.
    init(actors: [any Actor], time: Float, crew: Crew) {
        // Each piece writes one element of its own.
        let count = actors.count
        table = [[PartPose]](unsafeUninitializedCapacity: count) { buffer, filled in
            for k in 0..<count { (buffer.baseAddress.unsafelyUnwrapped + k).initialize(to: []) }
            let start = buffer.baseAddress
            crew.share(count) { k in start?[k] = actors[k].pose(at: time) }
            filled = count
        }
    }

    /// The pose of a part, nil when the actor gave too few.
    subscript(actor: Int, part: Int) -> PartPose? {
        table[actor].indices.contains(part) ? table[actor][part] : nil
    }
}
