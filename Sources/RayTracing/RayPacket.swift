// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// Eight rays; the memory layout of `RTCRay8`, checked by an assertion in the shim.
package struct RayPacket {
    package var originX = Lanes.zero, originY = Lanes.zero, originZ = Lanes.zero
    package var near = Lanes.zero
    package var directionX = Lanes.zero, directionY = Lanes.zero, directionZ = Lanes.zero
    private var time = Lanes.zero
    /// Length of the ray in units of its direction; negative infinity after a hit was found.
    package var far = Lanes(repeating: .infinity)
    private var mask = IntLanes(repeating: -1)
    private var id = IntLanes.zero
    private var flags = IntLanes.zero

    /// Rays from origins along directions between two distances.
    @inline(__always)
    package init(from o: VectorLanes, along d: VectorLanes, near: Lanes, far: Lanes) {
        self.init()
        (originX, originY, originZ) = (o.x, o.y, o.z)
        (directionX, directionY, directionZ) = (d.x, d.y, d.z)
        self.near = near
        self.far = far
    }

    init() {}

    /// Lanes in which nothing was hit.
    @inline(__always)
    package var isOpen: LaneMask { far .>= 0 }
}

/// Eight rays and what they hit; the memory layout of `RTCRayHit8`.
package struct HitPacket {
    package var ray: RayPacket
    /// Geometric normal in the space of the instance, not of length one.
    package var normalX = Lanes.zero, normalY = Lanes.zero, normalZ = Lanes.zero
    /// Barycentric coordinates of the second and third vertex.
    package var u = Lanes.zero, v = Lanes.zero
    /// Triangle, geometry and instance; -1 where nothing was hit.
    package var triangle = IntLanes(repeating: -1)
    package var geometry = IntLanes(repeating: -1)
    package var instance = IntLanes(repeating: -1)

    /// Rays that have hit nothing yet.
    @inline(__always)
    package init(_ ray: RayPacket) { self.ray = ray }

    /// Lanes in which something was hit.
    @inline(__always)
    package var isHit: LaneMask { instance .!= -1 }
}
