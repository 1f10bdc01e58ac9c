// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

/// Plays the keyframes of a path: the state of every channel at a time.
///
/// Each channel is interpolated between the keyframes that key it. Positions follow a centripetal
/// Catmull-Rom spline by its length, rotations a spherical cubic, focal length and aperture are even
/// in their logarithm, focus in diopters. Where a keyframe gives an easing, the way to the next follows it;
/// elsewhere the speed flows on through the keyframe.
package struct PathPlayer: Sendable {
    /// Where the path's frame and the cast are at a time.
    package struct Surroundings {
        /// From the path's frame to the world.
        package var origin = Vector.zero
        package var rotation = Quaternion.identity
        /// The point of a member of the cast that is looked at, in the world; nil when there is none.
        package var entity: (_ id: String, _ offset: Vector?) -> Vector? = { _, _ in nil }

        /// The world itself, without cast.
        package init() {}

        func world(_ p: Vector) -> Vector { origin + rotation.act(p) }
    }

    private let path: CameraPath
    private let places: KeyframeChannel
    private let curve: CatmullRom
    private let aims: [(time: Float, aim: Keyframe.Aim)]
    private let turns: KeyframeChannel
    private let rolls, focals, foci, fNumbers, rates: KeyframeChannel

    /// Prepares the keyframes of a path.
    package init(_ path: CameraPath) {
        self.path = path
        let keys = path.keyframes
        let holds = path.interpolation == .hold
        func channel(_ value: (Keyframe) -> Float?) -> KeyframeChannel {
            KeyframeChannel(
                keys.compactMap { key in value(key).map { (key.time, $0, key.easing) } }, holds)
        }
        let placed = keys.filter { $0.position != nil }
        curve = CatmullRom(
            placed.compactMap(\.position), isRound: path.interpolation == .catmullRom)
        let lengths = curve.lengths
        places = KeyframeChannel(
            placed.enumerated().map { ($1.time, lengths[$0], $1.easing) }, holds,
            evenPieces: path.interpolation == .linear)
        aims = keys.compactMap { key in key.aim.map { (key.time, $0) } }
        let aimed = keys.filter { $0.aim != nil }
        turns = KeyframeChannel(aimed.map { ($0.time, $0.time, $0.easing) }, holds)
        rolls = channel { $0.roll }
        focals = channel { $0.focal.map { log($0) } }
        foci = channel { $0.focus.map { 1 / $0 } }
        fNumbers = channel { $0.fNumber.map { log($0) } }
        rates = channel { $0.worldRate }
    }

    /// Whether positions are keyed.
    package var hasPlaces: Bool { !places.isEmpty }
    /// Whether aims are keyed.
    package var hasAims: Bool { !aims.isEmpty }
    /// Whether the world's rate is keyed.
    package var hasRates: Bool { !rates.isEmpty }

    /// The position in the path's frame; nil where none is keyed.
    package func position(at time: Float) -> Vector? {
        places.isEmpty ? nil : curve.point(at: places[time])
    }

    /// Degrees of roll on top of the aim.
    package func roll(at time: Float) -> Float { rolls.isEmpty ? 0 : rolls[time] }

    /// The focal length in millimeters on the sensor of the path; nil where none is keyed.
    package func focal(at time: Float) -> Float? { focals.isEmpty ? nil : exp(focals[time]) }

    /// The distance that is sharp in meters; nil where none is keyed.
    package func focus(at time: Float) -> Float? { foci.isEmpty ? nil : 1 / foci[time] }

    /// The aperture; nil where none is keyed.
    package func fNumber(at time: Float) -> Float? { fNumbers.isEmpty ? nil : exp(fNumbers[time]) }

    /// The rate of the world's clock; nil where none is keyed.
    package func worldRate(at time: Float) -> Float? { rates.isEmpty ? nil : rates[time] }

    /// The rotation of a camera at a place in the world, without roll; nil where no aim is keyed.
    package func rotation(
        at time: Float, from eye: Vector, in surroundings: Surroundings
    ) -> Quaternion? {
        guard let first = aims.first, let last = aims.last else { return nil }
        if aims.count == 1 || time <= first.time {
            return turn(first.aim, from: eye, in: surroundings)
        }
        if time >= last.time { return turn(last.aim, from: eye, in: surroundings) }
        let index = MonotoneCurve.segment(aims.map(\.time), time)
        let share = turns.share(at: time, in: index)
        let ends = (aims[index].aim, aims[index + 1].aim)
        if let a = point(ends.0, in: surroundings), let b = point(ends.1, in: surroundings) {
            return Self.looking(from: eye, to: between(a, b, index, share, surroundings))
        }
        let a = turn(ends.0, from: eye, in: surroundings)
        let b = turn(ends.1, from: eye, in: surroundings)
        guard path.interpolation == .catmullRom, isTurn(index), isTurn(index + 1) else {
            return a.slerp(b, share)
        }
        return Quaternion.hermite(
            from: (a, velocity(at: index, over: index, surroundings)),
            to: (b, velocity(at: index + 1, over: index, surroundings)), share)
    }

    private func isTurn(_ index: Int) -> Bool {
        guard aims.indices.contains(index), case .rotation = aims[index].aim else { return false }
        return true
    }

    /// The angular velocity at a key, a unit of the piece `piece`: the mean of those before and behind it,
    /// weighted by time; nothing where the turn reverses or rests.
    private func velocity(
        at index: Int, over piece: Int, _ surroundings: PathPlayer.Surroundings
    ) -> Vector {
        func step(_ i: Int) -> (turn: Vector, time: Float)? {
            guard isTurn(i), isTurn(i + 1), case .rotation(let a) = aims[i].aim,
                case .rotation(let b) = aims[i + 1].aim
            else { return nil }
            let time = max(aims[i + 1].time - aims[i].time, 1e-6)
            return ((a.inverse * b).logarithm / time, time)
        }
        let span = aims[piece + 1].time - aims[piece].time
        guard let before = step(index - 1), let after = step(index) else {
            return (step(index - 1) ?? step(index)).map { $0.turn * span } ?? .zero
        }
        guard before.turn.dot(after.turn) > 0 else { return .zero }
        let sum = before.time + after.time
        var mean = before.turn * (after.time / sum) + after.turn * (before.time / sum)
        let most = 3 * min(before.turn.length, after.turn.length)
        if mean.length > most { mean *= most / mean.length }
        return mean * span
    }

    /// A point between two that are looked at, on the cubic through their neighbors.
    private func between(
        _ a: Vector, _ b: Vector, _ index: Int, _ share: Float, _ surroundings: Surroundings
    ) -> Vector {
        guard path.interpolation == .catmullRom else { return a.mixed(b, share) }
        func neighbor(_ i: Int) -> Vector? {
            aims.indices.contains(i) ? point(aims[i].aim, in: surroundings) : nil
        }
        let before = neighbor(index - 1) ?? a
        let after = neighbor(index + 2) ?? b
        let span = aims[index + 1].time - aims[index].time
        let earlier = index > 0 ? span / max(aims[index + 1].time - aims[index - 1].time, 1e-6) : 1
        let later =
            index + 2 < aims.count
            ? span / max(aims[index + 2].time - aims[index].time, 1e-6) : 1
        let (leaving, arriving) = ((b - before) * earlier, (after - a) * later)
        var p = Vector.zero
        for i in 0..<3 {
            p[i] = hermite(share, from: (a[i], leaving[i]), to: (b[i], arriving[i]))
        }
        return p
    }

    private func point(_ aim: Keyframe.Aim, in surroundings: Surroundings) -> Vector? {
        switch aim {
        case .point(let p): surroundings.world(p)
        case .entity(let id, let offset):
            surroundings.entity(id, offset) ?? surroundings.world(offset ?? .zero)
        case .rotation: nil
        }
    }

    private func turn(
        _ aim: Keyframe.Aim, from eye: Vector, in surroundings: Surroundings
    ) -> Quaternion {
        if case .rotation(let q) = aim { return surroundings.rotation * q }
        return Self.looking(from: eye, to: point(aim, in: surroundings) ?? .zero)
    }

    /// Looks from a place to another with Y up; straight up or down the picture's top is to -Z.
    package static func looking(from eye: Vector, to target: Vector) -> Quaternion {
        let back = (eye - target).normalized
        guard back.length > 0.5 else { return .identity }
        let flat = (back.x * back.x + back.z * back.z).squareRoot()
        let yaw = flat > 1e-6 ? atan2(back.x, back.z) : 0
        return Quaternion(axis: Vector(0, 1, 0), angle: yaw)
            * Quaternion(axis: Vector(1, 0, 0), angle: -atan2(back.y, flat))
    }
}
