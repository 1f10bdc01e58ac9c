// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A lighthouse 24 m high with gallery, lantern, turning optic and a keeper's cottage.
struct Lighthouse {
    /// Color of the bands and the lantern, linear.
    var color = Vector(0.50, 0.028, 0.022)
    /// Red bands on white, or plain white.
    var isBanded = true
    var night = false
    var seed: UInt64 = 1

    /// Height of the gallery's floor and of the middle of the light, meters.
    static let gallery: Float = 17.6
    static let focus: Float = 20.35

    /// Outer radius of the tower at a height: a concave taper like Smeaton's.
    static func radius(_ y: Float) -> Float {
        let t = min(max(y / gallery, 0), 1)
        return mix(3.15, 1.9, 1 - (1 - t) * (1 - t) * 0.45 - (1 - t) * 0.55)
    }

    /// The building, and the optic, whose axis is the Y axis through the light.
    func build() -> (tower: Model, optic: Model) {
        var piece = Workpiece("lighthouse")
        let white = piece.material(
            Material(.plaster, baseColor: Vector(0.80, 0.79, 0.76), roughness: 0.85, bump: 0.2))
        let bands = piece.material(
            Material(.plaster, baseColor: color, roughness: 0.7, bump: 0.2))
        let lacquer = piece.material(
            Material(baseColor: color * 0.85, roughness: 0.4, clearcoat: 0.3))
        let iron = piece.material(
            Material(baseColor: Vector(0.035, 0.036, 0.038), roughness: 0.5, metallic: 0.4))
        let stone = piece.material(
            Material(
                .rock, baseColor: Vector(0.33, 0.31, 0.28), accent: Vector(0.22, 0.21, 0.19),
                roughness: 0.9, scale: 0.9, bump: 0.5))
        shaft(&piece, white: white, bands: bands)
        base(&piece, stone: stone, lacquer: lacquer)
        windows(&piece, white: white)
        galleryDeck(&piece, white: white, iron: iron)
        lantern(&piece, lacquer: lacquer, iron: iron, white: white)
        cottage(&piece)
        return (piece.model, optic())
    }

    private func shaft(_ piece: inout Workpiece, white: UInt8, bands: UInt8) {
        let count = isBanded ? 5 : 1
        for band in 0..<count {
            let (low, high) = (
                Self.gallery * Float(band) / Float(count),
                Self.gallery * Float(band + 1) / Float(count)
            )
            let profile = (0...8).map { k -> SIMD2<Float> in
                let y = mix(low, high, Float(k) / 8)
                return SIMD2(Self.radius(y), y)
            }
            piece.turned(profile, band.isMultiple(of: 2) ? white : bands, segments: 48)
        }
    }

    private func base(_ piece: inout Workpiece, stone: UInt8, lacquer: UInt8) {
        piece.turned(
            [
                SIMD2(4.0, -4), SIMD2(3.9, 0), SIMD2(3.75, 0.55), SIMD2(3.75, 0.55),
                SIMD2(3.1, 0.6),
            ], stone, segments: 40)
        let z = Self.radius(1.5)
        piece.box(Vector(-0.85, 0.3, z - 0.6), Vector(0.85, 2.95, z + 0.12), stone)
        piece.box(Vector(-0.55, 0.6, z), Vector(0.55, 2.6, z + 0.16), lacquer)
        for step in 0..<3 {
            let y = 0.6 - 0.2 * Float(step)
            piece.box(
                Vector(-1, -0.6, z), Vector(1, y, z + 0.75 + 0.32 * Float(step)), stone)
        }
    }

    private func windows(_ piece: inout Workpiece, white: UInt8) {
        let glazing = Glazing(&piece, night: night, share: 0.75)
        var random = RandomSource(seed: seed, stream: "lighthouse windows")
        for (k, y) in [Float(4.6), 7.6, 10.6, 13.6, 5.9, 9.1, 12.1].enumerated() {
            // Windows follow the stairs: on the front for four, then around.
            let angle = k < 4 ? Float(0.12) : Float(k) * 1.9
            let r = Self.radius(y)
            let place = Transform.standing(
                at: Vector(sin(angle) * r, y, cos(angle) * r), heading: angle)
            piece.box(Vector(-0.52, -0.08, -0.3), Vector(0.52, 1.5, 0.10), white, at: place)
            piece.box(
                Vector(-0.36, 0.06, 0), Vector(0.36, 1.36, 0.115), glazing.pane(&random), at: place)
            piece.box(Vector(-0.03, 0.06, 0), Vector(0.03, 1.36, 0.14), white, at: place)
            piece.box(Vector(-0.36, 0.68, 0), Vector(0.36, 0.74, 0.14), white, at: place)
            piece.box(Vector(-0.62, -0.18, -0.2), Vector(0.62, -0.08, 0.22), white, at: place)
        }
    }

