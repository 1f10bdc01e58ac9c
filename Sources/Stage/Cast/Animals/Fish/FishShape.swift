// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A fish at rest: skin, fins and eyes in one mesh, with how far each vertex belongs to a flapping fin.
struct FishShape: Sendable {
    private(set) var mesh = Mesh()
    /// Radians a vertex turns with its fin, 0 for the body; negative on the right side.
    private(set) var flaps: [Float] = []
    /// Points about which fins turn, one a vertex.
    private(set) var hinges: [Vector] = []
    let length: Float

    static let materials: [Material] = [
        Material(
            .plain, baseColor: Vector(1, 1, 1), roughness: 0.35, specular: 1, translucency: 0.1),
        Material(
            .plain, baseColor: Vector(1, 1, 1), roughness: 0.45, specular: 0.6, translucency: 0.5),
        BodyMaterial.all[2], BodyMaterial.all[3],
    ]

    init(_ species: FishSpecies, color: Vector) {
        length = species.body[0].x - species.body[species.body.count - 1].x
        let loft = Loft(stations: species.body)
        add(
            loft.skin(rings: 130, sides: 40) { p, across in
                Self.scaleColor(species, color, p, across)
            }, 0)
        for fin in species.fins { add(fin, color) }
        let eye = Feature.Eye(
            center: species.eye, radius: species.eyeRadius, facing: Vector(0.95, 0.10, 0.30),
            iris: Vector(0.45, 0.22, 0.04), pupil: SIMD2(0.68, 0.68))
        for piece in [Piece.eye(eye), Piece.eye(eye).mirrored] { add(piece, 2) }
        for piece in [Piece.highlight(eye), Piece.highlight(eye).mirrored] { add(piece, 3) }
    }

    private static func scaleColor(
        _ species: FishSpecies, _ color: Vector, _ p: Vector, _ across: SIMD2<Float>
    ) -> Vector {
        // Scales: a net of two slanted waves; lighter below, darker above.
        let net = sin(p.z * 620 + across.y * 14) * sin(p.z * 620 - across.y * 14)
        var c = color * (0.92 + 0.10 * net) * (1 - 0.25 * ramp(0.4, 1, across.y))
        c = c.mixed(c * 0.6 + Vector(0.35, 0.30, 0.22), 0.5 * ramp(-0.4, -1, across.y))
        for (index, z) in species.bands.enumerated() {
            let wave = 0.006 * cos(p.y * 75) * (index == 1 ? -1.6 : 1)
            let d = abs(p.z - z - wave)
            c = c.mixed(
                species.band, ramp(species.bandWidth + 0.0012, species.bandWidth - 0.0012, d))
            let edge = abs(d - species.bandWidth - 0.0022)
            c = c.mixed(Vector(0.012, 0.010, 0.010), ramp(0.0030, 0.0014, edge))
        }
        let mouth = ramp(0.0022, 0.0008, abs(p.y + 0.005)) * ramp(0.109, 0.112, p.z)
        return c * (1 - 0.7 * mouth * ramp(0.123, 0.120, p.z))
    }

    private mutating func add(
        _ piece: Piece, _ material: UInt8, flap: Float = 0, hinge: Vector = .zero
    ) {
        let base = UInt32(mesh.positions.count)
        mesh.positions += piece.positions
        mesh.normals += piece.normals
        mesh.colors += piece.colors.map { SIMD4($0, 0) }
        mesh.triangles += piece.triangles.map { $0 &+ base }
        mesh.materials += piece.triangles.map { _ in material }
        flaps += piece.positions.map { _ in flap }
        hinges += piece.positions.map { _ in hinge }
    }

    private mutating func add(_ fin: FishSpecies.Fin, _ color: Vector) {
        let (along, out) = (30, 8)
        let rows = (0...along).map { i -> [Vector] in
            let t = Float(i) / Float(along)
            let root = SmoothPath.point(fin.root, t)
            let edge = SmoothPath.point(fin.edge, t)
            return (0...out).map { j in
                let u = Float(j) / Float(out)
                let scallop = 1 - 0.03 * abs(sin(t * 26)) * u
                return root.mixed(edge, u * scallop)
            }
        }
        let piece = Piece(rows: rows) { i, j in
            let t = Float(i) / Float(along)
            let u = Float(j) / Float(out)
            let ray = 0.80 + 0.26 * cos(t * 90)
            let rim = ramp(0.80, 0.93, u)
            return (color * ray).mixed(Vector(0.012, 0.010, 0.010), rim)
        }
        let hinge = fin.root[fin.root.count / 2]
        add(piece, 1, flap: fin.flap, hinge: hinge)
        if abs(hinge.x) > 1e-4 {
            add(piece.mirrored, 1, flap: -fin.flap, hinge: hinge * Vector(-1, 1, 1))
        }
    }
}
