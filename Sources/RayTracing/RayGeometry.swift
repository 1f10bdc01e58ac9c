// SPDX-License-Identifier: Apache-2.0
package import CEmbree
package import Numerics

/// An Embree geometry; owns its handle.
package final class RayGeometry {
    package let handle: RTCGeometry

    init(device: RayDevice, type: RTCGeometryType) throws(RayTracingError) {
        guard let geometry = rtcNewGeometry(device.handle, type) else {
            throw RayTracingError(.failed, "a geometry could not be made")
        }
        handle = geometry
    }

    deinit { rtcReleaseGeometry(handle) }

    /// Moves an instance; its scene must be committed afterwards.
    package func place(_ t: Transform) {
        let columns: [Float] = [
            t.x.x, t.x.y, t.x.z, t.y.x, t.y.y, t.y.z, t.z.x, t.z.y, t.z.z,
            t.origin.x, t.origin.y, t.origin.z,
        ]
        rtcSetGeometryTransform(handle, 0, RTC_FORMAT_FLOAT3X4_COLUMN_MAJOR, columns)
        rtcCommitGeometry(handle)
    }

    /// Tells Embree that an instanced scene has new bounds.
    package func touch() { rtcCommitGeometry(handle) }

    /// Says that vertex positions change every frame: later commits refit the tree.
    package func becomeDeforming() {
        rtcSetGeometryBuildQuality(handle, RTC_BUILD_QUALITY_REFIT)
        rtcCommitGeometry(handle)
    }

    /// Says that the shared vertex memory was rewritten; its scene must be committed afterwards.
    package func positionsChanged() {
        rtcUpdateGeometryBuffer(handle, RTC_BUFFER_TYPE_VERTEX, 0)
        rtcCommitGeometry(handle)
    }
}
