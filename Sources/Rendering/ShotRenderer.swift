// SPDX-License-Identifier: Apache-2.0
import Numerics
import Pixels
import RayTracing

/// Renders the frames of one clip in order; keeps what one frame learns for the next.
///
/// Not Sendable: used from one thread, with threads of its own inside. The frames depend on the world,
/// the settings, the cameras and the times, not on the number of threads.
package final class ShotRenderer {
    private let settings: RenderSettings
    private let world: World
    private let crew: Crew
    private let assembly: Assembly
    private let sky: Sky
    private let buffers: SampleBuffers
    private let color: ColorPlanes
    private var previous: Lens?
    private var samples: Int32 = 0

    /// Builds the scene.
    ///
    /// - Throws: ``RenderError`` when the world or the settings cannot be rendered.
    package init(world: World, settings: RenderSettings) throws(RenderError) {
        guard settings.width >= 16, settings.height >= 16, settings.width <= 8192,
            settings.height <= 8192, settings.width % 2 == 0, settings.height % 2 == 0
        else {
            throw RenderError(
                .invalid,
                "a picture of \(settings.width) × \(settings.height) pixels; even numbers from 16 to 8192 are allowed"
            )
        }
        self.settings = settings
        self.world = world
        crew = Crew(threads: max(1, settings.threads))
        assembly = try Assembly(world: world, crew: crew)
        sky = Sky(world.environment, crew: crew)
        buffers = SampleBuffers(width: settings.width, height: settings.height)
        color = ColorPlanes(width: settings.width, height: settings.height)
    }

    /// Renders the next frame.
    ///
    /// - Parameters:
    ///   - camera: where the camera is at that time.
    ///   - time: seconds since the start of the clip; frames come in order.
    /// - Throws: ``RenderError`` when the camera is not finite or the ray tracer failed.
    package func render(camera: CameraPose, time: Float) throws(RenderError) -> RenderedFrame {
        guard camera.position.isFinite, camera.focal > 0, camera.rotation.vector.sum().isFinite
        else {
            throw RenderError(.invalid, "the camera has no finite place at \(time) s")
        }
        try assembly.move(to: time, crew: crew)
        let lens = Lens(camera, width: settings.width, height: settings.height)
        let passes = 4
        for pass in 0..<passes {
            let kernel = FrameKernel(
                tables: assembly.tables, scene: assembly.top, sky: sky, lens: lens,
                previousLens: previous ?? lens, environment: world.environment,
                lights: world.lights, time: time, sample: samples,
                jitter: SIMD2(
                    Float(pass % 2) * 0.5 + 0.25, Float(pass / 2) * 0.5 + 0.25),
                seed: Int32(truncatingIfNeeded: settings.seed))
            kernel.trace(into: buffers, crew: crew)
            samples &+= 1
            compose(weight: 1 / Float(pass + 1))
        }
        previous = lens
        return finish()
    }

    /// Adds the pass to the mean of those before.
    private func compose(weight: Float) {
        crew.shareRows(settings.height) { rows in
            let range = rows.lowerBound * settings.width..<rows.upperBound * settings.width
            for o in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
                let c = buffers.albedo[o] * buffers.irradiance[o] + buffers.direct[o]
                color[o] = mix(color[o], c, Lanes(weight))
            }
        }
    }

    private func finish() -> RenderedFrame {
        let count = settings.width * settings.height
        let bytes = [UInt8](unsafeUninitializedCapacity: count * 3 + 24) { buffer, filled in
            let out = buffer.baseAddress.unsafelyUnwrapped
            crew.shareRows(settings.height) { rows in
                for o in stride(
                    from: rows.lowerBound * settings.width, to: rows.upperBound * settings.width,
                    by: 8)
                {
                    let c = ToneCurve.film(color[o] * 0.8)
                    storeRGB(
                        out + o * 3, ToneCurve.encoded(c.x) * 255 + 0.5,
                        ToneCurve.encoded(c.y) * 255 + 0.5, ToneCurve.encoded(c.z) * 255 + 0.5)
                }
            }
            filled = count * 3
        }
        var frame = Frame(width: settings.width, height: settings.height)
        frame.bytes = bytes
        let depth = (0..<count).map { k in
            let t = buffers.depth.start[k]
            return t < SampleBuffers.farAway * 0.99 ? t : Float.infinity
        }
        let cast = (0..<count).map { Int16(buffers.cast.start[$0]) }
        return RenderedFrame(frame: frame, depth: depth, castIndex: cast)
    }
}
