// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A landscape under construction: ground, what grows on it, water, and the rules that keep the stage
/// free for the cast.
struct Scenery {
    let brief: SetBrief
    /// Sky, air and palette; a set adapts them before it plants.
    var sky: Environment
    var world = World()
    var random: RandomSource
    let terrain: Terrain
    /// Height of the ground that is drawn, meters.
    let surface: @Sendable (Float, Float) -> Float
    /// How wet the ground is at a place, 0...1.
    private var wetness: (@Sendable (Float, Float) -> Float)?
    var obstacles: [SIMD4<Float>] = []
    /// Radius of the free stage, meters.
    var clearRadius: Float = 6
    /// Camera direction of the set, radians from +Z towards +X.
    var bestView: Float = 0
    /// Models of a species at a detail, by index into the world's models.
    private var nursery: [String: [Int]] = [:]

    /// Begins with ground of the given heights, which are moved so that the main mark is at 0.
    init(
        _ brief: SetBrief, layout: Terrain.Layout = Terrain.Layout(), sky: Environment,
        height: @escaping @Sendable (Float, Float, Float) -> Float
    ) {
        self.brief = brief
        self.sky = sky
        random = RandomSource(seed: brief.seed, stream: "scenery")
        let level = height(0, 0, layout.cell)
        let terrain = Terrain(layout) { x, z, cell in height(x, z, cell) - level }
        self.terrain = terrain
        surface = { x, z in terrain.height(x, z) }
    }

    /// Begins with ground whose vertices may also be moved sideways; `surface` answers its height.
    init(
        _ brief: SetBrief, layout: Terrain.Layout = Terrain.Layout(), sky: Environment,
        vertex: @Sendable (Float, Float, Float) -> Vector,
        surface: @escaping @Sendable (Float, Float) -> Float
    ) {
        self.brief = brief
        self.sky = sky
        random = RandomSource(seed: brief.seed, stream: "scenery")
        terrain = Terrain(layout, place: vertex)
        self.surface = surface
    }

    /// Says how wet the ground is; call before it is laid.
    mutating func moistenGround(_ wetness: @escaping @Sendable (Float, Float) -> Float) {
        self.wetness = wetness
    }

    /// True where nothing tall may stand: the stage, the way to the camera, and the lane of the cast.
    func isReserved(_ x: Float, _ z: Float, margin: Float) -> Bool {
        if (x * x + z * z).squareRoot() < clearRadius + margin { return true }
        let ahead = x * sin(bestView) + z * cos(bestView)
        let aside = abs(x * cos(bestView) - z * sin(bestView))
        if ahead > -2, ahead < 19, aside < 4.2 + margin + max(0, ahead) * 0.12 { return true }
        return abs(z) < 2.6 + margin && abs(x) < 34
    }

    /// Adds the ground itself.
    mutating func layGround(_ material: Material? = nil, name: String = "ground") {
        let surface =
            material ?? Material(.terrain, baseColor: Vector(1, 1, 1), roughness: 0.9, bump: 1)
        var mesh = terrain.mesh()
        if let wetness {
            mesh.colors = mesh.positions.map { SIMD4(1, 1, 1, wetness($0.x, $0.z)) }
        }
        place(Model(name: name, mesh: mesh, materials: [surface]), at: .identity)
    }

    /// Adds a model once.
    mutating func place(_ model: Model, at transform: Transform) {
        world.models.append(model)
        world.instances.append(Instance(model: world.models.count - 1, transform: transform))
    }

    /// Adds a flat sheet of water at a height, reaching to the horizon.
    mutating func flood(level: Float, reach: Float = 7000) {
        guard !brief.without.contains("water") else { return }
        var mesh = Mesh()
        let up = Vector(0, 1, 0)
        let center = mesh.add(Vector(0, level, 0), up, SIMD4(1, 1, 1, 0))
        let sides: UInt32 = 48
        for index in 0..<sides {
            let angle = 2 * Float.pi * Float(index) / Float(sides)
            _ = mesh.add(
                Vector(sin(angle) * reach, level, cos(angle) * reach), up, SIMD4(1, 1, 1, 0))
        }
        for index in 0..<sides {
            mesh.face(center, 1 + index, 1 + (index + 1) % sides, material: 0)
        }
        let water = Material(.water, baseColor: sky.water.deepColor, roughness: 0.05)
        place(Model(name: "water", mesh: mesh, materials: [water]), at: .identity)
    }

    /// Indices of the models of a species at a detail; built when first asked for.
    mutating func models(_ species: Species, _ detail: PlantDetail) -> [Int] {
        let key = "\(species.rawValue)-\(detail.rawValue)"
        if let known = nursery[key] { return known }
        let (season, palette, seed) = (brief.season, sky.terrain, brief.seed)
        let snow = sky.terrain.snowLine < -1e8
        let built = Parallel.map(species.variants(detail)) { variant in
            species.model(
                variant: seed &* 31 &+ UInt64(variant) &* 7 &+ 1, detail: detail, season: season,
                snow: snow, palette: palette)
        }
        let first = world.models.count
        world.models += built
        nursery[key] = Array(first..<world.models.count)
        return Array(first..<world.models.count)
    }

