// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A figure of lofted limbs for far extras, and for everyone where the body library is absent.
struct Mannequin {
    let look: Look
    let outfit: Outfit
    /// 1 near, 0.5 far: sides of a limb.
    let detail: Float
    let skeleton: Skeleton
    private let size: Float

    /// A mannequin of a look's height, colors and outfit.
    init(_ look: Look, _ outfit: Outfit, detail: Float) {
        self.look = look
        self.outfit = outfit
        self.detail = detail
        size = look.height / 1.75
        skeleton = Self.joints(isChild: look.isChild, size: size)
    }

    /// Joints of a person of 1.75 m times a size.
    private static func joints(isChild: Bool, size: Float) -> Skeleton {
        var heads = [Vector](repeating: .zero, count: Bone.count)
        var tails = heads
        func set(_ bone: Bone, _ head: Vector, _ tail: Vector) {
            heads[bone.index] = head * size
            tails[bone.index] = tail * size
        }
        set(.root, .zero, Vector(0, 0.05, 0))
        set(.pelvis, Vector(0, 0.95, 0), Vector(0, 1.0, 0))
        set(.spine1, Vector(0, 1.0, 0), Vector(0, 1.1, 0))
        set(.spine2, Vector(0, 1.1, 0), Vector(0, 1.22, 0.01))
        set(.spine3, Vector(0, 1.22, 0.01), Vector(0, 1.4, -0.01))
        set(.neck, Vector(0, 1.46, -0.01), Vector(0, 1.54, 0.01))
        set(.head, Vector(0, 1.54, 0.01), Vector(0, 1.74, 0.01))
        for side in Side.allCases {
            func at(_ x: Float, _ y: Float, _ z: Float) -> Vector { Vector(x * side.sign, y, z) }
            set(.clavicle(side), at(0.03, 1.38, 0.02), at(0.165, 1.385, -0.01))
            set(.upperArm(side), at(0.165, 1.385, -0.01), at(0.34, 1.18, -0.01))
            set(.lowerArm(side), at(0.34, 1.18, -0.01), at(0.49, 1.02, 0.10))
            set(.hand(side), at(0.49, 1.02, 0.10), at(0.53, 0.97, 0.15))
            for finger in Bone.Finger.allCases {
                for joint in 1...3 {
                    set(.finger(finger, joint, side), at(0.53, 0.97, 0.15), at(0.56, 0.93, 0.18))
                }
            }
            set(.thigh(side), at(0.095, 0.92, 0), at(0.105, 0.50, 0.01))
            set(.calf(side), at(0.105, 0.50, 0.01), at(0.11, 0.075, -0.02))
            set(.foot(side), at(0.11, 0.075, -0.02), at(0.11, 0.02, 0.10))
            set(.ball(side), at(0.11, 0.02, 0.10), at(0.11, 0.02, 0.17))
        }
        return Skeleton(heads: heads, tails: tails)
    }

    /// One ring of a loft: where, its half axes sideways and to the front, color, and what it follows.
    private struct Ring {
        var center: Vector
        var wide, deep: Float
        var color: Vector
        var binding: Binding
    }

    /// The finished figure.
    func puppet() -> Puppet {
        var builder = PuppetBuilder()
        var mesh = Mesh()
        var bindings: [Binding] = []
        var skirt = 0
        for rings in limbs() {
            skirt = mesh.positions.count
            loft(rings, &mesh, &bindings)
        }
        if outfit == .dress || outfit == .coat { builder.loose = skirt..<mesh.positions.count }
        builder.mesh = mesh
        builder.mesh.materials = [UInt8](repeating: 0, count: mesh.triangles.count)
        builder.bindings = bindings
        builder.materials = [
            Material(.cloth, baseColor: Vector(1, 1, 1), roughness: 0.85, scale: 0.004)
        ]
        var puppet = builder.puppet("person", on: skeleton, crown: crown())
        puppet.girth = 1.2
        return puppet
    }

    private func loft(_ rings: [Ring], _ mesh: inout Mesh, _ bindings: inout [Binding]) {
        let around = detail < 0.8 ? 10 : 20
        let start = mesh.positions.count
        let axis = (rings[rings.count - 1].center - rings[0].center).normalized
        let side = axis.cross(Vector(0, 0, 1)).normalized * -1
        let front = side.cross(axis)
        for ring in rings {
            for k in 0..<around {
                let a = Float(k) / Float(around) * 2 * .pi
                mesh.positions.append(
                    ring.center * size
                        + (side * (cos(a) * ring.wide) + front * (sin(a) * ring.deep)) * size)
                mesh.colors.append(SIMD4(ring.color, 0))
                bindings.append(ring.binding)
            }
        }
        mesh.stitch(rings: rings.count, around: around, from: start)
    }

