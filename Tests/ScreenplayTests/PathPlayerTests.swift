// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Testing

@testable import Screenplay

/// Laws of the interpolation between keyframes.
@Suite struct PathPlayerTests {
    private func player(
        _ places: [(Float, Vector)], _ change: (inout CameraPath) -> Void = { _ in }
    ) -> PathPlayer {
        var path = CameraPath()
        path.keyframes = places.map { time, place in
            var key = Keyframe(time: time)
            key.position = place
            return key
        }
        change(&path)
        return PathPlayer(path)
    }

    private static let bend: [(Float, Vector)] = [
        (0, Vector(0, 1, 0)), (1, Vector(3, 1, 1)), (2.5, Vector(4, 3, 6)), (5, Vector(-2, 2, 9)),
    ]

    @Test(arguments: CameraPath.Interpolation.allCases)
    func `keyframes are met exactly`(_ interpolation: CameraPath.Interpolation) throws {
        let player = player(Self.bend) { $0.interpolation = interpolation }
        for (time, place) in Self.bend {
            let found = try #require(player.position(at: time))
            #expect((found - place).length < 1e-4)
        }
        #expect(player.position(at: -1) == Self.bend[0].1)
        #expect(player.position(at: 99) == Self.bend[3].1)
    }

    @Test func `the speed is continuous where nothing else is said`() throws {
        let player = player(Self.bend)
        var before: Vector?
        var last = try #require(player.position(at: 0))
        for step in 1...1000 {
            let place = try #require(player.position(at: Float(step) / 200))
            let velocity = (place - last) * 200
            if let before {
                #expect((velocity - before).length < 0.25, "at \(Float(step) / 200) s")
            }
            (before, last) = (velocity, place)
        }
    }

    @Test func `an easing governs the length that is traveled`() throws {
        let easing = Move.Easing.bezier(SIMD4(0.4, 0, 0.9, 0.6))
        let player = player([(0, Vector(0, 0, 0)), (1, Vector(1, 0, 3)), (4, Vector(6, 2, 3))]) {
            $0.keyframes[1].easing = easing
        }
        func length(to time: Float) throws -> Float {
            var sum: Float = 0
            var last = try #require(player.position(at: 1))
            for step in 1...2000 {
                let place = try #require(
                    player.position(at: 1 + (time - 1) * Float(step) / 2000))
                sum += (place - last).length
                last = place
            }
            return sum
        }
        let whole = try length(to: 4)
        for share in [0.25, 0.5, 0.8] as [Float] {
            let way = try length(to: 1 + 3 * share)
            #expect(abs(way / whole - Ease.progress(easing, share)) < 0.004)
        }
    }

    @Test func `a round path through a square has no loops and stays near`() throws {
        let square: [(Float, Vector)] = [
            (0, Vector(0, 0, 0)), (1, Vector(10, 0, 0)), (1.1, Vector(10, 0, 0.1)),
            (2, Vector(10, 0, 10)), (3, Vector(0, 0, 10)),
        ]
        let player = player(square)
        for step in 0...300 {
            let p = try #require(player.position(at: Float(step) / 100))
            #expect(p.x > -1.5 && p.x < 11.5 && p.z > -1.5 && p.z < 11.5)
        }
    }

    @Test func `points that are there twice make a rest, not a division by zero`() throws {
        let player = player([
            (0, Vector(0, 0, 0)), (1, Vector(1, 0, 0)), (2, Vector(1, 0, 0)), (3, Vector(2, 0, 1)),
        ])
        for step in 0...30 {
            let p = try #require(player.position(at: Float(step) / 10))
            #expect(p.x.isFinite && p.z.isFinite)
        }
        #expect(player.position(at: 1.5) == Vector(1, 0, 0))
    }

    @Test func `focal lengths are even in their logarithm, focus in diopters`() throws {
        var path = CameraPath()
        for (time, focal, focus) in [(0, 20, 1), (4, 80, 4)] as [(Float, Float, Float)] {
            var key = Keyframe(time: time)
            (key.focal, key.focus) = (focal, focus)
            path.keyframes.append(key)
        }
        let player = PathPlayer(path)
        #expect(abs(try #require(player.focal(at: 2)) - 40) < 0.01)
        #expect(abs(try #require(player.focal(at: 1)) - 20 * pow(2, 0.5)) < 0.01)
        #expect(abs(try #require(player.focus(at: 2)) - 1.6) < 0.001)
        #expect(!player.hasPlaces && !player.hasAims)
    }

    @Test func `rotations meet their keys and turn evenly between two`() throws {
        var path = CameraPath()
        let turns = [0, 0.8, 1.0, 2.6] as [Float]
        for (index, angle) in turns.enumerated() {
            var key = Keyframe(time: Float(index))
            key.aim = .rotation(
                Quaternion(axis: Vector(0.3, 1, 0.1), angle: angle)
                    * Quaternion(axis: Vector(1, 0, 0), angle: angle * 0.3))
            path.keyframes.append(key)
        }
        let player = PathPlayer(path)
        let world = PathPlayer.Surroundings()
        for key in path.keyframes {
            guard case .rotation(let q) = key.aim else { continue }
            let found = try #require(player.rotation(at: key.time, from: .zero, in: world))
            #expect(found.angle(to: q) < 1e-3)
        }
        var last = try #require(player.rotation(at: 0, from: .zero, in: world))
        var speeds: [Float] = []
        for step in 1...300 {
            let now = try #require(player.rotation(at: Float(step) / 100, from: .zero, in: world))
            speeds.append(last.angle(to: now) * 100)
            last = now
        }
        for (a, b) in zip(speeds, speeds.dropFirst()) { #expect(abs(a - b) < 0.12) }
        path.keyframes = Array(path.keyframes.prefix(2))
        let two = PathPlayer(path)
        let middle = try #require(two.rotation(at: 0.5, from: .zero, in: world))
        let ends = try [0, 1].map { try #require(two.rotation(at: $0, from: .zero, in: world)) }
        #expect(abs(ends[0].angle(to: middle) - ends[0].angle(to: ends[1]) / 2) < 1e-3)
    }

    @Test func `a point that is looked at stays in the middle while the camera travels`() throws {
        var path = CameraPath()
        for (time, x) in [(0, -4), (2, 0), (5, 7)] as [(Float, Float)] {
            var key = Keyframe(time: time)
            key.position = Vector(x, 2, 6)
            key.aim = .point(Vector(0, 1, 0))
            path.keyframes.append(key)
        }
        let player = PathPlayer(path)
        for step in 0...50 {
            let time = Float(step) / 10
            let eye = try #require(player.position(at: time))
            let q = try #require(player.rotation(at: time, from: eye, in: .init()))
            let seen = q.inverse.act(Vector(0, 1, 0) - eye)
            #expect(abs(seen.x) < 1e-3 && abs(seen.y) < 1e-3 && seen.z < 0)
            // The horizon is level.
            #expect(abs(q.act(Vector(1, 0, 0)).y) < 1e-4)
        }
    }

    @Test func `hold keeps each value until the next key`() {
        let player = player(Self.bend) { $0.interpolation = .hold }
        #expect(player.position(at: 0.99) == Self.bend[0].1)
        #expect(player.position(at: 1.01) == Self.bend[1].1)
    }
}
