// SPDX-License-Identifier: Apache-2.0
package import CEmbree

/// An Embree device; owns its handle.
///
/// Used from one thread at a time.
package final class RayDevice {
    package let handle: RTCDevice

    /// Opens a device that builds with a number of threads.
    package init(threads: Int) throws(RayTracingError) {
        guard let device = rtcNewDevice("threads=\(max(1, threads)),set_affinity=0") else {
            throw RayTracingError(.unavailable, "the ray tracing library could not be started")
        }
        handle = device
    }

    deinit { rtcReleaseDevice(handle) }

    /// Throws when a call since the last check went wrong.
    package func check(_ doing: String) throws(RayTracingError) {
        let error = rtcGetDeviceError(handle)
        guard error == RTC_ERROR_NONE else {
            throw RayTracingError(.failed, "\(doing) failed (Embree error \(error.rawValue))")
        }
    }
}
