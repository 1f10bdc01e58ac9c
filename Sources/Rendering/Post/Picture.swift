// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The picture at the size of the clip, with what the lens and the shutter need to know about it.
final class Picture {
    let width: Int
    let height: Int
    /// Radiance.
    let color: ColorPlanes
    /// Meters along the ray; ``SampleBuffers/farAway`` for the backdrop.
    let depth: Plane
    /// Where the point was in the frame before, in pixels of the picture relative to now.
    let motionX: Plane
    let motionY: Plane
    /// Member of the cast, -1 for none.
    let cast: Plane

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        color = ColorPlanes(width: width, height: height)
        depth = Plane(width: width, height: height)
        motionX = Plane(width: width, height: height)
        motionY = Plane(width: width, height: height)
        cast = Plane(width: width, height: height)
    }
}
