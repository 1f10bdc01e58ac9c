// SPDX-License-Identifier: Apache-2.0
import CEmbree
package import Numerics

/// Asks a committed scene what rays hit; one a thread.
///
/// The scene must outlive it. The shims copy packets to aligned memory.
package struct RayCaster {
    private let scene: RTCScene
    private var coherent = RTCIntersectContext()
    private var scattered = RTCIntersectContext()

    /// A caster into a scene that is not being changed.
    package init(_ scene: RayScene) {
        self.scene = scene.handle
        kinora_context(&coherent, 1)
        kinora_context(&scattered, 0)
    }

    /// The nearest hit of the lanes that are set.
    ///
    /// `bundled` rays go in nearly one direction.
    package mutating func intersect(
        _ rays: inout HitPacket, where mask: LaneMask, bundled: Bool
    ) {
        var valid = mask.lanes
        if bundled {
            kinora_intersect8(&valid, scene, &coherent, &rays)
        } else {
            kinora_intersect8(&valid, scene, &scattered, &rays)
        }
    }

    /// Whether anything lies on the lanes that are set; afterwards ``RayPacket/isOpen`` tells.
    package mutating func occlude(_ rays: inout RayPacket, where mask: LaneMask, bundled: Bool) {
        var valid = mask.lanes
        if bundled {
            kinora_occluded8(&valid, scene, &coherent, &rays)
        } else {
            kinora_occluded8(&valid, scene, &scattered, &rays)
        }
    }
}
