// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Pixels
import Synchronization
import Testing

@testable import Rendering

@Suite struct RendererTests {
    /// A ball that travels along +X at a speed in m/s.
    private struct Traveler: Actor {
        let speed: Float
        var parts: [Model] {
            [
                Model(
                    name: "ball", mesh: .sphere(radius: 1, segments: 24),
                    materials: [Material(baseColor: Vector(0.5, 0.5, 0.5))])
            ]
        }
        var castIndex: Int? { 2 }
        func pose(at time: Float) -> [PartPose] {
            [PartPose(Transform(translation: Vector(speed * time, 0, 0)))]
        }
    }

    private let camera = CameraPose(
        position: Vector(0, 0, 10), rotation: .identity, focal: 36, focus: 10, fNumber: 22)

    private func settings(threads: Int) -> RenderSettings {
        RenderSettings(width: 70, height: 38, framesPerSecond: 24, threads: threads, seed: 5)
    }

    private func world() -> World {
        var world = World()
        world.models = [
            Model(
                name: "ground", mesh: .box(low: Vector(-40, -3, -40), high: Vector(40, -1, 40)),
                materials: [Material(.terrain, baseColor: Vector(1, 1, 1))])
        ]
        world.instances = [Instance(model: 0, transform: .identity)]
        world.actors = [Traveler(speed: 2)]
        world.lights = [Light(position: Vector(3, 2, 2), color: Vector(4, 3, 2))]
        world.environment.rain = 0.4
        return world
    }

    private func clip(threads: Int) throws -> [RenderedFrame] {
        let renderer = try ShotRenderer(world: world(), settings: settings(threads: threads))
        return try (0..<3).map { try renderer.render(camera: camera, time: Float($0) / 24) }
    }

    @Test func `whenever it is told to stop, it stops before the next model or sample`() throws {
        /// Builds and renders a frame; the signal is on after so many asks.
        func asks(stoppingAfter limit: Int) throws -> Int {
            let asked = Atomic(0)
            let stop = StopSignal {
                asked.wrappingAdd(1, ordering: .relaxed).newValue > limit
            }
            do throws(RenderError) {
                let renderer = try ShotRenderer(
                    world: world(), settings: settings(threads: 1), stop: stop)
                _ = try renderer.render(camera: camera, time: 0)
                #expect(limit == .max)
            } catch {
                #expect(error.code == .canceled)
            }
            return asked.load(ordering: .relaxed)
        }
        let all = try asks(stoppingAfter: .max)
        #expect(all >= world().models.count + 8)
        for limit in 0..<all {
            let asked = try asks(stoppingAfter: limit)
            #expect((limit + 1...limit + 3).contains(asked))
        }
    }

    @Test func `the number of threads does not change the picture`() throws {
        let one = try clip(threads: 1)
        let three = try clip(threads: 3)
        for (a, b) in zip(one, three) { #expect(a.frame == b.frame) }
    }

    @Test func `the cast is found at its place`() throws {
        let frame = try #require(try clip(threads: 2).first)
        let middle = 19 * 70 + 35
        #expect(frame.castIndex[middle] == 2)
        #expect(abs(frame.depth[middle] - 9) < 0.1)
        #expect(frame.castIndex[2 * 70 + 2] == -1)
        #expect(frame.depth[2 * 70 + 2] == .infinity)
    }

    @Test func `points come back to the pixel whose ray they lie on`() {
        let pose = CameraPose(
            position: Vector(3, 2, 8),
            rotation: CameraPose.looking(from: Vector(3, 2, 8), to: Vector(0, 1, 0)), focal: 50)
        let lens = Lens(pose, width: 640, height: 360)
        for (x, y) in [(10, 20), (320, 180), (600, 350)] as [(Float, Float)] {
            let d = lens.direction(Lanes(x), Lanes(y))
            let p = lens.project(d * 7)
            #expect(abs(p.x[0] - x) < 0.01)
            #expect(abs(p.y[0] - y) < 0.01)
        }
    }

    @Test func `a broken world is refused with a sentence`() {
        var bad = World()
        bad.models = [
            Model(
                name: "thing",
                mesh: Mesh(
                    positions: [.zero, Vector(.nan, 0, 0), Vector(0, 1, 0)],
                    triangles: [SIMD3(0, 1, 2)]),
                materials: [Material(baseColor: .zero)])
        ]
        #expect(throws: RenderError.self) {
            try ShotRenderer(world: bad, settings: settings(threads: 1))
        }
        bad.models[0].mesh.positions[1] = .zero
        bad.models[0].mesh.triangles = [SIMD3(0, 1, 3)]
        #expect(throws: RenderError.self) {
            try ShotRenderer(world: bad, settings: settings(threads: 1))
        }
        bad.models[0].mesh.triangles = []
        bad.instances = [Instance(model: 4, transform: .identity)]
        #expect(throws: RenderError.self) {
            try ShotRenderer(world: bad, settings: settings(threads: 1))
        }
    }

    @Test func `an odd picture size is refused`() {
        #expect(throws: RenderError.self) {
            try ShotRenderer(
                world: World(),
                settings: RenderSettings(
                    width: 65, height: 36, framesPerSecond: 24, threads: 1, seed: 1))
        }
    }
}
