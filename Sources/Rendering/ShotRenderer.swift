// SPDX-License-Identifier: Apache-2.0
package import Numerics
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
    private let stop: StopSignal
    private let assembly: Assembly
    private var sky: Sky
    /// Air, light and weather of the frame.
    private var environment: Environment
    private let clouds: CloudView
    private let buffers: SampleBuffers
    private let history: LightHistory
    private let filter: LightFilter
    private let temporal: TemporalFilter
    private let localExposure: LocalExposure
    private let bloom: Bloom
    private let lensBlur: LensBlur
    private let motionBlur: MotionBlur
    private let stylist: Stylist?
    /// Size of what is traced, pixels; the picture may be larger.
    private let traced: (width: Int, height: Int)
    private let color: ColorPlanes
    private let picture: Picture
    private var exposure: AutoExposure
    private var previous: Lens?
    private var previousLight: Float?
    private var samples: Int32 = 0
    private var frames: Int32 = 0

    /// Samples a pixel of the first frame, which has no past to learn from.
    private static let warmUp = 8

    /// Builds the scene.
    ///
    /// - Parameters:
    ///   - world: what is seen.
    ///   - settings: of the clip.
    ///   - stop: asked between the models of the scene, and between the samples of a frame.
    /// - Throws: ``RenderError`` when the world or the settings cannot be rendered, or when it was told to
    ///   stop.
    package init(
        world: World, settings: RenderSettings, stop: StopSignal = .never
    ) throws(RenderError) {
        let (width, height) = (settings.width, settings.height)
        guard min(width, height) >= 16, max(width, height) <= 8192, width % 2 == 0, height % 2 == 0
        else {
            throw RenderError(
                .invalid,
                "a picture of \(width) × \(height) pixels; even numbers from 16 to 8192 are allowed"
            )
        }
        self.settings = settings
        self.world = world
        self.stop = stop
        crew = Crew(threads: max(1, settings.threads))
        assembly = try Assembly(world: world, crew: crew, stop: stop)
        environment = world.environment
        sky = Sky(world.environment, crew: crew)
        traced = Self.tracedSize(settings)
        clouds = CloudView(width: traced.width, height: traced.height)
        buffers = SampleBuffers(width: traced.width, height: traced.height)
        history = LightHistory(width: traced.width, height: traced.height)
        filter = LightFilter(width: traced.width, height: traced.height)
        color = ColorPlanes(width: traced.width, height: traced.height)
        picture = Picture(width: width, height: height)
        temporal = TemporalFilter(
            tracedWidth: traced.width, tracedHeight: traced.height, picture: picture)
        localExposure = LocalExposure(width: width, height: height)
        bloom = Bloom(width: width, height: height)
        lensBlur = LensBlur(width: width, height: height)
        motionBlur = MotionBlur(width: width, height: height)
        stylist = settings.manner.map {
            Stylist(
                $0, width: width, height: height, threads: settings.threads, seed: settings.seed)
        }
        exposure = AutoExposure(compensation: settings.exposureCompensation)
    }

    /// Even numbers of pixels; pictures below 240 pixels are too coarse to leave any out.
    private static func tracedSize(_ settings: RenderSettings) -> (width: Int, height: Int) {
        let isSmall = min(settings.width, settings.height) < 240
        let density = isSmall ? 1 : min(max(settings.density, 0.5), 1)
        func side(_ length: Int) -> Int { Int((Float(length) * density / 2).rounded()) * 2 }
        return (side(settings.width), side(settings.height))
    }

    /// Renders the next frame.
    ///
    /// - Parameters:
    ///   - camera: where the camera is at that time.
    ///   - time: seconds since the start of the clip; frames come in order.
    /// - Returns: the picture, depths and object masks.
    /// - Throws: ``RenderError`` when the camera is not finite, the ray tracer failed, or it was told to stop.
    package func render(camera: CameraPose, time: Float) throws(RenderError) -> RenderedFrame {
        guard camera.position.isFinite, camera.focal > 0, camera.rotation.vector.sum().isFinite
        else {
            throw RenderError(.invalid, "the camera has no finite place at \(time) s")
        }
        try assembly.move(to: time, crew: crew)
        let lens = Lens(camera, width: traced.width, height: traced.height)
        if !world.changes.isEmpty { follow(world.environment(at: time)) }
        sky.update(time: time, pixelAngle: lens.pixelAngle, crew: crew)
        if let previous {
            sampleOnce(lens, before: previous, time: time)
        } else {
            for _ in 0..<Self.warmUp {
                if stop.isOn { throw .canceled }
                sampleOnce(lens, before: nil, time: time)
            }
            exposure.begin(exposure.target(picture.color), time: time)
        }
        previous = lens
        frames &+= 1
        return finish(camera, time: time)
    }

    /// Takes on the air, light and weather of the time.
    private func follow(_ now: Environment) {
        guard now != environment else { return }
        environment = now
        sky = Sky(now, crew: crew)
    }

    /// One sample a traced pixel into ``picture``; without a lens before, the first frame warms up.
    private func sampleOnce(_ lens: Lens, before: Lens?, time: Float) {
        let jitter = Self.jitter(samples)
        clouds.update(sky: sky, lens: lens, depth: buffers.depth, sample: samples, crew: crew)
        let kernel = FrameKernel(
            tables: assembly.tables, scene: assembly.top, sky: sky, clouds: clouds,
            air: Air(environment, sky: sky), waves: Waves(environment, time: time),
            lens: lens, previousLens: before ?? lens, environment: environment,
            lights: world.lights(at: time), beams: world.actors.flatMap { $0.beams(at: time) },
            time: time, sample: samples, jitter: jitter,
            seed: Int32(truncatingIfNeeded: settings.seed))
        kernel.trace(into: buffers, crew: crew)
        samples &+= 1
        let light = sky.mean.max() + sky.flash * 0.6
        let gain = min(max(light / max(previousLight ?? light, 1e-6), 0.1), 10)
        previousLight = light
        history.accumulate(buffers, jitter: jitter, gain: gain, crew: crew)
        filter.smooth(buffers, length: history.length, crew: crew)
        filter.smoothHaze(buffers, crew: crew)
        compose()
        if samples == 1 { temporal.calibrate(exposure: exposure.target(color)) }
        temporal.accumulate(
            color, buffers, jitter: jitter, isWarmingUp: before == nil, crew: crew)
    }

    /// The Halton sequence of bases 2 and 3, sixteen places in a pixel.
    private static func jitter(_ sample: Int32) -> SIMD2<Float> {
        func radical(_ base: Int32, _ index: Int32) -> Float {
            var (n, f, r) = (index, Float(1), Float(0))
            while n > 0 {
                f /= Float(base)
                r += f * Float(n % base)
                n /= base
            }
            return r
        }
        let n = sample % 16 + 1
        return SIMD2(radical(2, n), radical(3, n))
    }

    /// Puts the parts of a sample together again.
    private func compose() {
        let width = traced.width
        crew.shareRows(traced.height) { rows in
            for o in stride(from: rows.lowerBound * width, to: rows.upperBound * width, by: 8) {
                color[o] =
                    buffers.albedo[o] * buffers.irradiance[o] + buffers.direct[o]
                    + buffers.haze[o] * buffers.sunlit[o]
            }
        }
    }

    /// What the lens, the shutter, the weather before it and the film do.
    private func finish(_ camera: CameraPose, time: Float) -> RenderedFrame {
        let factor = exposure.adapt(to: picture.color, time: time)
        localExposure.apply(
            to: picture.color, exposure: factor,
            strength: Look.of(settings.grade).localExposure, crew: crew)
        lensBlur.apply(to: picture, camera: camera, crew: crew)
        motionBlur.apply(to: picture, shutterAngle: settings.shutterAngle, crew: crew)
        let lens = Lens(camera, width: settings.width, height: settings.height)
        for kind in Drops.Kind.allCases {
            let weather = Precipitation(
                environment, of: kind, lens: lens, time: time,
                shutter: settings.shutterAngle / 360 / Float(max(settings.framesPerSecond, 1)))
            weather.draw(on: picture, light: sky.mean + sky.sun.irradiance * 0.03, crew: crew)
        }
        bloom.spread(picture.color, limit: 40 / factor, crew: crew)
        let frame = Finish(settings: settings, exposure: factor, frame: frames)
            .develop(picture.color, bloom: bloom, crew: crew)
        return described(frame)
    }

    /// A developed picture with what is known of its pixels, painted in the manner that is asked for.
    private func described(_ frame: Frame) -> RenderedFrame {
        let count = settings.width * settings.height
        let depth = (0..<count).map { k in
            let t = picture.depth.start[k]
            return t < SampleBuffers.farAway * 0.99 ? t : Float.infinity
        }
        let cast = (0..<count).map { Int16(picture.cast.start[$0]) }
        let motion = (0..<count).map { k in
            SIMD2(picture.motionX.start[k], picture.motionY.start[k])
        }
        var rendered = RenderedFrame(frame: frame, depth: depth, castIndex: cast, motion: motion)
        if let stylist {
            var clues = FrameClues()
            (clues.depth, clues.castIndex, clues.motion) = (depth, cast, motion)
            rendered.frame = stylist.paint(frame, clues)
        }
        return rendered
    }
}
