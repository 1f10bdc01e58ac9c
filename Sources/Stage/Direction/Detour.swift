// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// How a camera's path is bent so that it goes through nothing: a displacement over time.
///
/// Where the path is free, the displacement is exactly zero. Before something in the way the camera begins to
/// give way ``reach`` seconds ahead, so that it glides around instead of jumping.
struct Detour: Sendable {
    /// Samples a second.
    private static let rate: Float = 24
    /// Seconds.
    private static let reach: Float = 0.9
    private static let rounds = 12
    private let offsets: [Vector]

    /// No detour.
    static let none = Detour(offsets: [])

    private init(offsets: [Vector]) { self.offsets = offsets }

    /// The detour of a path through the room that a clearance leaves.
    init(
        of path: (Float) -> Vector, duration: Float, clearance: Clearance,
        around obstacles: [Obstacle]
    ) {
        let count = Int((duration * Self.rate).rounded(.up)) + 1
        let times = (0..<count).map { Float($0) / Self.rate }
        let wished = times.map(path)
        var places = wished
        let window = Int(Self.reach * Self.rate)
        for round in 0..<Self.rounds {
            var needs = [Vector](repeating: .zero, count: count)
            for obstacle in obstacles { Self.goAround(obstacle, places, times, &needs) }
            for i in 0..<count {
                let p = places[i] + needs[i]
                needs[i] += clearance.bounded(p) - p
            }
            guard needs.contains(where: { $0.length > 1e-4 }) else { break }
            // The last rounds give way at once: what remains is small.
            let spread = Self.spread(needs, over: round < Self.rounds - 3 ? window : 1)
            for i in 0..<count { places[i] += spread[i] }
        }
        let found = zip(places, wished).map { $0 - $1 }
        offsets = found.contains { $0.length > 1e-4 } ? found : []
    }

    /// The displacement at a time in seconds.
    func offset(at time: Float) -> Vector {
        guard let last = offsets.last else { return .zero }
        let place = max(time, 0) * Self.rate
        let i = Int(min(place, Float(offsets.count)))
        guard i + 1 < offsets.count else { return last }
        func at(_ k: Int) -> Vector { offsets[min(max(k, 0), offsets.count - 1)] }
        // Cubic through the neighbors, so that the speed has no steps.
        let u = place - Float(i)
        var p = Vector.zero
        for axis in 0..<3 {
            let (a, b) = (at(i)[axis], at(i + 1)[axis])
            p[axis] = hermite(
                u, from: (a, (b - at(i - 1)[axis]) / 2), to: (b, (at(i + 2)[axis] - a) / 2))
        }
        return p
    }

    /// Whether the path had to be changed.
    var isEmpty: Bool { offsets.isEmpty }

    /// Pushes every stay inside an obstacle to one side: the side on which the path passes its middle.
    private static func goAround(
        _ obstacle: Obstacle, _ places: [Vector], _ times: [Float], _ needs: inout [Vector]
    ) {
        var i = 0
        while i < places.count {
            guard obstacle.contains(places[i], at: times[i]) else {
                i += 1
                continue
            }
            let start = i
            while i < places.count, obstacle.contains(places[i], at: times[i]) { i += 1 }
            func away(_ k: Int) -> SIMD2<Float> {
                let base = obstacle.place(times[k]).base
                return SIMD2(places[k].x - base.x, places[k].z - base.z)
            }
            let middle = (start..<i).min { length(away($0)) < length(away($1)) } ?? start
            let travel = away(min(i, places.count - 1)) - away(max(start - 1, 0))
            for k in start..<i {
                var out = away(k)
                if length(travel) > 0.05 {
                    let ahead = travel / length(travel)
                    let aside = SIMD2(-ahead.y, ahead.x)
                    out = (away(middle) * aside).sum() < 0 ? -aside : aside
                } else {
                    out = length(out) > 1e-3 ? out / length(out) : SIMD2(1, 0)
                }
                let way = obstacle.exit(places[k], at: times[k], along: out)
                needs[k] += Vector(out.x, 0, out.y) * (way + 0.01)
            }
        }
    }

    private static func length(_ v: SIMD2<Float>) -> Float { (v * v).sum().squareRoot() }

    /// The largest need nearby, fading with the distance in time; at its own place each need is met.
    private static func spread(_ needs: [Vector], over window: Int) -> [Vector] {
        let weights = (0...window).map { (1 + cos(.pi * Float($0) / Float(window + 1))) / 2 }
        let sizes = needs.map(\.length)
        return needs.indices.map { i in
            var best = Vector.zero
            var size: Float = 0
            for j in max(0, i - window)...min(needs.count - 1, i + window) {
                let weighted = sizes[j] * weights[abs(i - j)]
                if weighted > size { (size, best) = (weighted, needs[j] * weights[abs(i - j)]) }
            }
            return best
        }
    }
}
