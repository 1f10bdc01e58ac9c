// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// The open sea.
///
/// The main mark floats: the surface is at 0 and nothing solid is above it.
enum OceanSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var sky = Skies.environment(for: brief)
        sky.water.deepColor = Vector(0.008, 0.036, 0.060)
        var world = World()
        var layout = Terrain.Layout()
        layout.center = SIMD2(0, 4)
        layout.cell = 0.42
        layout.fineness = 0.010
        layout.halfSector = 1.3
        layout.reach = 12_000
        world.actors.append(
            Sea(layout, level: 0, sky: sky, swell: 1.5, seed: brief.seed, shore: nil))
        world.environment = sky
        // What stands here stands on the water; swimmers find depth below the surface by `water`.
        var set = StageSet(
            world: world, ground: Ground(water: 0, waterMark: Vector(0, 0, 0)) { _, _ in 0 })
        set.vistaDistance = 16
        set.vistaHeight = 3.2
        set.vistaTarget = Vector(0, 1.6, -30)
        return set
    }
}
