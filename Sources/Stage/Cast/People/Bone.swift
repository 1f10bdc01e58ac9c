// SPDX-License-Identifier: Apache-2.0

/// Left or right, as the person feels it; left is +X.
enum Side: Int, CaseIterable, Sendable {
    case left, right

    /// +1 on the left, -1 on the right: the sign of X.
    var sign: Float { self == .left ? 1 : -1 }
}

/// One of the 53 bones of the rig "game engine"; parents come before their children.
struct Bone: Hashable, Sendable {
    let index: Int

    enum Finger: Int, CaseIterable, Sendable { case thumb, index, middle, ring, pinky }

    static let count = 53
    static let all = (0..<count).map(Bone.init(index:))

    static let root = Bone(index: 0)
    static let pelvis = Bone(index: 1)
    static let spine1 = Bone(index: 2)
    static let spine2 = Bone(index: 3)
    static let spine3 = Bone(index: 4)
    static let neck = Bone(index: 5)
    static let head = Bone(index: 6)

    static func clavicle(_ side: Side) -> Bone { limb(0, side) }
    static func upperArm(_ side: Side) -> Bone { limb(1, side) }
    static func lowerArm(_ side: Side) -> Bone { limb(2, side) }
    static func hand(_ side: Side) -> Bone { limb(3, side) }
    /// A finger's joint 1...3, counted from the palm.
    static func finger(_ finger: Finger, _ joint: Int, _ side: Side) -> Bone {
        limb(4 + 3 * finger.rawValue + joint - 1, side)
    }
    static func thigh(_ side: Side) -> Bone { limb(19, side) }
    static func calf(_ side: Side) -> Bone { limb(20, side) }
    static func foot(_ side: Side) -> Bone { limb(21, side) }
    static func ball(_ side: Side) -> Bone { limb(22, side) }

    private static func limb(_ place: Int, _ side: Side) -> Bone {
        Bone(index: 7 + 23 * side.rawValue + place)
    }

    /// Names in the data's rig, by index.
    static let names: [String] = {
        var names = [
            "Root", "pelvis", "spine_01", "spine_02", "spine_03", "neck_01", "head",
        ]
        for side in ["l", "r"] {
            names += ["clavicle", "upperarm", "lowerarm", "hand"].map { "\($0)_\(side)" }
            for finger in ["thumb", "index", "middle", "ring", "pinky"] {
                names += (1...3).map { "\(finger)_0\($0)_\(side)" }
            }
            names += ["thigh", "calf", "foot", "ball"].map { "\($0)_\(side)" }
        }
        return names
    }()

    /// Index of each bone's parent; the root's is -1.
    static let parents: [Int] = {
        var parents = [-1, 0, 1, 2, 3, 4, 5]
        for side in Side.allCases {
            parents += [spine3.index, clavicle(side).index]
            parents += [upperArm(side).index, lowerArm(side).index]
            for finger in Finger.allCases {
                parents.append(hand(side).index)
                parents += [1, 2].map { Self.finger(finger, $0, side).index }
            }
            parents += [pelvis.index, thigh(side).index, calf(side).index, foot(side).index]
        }
        return parents
    }()

    /// True for the bones from the upper arm to the fingertips, by index.
    static let isArm: [Bool] = all.map { bone in
        Side.allCases.contains { side in
            (upperArm(side).index...finger(.pinky, 3, side).index).contains(bone.index)
        }
    }

    /// True for the bones from the thigh to the toes, by index.
    static let isLeg: [Bool] = all.map { bone in
        Side.allCases.contains { (thigh($0).index...ball($0).index).contains(bone.index) }
    }
}
