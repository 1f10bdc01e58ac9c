// SPDX-License-Identifier: Apache-2.0
import Numerics
import Testing

@testable import Rendering

/// Air that a beam lights up, seen in a black room.
@Suite struct BeamTests {
    private struct Lamp: Actor {
        var parts: [Model] { [] }
        var castIndex: Int? { nil }
        func pose(at time: Float) -> [PartPose] { [] }
        func beams(at time: Float) -> [Beam] {
            [
                Beam(
                    position: Vector(-1, 0, 0), direction: Vector(1, 0, 0), radius: 0.1,
                    spread: 0.02, color: Vector(1, 0.5, 0.25))
            ]
        }
    }

    /// Luminous air by pixel: 48 × 32 pixels looking from z = 6 along -Z, 1.33 high at z = 0.
    private func picture(wallAt z: Float?) throws -> SampleBuffers {
        var world = World()
        world.environment.backdrop = .gradient(bottom: .zero, top: .zero)
        world.environment.sunElevation = -60
        world.actors = [Lamp()]
        if let z {
            let black = Material(baseColor: .zero, roughness: 1, specular: 0)
            world.models = [Model(name: "wall", mesh: .sphere(radius: 50), materials: [black])]
            world.instances = [
                Instance(model: 0, transform: Transform(translation: Vector(0, 0, z - 50)))
            ]
        }
        let crew = Crew(threads: 1)
        let buffers = SampleBuffers(width: 48, height: 32)
        let assembly = try Assembly(world: world, crew: crew)
        let sky = Sky(world.environment, crew: crew)
        let pose = CameraPose(position: Vector(0, 0, 6), rotation: .identity, focal: 36)
        let lens = Lens(pose, width: 48, height: 32)
        sky.update(time: 0, pixelAngle: lens.pixelAngle, crew: crew)
        let kernel = FrameKernel(
            tables: assembly.tables, scene: assembly.top, sky: sky,
            clouds: CloudView(width: 48, height: 32), air: Air(world.environment, sky: sky),
            waves: Waves(world.environment, time: 0), lens: lens, previousLens: lens,
            environment: world.environment, lights: [],
            beams: world.actors.flatMap { $0.beams(at: 0) }, time: 0, sample: 0,
            jitter: SIMD2(0.5, 0.5), seed: 1)
        kernel.trace(into: buffers, crew: crew)
        return buffers
    }

    private func light(_ buffers: SampleBuffers, _ x: Int, _ y: Int) -> Float {
        buffers.direct[y * 48 / 8 * 8 + x / 8 * 8].x[x % 8]
    }

    @Test func `a beam shines in its own direction and fades to its sides`() throws {
        let open = try picture(wallAt: nil)
        let ahead = light(open, 32, 16)
        #expect(ahead > 0.1)
        #expect(light(open, 32, 8) < ahead * 0.05)
        // Behind the lamp there is no light.
        #expect(light(open, 8, 16) < ahead * 0.05)
    }

    @Test func `what stands before a beam hides it and what stands behind does not`() throws {
        let open = light(try picture(wallAt: nil), 32, 16)
        #expect(light(try picture(wallAt: 2), 32, 16) < open * 0.05)
        #expect(abs(light(try picture(wallAt: -2), 32, 16) - open) < open * 0.05)
    }
}
