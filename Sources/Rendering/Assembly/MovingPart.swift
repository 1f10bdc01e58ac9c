// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

/// One part of an actor inside the ray tracer.
final class MovingPart {
    let actor: Int
    let index: Int
    private let slot: SceneTables.Slot
    private let row: UnsafeMutablePointer<Float>
    private let scene: RayScene
    private let geometry: RayGeometry
    private let placed: RayGeometry
    private var transform = Transform.identity
    private var isDeforming = false

    /// What stands for the part in the ray tracer.
    struct Handles {
        var scene: RayScene
        var geometry: RayGeometry
        var placed: RayGeometry
    }

    init(
        actor: Int, index: Int, slot: SceneTables.Slot, row: UnsafeMutablePointer<Float>,
        handles: Handles
    ) {
        self.actor = actor
        self.index = index
        self.slot = slot
        self.row = row
        scene = handles.scene
        geometry = handles.geometry
        placed = handles.placed
    }

    /// Takes a new pose; a transform that is not finite is ignored.
    func take(_ pose: PartPose, tables: SceneTables, isFirst: Bool) throws(RayTracingError) {
        guard pose.transform.isFinite else { return }
        InstanceRow.write(previous: isFirst ? pose.transform : transform, to: row)
        InstanceRow.write(pose.transform, to: row)
        transform = pose.transform
        if let positions = pose.positions, positions.count == slot.vertexCount {
            try deform(positions, tables: tables, isFirst: isFirst)
        }
        if let normals = pose.normals, normals.count == slot.vertexCount {
            for (k, n) in normals.enumerated() { tables.normals[slot.vertex + k] = SIMD4(n, 0) }
            InstanceRow.raise(InstanceRow.smooth, of: row)
        }
        if let colors = pose.colors, colors.count == slot.vertexCount {
            (tables.colors + slot.vertex).update(from: colors, count: colors.count)
        }
        if let materials = pose.materials, materials.count == slot.materialCount {
            for (k, material) in materials.enumerated() {
                MaterialRow.write(
                    material, to: tables.materials + (slot.material + k) * MaterialRow.stride)
            }
        }
        placed.place(pose.transform)
    }

    /// Says that nothing moved since the frame before.
    func settle(_ tables: SceneTables) {
        InstanceRow.write(previous: transform, to: row)
        guard isDeforming else { return }
        remember(tables)
    }

    private func deform(
        _ positions: [Vector], tables: SceneTables, isFirst: Bool
    ) throws(RayTracingError) {
        if !isDeforming {
            isDeforming = true
            InstanceRow.raise(InstanceRow.deforms, of: row)
            scene.prepare(.low, dynamic: true)
            geometry.becomeDeforming()
        }
        if !isFirst { remember(tables) }
        for (k, p) in positions.enumerated() where p.isFinite {
            tables.positions[slot.vertex + k] = SIMD4(p, 0)
        }
        if isFirst { remember(tables) }
        geometry.positionsChanged()
        try scene.commit()
    }

    private func remember(_ tables: SceneTables) {
        let start = tables.previous + (slot.vertex - tables.movingBase)
        start.update(from: tables.positions + slot.vertex, count: slot.vertexCount)
    }
}
