// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Spruces and pines: a straight trunk with whorls of branches that carry twigs of needles.
struct Conifer: Sendable {
    /// What tells the kinds apart; lengths as shares of the height.
    struct Habit: Sendable {
        var height: Float
        /// Height of the lowest living branch.
        var base: Float
        /// Length of the longest branch.
        var spread: Float
        /// Exponent of the outline: 1 is a cone, smaller is rounder.
        var taper: Float
        /// Pitch of the lowest and of the highest branches, radians above the horizon.
        var low: Float
        var high: Float
        /// Branches a whorl.
        var branches: Int
        /// Irregularity, 0...1.
        var wildness: Float
    }

    /// A mountain spruce: narrow, branched to the ground.
    static let spruce = Habit(
        height: 17, base: 0.06, spread: 0.19, taper: 0.82, low: -0.38, high: 0.75, branches: 7,
        wildness: 0.22)
    /// A pine: bare below, wide and open above.
    static let pine = Habit(
        height: 16, base: 0.22, spread: 0.25, taper: 0.6, low: -0.12, high: 0.9, branches: 6,
        wildness: 0.4)

    private let habit: Habit
    private let detail: PlantDetail
    private var random: RandomSource
    private var mesh = Mesh()
    private let wood = SIMD4<Float>(1, 1, 1, 0)

    private init(_ habit: Habit, seed: UInt64, detail: PlantDetail) {
        self.habit = habit
        self.detail = detail
        random = RandomSource(seed: seed, stream: "conifer")
    }

    /// A tree standing on y = 0, its height in meters within a tenth of the habit's.
    static func model(
        _ habit: Habit, seed: UInt64, detail: PlantDetail, season: Season, snow: Float = 0
    ) -> Model {
        var tree = Conifer(habit, seed: seed, detail: detail)
        tree.grow(snow: snow)
        let bark = habit.base > 0.15 ? Vector(0.17, 0.095, 0.055) : Vector(0.10, 0.075, 0.055)
        return Model(
            name: "conifer", mesh: tree.mesh,
            materials: Foliage.materials(
                bark: bark, leaf: Foliage.needles(season), translucency: 0.18)
                + [Material(.snow, baseColor: Vector(0.82, 0.85, 0.9), roughness: 0.8)])
    }

    private mutating func grow(snow: Float) {
        let height = habit.height * random.between(0.92, 1.08)
        let lean = random.direction() * 0.012 * height
        func axis(_ t: Float) -> Vector { Vector(lean.x * t * t, t * height, lean.z * t * t) }
        let steps = detail == .far ? 3 : 9
        let path = (0...steps).map {
            axis(Float($0) / Float(steps)) - Vector(0, $0 == 0 ? 0.5 : 0, 0)
        }
        let radii = (0...steps).map { step in
            let t = Float(step) / Float(steps)
            return height * (0.0155 * (1 - t) + 0.001) * (step == 0 ? 1.5 : 1)
        }
        mesh.tube(
            path, radii: radii, sides: detail == .near ? 9 : detail == .middle ? 6 : 3, color: wood,
            material: 0)
        let spacing: Float = detail == .near ? 0.36 : detail == .middle ? 0.5 : 0.85
        let whorls = Int(height * (1 - habit.base) / spacing)
        var turn: Float = 0
        for whorl in 0..<whorls {
            let t = habit.base + (1 - habit.base) * (Float(whorl) + 0.5) / Float(whorls)
            let inside = (t - habit.base) / (1 - habit.base)
            let outline = pow(1 - inside, habit.taper) * min(1, 0.55 + inside * 4)
            let count = detail == .far ? 5 : habit.branches - (inside > 0.8 ? 2 : 0)
            turn += 2.4
            for branch in 0..<count {
                let angle =
                    turn + 2 * .pi * (Float(branch) + random.between(-0.3, 0.3)) / Float(count)
                let wild = 1 + habit.wildness * random.between(-1.2, 0.7)
                let length = max(0.12, habit.spread * height * outline * wild)
                let pitch =
                    mix(habit.low, habit.high, pow(inside, 1.5)) + random.between(-0.12, 0.12)
                let root = axis(t + random.between(-0.3, 0.3) * spacing / height)
                limb(from: root, angle: angle, pitch: pitch, length: length, snow: snow)
            }
        }
        twig(from: axis(0.985), along: Vector(0, 0.045 * height, 0), out: Vector(0, 1, 0), snow: 0)
    }

