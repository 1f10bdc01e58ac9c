// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A camera ready for packets: rays through pixels, and where points fall on the picture.
struct Lens {
    let position: Vector
    let right: Vector
    let up: Vector
    let forward: Vector
    /// Half the picture at one meter, across and up.
    let tangents: SIMD2<Float>
    let width: Float
    let height: Float

    init(_ pose: CameraPose, width: Int, height: Int) {
        position = pose.position
        right = pose.rotation.act(Vector(1, 0, 0))
        up = pose.rotation.act(Vector(0, 1, 0))
        forward = pose.rotation.act(Vector(0, 0, -1))
        tangents = pose.tangents(width: width, height: height)
        self.width = Float(width)
        self.height = Float(height)
    }

    /// The unit direction through places on the picture, in pixels from the top left corner.
    @inline(__always)
    func direction(_ px: Lanes, _ py: Lanes) -> VectorLanes {
        let x = px * (2 * tangents.x / width) - tangents.x
        let y = tangents.y - py * (2 * tangents.y / height)
        return (VectorLanes(forward) + VectorLanes(right) * x + VectorLanes(up) * y).unit
    }

    /// The place on the picture of an offset from the camera, in pixels; points behind the camera fall
    /// far outside.
    @inline(__always)
    func project(_ offset: VectorLanes) -> (x: Lanes, y: Lanes) {
        let inverse = reciprocal(most(offset.dot(VectorLanes(forward)), 1e-4))
        let x = offset.dot(VectorLanes(right)) * inverse * (1 / tangents.x)
        let y = offset.dot(VectorLanes(up)) * inverse * (1 / tangents.y)
        return ((x + 1) * (width * 0.5), (1 - y) * (height * 0.5))
    }

    /// Meters that a pixel covers at one meter's distance.
    var pixelAngle: Float { 2 * tangents.x / width }
}
