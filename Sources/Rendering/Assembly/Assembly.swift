// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

/// A world inside the ray tracer: prototype scenes shared by instances, actors on top.
///
/// Embree is built with one level of instancing, so every placement, moving or not, is an instance in
/// the top scene; each model has a scene of its own.
final class Assembly {
    let tables: SceneTables
    let top: RayScene
    private let device: RayDevice
    private var prototypes: [RayScene?] = []
    private var staticGeometry: [RayGeometry] = []
    private var parts: [MovingPart] = []
    private let actors: [any Actor]
    private let world: World
    private var lastTime: Float?
    private let stop: StopSignal

    /// Builds everything that never moves, and puts the actors where they are at time 0; a model at a time,
    /// between which it can be told to stop.
    init(world: World, crew: Crew, stop: StopSignal = .never) throws(RenderError) {
        try world.validate()
        self.stop = stop
        actors = world.actors
        self.world = world
        let actorParts = world.actors.map(\.parts)
        let models = world.models + actorParts.flatMap { $0 }
        let instanceCount = world.instances.count + models.count - world.models.count
        tables = SceneTables(
            models: models, movingFrom: world.models.count, instanceCount: max(instanceCount, 1))
        do {
            device = try RayDevice(threads: crew.threads)
            top = try RayScene(device: device)
            try placeStatics(world)
            try placeParts(
                actorParts, after: world.instances.count, modelsBefore: world.models.count)
            try move(to: 0, crew: crew)
        } catch let error as RayTracingError {
            throw stop.isOn
                ? .canceled : RenderError(.failed, error.message, underlying: error)
        } catch let error as RenderError {
            throw error
        } catch {
            throw RenderError(.failed, "the scene could not be built", underlying: error)
        }
    }

    private func prototype(_ slot: SceneTables.Slot) throws -> (
        RayScene, RayGeometry
    ) {
        if stop.isOn { throw RenderError.canceled }
        let scene = try RayScene(device: device)
        scene.prepare(.high, dynamic: false)
        let geometry = try scene.attach(
            positions: tables.positions + slot.vertex, count: slot.vertexCount,
            triangles: tables.triangles + slot.triangle, triangleCount: slot.triangleCount,
            quality: .high)
        return (scene, geometry)
    }

    private func row(_ number: Int) -> UnsafeMutablePointer<Float> {
        tables.instances + number * InstanceRow.stride
    }

    private func placeStatics(_ world: World) throws {
        var used = [Bool](repeating: false, count: world.models.count)
        for instance in world.instances { used[instance.model] = true }
        for number in world.models.indices {
            guard used[number], tables.slots[number].triangleCount > 0 else {
                prototypes.append(nil)
                continue
            }
            let (scene, _) = try prototype(tables.slots[number])
            try scene.commit(stop: stop)
            prototypes.append(scene)
        }
        for (number, instance) in world.instances.enumerated() {
            InstanceRow.write(
                slot: tables.slots[instance.model], tint: instance.tint, cast: instance.castIndex,
                number: number, to: row(number))
            InstanceRow.write(instance.transform, to: row(number))
            InstanceRow.write(previous: instance.transform, to: row(number))
            guard let scene = prototypes[instance.model] else { continue }
            staticGeometry.append(
                try top.attach(
                    instanceOf: scene, transform: instance.transform, as: number))
        }
    }

    private func placeParts(
        _ actorParts: [[Model]], after instances: Int, modelsBefore: Int
    ) throws {
        var number = 0
        for (actor, models) in actorParts.enumerated() {
            for index in models.indices {
                let slot = tables.slots[modelsBefore + number]
                let row = row(instances + number)
                InstanceRow.write(
                    slot: slot, tint: Vector(1, 1, 1), cast: actors[actor].castIndex,
                    number: instances + number, to: row)
                InstanceRow.raise(InstanceRow.moves, of: row)
                InstanceRow.store(
                    slot.vertex - tables.movingBase, at: InstanceRow.previousVertex, of: row)
                number += 1
                guard slot.triangleCount > 0 else { continue }
                let (scene, geometry) = try prototype(slot)
                try scene.commit(stop: stop)
                let placed = try top.attach(
                    instanceOf: scene, transform: .identity, as: instances + number - 1)
                parts.append(
                    MovingPart(
                        actor: actor, index: index, slot: slot, row: row,
                        handles: .init(scene: scene, geometry: geometry, placed: placed)))
            }
        }
        top.prepare(parts.isEmpty ? .high : .medium, dynamic: !parts.isEmpty)
    }

    /// Puts every actor where it is at a time in seconds; the places before become the previous
    /// ones.
    ///
    /// The first call makes previous and current the same.
    func move(to time: Float, crew: Crew) throws(RenderError) {
        guard time != lastTime else {
            for part in parts { part.settle(tables) }
            return
        }
        let isFirst = lastTime == nil
        lastTime = time
        let poses = Poses(actors: actors, time: time, crew: crew)
        repaint(at: time)
        do throws(RayTracingError) {
            for part in parts {
                guard let pose = poses[part.actor, part.index] else { continue }
                try part.take(pose, tables: tables, isFirst: isFirst)
            }
            try top.commit()
        } catch {
            throw RenderError(.failed, error.message, underlying: error)
        }
    }

    /// Gives materials and instances the colors that the world's changes have brought them to.
    private func repaint(at time: Float) {
        for change in world.changes {
            let share = change.share(at: time)
            guard share > 0 else { continue }
            for paint in change.materials where world.models.indices.contains(paint.model) {
                let (model, slot) = (world.models[paint.model], tables.slots[paint.model])
                guard model.materials.indices.contains(paint.material) else { continue }
                MaterialRow.write(
                    model.materials[paint.material].mixed(paint.end, share),
                    to: tables.materials + (slot.material + paint.material) * MaterialRow.stride)
            }
            for tint in change.tints where world.instances.indices.contains(tint.instance) {
                InstanceRow.write(
                    tint: world.instances[tint.instance].tint.mixed(tint.end, share),
                    to: row(tint.instance))
            }
        }
    }
}