    private func galleryDeck(_ piece: inout Workpiece, white: UInt8, iron: UInt8) {
        let y = Self.gallery
        piece.turned(
            [
                SIMD2(1.9, y - 0.9), SIMD2(2.05, y - 0.6), SIMD2(2.4, y - 0.25),
                SIMD2(3.0, y - 0.06),
                SIMD2(3.1, y - 0.06), SIMD2(3.1, y - 0.06), SIMD2(3.1, y + 0.12),
                SIMD2(3.1, y + 0.12),
                SIMD2(1.4, y + 0.12),
            ], white, segments: 48)
        for k in 0..<16 {
            let a = Float(k) / 16 * 2 * .pi
            let place = Transform.standing(at: .zero, heading: a)
            piece.box(
                Vector(-0.09, y - 0.85, 1.8), Vector(0.09, y - 0.2, 2.35), white, at: place)
        }
        let posts = 28
        for k in 0..<posts {
            let a = Float(k) / Float(posts) * 2 * .pi
            let foot = Vector(sin(a) * 2.98, y + 0.1, cos(a) * 2.98)
            piece.rod(foot, foot + Vector(0, 1.12, 0), 0.028, iron, sides: 6)
        }
        for height in [Float(0.4), 0.75, 1.12] {
            let ring = (0...56).map { k -> Vector in
                let a = Float(k) / 56 * 2 * .pi
                return Vector(sin(a) * 2.98, y + 0.1 + height, cos(a) * 2.98)
            }
            let radius: Float = height > 1 ? 0.04 : 0.022
            piece.add(.tube(ring, radii: Array(repeating: radius, count: 57), segments: 6), iron)
        }
    }

    private func lantern(_ piece: inout Workpiece, lacquer: UInt8, iron: UInt8, white: UInt8) {
        let y = Self.gallery
        piece.turned(
            [
                SIMD2(1.62, y + 0.1), SIMD2(1.62, y + 1.35), SIMD2(1.72, y + 1.4),
                SIMD2(1.72, y + 1.4),
                SIMD2(1.72, y + 1.5), SIMD2(1.72, y + 1.5), SIMD2(0.2, y + 1.5),
            ], white, segments: 40)
        let (low, high) = (y + 1.5, y + 4.1)
        // Bars without panes: clear glass.
        for k in 0..<12 {
            let a = Float(k) / 12 * 2 * .pi
            let b = Float(k + 1) / 12 * 2 * .pi
            let foot = Vector(sin(a) * 1.55, low, cos(a) * 1.55)
            piece.rod(foot, foot + Vector(0, high - low, 0), 0.045, lacquer, sides: 6)
            for level in [low + 0.87, low + 1.73] {
                piece.rod(
                    Vector(sin(a) * 1.55, level, cos(a) * 1.55),
                    Vector(sin(b) * 1.55, level, cos(b) * 1.55), 0.026,
                    lacquer, sides: 6)
            }
        }
        piece.turned(
            [
                SIMD2(1.5, high - 0.05), SIMD2(1.95, high), SIMD2(1.98, high + 0.12),
                SIMD2(1.98, high + 0.12),
                SIMD2(1.62, high + 0.42), SIMD2(1.15, high + 0.86), SIMD2(0.6, high + 1.2),
                SIMD2(0.28, high + 1.32), SIMD2(0.2, high + 1.5), SIMD2(0.3, high + 1.62),
                SIMD2(0.3, high + 1.8), SIMD2(0.1, high + 1.94), SIMD2(0.02, high + 2.0),
            ], lacquer, segments: 40)
        piece.rod(Vector(0, high + 1.9, 0), Vector(0, 24, 0), 0.035, iron, sides: 6)
    }

    private func cottage(_ piece: inout Workpiece) {
        var house = Cottage()
        (house.width, house.depth, house.floors, house.bays) = (8, 5.2, 1, 3)
        house.wallColor = Vector(0.78, 0.77, 0.73)
        house.roofColor =
            isBanded ? color * 0.55 + Vector(0.02, 0.02, 0.02) : Vector(0.09, 0.095, 0.105)
        (house.doorColor, house.shutterColor) = (color * 0.7, nil)
        (house.night, house.litShare, house.hasPorch) = (night, 0.8, false)
        piece.add(
            house.build(seed: seed), at: .standing(at: Vector(7.4, 0, -2.6), heading: -0.12))
    }

    /// The lens: a ribbed barrel with a bull's eye at both sides, bright by night.
    private func optic() -> Model {
        var piece = Workpiece("lighthouse optic")
        let glow = night ? Vector(26, 21, 13) : Vector(0.30, 0.30, 0.26)
        let lens = piece.material(
            Material(
                baseColor: Vector(0.62, 0.70, 0.66), roughness: 0.1, clearcoat: 1,
                emission: glow * 0.35))
        let eye = piece.material(
            Material(
                baseColor: Vector(0.8, 0.8, 0.7), roughness: 0.1, clearcoat: 1, emission: glow * 3))
        let brass = piece.material(
            Material(baseColor: Vector(0.55, 0.38, 0.12), roughness: 0.3, metallic: 1))
        var profile: [SIMD2<Float>] = []
        for rib in 0...14 {
            let y = mix(-0.95, 0.95, Float(rib) / 14)
            let r = 0.72 - 0.28 * y * y
            profile += [SIMD2(r, y - 0.05), SIMD2(r + 0.05, y), SIMD2(r, y + 0.05)]
        }
        piece.turned(profile, lens, segments: 32)
        for side in [Float(-1), 1] {
            let turn = Quaternion(axis: Vector(1, 0, 0), angle: side * .pi / 2)
            piece.add(
                .lathe([SIMD2(0.42, 0), SIMD2(0.30, 0.10), SIMD2(0.01, 0.14)], segments: 28), eye,
                at: Transform(translation: Vector(0, 0, side * 0.74), rotation: turn))
        }
        piece.turned([SIMD2(0.8, -1.1), SIMD2(0.8, -1.0), SIMD2(0.01, -1.0)], brass, segments: 28)
        piece.turned([SIMD2(0.8, 1.0), SIMD2(0.8, 1.06), SIMD2(0.01, 1.2)], brass, segments: 28)
        return piece.model
    }
}
