// SPDX-License-Identifier: Apache-2.0

/// Eight vectors or colors, component by component.
public struct VectorLanes: Sendable {
    public var x, y, z: Lanes

    /// Takes the components.
    @inlinable @inline(__always)
    public init(_ x: Lanes, _ y: Lanes, _ z: Lanes) {
        self.x = x
        self.y = y
        self.z = z
    }
    /// The same vector in every lane.
    @inlinable @inline(__always)
    public init(_ v: Vector) {
        x = Lanes(repeating: v.x)
        y = Lanes(repeating: v.y)
        z = Lanes(repeating: v.z)
    }
    /// The same vector in every lane.
    @inlinable @inline(__always)
    public init(_ x: Float, _ y: Float, _ z: Float) { self.init(Vector(x, y, z)) }
    /// The same number in every component.
    @inlinable @inline(__always)
    public init(gray: Lanes) { self.init(gray, gray, gray) }

    /// Zero everywhere.
    @inlinable @inline(__always)
    public static var zero: VectorLanes { VectorLanes(Lanes.zero, Lanes.zero, Lanes.zero) }

    /// The sum.
    @inlinable @inline(__always)
    public static func + (a: Self, b: Self) -> Self { Self(a.x + b.x, a.y + b.y, a.z + b.z) }
    /// The difference.
    @inlinable @inline(__always)
    public static func - (a: Self, b: Self) -> Self { Self(a.x - b.x, a.y - b.y, a.z - b.z) }
    /// The product, component by component or by a number.
    @inlinable @inline(__always)
    public static func * (a: Self, b: Self) -> Self { Self(a.x * b.x, a.y * b.y, a.z * b.z) }
    /// The product, component by component or by a number.
    @inlinable @inline(__always)
    public static func * (a: Self, b: Lanes) -> Self { Self(a.x * b, a.y * b, a.z * b) }
    /// The product, component by component or by a number.
    @inlinable @inline(__always)
    public static func * (a: Self, b: Float) -> Self { Self(a.x * b, a.y * b, a.z * b) }
    /// The opposite.
    @inlinable @inline(__always)
    public static prefix func - (a: Self) -> Self { Self(0 - a.x, 0 - a.y, 0 - a.z) }

    /// The dot product.
    @inlinable @inline(__always)
    public func dot(_ b: Self) -> Lanes { fused(x, b.x, fused(y, b.y, z * b.z)) }
    /// The right-handed cross product.
    @inlinable @inline(__always)
    public func cross(_ b: Self) -> Self {
        Self(y * b.z - z * b.y, z * b.x - x * b.z, x * b.y - y * b.x)
    }
    /// With length one; zero stays zero.
    @inlinable @inline(__always)
    public var unit: Self { self * inverseRoot(most(dot(self), 1e-20)) }
    /// The Euclidean length.
    @inlinable @inline(__always)
    public var length: Lanes { root(dot(self)) }
    /// Luminance of BT.709 primaries.
    @inlinable @inline(__always)
    public var luminance: Lanes { x * 0.2126 + y * 0.7152 + z * 0.0722 }
    /// One lane.
    @inlinable @inline(__always)
    public subscript(_ lane: Int) -> Vector { Vector(x[lane], y[lane], z[lane]) }
}

/// `a` where the mask is set, else `b`.
@inlinable @inline(__always)
public func pick(_ m: LaneMask, _ a: VectorLanes, _ b: VectorLanes) -> VectorLanes {
    VectorLanes(pick(m, a.x, b.x), pick(m, a.y, b.y), pick(m, a.z, b.z))
}
/// The vector a share `t` of the way from `a` to `b`.
@inlinable @inline(__always)
public func mix(_ a: VectorLanes, _ b: VectorLanes, _ t: Lanes) -> VectorLanes {
    VectorLanes(mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.z, b.z, t))
}