    private func limbs() -> [[Ring]] {
        let bare = look.skin
        let suit = outfit == .spacesuit
        let bulk: Float = suit ? 1.55 : outfit == .coat ? 1.2 : 1
        let main = suit && !look.isColored ? Vector(0.75, 0.75, 0.77) : look.main
        let legs: Vector =
            suit || outfit == .suit
            ? main : outfit == .dress ? bare : outfit == .sport ? bare : look.trousers
        let sleeve = outfit == .dress || outfit == .sport ? bare : main
        var all = [torso(main, bare, legs, bulk)]
        for side in Side.allCases {
            all.append(arm(side, main, sleeve, bare, bulk))
            all.append(leg(side, legs, bulk))
            all.append(foot(side, bulk))
        }
        if outfit == .dress || outfit == .coat { all.append(skirt(main, bulk)) }
        return all
    }

    private func torso(_ main: Vector, _ bare: Vector, _ legs: Vector, _ bulk: Float) -> [Ring] {
        let waist: Float = look.isFemale ? 0.115 : 0.14
        func ring(_ y: Float, _ w: Float, _ d: Float, _ c: Vector, _ b: Binding) -> Ring {
            Ring(center: Vector(0, y, 0), wide: w, deep: d, color: c, binding: b)
        }
        let hips = outfit == .dress ? main : legs
        return [
            ring(1.56, 0.02, 0.02, bare, Binding(.head)),
            ring(1.55, 0.052, 0.055, bare, Binding(.head)),
            ring(1.46, 0.054, 0.056, bare, Binding(.neck)),
            ring(1.448, 0.09, 0.064, main, Binding(.spine3)),
            ring(1.425, 0.15 * bulk, 0.078 * bulk, main, Binding(.spine3)),
            ring(1.37, 0.175 * bulk, 0.1 * bulk, main, Binding(.spine3)),
            ring(1.32, 0.175 * bulk, 0.115 * bulk, main, Binding(.spine3)),
            ring(1.22, 0.155 * bulk, 0.115 * bulk, main, Binding(.spine2, .spine3, share: 0.5)),
            ring(1.10, waist * bulk, 0.095 * bulk, main, Binding(.spine1, .spine2, share: 0.5)),
            ring(1.00, 0.155 * bulk, 0.11 * bulk, main, Binding(.pelvis, .spine1, share: 0.4)),
            ring(0.995, 0.157 * bulk, 0.112 * bulk, hips, Binding(.pelvis)),
            ring(0.92, 0.172 * bulk, 0.12 * bulk, hips, Binding(.pelvis)),
            ring(0.85, 0.15, 0.10, hips, Binding(.pelvis)),
            ring(0.82, 0.06, 0.05, hips, Binding(.pelvis)),
        ]
    }

    private func arm(
        _ side: Side, _ main: Vector, _ sleeve: Vector, _ bare: Vector, _ bulk: Float
    ) -> [Ring] {
        let joints = [Bone.upperArm(side), .lowerArm(side), .hand(side)].map {
            skeleton.head($0) / size
        }
        let (s, e, w) = (joints[0], joints[1], joints[2])
        let tip = w + (w - e).normalized * 0.15
        func ring(_ p: Vector, _ r: Float, _ c: Vector, _ b: Binding, flat: Float = 1) -> Ring {
            Ring(center: p, wide: r, deep: r * flat, color: c, binding: b)
        }
        let hand = outfit == .spacesuit ? Vector(0.4, 0.4, 0.43) : bare
        let (upper, lower, palm) = (Bone.upperArm(side), Bone.lowerArm(side), Bone.hand(side))
        return [
            ring(s.mixed(e, -0.15), 0.012, main, Binding(upper)),
            ring(s.mixed(e, -0.11), 0.036 * bulk, main, Binding(upper)),
            ring(s.mixed(e, 0), 0.053 * bulk, main, Binding(upper)),
            ring(s.mixed(e, 0.15), 0.055 * bulk, main, Binding(upper)),
            ring(s.mixed(e, 0.45), 0.047 * bulk, main, Binding(upper)),
            ring(s.mixed(e, 0.46), 0.046 * bulk, sleeve, Binding(upper)),
            ring(s.mixed(e, 0.86), 0.041 * bulk, sleeve, Binding(upper, lower, share: 0.2)),
            ring(e, 0.039 * bulk, sleeve, Binding(upper, lower, share: 0.5)),
            ring(e.mixed(w, 0.2), 0.040 * bulk, sleeve, Binding(lower)),
            ring(e.mixed(w, 0.95), 0.029 * bulk, sleeve, Binding(lower)),
            ring(e.mixed(w, 0.96), 0.026, hand, Binding(lower, palm, share: 0.5)),
            ring(w.mixed(tip, 0.4), 0.042, hand, Binding(palm), flat: 0.5),
            ring(w.mixed(tip, 0.8), 0.032, hand, Binding(palm), flat: 0.5),
            ring(w.mixed(tip, 1.15), 0.008, hand, Binding(palm), flat: 0.5),
        ]
    }

