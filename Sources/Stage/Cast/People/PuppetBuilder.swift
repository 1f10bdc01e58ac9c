// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// Collects surfaces into a puppet.
struct PuppetBuilder {
    var mesh = Mesh()
    var materials: [Material] = []
    var bindings: [Binding] = []
    var loose = 0..<0

    /// Adds a sheet in one material and returns the range of its vertices.
    @discardableResult
    mutating func add(_ sheet: Sheet, _ material: Material, isLoose: Bool = false) -> Range<Int> {
        let start = mesh.positions.count
        for i in 0..<sheet.count {
            mesh.positions.append(sheet.position(i))
            mesh.colors.append(SIMD4(sheet.color(i), 0))
            bindings.append(Binding(dense: sheet.weights(i)))
        }
        let index = UInt8(materials.count)
        materials.append(material)
        let base = UInt32(start)
        for face in sheet.faces {
            let f = SIMD4<UInt32>(truncatingIfNeeded: face) &+ SIMD4(repeating: base)
            mesh.triangles.append(SIMD3(f.x, f.y, f.z))
            mesh.materials.append(index)
            if face.z != face.w {
                mesh.triangles.append(SIMD3(f.x, f.z, f.w))
                mesh.materials.append(index)
            }
        }
        let range = start..<mesh.positions.count
        if isLoose { loose = loose.isEmpty ? range : loose.lowerBound..<range.upperBound }
        return range
    }

    /// Adds a mesh that follows one bone.
    @discardableResult
    mutating func add(_ part: Mesh, _ material: Material, on bone: Bone) -> Range<Int> {
        let start = mesh.positions.count
        mesh.positions += part.positions
        mesh.colors +=
            part.colors.isEmpty
            ? [SIMD4<Float>](repeating: SIMD4(1, 1, 1, 0), count: part.positions.count)
            : part.colors
        bindings += [Binding](repeating: Binding(bone), count: part.positions.count)
        let base = UInt32(start)
        mesh.triangles += part.triangles.map { $0 &+ SIMD3(repeating: base) }
        mesh.materials += [UInt8](repeating: UInt8(materials.count), count: part.triangles.count)
        materials.append(material)
        return start..<mesh.positions.count
    }

    /// The finished puppet.
    func puppet(_ name: String, on skeleton: Skeleton, crown: Model?) -> Puppet {
        var mesh = mesh
        mesh.normals = mesh.smoothNormals(of: mesh.positions)
        return Puppet(
            skeleton: skeleton, model: Model(name: name, mesh: mesh, materials: materials),
            bindings: bindings, crown: crown, loose: loose)
    }
}
