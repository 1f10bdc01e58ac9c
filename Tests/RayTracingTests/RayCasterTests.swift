// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing
import Testing

@Suite struct RayCasterTests {
    private let lanes = LaneMask(repeating: true)

    /// A square of two triangles in the plane z = 0, from -1 to 1.
    private func withSquare(
        _ body: (RayScene, RayGeometry, UnsafeMutablePointer<SIMD4<Float>>, RayDevice) throws ->
            Void
    ) throws {
        let corners = UnsafeMutablePointer<SIMD4<Float>>.allocate(capacity: 5)
        let triangles = UnsafeMutablePointer<SIMD4<UInt32>>.allocate(capacity: 3)
        defer {
            corners.deallocate()
            triangles.deallocate()
        }
        corners.initialize(repeating: .zero, count: 5)
        triangles.initialize(repeating: .zero, count: 3)
        corners[0] = SIMD4(-1, -1, 0, 0)
        corners[1] = SIMD4(1, -1, 0, 0)
        corners[2] = SIMD4(1, 1, 0, 0)
        corners[3] = SIMD4(-1, 1, 0, 0)
        triangles[0] = SIMD4(0, 1, 2, 0)
        triangles[1] = SIMD4(0, 2, 3, 0)
        let device = try RayDevice(threads: 1)
        let scene = try RayScene(device: device)
        scene.prepare(.low, dynamic: true)
        let geometry = try scene.attach(
            positions: corners, count: 4, triangles: triangles, triangleCount: 2, quality: .low)
        geometry.becomeDeforming()
        try scene.commit()
        try body(scene, geometry, corners, device)
    }

    private func placed(_ scene: RayScene, _ t: Transform, _ device: RayDevice) throws -> (
        RayScene, RayGeometry
    ) {
        let top = try RayScene(device: device)
        top.prepare(.medium, dynamic: true)
        let geometry = try top.attach(instanceOf: scene, transform: t, as: 7)
        try top.commit()
        return (top, geometry)
    }

    private func distances(_ scene: RayScene) -> HitPacket {
        var caster = RayCaster(scene)
        let x = Lanes(-3, -0.5, -0.2, 0.1, 0.3, 0.6, 0.9, 2)
        let ray = RayPacket(
            from: VectorLanes(x, Lanes(0.25), Lanes(5)), along: VectorLanes(0, 0, -1), near: .zero,
            far: Lanes(100))
        var hit = HitPacket(ray)
        caster.intersect(&hit, where: lanes, bundled: true)
        return hit
    }

    @Test func `rays meet a square at its distance, and miss beside it`() throws {
        try withSquare { scene, _, _, device in
            let (top, _) = try placed(scene, .identity, device)
            let hit = distances(top)
            #expect(hit.isHit.bits == 0b0111_1110)
            #expect(abs(hit.ray.far[3] - 5) < 1e-5)
            #expect(hit.instance[3] == 7)
        }
    }

    @Test func `a placement moves what rays meet`() throws {
        try withSquare { scene, _, _, device in
            let (top, geometry) = try placed(scene, .identity, device)
            geometry.place(Transform(translation: Vector(0, 0, 2)))
            try top.commit()
            #expect(abs(distances(top).ray.far[2] - 3) < 1e-5)
        }
    }

    @Test func `a deformed square is met where it is now`() throws {
        try withSquare { scene, geometry, corners, device in
            let (top, placement) = try placed(scene, .identity, device)
            for k in 0..<4 { corners[k].z = -1.5 }
            geometry.positionsChanged()
            try scene.commit()
            placement.touch()
            try top.commit()
            #expect(abs(distances(top).ray.far[4] - 6.5) < 1e-5)
        }
    }

    @Test func `what lies between is occluded, what lies behind the end is not`() throws {
        try withSquare { scene, _, _, device in
            let (top, _) = try placed(scene, .identity, device)
            var caster = RayCaster(top)
            let far = Lanes(10, 10, 10, 10, 4, 4, 4, 4)
            var ray = RayPacket(
                from: VectorLanes(0.1, 0.2, 5), along: VectorLanes(0, 0, -1), near: .zero, far: far)
            caster.occlude(&ray, where: lanes, bundled: false)
            #expect(ray.isOpen.bits == 0b1111_0000)
        }
    }
}
