// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

@Suite struct ExtrasTests {
    /// A ball that travels along +X through `z`.
    private struct Passer: Actor {
        let z: Float
        let radius: Float
        let castIndex: Int?
        var parts: [Model] {
            [
                Model(
                    name: "ball", mesh: .sphere(radius: radius, segments: 8),
                    materials: [Material(baseColor: .zero)])
            ]
        }
        func pose(at time: Float) -> [PartPose] {
            [PartPose(Transform(translation: Vector(time * 4 - 10, 1, z)))]
        }
    }

    @Test func `who would walk into the camera is left out; cast and sea stay`() {
        let scene = CameraTrack.Scene(
            set: StageSet(world: World(), ground: .flat), subject: nil, duration: 5,
            picture: (1280, 720), azimuth: 0)
        let camera = CameraTrack(CameraPlan(), in: scene)
        let eye = camera.pose(at: 2.5).position
        var world = World()
        world.actors = [
            Passer(z: eye.z, radius: 1, castIndex: nil),
            Passer(z: eye.z, radius: 1, castIndex: 0),
            Passer(z: eye.z, radius: 50, castIndex: nil),
            Passer(z: eye.z - 8, radius: 1, castIndex: nil),
        ]
        Extras.keepClear(of: camera, for: 5, in: &world)
        #expect(world.actors.count == 3)
        #expect(world.actors.contains { $0.castIndex == 0 })
    }
}
