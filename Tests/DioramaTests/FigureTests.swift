// SPDX-License-Identifier: Apache-2.0
import Diorama
import Numerics
import Pixels
import Testing

/// What stands before the rest: found whole, cut out, and clear of the haze behind it.
@Suite struct FigureTests {
    private static let crew = Crew(threads: 2)
    private static let picture = Figure.drawn(width: 320, height: 180)
    private static let scene = Diorama(picture, seed: 1)

    @Test func `a figure of several colors moves as one`() throws {
        let scene = try #require(Self.scene)
        var aside = Shift.none
        aside.place = SIMD3(0.25, 0, 0)
        let moved = scene.frame(aside, crew: Self.crew)
        let ways = try [Figure.hair, Figure.shirt, Figure.trousers].map { color in
            let before = try #require(Drawing.middle(of: Self.picture, like: color))
            let after = try #require(Drawing.middle(of: moved, like: color))
            return before - after
        }
        for way in ways {
            #expect(way.x > 5)
            #expect(abs(way.x - ways[0].x) < 0.5 && abs(way.y) < 0.5)
        }
    }

    @Test func `nothing of a figure stays behind when it moves`() throws {
        let scene = try #require(Self.scene)
        var aside = Shift.none
        aside.place = SIMD3(0.25, 0, 0)
        let moved = scene.frame(aside, crew: Self.crew)
        for color in [Figure.hair, Figure.shirt, Figure.trousers] {
            let before = Drawing.count(of: Self.picture, like: color)
            #expect(abs(Drawing.count(of: moved, like: color) - before) < before / 20)
        }
    }

    @Test func `haze lies behind a figure, without a rim`() throws {
        let scene = try #require(Self.scene)
        var air = Air()
        (air.haze, air.hazeColor) = (0.05, SIMD3(1, 1, 1))
        let hazy = scene.frame(.none, air, crew: Self.crew)
        // What stands near is hardly veiled.
        let hair = try #require(Drawing.middle(of: Self.picture, like: Figure.hair))
        #expect(Figure.lightness(hazy, Int(hair.x), Int(hair.y)) < 110)
        // The wall is as pale beside the figure as far from it.
        for y in [30, 60, 90] {
            let far = Figure.lightness(hazy, 40, y)
            #expect(far > Figure.lightness(Self.picture, 40, y) + 40)
            for x in Figure.beside(row: y, of: Self.picture) {
                #expect(abs(Figure.lightness(hazy, x, y) - far) < 12, "\(x), \(y)")
            }
        }
    }

    @Test func `a dark wall that reaches the top is no sky`() throws {
        let street = Figure.street(width: 320, height: 180)
        let scene = try #require(Diorama(street, seed: 1))
        var aside = Shift.none
        aside.place = SIMD3(0.5, 0, 0)
        let moved = scene.frame(aside, crew: Self.crew)
        let before = try #require(Drawing.middle(of: street, like: Figure.window))
        let after = try #require(Drawing.middle(of: moved, like: Figure.window))
        #expect(before.x - after.x > 2)
    }
}

/// Pictures with somebody, or a wall, in them.
enum Figure {
    static let hair: SIMD3<Float> = SIMD3(35, 25, 20)
    static let shirt: SIMD3<Float> = SIMD3(30, 70, 150)
    static let trousers: SIMD3<Float> = SIMD3(150, 40, 40)
    static let window: SIMD3<Float> = SIMD3(230, 200, 90)

    /// Somebody with a head, a shirt and trousers before a wall and a floor of one color.
    static func drawn(width: Int, height: Int) -> Frame {
        var random = RandomSource(seed: 3)
        return frame(width, height) { u, v in
            let grain = random.between(-3, 3)
            let (x, y) = ((u - 0.55) * 16 / 9, v)
            if x * x + (y - 0.25) * (y - 0.25) < 0.009 { return hair + SIMD3(repeating: grain) }
            if abs(x) < 0.13, y > 0.33, y < 0.62 { return shirt + SIMD3(repeating: grain) }
            if abs(x) < 0.11, y >= 0.62, y < 0.9, abs(x) > 0.02 || y < 0.7 {
                return trousers + SIMD3(repeating: grain)
            }
            return SIMD3(repeating: 150 - 20 * v + grain)
        }
    }

    /// A pale sky on the left, a dark wall with a lit window on the right, a street below.
    static func street(width: Int, height: Int) -> Frame {
        var random = RandomSource(seed: 4)
        return frame(width, height) { u, v in
            let grain = random.between(-6, 6)
            if v > 0.6 { return SIMD3(repeating: 90 + grain * 2) }
            if u < 0.45 { return SIMD3(190, 205, 230) }
            if abs(u - 0.75) < 0.04, abs(v - 0.35) < 0.08 { return window }
            return SIMD3(70, 45, 35) + SIMD3(repeating: grain)
        }
    }

    private static func frame(
        _ width: Int, _ height: Int, _ color: (Float, Float) -> SIMD3<Float>
    ) -> Frame {
        var frame = Frame(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                let c = color((Float(x) + 0.5) / Float(width), (Float(y) + 0.5) / Float(height))
                for k in 0..<3 {
                    frame.bytes[(y * width + x) * 3 + k] = UInt8(min(max(c[k], 0), 255))
                }
            }
        }
        return frame
    }

    /// The mean over three by three pixels.
    static func lightness(_ frame: Frame, _ x: Int, _ y: Int) -> Float {
        var sum: Float = 0
        for v in y - 1...y + 1 {
            for u in x - 1...x + 1 {
                for k in 0..<3 { sum += Float(frame.bytes[(v * frame.width + u) * 3 + k]) }
            }
        }
        return sum / 27
    }

    /// Columns of a row just beside what is dark or colored in it.
    static func beside(row y: Int, of frame: Frame) -> [Int] {
        let wall = (0..<frame.width).map { x in
            (0..<3).allSatisfy { frame.bytes[(y * frame.width + x) * 3 + $0] > 120 }
        }
        guard let left = wall.firstIndex(of: false), let right = wall.lastIndex(of: false) else {
            return []
        }
        return [left - 12, left - 6, right + 6, right + 12]
    }
}
