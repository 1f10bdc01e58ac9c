// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The columns of the material table.
enum MaterialRow {
    static let stride = 24
    static let base: Int32 = 0
    static let accent: Int32 = 3
    static let emission: Int32 = 6
    static let roughness: Int32 = 9
    static let metallic: Int32 = 10
    static let specular: Int32 = 11
    static let clearcoat: Int32 = 12
    static let translucency: Int32 = 13
    static let scale: Int32 = 14
    static let bump: Int32 = 15
    /// The raw value of the pattern as a float.
    static let pattern: Int32 = 16

    /// Writes one row of `stride` floats.
    static func write(_ material: Material, to row: UnsafeMutablePointer<Float>) {
        for axis in 0..<3 {
            row[Int(base) + axis] = material.baseColor[axis]
            row[Int(accent) + axis] = material.accent[axis]
            row[Int(emission) + axis] = material.emission[axis]
        }
        row[Int(roughness)] = min(max(material.roughness, 0.02), 1)
        row[Int(metallic)] = material.metallic
        row[Int(specular)] = material.specular
        row[Int(clearcoat)] = material.clearcoat
        row[Int(translucency)] = material.translucency
        row[Int(scale)] = max(material.scale, 1e-4)
        row[Int(bump)] = material.bump
        row[Int(pattern)] = Float(material.pattern.rawValue)
    }
}
