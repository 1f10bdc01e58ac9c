// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The bones and the flesh of a four-legged animal, from its species' record.
struct QuadrupedRig: Sendable {
    /// One leg: its four bones and its five joints at rest.
    struct Leg: Sendable {
        var bones: [Int]
        var joints: [Vector]
        var isFront: Bool
        /// Length of each segment in the plane of the leg, and its direction as `atan2(z, y)`.
        var lengths: [Float]
        var angles: [Float]
    }

    private(set) var rig = Rig()
    private(set) var flesh: Flesh
    let pelvis: Int
    let chest: Int
    private(set) var neck: [Int] = []
    private(set) var head = 0
    private(set) var trunk: [Int] = []
    private(set) var tail: [Int] = []
    private(set) var ears: [Int] = []
    /// Left front, right front, left hind, right hind.
    private(set) var legs: [Leg] = []
    /// Height of the shoulder joint, the measure of gaits, meters.
    let height: Float
    /// Where the trunk begins and ends to bend with the chest rather than the pelvis.
    private let bendFrom: Float
    private let bendTo: Float
    private let spread: Float

    init(_ species: QuadrupedSpecies) {
        flesh = Flesh(capsules: [], blend: species.blend, fineBlend: species.blend * 0.5)
        let hip = Vector(0, species.hind[0].y, species.hind[0].z)
        pelvis = rig.add(at: hip, parent: -1)
        let middle = species.torso[species.torso.count / 2]
        chest = rig.add(at: Vector(0, middle.y, middle.x), parent: 0)
        height = species.front[0].y
        spread = species.softness * species.front[0].y
        bendFrom = species.hind[0].z * 0.6
        bendTo = species.front[0].z * 0.6
        cover(species.torso, bones: nil)
        for mass in species.masses { add(mass, bone: -1, isFine: false) }
        neck = chain(species.neck, parent: chest)
        let crown = species.neck[species.neck.count - 1]
        head = rig.add(at: Vector(0, crown.y, crown.x), parent: neck.last ?? chest)
        for mass in species.head { add(mass, bone: head, isFine: true) }
        flesh.hollows = species.hollows.flatMap(\.sides).map {
            FleshCapsule(bone: head, from: $0.from, to: $0.to, width: $0.width)
        }
        trunk = chain(species.trunk, parent: head)
        tail = chain(species.tail, parent: pelvis)
        for case .ear(let ear) in species.features {
            ears.append(rig.add(at: ear.base, parent: head))
            ears.append(rig.add(at: ear.base * Vector(-1, 1, 1), parent: head))
        }
        for (joints, isFront) in [(species.front, true), (species.hind, false)] {
            for side in [Float(1), -1] {
                addLeg(joints.map { $0 * SIMD4(side, 1, 1, 1) }, isFront: isFront)
            }
        }
    }

    /// Capsules between stations, carried by a bone a gap or by the trunk.
    private mutating func cover(_ stations: [QuadrupedSpecies.Station], bones: [Int]?) {
        for i in 0..<max(stations.count - 1, 0) {
            let (a, b) = (stations[i], stations[i + 1])
            flesh.capsules.append(
                FleshCapsule(
                    bone: bones?[i] ?? -1, from: SIMD4(0, a.y, a.x, a.z),
                    to: SIMD4(0, b.y, b.x, b.z), width: (a.w + b.w) / 2))
        }
    }

    private mutating func chain(_ stations: [QuadrupedSpecies.Station], parent: Int) -> [Int] {
        var bones: [Int] = []
        for station in stations.dropLast() {
            bones.append(
                rig.add(at: Vector(0, station.y, station.x), parent: bones.last ?? parent))
        }
        cover(stations, bones: bones)
        return bones
    }

    private mutating func add(_ mass: QuadrupedSpecies.Mass, bone: Int, isFine: Bool) {
        for side in mass.sides {
            flesh.capsules.append(
                FleshCapsule(
                    bone: bone, from: side.from, to: side.to, width: side.width, isFine: isFine))
        }
    }

    private mutating func addLeg(_ joints: [QuadrupedSpecies.Joint], isFront: Bool) {
        let places = joints.map { Vector($0.x, $0.y, $0.z) }
        var leg = Leg(bones: [], joints: places, isFront: isFront, lengths: [], angles: [])
        for i in 0..<4 {
            leg.bones.append(
                rig.add(at: places[i], parent: leg.bones.last ?? (isFront ? chest : pelvis)))
            flesh.capsules.append(
                FleshCapsule(bone: leg.bones[i], from: joints[i], to: joints[i + 1]))
            let d = places[i + 1] - places[i]
            leg.lengths.append((d.y * d.y + d.z * d.z).squareRoot())
            leg.angles.append(atan2(d.z, d.y))
        }
        legs.append(leg)
    }

    /// The bones that carry a place on the skin: those whose flesh is nearest, with soft borders.
    func weights(at p: Vector) -> BoneWeights {
        var distance = [Float](repeating: .infinity, count: rig.count)
        var trunkward: Float = .infinity
        for capsule in flesh.capsules {
            var d = capsule.distance(p)
            // A leg never pulls the skin of the other side.
            if capsule.a.x * p.x < 0, capsule.bone > head { d = .infinity }
            if capsule.bone < 0 {
                trunkward = min(trunkward, d)
            } else {
                distance[capsule.bone] = min(distance[capsule.bone], d)
            }
        }
        let nearest = min(trunkward, distance.min() ?? 0)
        var shares = distance.map { $0.isFinite ? exp(-min(($0 - nearest) / spread, 30)) : 0 }
        // Thighs and shoulders slide under the skin: softer borders.
        for leg in legs {
            let d = distance[leg.bones[0]]
            if d.isFinite { shares[leg.bones[0]] = exp(-min((d - nearest) / (1.8 * spread), 30)) }
        }
        let trunk = exp(-min((trunkward - nearest) / (1.8 * spread), 30))
        let forward = smoothstep(bendFrom, bendTo, p.z)
        shares[pelvis] += trunk * (1 - forward)
        shares[chest] += trunk * forward
        return BoneWeights(strongest: shares)
    }
}
