// SPDX-License-Identifier: Apache-2.0
import Diorama
import Numerics
import Pixels
import Synchronization
import Testing

@Suite struct DioramaTests {
    private static let crew = Crew(threads: 2)
    private static let picture = Drawing.tower(width: 320, height: 180)
    private static let scene = Diorama(picture, seed: 1)

    /// A camera that was carried aside, meters.
    private static func aside(_ x: Float, ahead z: Float = 0) -> Shift {
        var shift = Shift.none
        shift.place = SIMD3(x, 0, z)
        return shift
    }

    @Test func `from its own camera the scene is the picture`() throws {
        let scene = try #require(Self.scene)
        #expect(scene.frame(.none, crew: Self.crew) == Self.picture)
        // Layers and all: a camera that has moved by next to nothing sees the same.
        let near = scene.frame(Self.aside(1e-5), crew: Self.crew)
        #expect(Drawing.difference(near, Self.picture) < 0.6)
    }

    @Test func `what is near moves more than what is far`() throws {
        let scene = try #require(Self.scene)
        let moved = scene.frame(Self.aside(0.3), crew: Self.crew)
        let tower = try #require(Drawing.middle(of: moved, like: Drawing.brick))
        let before = try #require(Drawing.middle(of: Self.picture, like: Drawing.brick))
        let sun = try #require(Drawing.middle(of: moved, like: Drawing.sun))
        let sunBefore = try #require(Drawing.middle(of: Self.picture, like: Drawing.sun))
        #expect(abs(sun.x - sunBefore.x) < 0.5)
        #expect(before.x - tower.x > 4)
    }

    @Test func `walking ahead enlarges what stands there`() throws {
        let scene = try #require(Self.scene)
        let moved = scene.frame(Self.aside(0, ahead: 1), crew: Self.crew)
        let count = Drawing.count(of: moved, like: Drawing.brick)
        #expect(Float(count) > 1.15 * Float(Drawing.count(of: Self.picture, like: Drawing.brick)))
    }

    @Test func `no pixel is left out`() throws {
        let scene = try #require(Self.scene)
        for shift in [Self.aside(0.4), Self.aside(-0.4, ahead: 0.5)] {
            let frame = scene.frame(shift, crew: Self.crew)
            let black = (0..<frame.width * frame.height).filter { i in
                frame.bytes[i * 3..<i * 3 + 3].allSatisfy { $0 < 12 }
            }
            #expect(black.isEmpty)
        }
    }

    @Test func `whenever it is told to stop, there is no scene, and it is not asked again`() {
        func asks(stoppingAfter limit: Int) -> (count: Int, isMade: Bool) {
            let asked = Atomic(0)
            let stop = StopSignal {
                asked.wrappingAdd(1, ordering: .relaxed).newValue > limit
            }
            let scene = Diorama(Drawing.tower(width: 160, height: 90), seed: 1, stop: stop)
            return (asked.load(ordering: .relaxed), scene != nil)
        }
        let all = asks(stoppingAfter: .max)
        #expect(all.isMade && all.count > 20)
        for limit in [0, 1, all.count / 3, all.count / 2, all.count - 1] {
            #expect(asks(stoppingAfter: limit) == (limit + 1, false))
        }
    }

    @Test func `threads change nothing`() throws {
        let scene = try #require(Self.scene)
        let again = try #require(Diorama(Self.picture, seed: 1))
        let shift = Self.aside(0.2, ahead: 0.3)
        #expect(
            scene.frame(shift, crew: Crew(threads: 1))
                == scene.frame(shift, crew: Crew(threads: 3)))
        #expect(
            again.frame(shift, crew: Self.crew)
                == scene.frame(shift, crew: Self.crew))
    }

    @Test func `a camera is let go as far as the picture reaches`() throws {
        let scene = try #require(Self.scene)
        #expect(scene.admits(.none))
        #expect(scene.admits(Self.aside(0.05, ahead: 0.1)))
        #expect(!scene.admits(Self.aside(30)))
        #expect(!scene.admits(Self.aside(0, ahead: -30)))
        var behind = Shift.none
        (behind.right, behind.ahead) = (SIMD3(-1, 0, 0), SIMD3(0, 0, -1))
        #expect(!scene.admits(behind))
    }

    @Test(arguments: [0, 128, 255] as [UInt8])
    func `a picture of nothing is a scene as well`(tone: UInt8) throws {
        var plain = Frame(width: 64, height: 36)
        plain.bytes = plain.bytes.map { _ in tone }
        let frame = try #require(Diorama(plain, seed: 1)).frame(Self.aside(0.1), crew: Self.crew)
        #expect(Drawing.difference(frame, plain) < 1.5)
    }
}

/// Pictures with known contents.
enum Drawing {
    static let brick: SIMD3<Float> = SIMD3(170, 60, 50)
    static let sun: SIMD3<Float> = SIMD3(255, 240, 120)

    /// A tower on a meadow, under a sky with a sun.
    static func tower(width: Int, height: Int) -> Frame {
        var frame = Frame(width: width, height: height)
        var random = RandomSource(seed: 5)
        let (w, h) = (Float(width), Float(height))
        for y in 0..<height {
            for x in 0..<width {
                let (u, v) = (Float(x) / w, Float(y) / h)
                var color = SIMD3<Float>(120, 160, 225) + SIMD3(60, 40, 10) * v
                let (dx, dy) = (u - 0.2, (v - 0.18) * h / w)
                if dx * dx + dy * dy < 0.0008 { color = sun }
                if v > 0.55 {
                    let grain = random.between(-14, 14)
                    color = SIMD3(70 + grain, 120 + grain, 50 + grain)
                }
                if abs(u - 0.6) < 0.05, v > 0.2, v < 0.82 {
                    color = brick + SIMD3(repeating: random.between(-8, 8))
                }
                for c in 0..<3 {
                    frame.bytes[(y * width + x) * 3 + c] = UInt8(min(max(color[c], 0), 255))
                }
            }
        }
        return frame
    }

    private static func places(
        of frame: Frame, like color: SIMD3<Float>
    ) -> [SIMD2<Float>] {
        (0..<frame.width * frame.height).compactMap { i in
            let own = SIMD3<Float>(
                Float(frame.bytes[i * 3]), Float(frame.bytes[i * 3 + 1]),
                Float(frame.bytes[i * 3 + 2]))
            let off = own - color
            guard (off * off).sum() < 1600 else { return nil }
            return SIMD2(Float(i % frame.width), Float(i / frame.width))
        }
    }

    static func count(of frame: Frame, like color: SIMD3<Float>) -> Int {
        places(of: frame, like: color).count
    }

    /// The middle of what has a color.
    static func middle(of frame: Frame, like color: SIMD3<Float>) -> SIMD2<Float>? {
        let places = places(of: frame, like: color)
        guard !places.isEmpty else { return nil }
        return places.reduce(.zero, +) / Float(places.count)
    }

    /// The mean difference of the bytes.
    static func difference(_ a: Frame, _ b: Frame) -> Float {
        zip(a.bytes, b.bytes).reduce(0) { $0 + abs(Float($1.0) - Float($1.1)) }
            / Float(max(a.bytes.count, 1))
    }
}
