// SPDX-License-Identifier: Apache-2.0
package import CEmbree
package import Numerics

/// An Embree scene; owns its handle and keeps what it instances alive.
package final class RayScene {
    package let handle: RTCScene
    private let device: RayDevice
    private var kept: [RayScene] = []

    /// An empty scene.
    package init(device: RayDevice) throws(RayTracingError) {
        guard let scene = rtcNewScene(device.handle) else {
            throw RayTracingError(.failed, "a scene could not be made")
        }
        handle = scene
        self.device = device
    }

    deinit { rtcReleaseScene(handle) }

    /// How much work goes into the tree: high for what never moves, low for what is rebuilt.
    package enum Quality: Sendable {
        case low, medium, high

        var code: RTCBuildQuality {
            switch self {
            case .low: RTC_BUILD_QUALITY_LOW
            case .medium: RTC_BUILD_QUALITY_MEDIUM
            case .high: RTC_BUILD_QUALITY_HIGH
            }
        }
    }

    /// Sets the quality of the next commit, and whether it will be changed often.
    package func prepare(_ quality: Quality, dynamic: Bool) {
        rtcSetSceneFlags(handle, dynamic ? RTC_SCENE_FLAG_DYNAMIC : RTC_SCENE_FLAG_NONE)
        rtcSetSceneBuildQuality(handle, quality.code)
    }

    /// Builds or refits the tree.
    ///
    /// - Throws: ``RayTracingError``, also when it was told to stop; the scene cannot be used then.
    package func commit(stop: StopSignal = .never) throws(RayTracingError) {
        withUnsafePointer(to: stop) { stop in
            rtcSetSceneProgressMonitorFunction(
                handle,
                { stop, _ in stop?.assumingMemoryBound(to: StopSignal.self).pointee.isOn != true },
                UnsafeMutableRawPointer(mutating: stop))
            rtcCommitScene(handle)
            rtcSetSceneProgressMonitorFunction(handle, nil, nil)
        }
        try device.check("building the scene")
    }

    /// Attaches triangles over memory of the caller, which must outlive the scene: positions and
    /// index triples both 16 bytes apart.
    ///
    /// The caller answers for indices in range.
    package func attach(
        positions: UnsafeRawPointer, count: Int, triangles: UnsafeRawPointer, triangleCount: Int,
        quality: Quality
    ) throws(RayTracingError) -> RayGeometry {
        let geometry = try RayGeometry(device: device, type: RTC_GEOMETRY_TYPE_TRIANGLE)
        rtcSetSharedGeometryBuffer(
            geometry.handle, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, positions, 0, 16, count)
        rtcSetSharedGeometryBuffer(
            geometry.handle, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, triangles, 0, 16,
            triangleCount)
        rtcSetGeometryBuildQuality(geometry.handle, quality.code)
        rtcCommitGeometry(geometry.handle)
        rtcAttachGeometryByID(handle, geometry.handle, 0)
        try device.check("attaching triangles")
        return geometry
    }

    /// Attaches a placement of another scene under a number, which rays report as `instance`.
    package func attach(
        instanceOf scene: RayScene, transform: Transform, as number: Int
    ) throws(RayTracingError) -> RayGeometry {
        let geometry = try RayGeometry(device: device, type: RTC_GEOMETRY_TYPE_INSTANCE)
        rtcSetGeometryInstancedScene(geometry.handle, scene.handle)
        geometry.place(transform)
        rtcAttachGeometryByID(handle, geometry.handle, UInt32(number))
        kept.append(scene)
        try device.check("placing a model")
        return geometry
    }
}
