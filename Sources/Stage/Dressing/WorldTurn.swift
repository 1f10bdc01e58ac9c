// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Stages what becomes other of the world: light, weather and seasons.
///
/// The set is built once, with lamps and windows that will be needed; sky, air, snow, leaves and lamps
/// pass over from state to state.
struct WorldTurn {
    private let states: [SetBrief]
    private let changes: [Change]
    /// World seconds in a second of the clip.
    private let rate: Float

    /// The turns of a brief; nil where nothing of the world changes.
    init?(_ brief: SetBrief, _ changes: [Change], rate: Float) {
        var states = [brief]
        var staged: [Change] = []
        for change in changes {
            var next = states[states.count - 1]
            switch change.kind {
            case .timeOfDay: TimeOfDay(rawValue: change.to).map { next.timeOfDay = $0 }
            case .weather: Weather(rawValue: change.to).map { next.weather = $0 }
            case .season: Season(rawValue: change.to).map { next.season = $0 }
            case .color, .size, .appear: continue
            }
            states.append(next)
            staged.append(change)
        }
        guard !staged.isEmpty else { return nil }
        self.states = states
        self.changes = staged
        self.rate = rate
    }

    /// What a set is built for: the first state, with the lamps of the first dark one.
    var built: SetBrief {
        var brief = states[0]
        if let dark = states.first(where: Skies.isDark) {
            (brief.timeOfDay, brief.weather) = (dark.timeOfDay, dark.weather)
        }
        return brief
    }

    /// Puts the turns into a set that was built for ``built``; `build` answers the sets of single states.
    func apply(to set: inout StageSet, build: (SetBrief) -> StageSet?) {
        let skies = states.map { build($0)?.world.environment ?? set.world.environment }
        set.world.environment = skies[0]
        var isLit = Skies.isDark(states[0])
        let willShine = !isLit && states.contains(where: Skies.isDark)
        let shining = willShine ? extinguish(&set.world) : []
        set.world.lampFactor = willShine ? 0 : 1
        for (index, change) in changes.enumerated() {
            let (before, after) = (states[index], states[index + 1])
            var turn = WorldChange(start: change.start * rate, end: change.end * rate)
            turn.environment = skies[index + 1]
            if Skies.isDark(after) != isLit {
                isLit.toggle()
                turn.lamps = isLit ? 1 : 0
                turn.materials += isLit ? shining : lamps(of: set.world, lit: false)
            }
            if before.season != after.season {
                color(&turn, of: set.world, from: before.season, to: after.season)
            }
            set.world.changes.append(turn)
        }
    }

    /// Takes the light out of windows and lamps; answers how they are when they shine.
    private func extinguish(_ world: inout World) -> [WorldChange.Repaint] {
        let shining = lamps(of: world, lit: true)
        for paint in shining {
            world.models[paint.model].materials[paint.material].emission = .zero
        }
        return shining
    }

    /// All materials that shine, as they are or without their light.
    private func lamps(of world: World, lit: Bool) -> [WorldChange.Repaint] {
        world.models.indices.flatMap { model in
            world.models[model].materials.indices.compactMap { index in
                var material = world.models[model].materials[index]
                guard material.emission.max() > 0 else { return nil }
                if !lit { material.emission = .zero }
                return WorldChange.Repaint(model: model, material: index, end: material)
            }
        }
    }

    /// Leaves and blades turn with the season; in autumn every tree in its own time and color.
    private func color(
        _ turn: inout WorldChange, of world: World, from: Season, to: Season
    ) {
        var leafy: Set<Int> = []
        let leaves = Foliage.leaves(to) / Foliage.leaves(from)
        let needles = Foliage.needles(to) / Foliage.needles(from)
        for (number, model) in world.models.enumerated() {
            let isConifer = model.name == "conifer" || model.name == "palm"
            for (index, material) in model.materials.enumerated() {
                var end = material
                switch material.pattern {
                case .foliage:
                    end.baseColor *= isConifer ? needles : leaves
                    if !isConifer { leafy.insert(number) }
                case .grass:
                    let grass = turn.environment?.terrain ?? world.environment.terrain
                    (end.baseColor, end.accent) = (grass.grass * 1.9, grass.dryGrass * 1.35)
                    if to == .winter { end.baseColor = Vector(0.5, 0.5, 0.5) }
                default: continue
                }
                turn.materials.append(.init(model: number, material: index, end: end))
            }
        }
        guard to == .autumn else { return }
        var random = RandomSource(seed: states[0].seed, stream: "autumn")
        for (number, instance) in world.instances.enumerated() where leafy.contains(instance.model)
        {
            turn.tints.append(.init(instance: number, end: Foliage.tint(to, &random)))
        }
    }
}
