// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Makes a built world into that of a style which goes deeper than the picture: clay, facets, neon, a
/// dream, the hard light of noir.
struct Dressing {
    let style: Style
    let seed: UInt64
    let setting: Setting
    let time: TimeOfDay

    /// The dressing of a shot.
    init(_ shot: Shot) {
        (style, seed, setting, time) = (shot.style, shot.seed, shot.setting, shot.timeOfDay)
    }

    /// Changes a world for the style; most styles leave it as it is.
    func dress(_ world: inout World) {
        switch style {
        case .claymation:
            // Blades of grass are too fine for fingers; hair is put on in lumps.
            removeGrass(&world)
            model(&world)
            remake(&world, material: Self.clay) { $0.name.hasSuffix("hair") ? 0.04 : nil }
        case .lowPoly:
            removeGrass(&world)
            remake(&world, material: Self.paper) { Self.cell(of: $0) }
        case .cyberpunk: hangNeon(in: &world)
        case .noir: lightHard(&world)
        case .surrealism: FloatingThings(seed: seed, setting: setting).add(to: &world)
        default: break
        }
    }

    private func removeGrass(_ world: inout World) {
        world.instances.removeAll { isGrass(world.models[$0.model]) }
        world.actors.removeAll { $0.castIndex == nil && $0.parts.allSatisfy(isGrass) }
    }

    /// The ground as a sheet of plasticine, in fuller colors than nature's.
    private func model(_ world: inout World) {
        func full(_ color: Vector) -> Vector {
            let gray = color.dot(Vector(0.2126, 0.7152, 0.0722))
            let saturated = color * 1.5 - Vector(repeating: gray * 0.5)
            return pointwiseMax(saturated * 1.6, Vector(repeating: 0.01))
        }
        let palette = world.environment.terrain
        world.environment.terrain.grass = full(palette.grass)
        world.environment.terrain.dryGrass = full(palette.grass) * 1.15
        world.environment.terrain.soil = full(palette.soil)
        world.environment.terrain.forest = full(palette.forest)
    }

    private func isGrass(_ model: Model) -> Bool {
        model.materials.allSatisfy { $0.pattern == .grass }
    }

    // MARK: Other stuff

    /// Makes everything of another material and, where a cell is named, of fewer vertices.
    private func remake(
        _ world: inout World, material: @Sendable (Material) -> Material,
        cell: @Sendable (Model) -> Float?
    ) {
        let isFlat = style == .lowPoly
        @Sendable func remade(_ model: Model) -> (Model, Fold?) {
            var new = model
            new.materials = model.materials.map(material)
            guard let cell = cell(model) else {
                if isFlat, !Self.isWater(model) { new.mesh.normals = [] }
                return (new, nil)
            }
            let fold = Fold(model.mesh, cell: cell)
            new.mesh = fold.folded(model.mesh)
            return (new, fold)
        }
        world.models = Parallel.map(world.models.count) { [models = world.models] in
            remade(models[$0]).0
        }
        world.actors = world.actors.map { actor in
            let parts = actor.parts.map(remade)
            var dressed = DressedActor(
                inner: actor, parts: parts.map(\.0), folds: parts.map(\.1))
            if style == .claymation, actor.castIndex != nil {
                let height = actor.parts.map(\.mesh.bounds.size.y).max() ?? 1.7
                let size = min(max(height / 1.7, 0.2), 3)
                dressed.lumps = zip(actor.parts, dressed.folds).map { part, fold in
                    fold == nil ? Lumps(part.mesh, size: size) : nil
                }
            }
            return dressed
        }
    }

    /// Plasticine: matt, a little soft, with the dents of fingers.
    private static func clay(_ m: Material) -> Material {
        var clay = m
        switch m.pattern {
        case .water, .light, .terrain, .facade, .planet, .checker, .eye, .sand, .snow: break
        default:
            clay.pattern = .mottled
            clay.accent = m.pattern == .mottled ? m.accent : m.baseColor * 0.9
            clay.scale = 0.09
            clay.bump = 0.9
        }
        clay.roughness = max(m.roughness, 0.5)
        clay.clearcoat = 0
        clay.metallic = 0
        clay.specular = 0.7
        return clay
    }

