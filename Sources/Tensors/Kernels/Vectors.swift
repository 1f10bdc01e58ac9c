// SPDX-License-Identifier: Apache-2.0
import CSIMD

typealias Lanes = SIMD8<Float>

/// Loops over rows of numbers, eight at a time.
enum Vectors {
    @inline(__always)
    static func load(_ p: UnsafePointer<Float>, _ i: Int) -> Lanes {
        UnsafeRawPointer(p + i).loadUnaligned(as: Lanes.self)
    }

    @inline(__always)
    static func load(_ p: UnsafeMutablePointer<Float>, _ i: Int) -> Lanes {
        UnsafeRawPointer(p + i).loadUnaligned(as: Lanes.self)
    }

    @inline(__always)
    static func store(_ value: Lanes, _ p: UnsafeMutablePointer<Float>, _ i: Int) {
        UnsafeMutableRawPointer(p + i).storeBytes(of: value, as: Lanes.self)
    }

    /// Applies a function to a row, eight numbers at a time; the last few are padded with zeros.
    @inline(__always)
    static func map(
        _ from: UnsafePointer<Float>, to: UnsafeMutablePointer<Float>, count: Int,
        _ f: (Lanes, Int) -> Lanes
    ) {
        var i = 0
        while i + 8 <= count {
            store(f(load(from, i), i), to, i)
            i += 8
        }
        guard i < count else { return }
        var rest = Lanes.zero
        for k in i..<count { rest[k - i] = from[k] }
        rest = f(rest, i)
        for k in i..<count { to[k] = rest[k - i] }
    }

    /// Reads eight numbers of a row, zeros beyond its end.
    @inline(__always)
    static func part(_ p: UnsafePointer<Float>, _ i: Int, of count: Int) -> Lanes {
        if i + 8 <= count { return load(p, i) }
        var rest = Lanes.zero
        for k in i..<count { rest[k - i] = p[k] }
        return rest
    }

    /// The sum of f over a row; f sees zeros beyond its end.
    @inline(__always)
    static func sum(
        _ p: UnsafePointer<Float>, count: Int, _ f: (Lanes) -> Lanes
    ) -> Float {
        var total = Lanes.zero
        var i = 0
        while i + 8 <= count {
            total += f(load(p, i))
            i += 8
        }
        if i < count { total += f(part(p, i, of: count)) }
        return total.sum()
    }

    /// exp(x), with a relative error below 2e-7 for -87...88 and clamped beyond.
    ///
    ///     x = n ln 2 + r,  exp(x) = 2^n p(r),  |r| <= ln 2 / 2     (Cephes, expf)
    @inline(__always)
    static func exp(_ value: Lanes) -> Lanes {
        let x = kn_min(kn_max(value, Lanes(repeating: -87)), Lanes(repeating: 88))
        let shift = Lanes(repeating: 12_582_912)  // 1.5 * 2^23: adding it rounds to an integer
        let shifted = kn_fma(x, Lanes(repeating: 1.442_695_04), shift)
        let n = shifted - shift
        var r = kn_fma(n, Lanes(repeating: -0.693_359_375), x)
        r = kn_fma(n, Lanes(repeating: 2.121_944_40e-4), r)
        var p = kn_fma(
            Lanes(repeating: 1.987_569_15e-4), r, Lanes(repeating: 1.398_199_95e-3))
        p = kn_fma(p, r, Lanes(repeating: 8.333_451_91e-3))
        p = kn_fma(p, r, Lanes(repeating: 4.166_579_59e-2))
        p = kn_fma(p, r, Lanes(repeating: 1.666_666_55e-1))
        p = kn_fma(p, r, Lanes(repeating: 0.5))
        p = kn_fma(p, r * r, r + 1)
        let bits = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &<< 23
        return unsafeBitCast(unsafeBitCast(p, to: SIMD8<Int32>.self) &+ bits, to: Lanes.self)
    }

    /// x sigmoid(x).
    @inline(__always)
    static func silu(_ x: Lanes) -> Lanes { x / (1 + exp(-x)) }

    /// The Gaussian error linear unit in its tanh form.
    ///
    ///     x (1 + tanh u) / 2 = x sigmoid(2u),  u = sqrt(2/pi) (x + 0.044715 x^3)
    @inline(__always)
    static func gelu(_ x: Lanes) -> Lanes {
        let u = x * kn_fma(x * x, Lanes(repeating: 0.044_715), Lanes(repeating: 1))
        return x / (1 + exp(u * -1.595_769_121_605_731))
    }
}