    private func leg(_ side: Side, _ color: Vector, _ bulk: Float) -> [Ring] {
        let joints = [Bone.thigh(side), .calf(side), .foot(side)].map { skeleton.head($0) / size }
        let (h, k, a) = (joints[0], joints[1], joints[2])
        let loose: Float = outfit == .dress ? 0.85 : 1
        // What a skirt hides is thin, so that it stays hidden.
        let hidden: Float = outfit == .dress || outfit == .coat ? 0.6 : 1
        func ring(_ p: Vector, _ r: Float, _ b: Binding) -> Ring {
            Ring(
                center: p, wide: r * loose * bulk, deep: r * 1.05 * loose * bulk, color: color,
                binding: b)
        }
        let (thigh, calf) = (Bone.thigh(side), Bone.calf(side))
        return [
            ring(h.mixed(k, -0.12), 0.06 * hidden, Binding(.pelvis, thigh, share: 0.3)),
            ring(h.mixed(k, 0.05), 0.092 * hidden, Binding(.pelvis, thigh, share: 0.6)),
            ring(h.mixed(k, 0.3), 0.088 * hidden, Binding(thigh)),
            ring(h.mixed(k, 0.85), 0.064, Binding(thigh, calf, share: 0.2)),
            ring(k, 0.060, Binding(thigh, calf, share: 0.5)),
            ring(k.mixed(a, 0.25), 0.062, Binding(calf)),
            ring(k.mixed(a, 0.96), 0.046, Binding(calf)),
        ]
    }

    private func foot(_ side: Side, _ bulk: Float) -> [Ring] {
        let ankle = skeleton.head(.foot(side)) / size
        let color = outfit == .dress ? look.main * 0.45 : look.shoes
        let (foot, ball) = (Bone.foot(side), Bone.ball(side))
        func ring(_ z: Float, _ y: Float, _ w: Float, _ d: Float, _ b: Bone) -> Ring {
            Ring(
                center: Vector(ankle.x, y, z), wide: w, deep: d, color: color, binding: Binding(b))
        }
        return [
            ring(-0.085, 0.04, 0.012, 0.012, foot), ring(-0.075, 0.045, 0.034, 0.043, foot),
            ring(-0.02, 0.052, 0.039, 0.05, foot), ring(0.05, 0.040, 0.043, 0.038, foot),
            ring(0.11, 0.030, 0.046, 0.029, ball), ring(0.16, 0.024, 0.038, 0.023, ball),
            ring(0.185, 0.018, 0.012, 0.01, ball),
        ].map { ring in
            var ring = ring
            ring.wide *= 1 + (bulk - 1) * 0.4
            return ring
        }
    }

    private func skirt(_ color: Vector, _ bulk: Float) -> [Ring] {
        let hem: Float = outfit == .dress ? 0.47 : 0.50
        let flare: Float = outfit == .dress ? 0.27 : 0.22
        return (0...5).map { i in
            let t = Float(i) / 5
            let share = 0.45 * t
            let wide = mix(0.172, flare, t) * bulk
            return Ring(
                center: Vector(0, mix(1.0, hem, t), 0), wide: wide, deep: wide * 0.8, color: color,
                binding: Binding(
                    bones: SIMD4(
                        UInt8(Bone.pelvis.index), UInt8(Bone.thigh(.left).index),
                        UInt8(Bone.thigh(.right).index), 0),
                    weights: SIMD4(1 - 2 * share, share, share, 0)))
        }
    }
}
