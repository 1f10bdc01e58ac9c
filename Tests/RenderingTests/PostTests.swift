// SPDX-License-Identifier: Apache-2.0
import Numerics
import Pixels
import Testing

@testable import Rendering

@Suite struct PostTests {
    private let crew = Crew(threads: 2)

    /// A picture whose left half has one luminance and whose right half another.
    private func halves(_ left: Float, _ right: Float, width: Int = 132, height: Int = 60)
        -> ColorPlanes
    {
        let planes = ColorPlanes(width: width, height: height)
        for plane in [planes.x, planes.y, planes.z] {
            for y in 0..<height {
                for x in 0..<width {
                    plane.start[y * width + x] = x < width / 2 ? left : right
                }
            }
        }
        return planes
    }

    @Test func `an even picture has no regions to even out`() {
        let picture = halves(0.3, 0.3)
        LocalExposure(width: 132, height: 60).apply(
            to: picture, exposure: 1, strength: 1, crew: crew)
        for k in 0..<132 * 60 { #expect(abs(picture.y.start[k] - 0.3) < 0.003) }
    }

    @Test func `a dark half opens up and a bright half is held back, without a halo`() {
        let picture = halves(0.01, 2)
        LocalExposure(width: 132, height: 60).apply(
            to: picture, exposure: 1, strength: 1, crew: crew)
        let row = picture.y.start + 30 * 132
        #expect(row[10] > 0.014)
        #expect(row[120] < 1.9)
        for x in 0..<66 { #expect(abs(row[x] / row[10] - 1) < 0.12) }
        for x in 66..<132 { #expect(abs(row[x] / row[120] - 1) < 0.12) }
    }

    @Test func `without strength nothing changes`() {
        let picture = halves(0.01, 2)
        LocalExposure(width: 132, height: 60).apply(
            to: picture, exposure: 1, strength: 0, crew: crew)
        #expect(picture.x.start[0] == 0.01)
        #expect(picture.x.start[131] == 2)
    }

    /// Balls before a ground, standing still.
    private func world() -> World {
        var world = World()
        world.models = [
            Model(
                name: "ball", mesh: .sphere(radius: 1, segments: 48),
                materials: [Material(baseColor: Vector(0.6, 0.3, 0.2), roughness: 1, specular: 0)])
        ]
        world.instances = (0..<5).map {
            Instance(
                model: 0, transform: Transform(translation: Vector(Float($0) * 2.6 - 5.2, 0, 0)))
        }
        world.environment.backdrop = .gradient(bottom: Vector(0.2, 0.2, 0.2), top: Vector(1, 1, 1))
        return world
    }

    private func still(density: Float, frames: Int) throws -> Frame {
        var settings = RenderSettings(
            width: 426, height: 240, framesPerSecond: 24, threads: 2, seed: 5)
        settings.density = density
        let renderer = try ShotRenderer(world: world(), settings: settings)
        let pose = CameraPose(position: Vector(0, 0, 10), rotation: .identity, focal: 28)
        var last: Frame?
        for frame in 0..<frames {
            last = try renderer.render(camera: pose, time: Float(frame) / 24).frame
        }
        return try #require(last)
    }

    private func difference(_ a: Frame, _ b: Frame) -> Double {
        let sum = zip(a.bytes, b.bytes).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        return Double(sum) / Double(a.bytes.count)
    }

    @Test func `frames complete each other until half the pixels show what all would`() throws {
        let full = try still(density: 1, frames: 8)
        let early = try still(density: 0.5, frames: 1)
        let late = try still(density: 0.5, frames: 8)
        #expect(difference(late, full) < 1.5)
        #expect(difference(late, full) < difference(early, full) + 0.2)
    }
}
