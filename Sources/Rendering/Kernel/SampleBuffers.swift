// SPDX-License-Identifier: Apache-2.0

/// What one sample a pixel found: light split so that each part can be filtered by its own rules.
///
///     radiance = albedo · irradiance + direct + haze · sunlit
final class SampleBuffers {
    let width: Int
    let height: Int
    /// Diffuse light that arrives, divided by π.
    let irradiance: ColorPlanes
    /// Diffuse reflectance times what the air lets through.
    let albedo: ColorPlanes
    /// All that needs no filter: backdrop, mirrors, highlights, lamps.
    let direct: ColorPlanes
    /// Light that the air scatters in, if the sun reached all of it.
    let haze: ColorPlanes
    /// The share of the air before the pixel that the sun reaches.
    let sunlit: Plane
    let normal: ColorPlanes
    /// Meters along the ray; ``farAway`` for the backdrop.
    let depth: Plane
    /// How far the point was from the camera in the frame before, meters.
    let formerDepth: Plane
    /// Where the point was in the frame before, pixels relative to now.
    let motionX: Plane
    let motionY: Plane
    /// Member of the cast, -1 for none.
    let cast: Plane

    /// The depth of the backdrop.
    static let farAway: Float = 30_000

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        irradiance = ColorPlanes(width: width, height: height)
        albedo = ColorPlanes(width: width, height: height)
        direct = ColorPlanes(width: width, height: height)
        haze = ColorPlanes(width: width, height: height)
        normal = ColorPlanes(width: width, height: height)
        sunlit = Plane(width: width, height: height)
        depth = Plane(width: width, height: height)
        formerDepth = Plane(width: width, height: height)
        motionX = Plane(width: width, height: height)
        motionY = Plane(width: width, height: height)
        cast = Plane(width: width, height: height)
    }
}
