// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

extension Route {
    /// Place and heading after a distance in meters (negative goes back).
    package func place(at distance: Float) -> (position: Vector, heading: Float) {
        var p = start
        var turned = heading
        if abs(curvature) < 1e-6 {
            p += Vector(sin(heading), 0, cos(heading)) * distance
        } else {
            // Arc of radius 1/κ: ∫ (sin h, cos h) ds with h = heading + κ s.
            turned = heading + curvature * distance
            p.x += (cos(heading) - cos(turned)) / curvature
            p.z += (sin(turned) - sin(heading)) / curvature
        }
        if hugsGround { p.y = ground.height(p.x, p.z) }
        return (p, turned)
    }
}
