// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// The parts of a bird that keep their shape: trunk, head, beak, eyes, tail; folded wings and legs of
/// one that stands.
struct BirdBody: Sendable {
    let species: BirdSpecies
    let plumage: BirdSpecies.Plumage
    private(set) var mesh = Mesh()

    init(_ species: BirdSpecies, plumage: BirdSpecies.Plumage, isStanding: Bool) {
        self.species = species
        self.plumage = plumage
        add(trunk, .coat)
        addHead()
        addTail()
        if isStanding {
            addFoldedWings()
            levelHead()
            addLegs()
        }
    }

    /// How far the trunk of a standing bird is raised, radians.
    static let posture: Float = 0.40

    /// Bends the neck so that the beak of a raised trunk points ahead.
    private mutating func levelHead() {
        let length = species.body[0].x - species.body[species.body.count - 1].x
        let pivot = Vector(0, species.beakRoot.y * 0.5, species.neckAt - 0.06 * length)
        for i in mesh.positions.indices {
            let p = mesh.positions[i]
            let share = ramp(species.neckAt - 0.18 * length, species.neckAt + 0.04 * length, p.z)
            guard share > 0 else { continue }
            let turn = Transform.pitch(Self.posture * 0.85 * share)
            mesh.positions[i] = pivot + turn.direction(p - pivot)
            mesh.normals[i] = turn.direction(mesh.normals[i])
        }
    }

    /// The model of the rigid parts.
    var model: Model { Model(name: species.name, mesh: mesh, materials: BodyMaterial.all) }

    private mutating func add(_ piece: Piece, _ material: BodyMaterial) {
        let base = UInt32(mesh.positions.count)
        mesh.positions += piece.positions
        mesh.normals += piece.normals
        mesh.colors += piece.colors.map { SIMD4($0, 0) }
        mesh.triangles += piece.triangles.map { $0 &+ base }
        mesh.materials += piece.triangles.map { _ in material.rawValue }
    }

    private var trunk: Piece {
        let loft = Loft(stations: species.body)
        let length = species.body[0].x - species.body[species.body.count - 1].x
        return loft.skin(rings: 44, sides: 24) { p, across in
            let below = ramp(0.25, -0.45, across.y)
            var c = plumage.back.mixed(plumage.belly, below)
            let front = ramp(species.neckAt - 0.32 * length, species.neckAt - 0.1 * length, p.z)
            c = c.mixed(plumage.breast, front * ramp(0.55, 0.0, across.y))
            c = c.mixed(
                plumage.head,
                ramp(species.neckAt - 0.02 * length, species.neckAt + 0.02 * length, p.z))
            let bare = (1 - species.hood) * ramp(0.15, -0.15, across.y)
            c = c.mixed(
                plumage.breast, bare * ramp(species.neckAt - 0.1 * length, species.neckAt, p.z))
            // Rows of small feathers.
            let scale = 0.022 * length
            let row = sin(p.z / scale + 2 * Noise.value(p / (scale * 3))) * 0.5 + 0.5
            return c * (0.88 + 0.16 * row) * (0.92 + 0.16 * Noise.value(p / (scale * 1.5), seed: 3))
        }
    }

    private mutating func addHead() {
        let eye = Feature.Eye(
            center: species.eye, radius: species.eyeRadius, facing: Vector(0.93, 0.08, 0.36),
            iris: species.iris, pupil: SIMD2(0.62, 0.62))
        for piece in [Piece.eye(eye), Piece.eye(eye).mirrored] { add(piece, .eye) }
        for piece in [Piece.highlight(eye), Piece.highlight(eye).mirrored] { add(piece, .bright) }
        let root = species.beakRoot
        let length = species.beak.x
        let path = (0...12).map { step -> Vector in
            let u = Float(step) / 12
            let drop = species.hook * u * u * u * length
            return root
                + Vector(
                    0, -drop - 0.10 * u * length * 0.5, u * length * (1 - 0.12 * species.hook * u))
        }
        let radii = (0...12).map { step -> Float in
            let u = Float(step) / 12
            return species.beak.y * pow(1 - u, species.hook > 0.3 ? 0.55 : 0.75) + 0.0003
        }
        add(Piece.tube(path, radii: radii, sides: 12) { u in plumage.beak * (1 - 0.45 * u) }, .horn)
    }

