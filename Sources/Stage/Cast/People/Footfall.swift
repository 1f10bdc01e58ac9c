// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Where a motion wants a foot, bound to the route so that planted feet stay where they are on curves
/// and slopes.
struct Footfall: Sendable {
    /// Meters along the route ahead of the body.
    var ahead: Float
    /// The ankle's place from that point of the route: left, up and ahead, meters.
    var offset: Vector
    /// Turn of the foot and of its toes from flat.
    var foot, toes: Quaternion
    /// True while it carries weight and must not move.
    var isPlanted: Bool
}
