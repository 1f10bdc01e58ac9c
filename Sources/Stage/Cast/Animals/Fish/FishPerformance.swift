// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// A fish of the cast: it swims whatever it is asked to do, and hovers when asked to stay.
struct FishPerformance: Performance {
    let bounds: Bounds
    let focusHeight: Float
    let focusAhead: Float
    let speed: Float
    private let species: FishSpecies
    private let shape: FishShape
    private let model: Model
    private let scale: Float
    private let beats: Float
    private let phase: Float
    private let castIndex: Int

    init(_ species: FishSpecies, _ brief: CastingBrief) {
        var random = RandomSource(
            seed: brief.seed &+ UInt64(brief.copy) &* 7919, stream: brief.member.id)
        let size = brief.copy == 0 ? 1 : random.between(0.80, 1.12)
        scale = brief.member.scale * size
        self.species = species
        castIndex = brief.castIndex
        phase = random.unit()
        let asked = brief.member.color.flatMap { c in
            c.count >= 3 ? Vector(c[0], c[1], c[2]) : nil
        }
        let shade = brief.copy == 0 ? 1 : random.between(0.85, 1.1)
        shape = FishShape(species, color: (asked ?? species.color) * shade)
        model = Model(name: species.name, mesh: shape.mesh, materials: FishShape.materials)
        let isStill: Bool
        switch brief.member.action {
        case .stand, .sit, .rest, .float, .wave: isStill = true
        default: isStill = false
        }
        let haste: Float = brief.member.action == .run ? 1.8 : 1
        beats = species.beats * (isStill ? 0.5 : haste) * random.between(0.93, 1.07)
        speed = isStill ? 0 : species.pace * shape.length * scale * haste
        var box = Bounds(low: .zero, high: .zero)
        for p in shape.mesh.positions {
            box.low = pointwiseMin(box.low, p)
            box.high = pointwiseMax(box.high, p)
        }
        bounds = Bounds(low: box.low * scale, high: box.high * scale)
        focusHeight = species.eye.y * scale
        focusAhead = species.eye.z * scale
    }

    func actor(along route: Route) -> any Actor {
        FishActor(
            parts: [model], castIndex: castIndex, shape: shape, species: species, route: route,
            scale: scale, speed: speed, beats: beats, phase: phase)
    }
}
