// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// A triangle mesh with attributes at its vertices; arrays that a mesh does not need are empty.
package struct Mesh: Sendable {
    /// Vertex positions in meters, in the model's own space (Y up, facing +Z, standing on y = 0).
    package var positions: [Vector]
    /// Unit shading normals, one a vertex; empty means flat shading by the geometric normal.
    package var normals: [Vector]
    /// Linear RGB that multiplies the material's base color, one a vertex; the fourth number is
    /// free for the pattern (height on a blade of grass, depth of water, wetness).
    ///
    /// Empty means white and 0.
    package var colors: [SIMD4<Float>]
    /// Surface coordinates in meters for patterns that follow the surface (bricks, windows); may be
    /// empty.
    package var uvs: [SIMD2<Float>]
    /// Counter-clockwise triples of vertex indices seen from the front.
    package var triangles: [SIMD3<UInt32>]
    /// Index into the model's materials, one a triangle; empty means material 0 everywhere.
    package var materials: [UInt8]

    /// A mesh of the given arrays; see the properties for what may be empty.
    package init(
        positions: [Vector] = [], normals: [Vector] = [], colors: [SIMD4<Float>] = [],
        uvs: [SIMD2<Float>] = [], triangles: [SIMD3<UInt32>] = [], materials: [UInt8] = []
    ) {
        self.positions = positions
        self.normals = normals
        self.colors = colors
        self.uvs = uvs
        self.triangles = triangles
        self.materials = materials
    }
}

/// A mesh with the materials that its triangles name; many instances may share one model.
package struct Model: Sendable {
    /// What it is, for messages and object masks.
    package var name: String
    /// The triangles.
    package var mesh: Mesh
    /// At least one and at most 256.
    package var materials: [Material]

    /// Joins a mesh with its materials.
    package init(name: String, mesh: Mesh, materials: [Material]) {
        self.name = name
        self.mesh = mesh
        self.materials = materials
    }
}

/// One placement of a model that does not move.
package struct Instance: Sendable {
    /// Index into the world's models.
    package var model: Int
    /// From the model's space to the world's.
    package var transform: Transform
    /// Linear RGB that multiplies the base color of every material.
    package var tint: Vector
    /// The member of the cast this belongs to (index into the shot's cast), for object masks; nil for
    /// scenery.
    package var castIndex: Int?

    /// Places a model.
    package init(
        model: Int, transform: Transform, tint: Vector = Vector(1, 1, 1), castIndex: Int? = nil
    ) {
        self.model = model
        self.transform = transform
        self.tint = tint
        self.castIndex = castIndex
    }
}
