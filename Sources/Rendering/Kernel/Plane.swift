// SPDX-License-Identifier: Apache-2.0
import Numerics

/// One float a pixel, row by row, with room to read and write whole vectors past both ends.
final class Plane {
    let width: Int
    let height: Int
    /// The first pixel.
    let start: UnsafeMutablePointer<Float>
    private let memory: UnsafeMutablePointer<Float>
    private static let margin = 16

    init(width: Int, height: Int, value: Float = 0) {
        self.width = width
        self.height = height
        let count = width * height + 2 * Self.margin + 2 * width
        memory = .allocate(capacity: count)
        memory.initialize(repeating: value, count: count)
        start = memory + Self.margin
    }

    deinit { memory.deallocate() }

    /// Eight pixels from an offset on.
    @inline(__always)
    subscript(offset: Int) -> Lanes {
        get { Lanes(start, offset) }
        set { newValue.store(start, offset) }
    }

    /// Writes a packet of 4 × 2 pixels.
    @inline(__always)
    func put(_ offset: Int, _ value: Lanes) {
        let raw = UnsafeMutableRawPointer(start + offset)
        raw.storeBytes(of: value.lowHalf, as: SIMD4<Float>.self)
        (raw + width * 4).storeBytes(of: value.highHalf, as: SIMD4<Float>.self)
    }

    func fill(_ value: Float) { start.update(repeating: value, count: width * height) }
}

/// Three planes: a color or a vector a pixel.
struct ColorPlanes {
    var x, y, z: Plane

    init(width: Int, height: Int) {
        x = Plane(width: width, height: height)
        y = Plane(width: width, height: height)
        z = Plane(width: width, height: height)
    }

    /// Eight pixels from an offset on.
    @inline(__always)
    subscript(offset: Int) -> VectorLanes {
        get { VectorLanes(x[offset], y[offset], z[offset]) }
        nonmutating set {
            x[offset] = newValue.x
            y[offset] = newValue.y
            z[offset] = newValue.z
        }
    }

    /// Writes a packet of 4 × 2 pixels.
    @inline(__always)
    func put(_ offset: Int, _ value: VectorLanes) {
        x.put(offset, value.x)
        y.put(offset, value.y)
        z.put(offset, value.z)
    }
}

/// Three planes to read from at scattered places; valid while the planes live.
///
/// Plain pointers: inner loops that go through the planes' references count them for every access.
struct ColorSource {
    private let x, y, z: UnsafePointer<Float>
    let width: Int
    let height: Int

    init(_ planes: ColorPlanes) {
        (x, y, z) = (
            UnsafePointer(planes.x.start), UnsafePointer(planes.y.start),
            UnsafePointer(planes.z.start)
        )
        (width, height) = (planes.x.width, planes.x.height)
    }

    /// The colors at offsets.
    @inline(__always)
    subscript(at: IntLanes) -> VectorLanes {
        VectorLanes(gather(x, at), gather(y, at), gather(z, at))
    }

    /// Bilinear at places in pixels from the first pixel's center; edges repeat.
    @inline(__always)
    func bilinear(_ px: Lanes, _ py: Lanes) -> VectorLanes {
        let x = least(most(px, 0), Float(width) - 1.001)
        let y = least(most(py, 0), Float(height) - 1.001)
        let (fx, fy) = (floor(x), floor(y))
        let (a, b) = (x - fx, y - fy)
        let i = integers(fy) &* Int32(width) &+ integers(fx)
        let j = i &+ Int32(width)
        return mix(mix(self[i], self[i &+ 1], a), mix(self[j], self[j &+ 1], a), b)
    }
}
