// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// A built set under construction: the world, what cameras must stay out of, and the brief.
struct Backlot {
    let brief: SetBrief
    var world = World()
    var sky: Environment
    var random: RandomSource
    var obstacles: [SIMD4<Float>] = []
    /// True when lamps and windows are lit.
    let isDark: Bool

    /// An empty lot under the brief's sky.
    init(_ brief: SetBrief, stream: String) {
        self.brief = brief
        sky = Skies.environment(for: brief)
        random = RandomSource(seed: brief.seed, stream: stream)
        isDark = Skies.isDark(brief)
    }

    /// True when the brief forbids a kind of thing.
    func lacks(_ word: String) -> Bool { brief.without.contains(word) }

    /// Adds a model and answers its index.
    mutating func add(_ model: Model) -> Int {
        world.models.append(model)
        return world.models.count - 1
    }

    /// Places a model by its index.
    mutating func place(
        _ model: Int, at transform: Transform = .identity, tint: Vector = Vector(1, 1, 1)
    ) {
        world.instances.append(Instance(model: model, transform: transform, tint: tint))
    }

    /// Adds and places a piece that occurs once.
    mutating func place(_ piece: Workpiece, at transform: Transform = .identity) {
        guard !piece.mesh.triangles.isEmpty else { return }
        place(add(piece.model), at: transform)
    }

    /// Keeps cameras out of an upright cylinder.
    mutating func block(_ x: Float, _ z: Float, radius: Float, height: Float) {
        obstacles.append(SIMD4(x, z, radius, height))
    }

    /// One of a list, by chance.
    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int(random.unit() * Float(choices.count)) % choices.count]
    }

    /// The set on a ground.
    func finish(_ ground: Ground) -> StageSet {
        var done = world
        done.environment = sky
        var set = StageSet(world: done, ground: ground)
        set.obstacles = obstacles
        return set
    }
}
