// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The columns of the instance table; numbers that are not floats are stored bit by bit.
enum InstanceRow {
    static let stride = 48
    /// Columns x, y, z and the origin of the transform to the world.
    static let transform: Int32 = 0
    /// The same in the frame before.
    static let previous: Int32 = 12
    /// Columns of the matrix that takes normals to the world (inverse transposed).
    static let normal: Int32 = 24
    static let tint: Int32 = 33
    /// First vertex and first triangle in their tables.
    static let vertex: Int32 = 36
    static let triangle: Int32 = 37
    static let castIndex: Int32 = 38
    /// Bit 0: moves.
    ///
    /// Bit 1: deforms. Bit 2: has vertex normals.
    static let flags: Int32 = 39
    /// First vertex in the table of previous positions.
    static let previousVertex: Int32 = 40
    /// Mean scale of the transform.
    static let scale: Int32 = 41
    /// A number in 0..<1 that tells instances apart.
    static let hue: Int32 = 42

    static let moves: Int32 = 1
    static let deforms: Int32 = 2
    static let smooth: Int32 = 4

    /// Writes a transform and the matrix for normals.
    static func write(_ t: Transform, to row: UnsafeMutablePointer<Float>) {
        write(columns: t, at: Int(transform), of: row)
        // The cofactor matrix is the inverse transposed times the determinant.
        let cofactors = [t.y.cross(t.z), t.z.cross(t.x), t.x.cross(t.y)]
        let sign: Float = t.x.dot(cofactors[0]) < 0 ? -1 : 1
        for (k, column) in cofactors.enumerated() {
            for axis in 0..<3 { row[Int(normal) + k * 3 + axis] = column[axis] * sign }
        }
        row[Int(scale)] = (t.x.length + t.y.length + t.z.length) / 3
    }

    /// Keeps the transform of the frame before.
    static func write(previous t: Transform, to row: UnsafeMutablePointer<Float>) {
        write(columns: t, at: Int(previous), of: row)
    }

    /// Writes the color that multiplies those of the materials.
    static func write(tint color: Vector, to row: UnsafeMutablePointer<Float>) {
        for axis in 0..<3 { row[Int(tint) + axis] = color[axis] }
    }

    /// Writes what stays the same through a clip.
    static func write(
        slot: SceneTables.Slot, tint color: Vector, cast: Int?, number: Int,
        to row: UnsafeMutablePointer<Float>
    ) {
        write(tint: color, to: row)
        store(slot.vertex, at: vertex, of: row)
        store(slot.triangle, at: triangle, of: row)
        store(cast ?? -1, at: castIndex, of: row)
        store(slot.isSmooth ? Int(smooth) : 0, at: flags, of: row)
        row[Int(hue)] = Noise.hash(Int32(truncatingIfNeeded: number), 17, 5)
    }

    /// Sets flags besides those that are set.
    static func raise(_ bits: Int32, of row: UnsafeMutablePointer<Float>) {
        let old = row[Int(flags)].bitPattern
        row[Int(flags)] = Float(bitPattern: old | UInt32(bitPattern: bits))
    }

    /// Writes an integer bit by bit.
    static func store(_ value: Int, at column: Int32, of row: UnsafeMutablePointer<Float>) {
        row[Int(column)] = Float(bitPattern: UInt32(bitPattern: Int32(truncatingIfNeeded: value)))
    }

    private static func write(
        columns t: Transform, at start: Int, of row: UnsafeMutablePointer<Float>
    ) {
        for (k, column) in [t.x, t.y, t.z, t.origin].enumerated() {
            for axis in 0..<3 { row[start + k * 3 + axis] = column[axis] }
        }
    }
}
