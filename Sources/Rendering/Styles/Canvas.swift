// SPDX-License-Identifier: Apache-2.0
import Numerics
import Pixels

/// What is known about the pixels of a frame besides their color; every part may be empty.
package struct FrameClues: Sendable {
    /// Distance along the ray in meters, infinity for the backdrop.
    package var depth: [Float] = []
    /// Where each point was in the frame before, in pixels relative to now.
    package var motion: [SIMD2<Float>] = []
    /// Member of the cast, -1 for scenery.
    package var castIndex: [Int16] = []

    /// Nothing is known.
    package init() {}
}

/// A frame on the easel: its colors as they are encoded (sRGB, 0...1), and what is known of its pixels.
final class Canvas {
    let width: Int
    let height: Int
    let color: ColorPlanes
    /// 1/m: linear over the picture on any plane; 0 for the backdrop.
    let disparity: Plane
    let motionX: Plane
    let motionY: Plane
    /// Member of the cast, -1 for none.
    let cast: Plane
    /// Whether depths are known, so that the backdrop can be told.
    private(set) var hasDepth = false
    /// Counts frames from 0.
    private(set) var frame: Int32 = -1

    /// Pixels of a length of one 480th of the picture's shorter side.
    var unit: Float { Float(min(width, height)) / 480 }

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        color = ColorPlanes(width: width, height: height)
        disparity = Plane(width: width, height: height)
        motionX = Plane(width: width, height: height)
        motionY = Plane(width: width, height: height)
        cast = Plane(width: width, height: height, value: -1)
    }

    /// Puts the next frame of the clip up; its size must be the canvas's.
    func load(_ frame: Frame, _ clues: FrameClues, crew: Crew) {
        self.frame &+= 1
        let width = width
        let hasDepth = clues.depth.count == width * height
        self.hasDepth = hasDepth
        let hasMotion = clues.motion.count == width * height
        let hasCast = clues.castIndex.count == width * height
        let (red, green, blue) = (color.x.start, color.y.start, color.z.start)
        crew.shareRows(height) { rows in
            let span = rows.lowerBound * width..<rows.upperBound * width
            frame.bytes.withUnsafeBufferPointer { bytes in
                for o in span {
                    red[o] = Float(bytes[o * 3]) * (1 / 255)
                    green[o] = Float(bytes[o * 3 + 1]) * (1 / 255)
                    blue[o] = Float(bytes[o * 3 + 2]) * (1 / 255)
                }
            }
            if hasDepth {
                for o in span { disparity.start[o] = 1 / max(clues.depth[o], 0.01) }
            }
            if hasMotion {
                for o in span {
                    motionX.start[o] = clues.motion[o].x
                    motionY.start[o] = clues.motion[o].y
                }
            }
            if hasCast {
                for o in span { cast.start[o] = Float(clues.castIndex[o]) }
            }
        }
    }

    /// The picture as bytes, with half a step of noise against bands.
    func developed(crew: Crew) -> Frame {
        let (width, height) = (width, height)
        let bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3 + 24) {
            buffer, filled in
            filled = width * height * 3
            guard let out = buffer.baseAddress else { return }
            crew.shareRows(height) { rows in
                for o in rows.lowerBound * width..<rows.upperBound * width {
                    out[o * 3] = Self.byte(color.x.start[o])
                    out[o * 3 + 1] = Self.byte(color.y.start[o])
                    out[o * 3 + 2] = Self.byte(color.z.start[o])
                }
            }
        }
        var frame = Frame(width: width, height: height)
        frame.bytes = bytes
        return frame
    }

    private static func byte(_ value: Float) -> UInt8 {
        UInt8(max(0, min(255, value * 255 + 0.5)))
    }

    /// 1 where the backdrop is seen, 0 elsewhere and where nothing is known.
    @inline(__always)
    func backdrop(at o: Int) -> Lanes {
        hasDepth ? pick(disparity[o] .< 2e-5, 1, 0) : Lanes.zero
    }

    /// Visits all pixels, eight at a time: offset, columns and row; the last eight of a row may repeat.
    @inline(__always)
    func visit(_ crew: Crew, _ body: (_ offset: Int, _ x: Int, _ y: Int) -> Void) {
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    let x = min(start, width - 8)
                    body(y * width + x, x, y)
                }
            }
        }
    }

    /// The numbers of eight columns from `x` on.
    @inline(__always)
    static func columns(_ x: Int) -> Lanes {
        floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
    }
}
