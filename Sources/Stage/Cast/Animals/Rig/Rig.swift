// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A tree of bones; rest frames are aligned with the body's axes, so a bone's pose is one turn.
struct Rig: Sendable {
    /// Index of the parent, smaller than the bone's own; -1 for the root.
    private(set) var parents: [Int] = []
    /// Place of the joint at rest, meters.
    private(set) var joints: [Vector] = []

    /// How many bones there are.
    var count: Int { joints.count }

    /// Adds a bone and answers its index.
    mutating func add(at joint: Vector, parent: Int) -> Int {
        parents.append(parent)
        joints.append(joint)
        return joints.count - 1
    }

    /// Hangs a bone onto its posed parent with a turn of its own on top of the parent's.
    func hang(_ bone: Int, on pose: [Transform], turn: Transform = .identity) -> Transform {
        let parent = pose[parents[bone]]
        var result = parent * turn
        result.origin = parent.origin + parent.direction(joints[bone] - joints[parents[bone]])
        return result
    }

    /// From rest space to posed space, one map a bone, for skinning.
    func skinning(_ pose: [Transform]) -> [Transform] {
        zip(pose, joints).map { frame, joint in
            var map = frame
            map.origin = frame.origin - frame.direction(joint)
            return map
        }
    }
}