    /// A branch that hangs a little and lifts its tip, with twigs left and right.
    private mutating func limb(
        from root: Vector, angle: Float, pitch: Float, length: Float, snow: Float
    ) {
        let out = Vector(sin(angle), 0, cos(angle))
        let side = Vector(cos(angle), 0, -sin(angle))
        let sag = length * 0.16
        func point(_ s: Float) -> Vector {
            let reach = out * (cos(pitch) * length * s)
            return root + reach
                + Vector(0, sin(pitch) * length * s - sag * s * (1.5 - 1.7 * s * s), 0)
        }
        if detail != .far {
            mesh.tube(
                [point(0), point(0.5), point(1)],
                radii: [0.012 * length + 0.008, 0.008 * length + 0.004, 0.003], sides: 3,
                color: wood, material: 0)
        }
        let step: Float = detail == .near ? 0.13 : detail == .middle ? 0.34 : 1e9
        let count = max(2, Int(length / step))
        if detail == .far {
            let tip = point(1)
            let mid = point(0.12)
            let wide = side * length * 0.24 + Vector(0, -0.10 * length, 0)
            let narrow = side * length * -0.24 + Vector(0, -0.10 * length, 0)
            spray(mid, tip - mid, wide, out, shade: 0.85)
            spray(mid, (tip - mid) * 0.86, narrow, out, shade: 0.7)
            return
        }
        for index in 0...count {
            let s = 0.12 + 0.88 * Float(index) / Float(count)
            let reach = (0.36 * length * (1.12 - s) + 0.14) * random.between(0.8, 1.15)
            let forward = (point(min(1, s + 0.05)) - point(s - 0.05)).normalized
            for hand in [Float(-1), 1] {
                let droop = random.between(-0.34, 0.02)
                let along = (forward * 0.75 + side * hand + Vector(0, droop, 0)).normalized * reach
                twig(from: point(s), along: along, out: out, snow: snow)
            }
        }
        twig(from: point(0.93), along: (point(1) - point(0.9)) * 2.2, out: out, snow: snow)
    }

    /// A flat spray that stands for a whole branch far away.
    private mutating func spray(
        _ stalk: Vector, _ along: Vector, _ across: Vector, _ out: Vector, shade: Float
    ) {
        let normal = (out * 0.7 + Vector(0, 0.7, 0)).normalized
        let a = mesh.add(stalk, normal, SIMD4(0.45, 0.45, 0.45, 0))
        let b = mesh.add(stalk + along * 0.55 + across, normal, SIMD4(shade, shade, shade, 0))
        let c = mesh.add(stalk + along, normal, SIMD4(1.15, 1.15, 1.1, 0))
        let d = mesh.add(stalk + along * 0.6 + Vector(0, 0.06, 0), normal, SIMD4(1, 1, 1, 0))
        mesh.face(a, b, d, material: 1)
        mesh.face(b, c, d, material: 1)
    }

    /// A twig clothed in needles: short blades that point forward around it.
    private mutating func twig(from root: Vector, along: Vector, out: Vector, snow: Float) {
        let length = along.length
        guard length > 0.02 else { return }
        let ahead = along / length
        let across = ahead.cross(Vector(0, 1, 0)).normalized
        let up = across.cross(ahead)
        let normal = (up + out * 0.45 + random.direction() * 0.25).normalized
        let tone = random.between(0.75, 1.15)
        func color(_ s: Float) -> SIMD4<Float> {
            let light = tone * (0.55 + 0.55 * s)
            return SIMD4(light * (1 + 0.15 * s), light * (1 + 0.1 * s), light, s)
        }
        if detail == .middle {
            mesh.leaf(
                at: root, along: along * 1.1, across: across * (0.13 + 0.12 * length),
                normal: normal, color: color(0.6), material: 1)
        } else {
            let blades = max(3, Int(length / 0.085))
            for index in 0..<blades {
                let s = Float(index) / Float(blades)
                let hand: Float = index % 2 == 0 ? 1 : -1
                let lift = random.between(-0.15, 0.5)
                let tilt = (ahead + across * (hand * 0.72) + up * lift).normalized
                let reach = 0.12 + 0.07 * (1 - s)
                mesh.leaf(
                    at: root + along * s, along: tilt * reach, across: ahead * 0.034 + up * 0.012,
                    normal: normal, color: color(s), material: 1)
            }
            mesh.leaf(
                at: root + along * 0.8, along: ahead * 0.16, across: across * 0.035, normal: normal,
                color: color(1), material: 1)
        }
        if snow > 0, random.unit() < snow {
            mesh.leaf(
                at: root + along * 0.15 + Vector(0, 0.035, 0), along: along * 0.95,
                across: across * (0.05 + 0.12 * length),
                normal: (normal + Vector(0, 1, 0)).normalized,
                color: SIMD4(1, 1, 1, 0), material: 2)
        }
    }
}
