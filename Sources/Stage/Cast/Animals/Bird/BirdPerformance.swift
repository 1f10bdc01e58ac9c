// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A bird of the cast with its action.
struct BirdPerformance: Performance {
    let bounds: Bounds
    let focusHeight: Float
    let focusAhead: Float
    let speed: Float
    private let species: BirdSpecies
    private let models: [Model]
    private let flight: BirdFlight
    private let wing: BirdWing
    private let scale: Float
    private let castIndex: Int
    private let isFlying: Bool

    init(_ species: BirdSpecies, _ brief: CastingBrief) {
        var random = RandomSource(
            seed: brief.seed &+ UInt64(brief.copy) &* 7919, stream: brief.member.id)
        let size = brief.copy == 0 ? 1 : random.between(0.88, 1.10)
        scale = brief.member.scale * size
        self.species = species
        castIndex = brief.castIndex
        isFlying = Self.flies(brief.member.action)
        var style = species.flight
        style.beats *= random.between(0.94, 1.06)
        flight = BirdFlight(style: style, phase: random.unit())
        let plumage = Self.plumage(species, brief.member.color)
        let body = BirdBody(species, plumage: plumage, isStanding: !isFlying)
        let middle = species.body[species.body.count / 3]
        wing = BirdWing(
            span: species.span, chord: species.chord, fingers: species.fingers,
            shoulder: Vector(middle.z * 0.72, middle.y + middle.w * 0.45, middle.x))
        models = isFlying ? [body.model, Self.wings(species, plumage, wing)] : [body.model]
        switch brief.member.action {
        case .walk, .run, .dance, .bounce, .roll, .spin: speed = species.stance * 1.6 * scale
        default: speed = isFlying ? species.flight.speed * scale.squareRoot() : 0
        }
        let raised = isFlying ? Transform.identity : .pitch(-BirdBody.posture)
        let box = Self.box(models.flatMap(\.mesh.positions).map(raised.direction))
        let lift = isFlying ? Float(0) : species.stance
        bounds = Bounds(
            low: (box.low + Vector(0, lift, 0)) * scale,
            high: (box.high + Vector(0, lift, 0)) * scale)
        focusAhead = species.eye.z * scale
        focusHeight = (species.eye.y + lift + (isFlying ? 0 : 0.3 * species.eye.z)) * scale
    }

    func actor(along route: Route) -> any Actor {
        BirdActor(
            parts: models, castIndex: castIndex, species: species, flight: flight, wing: wing,
            route: route, scale: scale, speed: speed, isFlying: isFlying)
    }

    private static func flies(_ action: Action) -> Bool {
        switch action {
        case .fly, .drive, .sail, .swim, .float: true
        case .stand, .walk, .run, .sit, .wave, .dance, .roll, .bounce, .spin, .rest: false
        }
    }

    /// The species' colors, or shades of the one that was asked for.
    private static func plumage(
        _ species: BirdSpecies, _ color: [Float]?
    ) -> BirdSpecies.Plumage {
        var p = species.colors
        guard let color, color.count >= 3 else { return p }
        let c = Vector(color[0], color[1], color[2])
        p.back = c
        p.head = c
        p.wing = c * 0.85
        p.tail = c * 0.75
        p.wingTip = c * 0.4
        p.breast = c.mixed(Vector(1, 1, 1), 0.15)
        p.belly = c.mixed(Vector(1, 1, 1), 0.35)
        p.underwing = c.mixed(Vector(1, 1, 1), 0.2)
        return p
    }

    private static func wings(
        _ species: BirdSpecies, _ plumage: BirdSpecies.Plumage, _ wing: BirdWing
    ) -> Model {
        let posture = BirdWing.Posture(
            bends: SIMD3(0.1, 0, 0), sweeps: SIMD3(0.2, -0.05, -0.25), twist: 0)
        let left = wing.shape(posture)
        let colors = side(plumage.wing, plumage) + side(plumage.underwing, plumage)
        let count = UInt32(left.positions.count)
        let flip = Vector(-1, 1, 1)
        let mesh = Mesh(
            positions: left.positions + left.positions.map { $0 * flip },
            normals: left.normals + left.normals.map { $0 * flip }, colors: colors + colors,
            triangles: BirdWing.triangles
                + BirdWing.triangles.map { SIMD3($0.x, $0.z, $0.y) &+ count })
        return Model(name: species.name + " wings", mesh: mesh, materials: [BodyMaterial.feather])
    }

    /// Colors of the upper or lower side of a wing.
    private static func side(
        _ color: Vector, _ plumage: BirdSpecies.Plumage
    ) -> [SIMD4<Float>] {
        BirdWing.colors { along, depth, feather in
            let tip = ramp(0.74, 0.90, along + 0.12 * (depth - 0.5))
            let c = color.mixed(plumage.wingTip, tip)
            guard feather >= 0 else {
                let bars: Float = 0.9 + 0.16 * sin(depth * 26)
                return c * bars
            }
            let shade = 0.84 + 0.22 * Float((feather * 7) % 5) / 5
            let edge = 0.3 * ramp(0.9, 1, depth) * ramp(0.6, 0.4, along)
            return c.mixed(plumage.belly, edge) * shade
        }
    }

    private static func box(_ points: [Vector]) -> Bounds {
        var box = Bounds(low: .zero, high: .zero)
        for p in points {
            box.low = pointwiseMin(box.low, p)
            box.high = pointwiseMax(box.high, p)
        }
        return box
    }
}
