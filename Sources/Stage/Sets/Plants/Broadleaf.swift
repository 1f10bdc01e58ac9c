// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Oaks, birches, shrubs and dead trees: limbs that fork again and again and end in leafy twigs.
struct Broadleaf: Sendable {
    /// What tells the kinds apart; meters and radians.
    struct Habit: Sendable {
        var name: String
        /// Length of the trunk below the first fork, and its radius.
        var trunk: Float
        var radius: Float
        /// Limbs at the first fork, their length and angle from the trunk.
        var limbs: Int
        var limbLength: Float
        var spread: Float
        /// True when the trunk goes on through the crown (birch) instead of dissolving (shrub).
        var leader: Bool
        /// How many times limbs fork.
        var depth: Int
        /// Pull of twigs: up when positive, hanging when negative.
        var lift: Float
        /// Length of a leaf, and leaves on a last twig.
        var leaf: Float
        var leaves: Int
        var bark: Vector
        /// Color of leaves relative to the season's.
        var tone: Vector
        /// Of a trunk that goes on: height of the lowest limb and thickness at the top as shares of the
        /// trunk's, length of the topmost limb as a share of the lowest's, and thickness of limbs as a
        /// share of the trunk's.
        var lowest: Float = 0.26
        var tip: Float = 0.12
        var peak: Float = 0.35
        var limb: Float = 0.28
    }

    /// A wide old oak of about 11 m, its crown full from the lowest limb, which is level, to the top.
    static let oak = Habit(
        name: "oak", trunk: 6.0, radius: 0.36, limbs: 17, limbLength: 3.1, spread: 1.26,
        leader: true, depth: 4, lift: 0.06, leaf: 0.22, leaves: 30,
        bark: Vector(0.125, 0.10, 0.078), tone: Vector(1, 1, 1), lowest: 0.40, tip: 0.3, peak: 0.62,
        limb: 0.36)
    /// A slender birch of about 13 m.
    static let birch = Habit(
        name: "birch", trunk: 10.5, radius: 0.13, limbs: 26, limbLength: 2.5, spread: 0.85,
        leader: true, depth: 3, lift: -0.16, leaf: 0.12, leaves: 13,
        bark: Vector(0.62, 0.60, 0.56), tone: Vector(1.25, 1.15, 1))
    /// A round shrub of about 1.6 m.
    static let shrub = Habit(
        name: "shrub", trunk: 0.06, radius: 0.03, limbs: 7, limbLength: 0.62, spread: 0.75,
        leader: false, depth: 3, lift: 0.12, leaf: 0.08, leaves: 13,
        bark: Vector(0.12, 0.09, 0.065), tone: Vector(0.95, 1, 0.9))

    private let habit: Habit
    private let detail: PlantDetail
    private let bare: Bool
    private var random: RandomSource
    private var mesh = Mesh()
    private var crown = Vector.zero
    private let wood: SIMD4<Float> = SIMD4(1, 1, 1, 0)

    private init(_ habit: Habit, seed: UInt64, detail: PlantDetail, bare: Bool) {
        self.habit = habit
        self.detail = detail
        self.bare = bare
        random = RandomSource(seed: seed, stream: habit.name)
    }

    /// A plant standing on y = 0; bare in winter and when dead.
    static func model(
        _ habit: Habit, seed: UInt64, detail: PlantDetail, season: Season, dead: Bool = false
    ) -> Model {
        var tree = Broadleaf(habit, seed: seed, detail: detail, bare: dead || season == .winter)
        tree.grow()
        let tone = season == .autumn && habit.name == "birch" ? Vector(1.15, 2.0, 1) : habit.tone
        return Model(
            name: habit.name, mesh: tree.mesh,
            materials: Foliage.materials(
                bark: dead ? Vector(0.26, 0.235, 0.20) : habit.bark,
                leaf: Foliage.leaves(season) * tone))
    }

    private var depth: Int {
        switch detail {
        case .near: habit.depth
        case .middle: habit.depth - 1
        case .far: max(1, habit.depth - 2)
        }
    }

