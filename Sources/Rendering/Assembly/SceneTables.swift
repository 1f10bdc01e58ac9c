// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Vertices, triangles, materials and instances of a world in flat memory, as the packets gather them.
///
/// Owns its memory. The tables keep their size for the whole clip; the rows of moving things are
/// rewritten between frames, never while rays are traced.
final class SceneTables {
    /// Four floats a vertex: x, y, z in the model's space, and nothing.
    let positions: UnsafeMutablePointer<SIMD4<Float>>
    /// Four floats a vertex: unit normal (zero for flat shading), and nothing.
    let normals: UnsafeMutablePointer<SIMD4<Float>>
    /// Four floats a vertex: linear RGB and the free number.
    let colors: UnsafeMutablePointer<SIMD4<Float>>
    /// Two floats a vertex, meters.
    let uvs: UnsafeMutablePointer<SIMD2<Float>>
    /// Positions in the frame before, for vertices from `movingBase` on.
    let previous: UnsafeMutablePointer<SIMD4<Float>>
    /// First, second and third vertex counted from the model's first, and the material of the table.
    let triangles: UnsafeMutablePointer<SIMD4<UInt32>>
    /// ``MaterialRow/stride`` floats a material.
    let materials: UnsafeMutablePointer<Float>
    /// ``InstanceRow/stride`` floats an instance.
    let instances: UnsafeMutablePointer<Float>
    /// The first vertex that belongs to an actor.
    let movingBase: Int
    let vertexCount: Int
    let instanceCount: Int

    /// Where a model's rows begin.
    struct Slot {
        var vertex: Int
        var vertexCount: Int
        var triangle: Int
        var triangleCount: Int
        var material: Int
        var materialCount: Int
        /// Whether the model has vertex normals.
        var isSmooth: Bool
    }
    /// One a model of the world, then one a part of every actor.
    let slots: [Slot]

    /// Copies models (those of the world first, then actors' parts) into tables with room for a
    /// number of instances.
    ///
    /// The models must be valid.
    init(models: [Model], movingFrom firstMoving: Int, instanceCount: Int) {
        let vertexCount = models.reduce(0) { $0 + $1.mesh.positions.count }
        let triangleCount = models.reduce(0) { $0 + $1.mesh.triangles.count }
        let materialCount = models.reduce(0) { $0 + $1.materials.count }
        self.vertexCount = vertexCount
        self.instanceCount = instanceCount
        positions = Self.allocate(vertexCount, .zero)
        normals = Self.allocate(vertexCount, .zero)
        colors = Self.allocate(vertexCount, SIMD4(1, 1, 1, 0))
        uvs = Self.allocate(vertexCount, .zero)
        triangles = Self.allocate(triangleCount, .zero)
        materials = Self.allocate(materialCount * MaterialRow.stride, 0)
        instances = Self.allocate(instanceCount * InstanceRow.stride, 0)
        var slots: [Slot] = []
        var (vertex, triangle, material) = (0, 0, 0)
        for model in models {
            slots.append(
                Slot(
                    vertex: vertex, vertexCount: model.mesh.positions.count, triangle: triangle,
                    triangleCount: model.mesh.triangles.count, material: material,
                    materialCount: model.materials.count, isSmooth: !model.mesh.normals.isEmpty))
            Self.copy(model.mesh, to: (positions + vertex, normals + vertex, colors + vertex))
            for (k, uv) in model.mesh.uvs.enumerated() { uvs[vertex + k] = uv }
            for (k, t) in model.mesh.triangles.enumerated() {
                let own = model.mesh.materials.isEmpty ? 0 : Int(model.mesh.materials[k])
                triangles[triangle + k] = SIMD4(t.x, t.y, t.z, UInt32(material + own))
            }
            for (k, value) in model.materials.enumerated() {
                MaterialRow.write(value, to: materials + (material + k) * MaterialRow.stride)
            }
            vertex += model.mesh.positions.count
            triangle += model.mesh.triangles.count
            material += model.materials.count
        }
        self.slots = slots
        movingBase = firstMoving < slots.count ? slots[firstMoving].vertex : vertexCount
        previous = Self.allocate(vertexCount - movingBase, .zero)
        for k in movingBase..<vertexCount { previous[k - movingBase] = positions[k] }
    }

    deinit {
        positions.deallocate()
        normals.deallocate()
        colors.deallocate()
        uvs.deallocate()
        previous.deallocate()
        triangles.deallocate()
        materials.deallocate()
        instances.deallocate()
    }

    private typealias Vertices = (
        positions: UnsafeMutablePointer<SIMD4<Float>>, normals: UnsafeMutablePointer<SIMD4<Float>>,
        colors: UnsafeMutablePointer<SIMD4<Float>>
    )

    private static func copy(_ mesh: Mesh, to out: Vertices) {
        for (k, p) in mesh.positions.enumerated() { out.positions[k] = SIMD4(p, 0) }
        for (k, n) in mesh.normals.enumerated() { out.normals[k] = SIMD4(n, 0) }
        for (k, c) in mesh.colors.enumerated() { out.colors[k] = c }
    }

    /// At least one element, cache-line aligned, with room to read a whole vector past the end.
    private static func allocate<Element>(
        _ count: Int, _ value: Element
    ) -> UnsafeMutablePointer<Element> {
        let raw = UnsafeMutableRawPointer.allocate(
            byteCount: count * MemoryLayout<Element>.stride + 64, alignment: 64)
        let typed = raw.bindMemory(to: Element.self, capacity: max(count, 1))
        typed.initialize(repeating: value, count: max(count, 1))
        return typed
    }
}
