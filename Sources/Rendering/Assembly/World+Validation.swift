// SPDX-License-Identifier: Apache-2.0
import Numerics

extension World {
    /// Throws when something would make Embree abort or read out of range.
    func validate() throws(RenderError) {
        for model in models { try model.validate() }
        for (number, instance) in instances.enumerated() {
            guard models.indices.contains(instance.model) else {
                throw RenderError(
                    .invalid,
                    "instance \(number) names model \(instance.model) of \(models.count)")
            }
            guard instance.transform.isFinite else {
                throw RenderError(
                    .invalid, "instance \(number) of \(models[instance.model].name) has no place")
            }
        }
        for actor in actors { for part in actor.parts { try part.validate() } }
        for light in lights where !(light.position.isFinite && light.color.isFinite) {
            throw RenderError(.invalid, "a lamp has no finite position or color")
        }
    }
}

extension Model {
    /// Throws when arrays do not fit together, an index is out of range or a position is not finite.
    package func validate() throws(RenderError) {
        let count = mesh.positions.count
        func refuse(_ what: String) -> RenderError {
            RenderError(.invalid, "model \(name): \(what)")
        }
        guard !materials.isEmpty, materials.count <= 256 else {
            throw refuse("\(materials.count) materials; 1 to 256 are allowed")
        }
        for (attribute, size) in [
            ("normals", mesh.normals.count), ("colors", mesh.colors.count), ("uvs", mesh.uvs.count),
        ] where size != 0 && size != count {
            throw refuse("\(size) \(attribute) for \(count) positions")
        }
        guard mesh.materials.isEmpty || mesh.materials.count == mesh.triangles.count else {
            throw refuse("\(mesh.materials.count) materials for \(mesh.triangles.count) triangles")
        }
        for position in mesh.positions where !position.isFinite {
            throw refuse("a position is not finite")
        }
        for triangle in mesh.triangles where triangle.max() >= UInt32(count) {
            throw refuse("triangle \(triangle) of \(count) vertices")
        }
        for material in mesh.materials where Int(material) >= materials.count {
            throw refuse("a triangle names material \(material) of \(materials.count)")
        }
    }
}

extension Transform {
    /// Whether every number is finite.
    var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite && origin.isFinite }
}

extension SIMD3<Float> {
    /// Whether every component is finite and small enough for the ray tracer.
    var isFinite: Bool {
        abs(x) < 1e12 && abs(y) < 1e12 && abs(z) < 1e12
    }
}
