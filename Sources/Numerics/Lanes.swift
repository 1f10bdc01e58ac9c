// SPDX-License-Identifier: Apache-2.0
public import CSIMD

/// Eight floats, one a ray or pixel of a packet.
public typealias Lanes = SIMD8<Float>
/// Eight integers, one a ray or pixel of a packet.
public typealias IntLanes = SIMD8<Int32>
/// Eight truth values, one a ray or pixel of a packet.
public typealias LaneMask = SIMDMask<SIMD8<Int32>>

// The functions below are single AVX2 instructions or short sequences of them; the standard
// library's own are up to a hundred times slower (docs/decisions/0002).

/// The smaller number of each lane.
@inlinable @inline(__always)
public func least(_ a: Lanes, _ b: Lanes) -> Lanes { kn_min(a, b) }
/// The smaller number of each lane and a scalar.
@inlinable @inline(__always)
public func least(_ a: Lanes, _ b: Float) -> Lanes { kn_min(a, Lanes(repeating: b)) }
/// The larger number of each lane.
@inlinable @inline(__always)
public func most(_ a: Lanes, _ b: Lanes) -> Lanes { kn_max(a, b) }
/// The larger number of each lane and a scalar.
@inlinable @inline(__always)
public func most(_ a: Lanes, _ b: Float) -> Lanes { kn_max(a, Lanes(repeating: b)) }
/// Clamped to 0...1.
@inlinable @inline(__always)
public func saturate(_ a: Lanes) -> Lanes { least(most(a, 0), 1) }
/// Rounded towards negative infinity.
@inlinable @inline(__always)
public func floor(_ a: Lanes) -> Lanes { kn_floor(a) }
/// The part after the point, in 0..<1.
@inlinable @inline(__always)
public func fraction(_ a: Lanes) -> Lanes { a - kn_floor(a) }
/// Square root.
@inlinable @inline(__always)
public func root(_ a: Lanes) -> Lanes { kn_sqrt(a) }
/// `1/√a` with 22 bits (one Newton step).
@inlinable @inline(__always)
public func inverseRoot(_ a: Lanes) -> Lanes { kn_rsqrt(a) }
/// `1/a` with 22 bits (one Newton step).
@inlinable @inline(__always)
public func reciprocal(_ a: Lanes) -> Lanes { kn_rcp(a) }
/// `a·b + c` rounded once.
@inlinable @inline(__always)
public func fused(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { kn_fma(a, b, c) }
/// Absolute value.
@inlinable @inline(__always)
public func magnitude(_ a: Lanes) -> Lanes { kn_abs(a) }
/// `e^a`, relative error below 1e-5 for |a| < 80.
@inlinable @inline(__always)
public func exponential(_ a: Lanes) -> Lanes { kn_exp2(a * 1.442_695_04) }
/// `a^b` for a ≥ 0.
@inlinable @inline(__always)
public func power(_ a: Lanes, _ b: Lanes) -> Lanes { kn_exp2(b * kn_log2(most(a, 1e-12))) }
/// The logarithm to base 2 of a > 0, absolute error below 3e-4.
@inlinable @inline(__always)
public func logarithm2(_ a: Lanes) -> Lanes { kn_log2(a) }
/// Truncated towards zero; |a| < 2³¹.
@inlinable @inline(__always)
public func integers(_ a: Lanes) -> IntLanes { kn_truncate(a) }
/// Integers as floats.
@inlinable @inline(__always)
public func floats(_ a: IntLanes) -> Lanes { kn_float(a) }
/// Each lane's neighbor in its pair: lanes 1, 0, 3, 2, 5, 4, 7, 6.
@inlinable @inline(__always)
public func swappedPairs(_ a: Lanes) -> Lanes {
    Lanes(a[1], a[0], a[3], a[2], a[5], a[4], a[7], a[6])
}
/// Logical shift to the right.
@inlinable @inline(__always)
public func shifted(_ a: IntLanes, right n: Int32) -> IntLanes { kn_shift_right(a, n) }
/// `p[i]` of each lane; every index must be in range.
@inlinable @inline(__always)
public func gather(_ p: UnsafePointer<Float>, _ i: IntLanes) -> Lanes { kn_gather(p, i) }
/// `p[i]` of each lane; every index must be in range.
@inlinable @inline(__always)
public func gather(_ p: UnsafePointer<Int32>, _ i: IntLanes) -> IntLanes { kn_gather_int(p, i) }
/// `a` where the mask is set, else `b`.
@inlinable @inline(__always)
public func pick(_ m: LaneMask, _ a: Lanes, _ b: Lanes) -> Lanes { kn_select(m.lanes, a, b) }
/// `a` where the mask is set, else `b`.
@inlinable @inline(__always)
public func pick(_ m: LaneMask, _ a: Float, _ b: Float) -> Lanes {
    kn_select(m.lanes, Lanes(repeating: a), Lanes(repeating: b))
}
/// `a` where the mask is set, else `b`.
@inlinable @inline(__always)
public func pick(_ m: LaneMask, _ a: IntLanes, _ b: IntLanes) -> IntLanes {
    kn_select_int(m.lanes, a, b)
}
/// The number a share `t` of the way from `a` to `b`.
@inlinable @inline(__always)
public func mix(_ a: Lanes, _ b: Lanes, _ t: Lanes) -> Lanes { kn_fma(b - a, t, a) }
/// The Hermite step between two edges, `low` ≠ `high`.
@inlinable @inline(__always)
public func smoothstep(_ low: Float, _ high: Float, _ x: Lanes) -> Lanes {
    let t = saturate((x - low) * (1 / (high - low)))
    return t * t * (3 - 2 * t)
}
/// Sine and cosine of an angle in turns; absolute error below 1.1e-3 (parabola with correction).
@inlinable @inline(__always)
public func sineCosine(turns t: Lanes) -> (sine: Lanes, cosine: Lanes) {
    (sine(turns: t), sine(turns: t + 0.25))
}
/// Sine of an angle in turns; absolute error below 1.1e-3 (parabola with correction).
@inlinable @inline(__always)
public func sine(turns t: Lanes) -> Lanes {
    let x = t - kn_floor(t + 0.5)
    let y = x * (8 - 16 * kn_abs(x))
    return y * (0.775 + 0.225 * kn_abs(y))
}
/// Eight pixels of bytes 0...255 as packed RGB, 24 bytes.
@inlinable @inline(__always)
public func storeRGB(_ o: UnsafeMutablePointer<UInt8>, _ r: Lanes, _ g: Lanes, _ b: Lanes) {
    kn_store_rgb(o, r, g, b)
}

extension SIMDMask where Storage == SIMD8<Int32> {
    /// All bits set in the lanes that are true.
    @inlinable @inline(__always)
    public var lanes: IntLanes { unsafeBitCast(self, to: IntLanes.self) }
    /// Bit i is lane i.
    @inlinable @inline(__always)
    public var bits: Int32 { kn_bits(unsafeBitCast(self, to: IntLanes.self)) }
    /// Whether a lane is true.
    @inlinable @inline(__always)
    public var any: Bool { bits != 0 }
}

extension SIMD8<Float> {
    /// The same number in every lane.
    @inlinable @inline(__always)
    public init(_ value: Float) { self.init(repeating: value) }
    /// Reads eight floats, aligned or not.
    @inlinable @inline(__always)
    public init(_ p: UnsafePointer<Float>, _ offset: Int) {
        self = UnsafeRawPointer(p + offset).loadUnaligned(as: Lanes.self)
    }
    /// Writes eight floats, aligned or not.
    @inlinable @inline(__always)
    public func store(_ p: UnsafeMutablePointer<Float>, _ offset: Int) {
        UnsafeMutableRawPointer(p + offset).storeBytes(of: self, as: Lanes.self)
    }
}