    /// Folded paper: plain and matt.
    private static func paper(_ m: Material) -> Material {
        var paper = m
        switch m.pattern {
        case .water, .light, .terrain, .facade, .planet, .checker: break
        default: paper.pattern = .plain
        }
        paper.roughness = max(m.roughness, 0.7)
        paper.clearcoat = min(m.clearcoat, 0.2)
        paper.bump = 0
        paper.translucency = 0
        return paper
    }

    /// Patterns of what is not made of fewer vertices.
    private static let whole: Set<Pattern> = [
        .facade, .brick, .wood, .tiles, .paving, .asphalt, .checker, .terrain, .sand, .snow, .water,
    ]

    private static func isWater(_ model: Model) -> Bool {
        model.materials.contains { $0.pattern == .water }
    }

    /// The side of the cells in which vertices are joined, by the size of a model.
    private static func cell(of model: Model) -> Float? {
        guard let first = model.mesh.positions.first else { return nil }
        var (low, high) = (first, first)
        for p in model.mesh.positions {
            (low, high) = (pointwiseMin(low, p), pointwiseMax(high, p))
        }
        let size = high - low
        // Walls are flat as they are, and ground must stay where feet stand.
        let isWhole = model.materials.contains { whole.contains($0.pattern) }
        guard !isWhole, model.mesh.triangles.count > 60 else { return nil }
        return min(max((size.x + size.y + size.z) / 3 / 9, 0.02), 3.2)
    }

    // MARK: Other light

    /// Colors of neon, linear RGB.
    private static let neon = [
        Vector(1, 0.05, 0.55), Vector(0.03, 0.65, 1), Vector(0.55, 0.08, 1), Vector(0.02, 1, 0.75),
    ]

    /// Lamps and windows in the colors of neon, wet ground, and two lamps on the stage.
    private func hangNeon(in world: inout World) {
        world.lights = world.lights.enumerated().map { index, lamp in
            Light(
                position: lamp.position, radius: lamp.radius,
                color: Self.neon[index % 3] * (lamp.color.max() * 1.5))
        }
        for model in world.models.indices {
            for index in world.models[model].materials.indices {
                let shine = world.models[model].materials[index].emission.max()
                guard shine > 0 else { continue }
                world.models[model].materials[index].emission =
                    Self.neon[(model + index) % Self.neon.count] * (shine * 1.6)
            }
        }
        guard setting != .space, setting != .underwater else { return }
        world.environment.wetness = max(world.environment.wetness, 0.9)
        if case .sky = world.environment.backdrop {
            world.environment.fogDensity = max(world.environment.fogDensity, 0.0025)
        }
        let isDark = time == .night || time == .dusk || setting == .room || setting == .studio
        let power: Float = isDark ? 9 : 22
        for (index, place) in [Vector(-4.5, 3.4, 1.5), Vector(4.2, 2.6, 2.5), Vector(-1, 4, -7)]
            .enumerated()
        {
            world.lights.append(
                Light(position: place, radius: 0.35, color: Self.neon[index] * power))
        }
        NeonSigns(seed: seed, isStreet: setting == .cityStreet).add(to: &world)
    }

    /// One hard lamp from the side that throws long shadows, and wet ground that mirrors it.
    private func lightHard(_ world: inout World) {
        guard setting != .space, setting != .underwater else { return }
        world.environment.wetness = max(world.environment.wetness, 0.55)
        guard time == .night || time == .dusk || setting == .room || setting == .studio else {
            return
        }
        world.environment.ambient *= 0.25
        let side: Float = seed.isMultiple(of: 2) ? 1 : -1
        world.lights = world.lights.map {
            Light(position: $0.position, radius: 0.08, color: $0.color * 0.6)
        }
        world.lights.append(
            Light(
                position: Vector(side * 5.5, 4.6, 1.2), radius: 0.06, color: Vector(34, 34, 34)))
        if case .sky = world.environment.backdrop {
            world.environment.fogDensity = max(world.environment.fogDensity, 0.004)
        }
    }
}
