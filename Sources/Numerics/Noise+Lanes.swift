// SPDX-License-Identifier: Apache-2.0

extension Noise {
    /// A hash of integers, in 0..<1.
    @inlinable @inline(__always)
    public static func hash(_ k: IntLanes) -> Lanes {
        var h = (k ^ shifted(k, right: 13)) &* 1_274_126_177
        h ^= shifted(h, right: 16)
        return floats(h & 0xffffff) * (1 / 16_777_216)
    }

    /// A well mixed hash of running numbers (one more multiplication round), in 0..<1.
    @inlinable @inline(__always)
    public static func scatter(_ k: IntLanes) -> Lanes {
        var h = k &* 747_796_405 &+ 289_559_509
        h = (h ^ shifted(h, right: 15)) &* 739_982_445
        return hash(h)
    }

    /// Value noise of points, in 0..<1, with features one unit wide.
    @inlinable @inline(__always)
    public static func value(_ x: Lanes, _ y: Lanes, _ z: Lanes, seed: Int32 = 0) -> Lanes {
        let (fx, fy, fz) = (floor(x), floor(y), floor(z))
        var (u, v, w) = (x - fx, y - fy, z - fz)
        u = u * u * (3 - 2 * u)
        v = v * v * (3 - 2 * v)
        w = w * w * (3 - 2 * w)
        let i = integers(fx) &* 374_761_393 &+ seed &* 974_711
        let j = integers(fy) &* 668_265_263
        let k = integers(fz) &* 1_440_662_683
        let (i1, j1, k1) = (i &+ 374_761_393, j &+ 668_265_263, k &+ 1_440_662_683)
        let a = mix(hash(i &+ j &+ k), hash(i1 &+ j &+ k), u)
        let b = mix(hash(i &+ j1 &+ k), hash(i1 &+ j1 &+ k), u)
        let c = mix(hash(i &+ j &+ k1), hash(i1 &+ j &+ k1), u)
        let d = mix(hash(i &+ j1 &+ k1), hash(i1 &+ j1 &+ k1), u)
        return mix(mix(a, b, v), mix(c, d, v), w)
    }

    /// Value noise of points in the plane, in 0..<1.
    @inlinable @inline(__always)
    public static func value(_ x: Lanes, _ y: Lanes, seed: Int32 = 0) -> Lanes {
        let (fx, fy) = (floor(x), floor(y))
        var (u, v) = (x - fx, y - fy)
        u = u * u * (3 - 2 * u)
        v = v * v * (3 - 2 * v)
        let i = integers(fx) &* 374_761_393 &+ seed &* 974_711
        let j = integers(fy) &* 668_265_263
        let (i1, j1) = (i &+ 374_761_393, j &+ 668_265_263)
        return mix(mix(hash(i &+ j), hash(i1 &+ j), u), mix(hash(i &+ j1), hash(i1 &+ j1), u), v)
    }

    /// A sum of octaves in space, each half as strong and about twice as fine; in 0..<1.
    @inlinable @inline(__always)
    public static func fractal(_ p: VectorLanes, octaves: Int, seed: Int32 = 0) -> Lanes {
        var sum = Lanes.zero
        var (amplitude, total, scale) = (Float(0.5), Float(0), Float(1))
        for octave in 0..<octaves {
            let s = seed &+ Int32(truncatingIfNeeded: octave) &* 7919
            sum += amplitude * value(p.x * scale, p.y * scale, p.z * scale, seed: s)
            total += amplitude
            amplitude *= 0.5
            scale *= 2.03
        }
        return sum * (1 / total)
    }

    /// A sum of octaves in the plane; in 0..<1.
    @inlinable @inline(__always)
    public static func fractal(_ x: Lanes, _ y: Lanes, octaves: Int, seed: Int32 = 0) -> Lanes {
        var sum = Lanes.zero
        var (amplitude, total, scale) = (Float(0.5), Float(0), Float(1))
        for octave in 0..<octaves {
            let s = seed &+ Int32(truncatingIfNeeded: octave) &* 7919
            sum += amplitude * value(x * scale, y * scale, seed: s)
            total += amplitude
            amplitude *= 0.5
            scale *= 2.03
        }
        return sum * (1 / total)
    }
}
