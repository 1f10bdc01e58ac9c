// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

struct DressingTests {
    @Test func `vertices of a cell are joined and flat triangles go`() {
        let ball = Mesh.sphere(radius: 1, segments: 32)
        let fold = Fold(ball, cell: 0.7)
        let small = fold.folded(ball)
        #expect(small.positions.count < ball.positions.count / 10)
        #expect(small.triangles.count > 20)
        #expect(small.normals.isEmpty)
        #expect(small.positions.allSatisfy { $0.length <= 1.001 })
        #expect(fold.gathered(ball.positions) == small.positions)
    }

    @Test func `a car that turns white is between its colors on the way`() throws {
        let shot = try Shot(
            json: """
                {"seed": 1, "duration": 4, "setting": "road",
                 "cast": [{"subject": "car", "color": [0.01, 0.01, 0.01]}],
                 "changes": [{"kind": "color", "of": "car", "to": "white", "start": 0, "end": 4}]}
                """)
        let performance = try #require(
            CastingOffice(body: nil).cast(shot).first?.performances.first)
        let actor = performance.actor(along: Route(start: .zero, heading: 0))
        func light(_ time: Float) -> Float {
            let materials = actor.pose(at: time).first?.materials ?? []
            return materials.reduce(0) { max($0, $1.baseColor.min()) }
        }
        #expect(light(0) < light(2))
        #expect(light(2) < light(4))
    }

    @Test func `lamps are out by day and shine when night has come`() throws {
        let shot = try Shot(
            json: """
                {"seed": 1, "duration": 4, "setting": "village",
                 "changes": [{"kind": "time_of_day", "to": "night", "start": 0, "end": 4}]}
                """)
        let world = try StageDirector(body: nil).stage(shot, width: 64, height: 36).world
        #expect(world.lampFactor == 0)
        #expect(!world.lights.isEmpty)
        let change = try #require(world.changes.first)
        #expect(change.lamps == 1)
        #expect(!change.materials.isEmpty)
        #expect(world.environment(at: 0).sunElevation > 5)
        #expect(world.environment(at: 4).sunElevation < -6)
    }

    @Test(arguments: [Style.claymation, .lowPoly, .cyberpunk, .noir, .surrealism])
    func `a dressed world can still be rendered`(_ style: Style) throws {
        let shot = try Shot(
            json: """
                {"seed": 1, "duration": 1, "setting": "beach", "style": "\(style.rawValue)",
                 "cast": [{"subject": "dog"}]}
                """)
        let staged = try StageDirector(body: nil).stage(shot, width: 64, height: 36)
        let settings = RenderSettings(
            width: 64, height: 36, framesPerSecond: 24, threads: 2, seed: 1)
        let renderer = try ShotRenderer(world: staged.world, settings: settings)
        let frame = try renderer.render(camera: staged.camera.pose(at: 0), time: 0)
        #expect(frame.castIndex.contains(0))
    }
}
