// SPDX-License-Identifier: Apache-2.0
import Numerics
import Testing

@testable import Rendering

@Suite struct LightTests {
    /// One sample a pixel of a world seen from z = 6 towards -Z.
    private func sample(
        _ world: World, at times: [Float] = [0], camera: Vector = Vector(0, 0, 6)
    ) throws -> SampleBuffers {
        let crew = Crew(threads: 2)
        let buffers = SampleBuffers(width: 48, height: 32)
        let assembly = try Assembly(world: world, crew: crew)
        let sky = Sky(world.environment, crew: crew)
        let pose = CameraPose(position: camera, rotation: .identity, focal: 36)
        let lens = Lens(pose, width: 48, height: 32)
        for (number, time) in times.enumerated() {
            try assembly.move(to: time, crew: crew)
            sky.update(time: time, pixelAngle: lens.pixelAngle, crew: crew)
            let kernel = FrameKernel(
                tables: assembly.tables, scene: assembly.top, sky: sky,
                clouds: CloudView(width: 48, height: 32),
                air: Air(world.environment, sky: sky), waves: Waves(world.environment, time: time),
                lens: lens, previousLens: lens, environment: world.environment,
                lights: world.lights, beams: [], time: time, sample: Int32(number),
                jitter: SIMD2(0.5, 0.5),
                seed: 1)
            kernel.trace(into: buffers, crew: crew)
        }
        return buffers
    }

    private func furnace(albedo: Float) -> World {
        var world = World()
        world.models = [
            Model(
                name: "ball", mesh: .sphere(radius: 1.5, segments: 48),
                materials: [
                    Material(baseColor: Vector(repeating: albedo), roughness: 1, specular: 0)
                ])
        ]
        world.instances = [Instance(model: 0, transform: .identity)]
        world.environment.backdrop = .gradient(bottom: Vector(1, 1, 1), top: Vector(1, 1, 1))
        world.environment.sunElevation = -60
        world.environment.cloudCover = 1
        return world
    }

    @Test(arguments: [0.1, 0.5, 1] as [Float])
    func `in even light a ball is as bright as its color`(albedo: Float) throws {
        let buffers = try sample(furnace(albedo: albedo))
        var (sum, count) = (Float(0), Float(0))
        for k in 0..<48 * 32 where buffers.depth.start[k] < 100 {
            let c = buffers.albedo.y.start[k] * buffers.irradiance.y.start[k]
            sum += c + buffers.direct.y.start[k]
            count += 1
        }
        #expect(count > 100)
        #expect(abs(sum / count - albedo) < 0.03)
    }

    private struct Slider: Actor {
        var parts: [Model] {
            [
                Model(
                    name: "ball", mesh: .sphere(radius: 1.5, segments: 48),
                    materials: [Material(baseColor: Vector(0.5, 0.5, 0.5))])
            ]
        }
        var castIndex: Int? { nil }
        func pose(at time: Float) -> [PartPose] {
            [PartPose(Transform(translation: Vector(time, 0, 0)))]
        }
    }

    @Test func `motion vectors lead back to where the thing was`() throws {
        var world = World()
        world.actors = [Slider()]
        let buffers = try sample(world, at: [0, 0.1])
        // 0.1 m at about 4.5 m; the lens spans one meter at one meter over 48 pixels.
        let o = 16 * 48 + 24
        let depth = buffers.depth.start[o]
        #expect(abs(buffers.motionX.start[o] + 0.1 / depth * 48) < 0.03)
        #expect(abs(buffers.motionY.start[o]) < 0.02)
    }

    @Test func `what stands still does not move`() throws {
        let buffers = try sample(furnace(albedo: 0.5), at: [0, 0.5])
        for k in 0..<48 * 32 {
            #expect(abs(buffers.motionX.start[k]) < 0.02)
            #expect(abs(buffers.motionY.start[k]) < 0.02)
        }
    }

    @Test func `air neither adds nor loses light in a furnace of its own color`() {
        let environment = Environment()
        let sky = Sky(environment, crew: Crew(threads: 1))
        let air = Air(environment, sky: sky)
        let d = VectorLanes(0, 0, -1)
        let near = air.transmittance(from: Lanes(2), along: d, to: Lanes(500))
        let far = air.transmittance(from: Lanes(2), along: d, to: Lanes(1000))
        // Transmittance multiplies along a level ray.
        #expect(abs(near.y[0] * near.y[0] - far.y[0]) < 2e-3)
        #expect(far.y[0] < near.y[0] && near.y[0] <= 1)
    }

    @Test func `night stays darker than day after exposure`() {
        let color = ColorPlanes(width: 64, height: 32)
        func shown(_ radiance: Float) -> Float {
            for k in 0..<64 * 32 {
                color.x.start[k] = radiance
                color.y.start[k] = radiance
                color.z.start[k] = radiance
            }
            return radiance * AutoExposure(compensation: 0).target(color)
        }
        let (night, dusk, day) = (shown(0.005), shown(0.05), shown(0.5))
        #expect(night < dusk && dusk < day)
        #expect(day < 0.5 && night > 0.02)
    }
}
