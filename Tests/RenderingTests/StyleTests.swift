// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Pixels
import Testing

@testable import Rendering

struct StyleTests {
    /// A ball before a striped wall, moved sideways by some pixels.
    private static func picture(shift: Int = 0) -> (frame: Frame, clues: FrameClues) {
        let (width, height) = (128, 80)
        var frame = Frame(width: width, height: height)
        var clues = FrameClues()
        for y in 0..<height {
            for x in 0..<width {
                let (u, v) = (x - 60 - shift, y - 40)
                let isBall = u * u + v * v < 400
                let light = isBall ? 230 - (u + v + 40) * 2 : 60 + (x - shift) % 16 * 4
                let o = (y * width + x) * 3
                frame.bytes[o] = UInt8(clamping: light)
                frame.bytes[o + 1] = UInt8(clamping: isBall ? light / 3 : light)
                frame.bytes[o + 2] = UInt8(clamping: isBall ? 40 : light + 30)
                clues.depth.append(isBall ? 4 : y < 20 ? .infinity : 12)
                clues.castIndex.append(isBall ? 0 : -1)
                clues.motion.append(.zero)
            }
        }
        return (frame, clues)
    }

    private static func difference(_ a: Frame, _ b: Frame) -> Double {
        zip(a.bytes, b.bytes).reduce(0) { $0 + abs(Double($1.0) - Double($1.1)) }
            / Double(a.bytes.count)
    }

    @Test(arguments: Manner.allCases)
    func `a manner changes the picture, and threads do not change the manner`(
        _ manner: Manner
    ) throws {
        let one = Stylist(manner, width: 128, height: 80, threads: 1, seed: 5)
        let three = Stylist(manner, width: 128, height: 80, threads: 3, seed: 5)
        for shift in 0..<3 {
            let (frame, clues) = Self.picture(shift: shift)
            let painted = one.paint(frame, clues)
            #expect(painted == three.paint(frame, clues))
            #expect(Self.difference(painted, frame) > 1)
        }
    }

    @Test(arguments: Manner.allCases.filter { $0 != .oldFilm })
    func `what stands still does not flicker`(_ manner: Manner) {
        let stylist = Stylist(manner, width: 128, height: 80, threads: 2, seed: 5)
        let (frame, clues) = Self.picture()
        var last = stylist.paint(frame, clues)
        for _ in 0..<8 { last = stylist.paint(frame, clues) }
        #expect(Self.difference(stylist.paint(frame, clues), last) < 0.25)
    }

    @Test func `a frame is painted without depth or motion, and one of another size is left alone`()
    {
        let stylist = Stylist(.cel, width: 128, height: 80, threads: 1, seed: 1)
        let frame = Self.picture().frame
        #expect(Self.difference(stylist.paint(frame), frame) > 1)
        let other = Frame(width: 64, height: 48)
        #expect(stylist.paint(other) == other)
    }

    @Test func `strokes go with what they show`() {
        var (frame, clues) = Self.picture()
        let canvas = Canvas(width: 128, height: 80)
        let crew = Crew(threads: 1)
        let painter = BrushPainter(.oil, canvas: canvas, seed: 3)
        canvas.load(frame, clues, crew: crew)
        painter.paint(canvas, crew: crew)
        let first = canvas.developed(crew: crew)
        (frame, _) = Self.picture(shift: 4)
        clues = Self.picture(shift: 4).clues
        clues.motion = Array(repeating: SIMD2(-4, 0), count: clues.motion.count)
        canvas.load(frame, clues, crew: crew)
        painter.paint(canvas, crew: crew)
        let second = canvas.developed(crew: crew)
        // The middle of the ball, followed and not followed.
        func mean(_ offset: Int) -> Double {
            var sum = 0.0
            for y in 30..<50 {
                for x in 50..<70 {
                    for c in 0..<3 {
                        let (i, j) = ((y * 128 + x) * 3 + c, (y * 128 + x + offset) * 3 + c)
                        sum += abs(Double(first.bytes[i]) - Double(second.bytes[j]))
                    }
                }
            }
            return sum
        }
        #expect(mean(4) < mean(0) * 0.5)
    }

    @Test func `pixel art has square pixels of few colors`() {
        let (frame, clues) = Self.picture()
        let painted = Stylist(.pixelArt, width: 128, height: 80, threads: 1, seed: 1)
            .paint(frame, clues)
        var colors: Set<SIMD3<UInt8>> = []
        func color(_ x: Int, _ y: Int) -> SIMD3<UInt8> {
            let o = (y * 128 + x) * 3
            return SIMD3(painted.bytes[o], painted.bytes[o + 1], painted.bytes[o + 2])
        }
        for y in stride(from: 0, to: 80, by: 2) {
            for x in stride(from: 0, to: 128, by: 2) {
                #expect(color(x, y) == color(x + 1, y + 1))
                colors.insert(color(x, y))
            }
        }
        // Each of 32 colors may also be that of an outline.
        #expect(colors.count <= 64)
    }

    @Test func `planes have no lines and jumps have`() {
        let canvas = Canvas(width: 64, height: 32)
        var clues = FrameClues()
        for _ in 0..<32 {
            // A floor that runs away to the right, then a wall far behind it.
            clues.depth += (0..<64).map { $0 < 40 ? 100 / Float(90 - $0) : 40 }
        }
        let crew = Crew(threads: 1)
        canvas.load(Frame(width: 64, height: 32), clues, crew: crew)
        let picture = Abstraction(canvas: canvas, radius: 2)
        picture.update(canvas, crew: crew)
        let contours = Contours(.init(sparing: 0), canvas: canvas)
        contours.update(canvas, picture, crew: crew)
        #expect(contours.lines.start[16 * 64 + 20] < 0.01)
        #expect(contours.lines.start[16 * 64 + 40] > 0.9)
    }

    @Test func `air and light pass from one state to another`() {
        var world = World()
        world.environment.sunElevation = 10
        world.environment.sunAzimuth = -170
        world.lights = [Light(position: .zero, color: Vector(4, 4, 4))]
        world.lampFactor = 0
        var change = WorldChange(start: 1, end: 3)
        var dusk = world.environment
        dusk.sunElevation = -10
        dusk.sunAzimuth = 170
        dusk.terrain.snowLine = -1e9
        change.environment = dusk
        change.lamps = 1
        world.changes = [change]
        #expect(world.environment(at: 0.5) == world.environment)
        let middle = world.environment(at: 2)
        #expect(abs(middle.sunElevation) < 1e-4)
        #expect(abs(abs(middle.sunAzimuth) - 180) < 1e-3)
        #expect(abs(middle.terrain.snowLine) < 200)
        #expect(abs(world.lights(at: 2)[0].color.x - 2) < 1e-4)
        #expect(world.environment(at: 9).sunElevation == -10)
    }
}
