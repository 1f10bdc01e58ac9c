// SPDX-License-Identifier: Apache-2.0

/// Value noise on the integer lattice and its fractal sums; scalar twins of the packet functions.
public enum Noise {
    /// A hash of three lattice coordinates and a seed, in 0..<1.
    @inlinable
    package static func hash(_ x: Int32, _ y: Int32, _ z: Int32, seed: Int32 = 0) -> Float {
        var h = x &* 374_761_393 &+ y &* 668_265_263 &+ z &* 1_440_662_683 &+ seed &* 974_711
        h = (h ^ Int32(bitPattern: UInt32(bitPattern: h) >> 13)) &* 1_274_126_177
        h ^= Int32(bitPattern: UInt32(bitPattern: h) >> 16)
        return Float(h & 0xffffff) * (1 / 16_777_216)
    }

    /// Smooth noise of a point, in 0..<1, with features one unit wide.
    @inlinable
    package static func value(_ p: SIMD3<Float>, seed: Int32 = 0) -> Float {
        let cell = p.rounded(.down)
        let f = p - cell
        let u = f * f * (SIMD3(repeating: 3) - f * 2)
        let (x, y, z) = (Int32(cell.x), Int32(cell.y), Int32(cell.z))
        func row(_ j: Int32, _ k: Int32) -> Float {
            let a = hash(x, y &+ j, z &+ k, seed: seed)
            return a + (hash(x &+ 1, y &+ j, z &+ k, seed: seed) - a) * u.x
        }
        let near = row(0, 0) + (row(1, 0) - row(0, 0)) * u.y
        let far = row(0, 1) + (row(1, 1) - row(0, 1)) * u.y
        return near + (far - near) * u.z
    }

    /// A sum of octaves, each half as strong and about twice as fine; in 0..<1.
    @inlinable
    package static func fractal(_ p: SIMD3<Float>, octaves: Int, seed: Int32 = 0) -> Float {
        var sum: Float = 0
        var amplitude: Float = 0.5
        var total: Float = 0
        var q = p
        for octave in 0..<octaves {
            sum += amplitude * value(q, seed: seed &+ Int32(octave) &* 7919)
            total += amplitude
            amplitude *= 0.5
            q *= 2.03
        }
        return sum / total
    }
}
