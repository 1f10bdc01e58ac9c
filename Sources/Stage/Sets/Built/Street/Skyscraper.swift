// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A tower of offices for the skyline: setbacks, bands of windows, a crown.
enum Skyscraper {
    /// A tower of a height in meters around the origin.
    static func build(height: Float, seed: UInt64, night: Bool) -> Model {
        var random = RandomSource(seed: seed, stream: "skyscraper")
        var piece = Workpiece("skyscraper")
        let tones = [
            Vector(0.24, 0.29, 0.34), Vector(0.42, 0.39, 0.34), Vector(0.30, 0.24, 0.20),
            Vector(0.16, 0.19, 0.22),
        ]
        let color = tones[Int(random.unit() * 4) % 4]
        let isGlass = random.unit() < 0.5
        let wall = piece.material(
            Material(
                .facade, baseColor: color, accent: color * 0.6, roughness: isGlass ? 0.3 : 0.8,
                clearcoat: isGlass ? 0.4 : 0, emission: night ? Vector(0.55, 0.45, 0.30) : .zero,
                scale: isGlass ? 1.3 : 1.7))
        let cap = piece.material(Material(baseColor: color * 0.6, roughness: 0.8))
        let red = piece.material(
            Material(
                baseColor: Vector(0.2, 0.01, 0.01), emission: night ? Vector(6, 0.2, 0.1) : .zero))
        var (w, d) = (random.between(18, 30), random.between(18, 30))
        var low: Float = 0
        let tiers = 1 + Int(random.unit() * 3)
        for tier in 0..<tiers {
            let high = height * (tiers == 1 ? 1 : [0.55, 0.82, 1][tier + 3 - tiers])
            shaft(&piece, w, d, low, high, wall)
            piece.box(Vector(-w / 2, high, -d / 2), Vector(w / 2, high + 1.1, d / 2), cap)
            (w, d, low) = (w * 0.74, d * 0.74, high)
        }
        if random.unit() < 0.5 {
            piece.rod(Vector(0, height, 0), Vector(0, height * 1.16, 0), 0.5, cap, sides: 6)
            piece.add(
                .sphere(radius: 0.9, segments: 8), red,
                at: Transform(translation: Vector(0, height * 1.16, 0)))
        } else {
            piece.box(Vector(-w * 0.3, height, -d * 0.3), Vector(w * 0.3, height + 5, d * 0.3), cap)
        }
        return piece.model
    }

    private static func shaft(
        _ piece: inout Workpiece, _ w: Float, _ d: Float, _ low: Float, _ high: Float, _ wall: UInt8
    ) {
        let corners = [
            Vector(-w / 2, 0, d / 2), Vector(w / 2, 0, d / 2), Vector(w / 2, 0, -d / 2),
            Vector(-w / 2, 0, -d / 2),
        ]
        for k in 0..<4 {
            let (a, b) = (corners[k], corners[(k + 1) % 4])
            var face = Mesh.quad(
                a + Vector(0, low, 0), b + Vector(0, low, 0), b + Vector(0, high, 0),
                a + Vector(0, high, 0))
            let width = (b - a).length
            face.uvs = [SIMD2(0, low), SIMD2(width, low), SIMD2(width, high), SIMD2(0, high)].map {
                $0 + SIMD2(Float(k) * 100, 0)
            }
            piece.add(face, wall)
        }
    }
}