    private mutating func grow() {
        let bend = random.direction() * (habit.leader ? 0.35 : 0.16)
        let steps = detail == .far ? 2 : 7
        func axis(_ t: Float) -> Vector {
            let sway = sin(t * 2.6) * habit.trunk * 0.22
            return Vector(bend.x * sway, habit.trunk * t, bend.z * sway)
        }
        let path = (0...steps).map {
            axis(Float($0) / Float(steps)) - Vector(0, $0 == 0 ? 0.4 : 0, 0)
        }
        let radii = (0...steps).map { step in
            let t = Float(step) / Float(steps)
            let thin: Float = habit.leader ? habit.tip : 0.78
            return habit.radius * (mix(1, thin, t) + (step == 0 ? 0.7 : 0.35 * pow(1 - t, 6)))
        }
        if habit.trunk > 0.3 {
            mesh.tube(
                path, radii: radii, sides: detail == .near ? 12 : detail == .middle ? 7 : 4,
                color: wood, material: 0)
        }
        crown =
            habit.leader
            ? Vector(0, habit.trunk * 0.7, 0) : Vector(0, habit.trunk + habit.limbLength * 0.9, 0)
        let count = detail == .far && habit.leader ? habit.limbs / 2 : habit.limbs
        for limb in 0..<count {
            let share = (Float(limb) + random.between(0.2, 0.8)) / Float(count)
            let angle = Float(limb) * 2.4 + random.between(-0.35, 0.35)
            let t = habit.leader ? mix(habit.lowest, 1, share) : random.between(0.86, 1)
            let tilt =
                habit.leader
                ? habit.spread * mix(1.15, 0.35, share)
                : (limb == 0 ? 0.15 : habit.spread * random.between(0.72, 1.2))
            let out = Vector(sin(angle), 0, cos(angle))
            let heading = out * sin(tilt) + Vector(0, cos(tilt), 0)
            let profile =
                habit.leader
                ? mix(1.0, habit.peak, pow(share, 1.4)) : random.between(0.82, 1.15)
            fork(
                from: axis(t), heading: heading, length: habit.limbLength * profile,
                radius: habit.radius * (habit.leader ? habit.limb * profile : 0.52), level: 1)
        }
    }

    /// A limb, its forks, and leaves where it is thin enough.
    private mutating func fork(
        from root: Vector, heading: Vector, length: Float, radius: Float, level: Int
    ) {
        let last = level >= depth
        let steps = detail == .far ? 1 : last ? 2 : 4
        var path = [root]
        var radii = [radius]
        var direction = heading
        for step in 1...steps {
            let pull = last || level + 1 >= depth ? habit.lift : habit.lift * 0.4
            direction = (direction + random.direction() * 0.24 + Vector(0, pull, 0)).normalized
            path.append(path[step - 1] + direction * (length / Float(steps)))
            radii.append(radius * mix(1, last ? 0.3 : 0.62, Float(step) / Float(steps)))
        }
        if detail != .far || level < 2 || bare {
            let sides = radius > 0.08 ? (detail == .near ? 8 : 5) : radius > 0.025 ? 4 : 3
            mesh.tube(path, radii: radii, sides: sides, color: wood, material: 0)
        }
        if !bare, level + 1 >= depth { leaves(on: path, scarce: !last) }
        guard !last else { return }
        let children = habit.leader ? 4 : 3
        for child in 0..<children {
            let ending = child < 2
            let spot = ending ? steps : max(1, steps - 1 - child % 2)
            let angle = ending ? random.between(0.3, 0.6) : random.between(0.55, 0.95)
            let twist = Float(child) * 2.4 + random.between(0, 1.4)
            let base = (path[spot] - path[spot - 1]).normalized
            let side = base.cross(abs(base.y) < 0.9 ? Vector(0, 1, 0) : Vector(1, 0, 0)).normalized
            let out = side * cos(twist) + base.cross(side) * sin(twist)
            let flat = Vector(out.x, out.y * 0.75, out.z)
            fork(
                from: path[spot], heading: (base * cos(angle) + flat * sin(angle)).normalized,
                length: length * random.between(0.58, 0.76),
                radius: radii[spot] * (ending ? 0.78 : 0.55), level: level + 1)
        }
    }

    /// Leaves around a twig; their normals lean outward so that the crown is lit as one body.
    private mutating func leaves(on path: [Vector], scarce: Bool) {
        let grown: Float = detail == .near ? 1 : detail == .middle ? 2.1 : 4.6
        let count = Int(
            Float(habit.leaves) * (detail == .near ? 1 : detail == .middle ? 0.9 : 0.8)
                * (scarce ? 0.5 : 1))
        let size = habit.leaf * grown
        for _ in 0..<count {
            let t = random.between(scarce ? 0.45 : 0.1, 1) * Float(path.count - 1)
            let index = min(Int(t), path.count - 2)
            let spot = path[index].mixed(path[index + 1], t - Float(index))
            let away = (random.direction() + Vector(0, -0.15, 0)).normalized
            let along = away * size * random.between(0.75, 1.2)
            let across = away.cross(random.direction()).normalized * size * 0.36
            let facing = across.cross(along).normalized
            let outward = (spot - crown).normalized
            let sided = facing.dot(outward) < 0 ? -facing : facing
            let normal = (sided * 0.55 + outward * 0.6 + Vector(0, 0.15, 0)).normalized
            let reach = (spot - crown).length / max(habit.limbLength * 2, 0.1)
            let tone = (0.62 + 0.45 * min(1, reach)) * random.between(0.8, 1.2)
            let hue = random.between(-0.12, 0.12)
            mesh.leaf(
                at: spot + random.direction() * size * (detail == .near ? 0.5 : 0.35), along: along,
                across: across, normal: normal,
                color: SIMD4(tone * (1 + hue), tone, tone * (1 - hue), 0.5), material: 1)
        }
    }
}
