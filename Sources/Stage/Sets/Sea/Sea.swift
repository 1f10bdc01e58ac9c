// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Open water: a mesh moved by a sum of Gerstner waves (Tessendorf 2001, section 3.3), with foam on
/// crests that break and along shores in vertex alpha.
///
/// The waves' phases at every vertex never change, so a frame only rotates stored sines and cosines by
/// the time that has passed.
struct Sea: Actor {
    /// A coast that waves meet.
    struct Shore: Sendable {
        enum Kind: Sendable { case sand, rocks }
        var kind: Kind
        /// Meters seaward of the waterline; negative on land.
        var distance: @Sendable (Float, Float) -> Float

        init(kind: Kind, distance: @escaping @Sendable (Float, Float) -> Float) {
            self.kind = kind
            self.distance = distance
        }
    }

    let parts: [Model]
    var castIndex: Int? { nil }
    private let train: WaveTrain
    private let rest: [Vector]
    /// Where the stored waves of each vertex start; one more at the end.
    private let starts: [Int32]
    /// Amplitude times sine and cosine of the phase at time 0.
    private let waves: [SIMD2<Float>]
    /// Meters seaward of the waterline, at most 400, and noise 0...1 that breaks lines up.
    private let shores: [SIMD2<Float>]
    private let kind: Shore.Kind?
    /// Height of breakers in meters.
    private let surf: Float

    init(
        _ layout: Terrain.Layout, level: Float, sky: Environment, swell: Float, seed: UInt64,
        shore: Shore?
    ) {
        let grid = Terrain(layout) { _, _, _ in level }
        let train = WaveTrain(
            choppiness: sky.water.choppiness, swell: swell, heading: sky.windHeading * .pi / 180,
            towards: shore?.kind == .sand ? 0 : nil, seed: seed)
        let noise = Relief(seed: seed, stream: "surf")
        let points = grid.positions
        let pieces = Parallel.map(32) {
            piece -> (shores: [SIMD2<Float>], waves: [[SIMD2<Float>]]) in
            let range = points.count * piece / 32..<points.count * (piece + 1) / 32
            var shores: [SIMD2<Float>] = []
            var waves: [[SIMD2<Float>]] = []
            for p in points[range] {
                let distance = min(shore?.distance(p.x, p.z) ?? 400, 400)
                shores.append(
                    SIMD2(distance, 0.5 + 0.5 * noise.fractal(p.x, p.z, size: 9, octaves: 3)))
                let off = SIMD2(p.x - layout.center.x, p.z - layout.center.y)
                let cell = max(layout.cell, (off * off).sum().squareRoot() * layout.fineness)
                let depth =
                    shore?.kind == .sand
                    ? max(0.02, distance * 0.062) : max(0.3, distance * 0.6 + 3)
                waves.append(train.waves(at: p, cell: cell, depth: depth))
            }
            return (shores, waves)
        }
        let counted = pieces.flatMap(\.waves)
        var starts: [Int32] = [0]
        for list in counted { starts.append((starts.last ?? 0) + Int32(list.count)) }
        self.train = train
        self.starts = starts
        rest = points
        waves = Array(counted.joined())
        shores = pieces.flatMap(\.shores)
        kind = shore?.kind
        surf = min(1.6, (0.22 + 0.5 * sky.water.choppiness) * min(1, swell + 0.2))
        let colors = [SIMD4<Float>](repeating: SIMD4(1, 1, 1, 0), count: points.count)
        var mesh = grid.mesh()
        mesh.colors = colors
        parts = [
            Model(
                name: "sea", mesh: mesh,
                materials: [Material(.water, baseColor: sky.water.deepColor, roughness: 0.05)])
        ]
    }

    func pose(at time: Float) -> [PartPose] {
        let turns = train.turns(at: time)
        let pieces = Parallel.map(16) { piece -> Piece in
            move(rest.count * piece / 16..<rest.count * (piece + 1) / 16, turns, time)
        }
        var pose = PartPose(
            .identity, positions: pieces.flatMap(\.positions), normals: pieces.flatMap(\.normals))
        pose.colors = pieces.flatMap(\.colors)
        return [pose]
    }