    /// Stands one plant or stone at a place, as finely modeled as its distance asks for.
    mutating func stand(
        _ species: Species, _ x: Float, _ z: Float, scale: Float, sink: Float = 0.05,
        detail forced: PlantDetail? = nil
    ) {
        let distance = (x * x + (z - 6) * (z - 6)).squareRoot()
        let reach: Float = species == .rock ? 14 + 10 * scale : 30
        let detail: PlantDetail =
            forced ?? (distance < reach ? .near : distance < reach * 5 ? .middle : .far)
        let choices = models(species, detail)
        let choice = choices[Int(random.unit() * Float(choices.count)) % choices.count]
        let turn = random.between(0, 2 * .pi)
        let y = surface(x, z) - sink * scale
        var rotation = Quaternion(axis: Vector(0, 1, 0), angle: turn)
        if species == .rock {
            rotation =
                Quaternion(axis: random.direction(), angle: random.between(0, 0.5)) * rotation
        }
        let tint: Vector
        switch species {
        case .oak, .birch, .shrub: tint = Foliage.tint(brief.season, &random)
        case .spruce, .pine, .palm, .fern: tint = Foliage.tint(.summer, &random)
        default: tint = Vector(repeating: random.between(0.85, 1.12))
        }
        let place = Transform(
            translation: Vector(x, y, z), rotation: rotation,
            scale: Vector(1, random.between(0.9, 1.12), 1) * scale)
        if sways(species, distance) {
            world.actors.append(
                SwayingPlant(
                    world.models[choice].tinted(tint), at: place, castIndex: nil,
                    windSpeed: sky.windSpeed, windHeading: sky.windHeading))
        } else {
            world.instances.append(Instance(model: choice, transform: place, tint: tint))
        }
        if distance < 70, species.girth > 0 {
            obstacles.append(SIMD4(x, z, species.girth * scale, species == .rock ? scale : 12))
        }
    }

    /// Whether a plant is one of the few, near and seen well, that the wind moves.
    private func sways(_ species: Species, _ distance: Float) -> Bool {
        let many = world.actors.count { $0 is SwayingPlant }
        switch species {
        case .palm: return distance < 32 && many < 4
        case .oak, .birch: return distance < 30 && many < 2
        default: return false
        }
    }

    /// A rule by which plants are strewn.
    struct Sowing {
        /// Kinds with their shares.
        var kinds: [(species: Species, share: Float)]
        /// Distance of neighbors in meters.
        var spacing: Float
        /// From and to this distance from the origin, meters.
        var from: Float
        var to: Float
        /// Within this angle left and right of the view's middle, radians.
        var halfAngle: Float = .pi
        var scale: ClosedRange<Float> = 0.75...1.25
        var sink: Float = 0.15
    }

    /// Strews plants on a shaken grid with a chance `likely(x, z, height)` at each place.
    mutating func sow(_ rule: Sowing, likely: (Float, Float, Float) -> Float) {
        let kinds = rule.kinds.filter { !brief.without.contains($0.species.family) }
        let total = kinds.reduce(0) { $0 + $1.share }
        guard total > 0 else { return }
        let cells = Int(rule.to / rule.spacing)
        let view = bestView + .pi
        for i in -cells...cells {
            for j in -cells...cells {
                let x = (Float(i) + random.between(-0.46, 0.46)) * rule.spacing
                let z = (Float(j) + random.between(-0.46, 0.46)) * rule.spacing
                let (chance, pick) = (random.unit(), random.unit() * total)
                let size = random.between(rule.scale.lowerBound, rule.scale.upperBound)
                let distance = (x * x + z * z).squareRoot()
                guard distance > rule.from, distance < rule.to else { continue }
                var aside = abs(atan2(x, z) - view)
                if aside > .pi { aside = abs(aside - 2 * .pi) }
                guard aside < rule.halfAngle else { continue }
                var sum: Float = 0
                let kind = kinds.first { entry in
                    sum += entry.share
                    return pick < sum
                }
                guard let species = kind?.species else { continue }
                guard !isReserved(x, z, margin: species.girth * size + 0.6) else { continue }
                guard chance < likely(x, z, surface(x, z)) else { continue }
                stand(species, x, z, scale: size, sink: rule.sink)
            }
        }
    }

    /// The slope of the ground, rise over run.
    func slope(_ x: Float, _ z: Float) -> Float {
        let dx = surface(x + 2, z) - surface(x - 2, z)
        let dz = surface(x, z + 2) - surface(x, z - 2)
        return (dx * dx + dz * dz).squareRoot() / 4
    }

    /// The finished set.
    func finish(water: Float? = nil, waterMark: Vector? = nil) -> StageSet {
        var done = world
        done.environment = sky
        let surface = surface
        var set = StageSet(
            world: done,
            ground: Ground(water: water, waterMark: waterMark) { x, z in surface(x, z) })
        set.clearRadius = clearRadius
        set.bestView = bestView
        set.obstacles = obstacles
        return set
    }
}
