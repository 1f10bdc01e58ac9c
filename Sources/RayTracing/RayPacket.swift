// SPDX-License-Identifier: Apache-2.0
public import Numerics

/// Eight rays; the memory layout of `RTCRay8`, checked by an assertion in the shim.
public struct RayPacket {
    /// Where the rays come from, and where they go.
    public var originX = Lanes.zero, originY = Lanes.zero, originZ = Lanes.zero
    /// Where the rays start, in units of their directions.
    public var near = Lanes.zero
    public var directionX = Lanes.zero, directionY = Lanes.zero, directionZ = Lanes.zero
    @usableFromInline var time = Lanes.zero
    /// Length of the ray in units of its direction; negative infinity after a hit was found.
    public var far = Lanes(repeating: .infinity)
    @usableFromInline var mask = IntLanes(repeating: -1)
    @usableFromInline var id = IntLanes.zero
    @usableFromInline var flags = IntLanes.zero

    /// Rays from origins along directions between two distances.
    @inlinable @inline(__always)
    public init(from o: VectorLanes, along d: VectorLanes, near: Lanes, far: Lanes) {
        (originX, originY, originZ) = (o.x, o.y, o.z)
        (directionX, directionY, directionZ) = (d.x, d.y, d.z)
        self.near = near
        self.far = far
    }

    @inline(__always)
    init() {}

    /// Lanes in which nothing was hit.
    @inlinable @inline(__always)
    public var isOpen: LaneMask { far .>= 0 }
}

/// Eight rays and what they hit; the memory layout of `RTCRayHit8`.
public struct HitPacket {
    /// The rays; `far` becomes the distance of the hit.
    public var ray: RayPacket
    /// Geometric normal in the space of the instance, not of length one.
    public var normalX = Lanes.zero, normalY = Lanes.zero, normalZ = Lanes.zero
    /// Barycentric coordinates of the second and third vertex.
    public var u = Lanes.zero, v = Lanes.zero
    /// Triangle of the hit; -1 for none.
    public var triangle = IntLanes(repeating: -1)
    /// Geometry of the hit; -1 for none.
    public var geometry = IntLanes(repeating: -1)
    /// Instance of the hit; -1 for none.
    public var instance = IntLanes(repeating: -1)

    /// Rays that have hit nothing yet.
    @inlinable @inline(__always)
    public init(_ ray: RayPacket) { self.ray = ray }

    /// Lanes in which something was hit.
    @inlinable @inline(__always)
    public var isHit: LaneMask { instance .!= -1 }
}