    private struct Piece: Sendable {
        var positions: [Vector] = []
        var normals: [Vector] = []
        var colors: [SIMD4<Float>] = []
    }

    private func move(_ range: Range<Int>, _ turns: [SIMD2<Float>], _ time: Float) -> Piece {
        var piece = Piece()
        piece.positions.reserveCapacity(range.count)
        piece.normals.reserveCapacity(range.count)
        piece.colors.reserveCapacity(range.count)
        for vertex in range {
            var shift = Vector.zero
            var slope = SIMD2<Float>.zero
            var squeeze: Float = 0
            let first = Int(starts[vertex])
            for index in first..<Int(starts[vertex + 1]) {
                let stored = waves[index]
                let turn = turns[index - first]
                let wave = train.list[index - first]
                // a sin(φ - ωt) and a cos(φ - ωt).
                let sine = stored.x * turn.y - stored.y * turn.x
                let cosine = stored.y * turn.y + stored.x * turn.x
                shift += Vector(
                    -wave.heading.x * wave.steepness * sine, cosine,
                    -wave.heading.y * wave.steepness * sine)
                slope -= wave.heading * (wave.number * sine)
                squeeze += wave.steepness * wave.number * cosine
            }
            var foam = smoothstep(0.42, 0.85, squeeze) * 0.9
            let (distance, noise) = (shores[vertex].x, shores[vertex].y)
            switch kind {
            case .sand where distance < 70:
                breakers(distance, noise, time, &shift, &slope, &foam)
            case .rocks where distance < 60:
                // White water churns where swell meets rock, most when a crest arrives.
                let near = 1 - smoothstep(0, 15 + 10 * noise, distance)
                let crest = smoothstep(-0.8, 1.2, shift.y)
                foam = max(foam, near * (0.42 + 0.6 * crest) * (0.65 + 0.7 * noise))
                shift.y += near * near * (0.9 * crest - 0.2) * min(surf, 1.2)
            default: break
            }
            piece.positions.append(rest[vertex] + shift)
            piece.normals.append(Vector(-slope.x, max(0.2, 1 - squeeze), -slope.y).normalized)
            piece.colors.append(SIMD4(1, 1, 1, min(1, max(0, foam))))
        }
        return piece
    }

    /// Waves that rise, break and run up a beach: crests travel shoreward every 6.5 s, 20 m apart.
    private func breakers(
        _ distance: Float, _ noise: Float, _ time: Float, _ shift: inout Vector,
        _ slope: inout SIMD2<Float>, _ foam: inout Float
    ) {
        let phase = distance / 20 + time / 6.5 + noise * 0.5
        let p = phase - phase.rounded(.down)
        let ahead = min(p, 1 - p)
        let envelope = surf * smoothstep(-1, 9, distance) * (1 - smoothstep(24, 60, distance))
        let crest = exp(-ahead * ahead * (p > 0.5 ? 260 : 60))
        shift.y += envelope * crest
        let breaking = 1 - smoothstep(13, 26, distance + 8 * (noise - 0.5))
        let trail = (1 - smoothstep(0, 0.42, p)) * (p < 0.5 ? 1 : 0) + (p > 0.93 ? 1 : 0)
        foam = max(foam, breaking * trail * (0.5 + 0.6 * noise) * smoothstep(-6, 0, distance))
        // The swash: the edge climbs and falls, and leaves a line of foam.
        let wash = sin(2 * .pi * (time / 6.5 + noise * 0.35))
        let edge = 1 - smoothstep(0, 10, distance)
        shift.y += edge * (0.05 + 0.13 * wash)
        foam = max(
            foam, (1 - smoothstep(0.2, 2.6, abs(distance + 1.9 * wash + 0.4))) * (0.4 + 0.6 * noise)
        )
        slope.y += envelope * crest * (p > 0.5 ? -0.16 : 0.09)
    }
}
