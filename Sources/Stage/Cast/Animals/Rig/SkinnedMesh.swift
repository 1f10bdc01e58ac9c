// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A mesh that bones carry.
struct SkinnedMesh: Sendable {
    /// Rest shape, colors and triangles.
    var mesh = Mesh()
    /// One a vertex.
    var weights: [BoneWeights] = []

    /// The blended map of each vertex; strands that grow there ride on it.
    func maps(_ skinning: [Transform]) -> [Transform] {
        skinning.withUnsafeBufferPointer { maps in
            weights.map { $0.blend(maps) }
        }
    }

    /// Positions and unit normals under the maps of ``maps(_:)``.
    func deformed(by maps: [Transform]) -> PartPose {
        let count = mesh.positions.count
        let positions = [Vector](unsafeUninitializedCapacity: count) { out, filled in
            for i in 0..<count {
                out.initializeElement(at: i, to: maps[i].point(mesh.positions[i]))
            }
            filled = count
        }
        let normals = [Vector](unsafeUninitializedCapacity: count) { out, filled in
            for i in 0..<count {
                out.initializeElement(at: i, to: maps[i].direction(mesh.normals[i]).normalized)
            }
            filled = count
        }
        return PartPose(.identity, positions: positions, normals: normals)
    }

    /// Adds a piece that one bone carries, with one color and material throughout.
    mutating func append(_ piece: Piece, bone: Int, material: UInt8) {
        let base = UInt32(mesh.positions.count)
        mesh.positions += piece.positions
        mesh.normals += piece.normals
        mesh.colors += piece.colors.map { SIMD4($0, 0) }
        mesh.triangles += piece.triangles.map { $0 &+ base }
        mesh.materials += piece.triangles.map { _ in material }
        weights += piece.positions.map { _ in BoneWeights(bone: bone) }
    }
}