    private mutating func addTail() {
        let last = species.body[species.body.count - 1]
        let root = Vector(0, last.y, last.x + species.tail.x * 0.35)
        let count = 11
        for index in 0..<count {
            let share = Float(index) / Float(count - 1) * 2 - 1
            let angle = share * species.tail.y
            let direction = Vector(sin(angle), 0.02 - 0.16 * share * share, -cos(angle)).normalized
            let side = Vector(cos(angle), 0, sin(angle))
            let length = species.tail.x * (1.25 - 0.16 * share * share)
            let base =
                root + Vector(0, -0.004 * abs(share) - 0.0015 * Float(index % 2), 0)
                * (species.tail.x / 0.15)
            let width = 3.2 * length * species.tail.y / Float(count - 1) + 0.05 * species.tail.x
            let rows = (0...7).map { step -> [Vector] in
                let t = Float(step) / 7
                let half = width * 0.5 * (0.35 + 0.65 * t) * (1 - pow(t, 9)) + 0.0004
                let center = base + direction * (length * t)
                return [center - side * half, center + side * half]
            }
            let color = plumage.tail * (0.86 + 0.2 * Float((index * 7) % 5) / 5)
            var feather = Piece(rows: rows) { _, _ in color }
            feather.normals = feather.positions.map { _ in Vector(0, 1, 0.05).normalized }
            add(feather.facingOutward(), .coat)
        }
    }

    /// Wings laid along the flanks, primaries over the tail.
    private mutating func addFoldedWings() {
        let loft = Loft(stations: species.body)
        let rows = (0...26).map { row -> [Vector] in
            let u = Float(row) / 26
            let share = mix(0.30, 0.97, u)
            let open = 0.95 * pow(sin(.pi * min(0.06 + 0.94 * u, 1)), 0.5) * (1 - 0.45 * u)
            return (0...10).map { column in
                let v = Float(column) / 10 * 2 - 1
                let angle = 0.30 + 0.30 * u + v * open * 0.85
                let out = 1.05 + 0.06 * (1 - v * v) * (1 - 0.3 * u)
                let ring = loft.ring(min(share, 0.94))
                let p = Vector(ring.z * cos(angle), ring.w * sin(angle), 0) * out
                let z = loft.ring(share).x - max(0, u - 0.75) * 0.5 * species.tail.x
                return Vector(p.x, p.y + ring.y, z)
            }
        }
        let wing = Piece(rows: rows) { row, column in
            let u = Float(row) / 26
            let v = Float(column) / 10
            let bars = 0.86 + 0.2 * (0.5 + 0.5 * sin(v * 22 + u * 5))
            return plumage.wing.mixed(plumage.wingTip, ramp(0.72, 0.86, u)) * bars
        }
        var sided = wing
        if sided.normals[13 * 11 + 5].x < 0 { sided.normals = sided.normals.map { -$0 } }
        let outward = sided.facingOutward()
        add(outward, .coat)
        add(outward.mirrored, .coat)
    }

    private mutating func addLegs() {
        let width = species.body[species.body.count / 2].z
        let thick = 0.035 * species.stance
        let hip = Vector(width * 0.45, -species.stance * 0.18, 0.01)
        let ankle = Vector(width * 0.5, -species.stance * 0.62, -species.stance * 0.10)
        let foot = Vector(width * 0.55, -species.stance + thick, species.stance * 0.04)
        let radii = [thick * 3.2, thick * 2.4, thick * 1.3, thick]
        let leg = Piece.tube(
            [hip, hip.mixed(ankle, 0.5), ankle, foot], radii: radii, sides: 10
        ) { u in u < 0.5 ? plumage.belly : plumage.legs }
        var pieces = [leg]
        for angle in [-0.45, 0, 0.45, Float.pi] {
            let reach = species.stance * (angle > 3 ? 0.16 : 0.30)
            let tip = foot + Vector(sin(angle), 0, cos(angle)) * reach
            pieces.append(
                Piece.tube(
                    [foot, foot.mixed(tip, 0.6), tip], radii: [thick, thick * 0.8, thick * 0.3],
                    sides: 8
                ) { _ in plumage.legs })
        }
        // Legs stay upright under the raised trunk.
        let upright = Transform.pitch(Self.posture)
        for var piece in pieces {
            piece.positions = piece.positions.map(upright.direction)
            piece.normals = piece.normals.map(upright.direction)
            add(piece, .horn)
            add(piece.mirrored, .horn)
        }
    }
}
