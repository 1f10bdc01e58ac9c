// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// What people wear, as lists of garments in template decimeters.
struct Wardrobe: Sendable {
    /// The garments, inner ones first.
    var garments: [Garment]

    /// Dresses a person.
    init(_ outfit: Outfit, for look: Look) {
        switch outfit {
        case .casual: garments = Self.casual(look)
        case .dress: garments = Self.dress(look)
        case .suit: garments = Self.suit(look)
        case .coat: garments = Self.coat(look)
        case .sport: garments = Self.sport(look)
        case .spacesuit: garments = Self.spacesuit(look)
        }
    }

    private static func casual(_ look: Look) -> [Garment] {
        var random = look.random("casual")
        let long = random.unit() < 0.5
        let sleeve =
            long ? Tailoring.longSleeve(0.93) : Tailoring.shortSleeve(random.between(0.5, 0.72))
        var trousers = trousers(look.trousers)
        if look.isChild && !long { trousers = shorts(look.trousers, hem: -3.0) }
        return [
            trousers, sneakers(look.shoes), band(look.main, low: -0.65),
            top(look.main, Tailoring.neckline(look.isFemale ? 0.35 : 0.1), sleeve),
            collar(look.main * 0.8, height: 0.16),
        ]
    }

    private static func dress(_ look: Look) -> [Garment] {
        var random = look.random("dress")
        var bodice = Garment(
            .tights, look.main, offset: 0.06,
            [
                Tailoring.neckline(look.isChild ? 0.25 : 0.6), Tailoring.above(1.15),
                look.isChild || random.unit() < 0.5
                    ? Tailoring.shortSleeve(0.34) : Tailoring.sleeveless(1.78),
            ])
        bodice.softness = 1
        var skirt = Garment(
            .skirt, look.main, offset: 0.03,
            [Tailoring.above(look.isChild ? -3.2 : random.between(-4.4, -3.4))])
        skirt.flare = look.isChild ? 0.5 : random.between(0.3, 0.5)
        skirt.folds = 0.06
        skirt.softness = 0
        skirt.offset = { 0.05 + 0.05 * smoothstep(1.2, 0.4, $0.y) }
        skirt.thickness = 0.03
        var flats = Garment(
            .tights, look.main * 0.45, offset: 0.06,
            [
                { spot in
                    -7.5 - 0.45 * smoothstep(0.2, 0.7, spot.place.z) + 0.42
                        * smoothstep(1.1, 1.45, spot.place.z)
                        + 0.25 * smoothstep(0.3, -0.4, spot.place.z) - spot.place.y
                }
            ])
        flats.isShoe = true
        flats.softness = 4
        flats.material = leather
        var belt = Garment(
            .tights, look.main * 0.35, offset: 0.11,
            [Tailoring.above(1.38), Tailoring.below(1.72)])
        belt.covers = false
        return [bodice, skirt, belt, flats]
    }

    private static func suit(_ look: Look) -> [Garment] {
        let white = Vector(0.78, 0.78, 0.76)
        let shirt = top(
            white, Tailoring.neckline(0), Tailoring.longSleeve(1.0), offset: 0.07, low: 2.0)
        var tie = Garment(
            .tights, look.accent, offset: 0.15,
            [
                Tailoring.strip { y in 0.13 + 0.10 * smoothstep(5.2, 3.4, y) },
                Tailoring.below(5.52), Tailoring.above(2.4),
            ])
        tie.covers = false
        tie.softness = 3
        return [trousers(look.main * 0.92), formalShoes, shirt]
            + (look.isFemale ? [] : [tie])
            + [collar(white, height: 0.2), band(look.main, low: -1.15, extra: 0.10)]
            + jacket(look.main)
    }

    private static func jacket(_ color: Vector) -> [Garment] {
        let opening = Tailoring.open(downTo: 2.75, width: 0.24)
        var jacket = top(color, Tailoring.neckline(-0.1), Tailoring.longSleeve(0.93), offset: 0.20)
        jacket.cuts.append(opening)
        jacket.softness = 6
        jacket.covers = false
        jacket.thickness = 0.09
        var lapels = Garment(
            .tights, color * 0.72, offset: 0.255,
            [
                opening, Tailoring.neckline(-0.1), Tailoring.above(2.9),
                { spot in
                    guard spot.place.z > 0 else { return -1 }
                    return 0.12 + 0.42 * smoothstep(2.9, 4.6, spot.place.y)
                        - (abs(spot.place.x) - (spot.place.y - 2.75) * 0.24)
                },
            ])
        lapels.covers = false
        lapels.softness = 5
        lapels.thickness = 0.06
        return [jacket, lapels]
    }

    private static func coat(_ look: Look) -> [Garment] {
        var body = top(
            look.main, Tailoring.neckline(-0.15), Tailoring.longSleeve(0.99), offset: 0.28)
        body.softness = 8
        body.thickness = 0.12
        body.cuts[0] = Tailoring.neckline(-0.1)
        var skirt = Garment(
            .skirt, look.main, offset: 0.30, [Tailoring.above(look.isChild ? -2.6 : -3.9)])
        skirt.flare = 0.14
        skirt.folds = 0.012
        skirt.softness = 0
        skirt.thickness = 0.1
        let line: @Sendable (Vector) -> Float = { p in
            p.z > 0.1 ? 1 - 0.55 * smoothstep(0.14, 0.02, abs(p.x - 0.12)) : 1
        }
        body.tone = line
        skirt.tone = line
        var belt = Garment(
            .tights, look.main * 0.6, offset: 0.36,
            [Tailoring.above(1.32), Tailoring.below(1.78)])
        belt.covers = false
        belt.softness = 6
        var scarf = collar(look.accent, height: 0.5)
        scarf.offset = { _ in 0.32 }
        scarf.softness = 4
        scarf.thickness = 0.12
        return [trousers(look.trousers), formalShoes, body, skirt, belt, scarf]
    }

    private static func sport(_ look: Look) -> [Garment] {
        let shirt = top(
            look.main, Tailoring.neckline(0.25),
            look.isFemale ? Tailoring.sleeveless(1.75) : Tailoring.shortSleeve(0.55), offset: 0.08)
        var stripes = sneakers(Vector(0.75, 0.75, 0.75))
        stripes.tone = { $0.y < -7.95 ? 0.35 : 1 }
        let dark = Vector(0.022, 0.024, 0.032)
        if look.isFemale && !look.isChild {
            var leggings = trousers(dark)
            leggings.cuts = [Tailoring.below(1.0), Tailoring.above(-6.9)]
            leggings.offset = { _ in 0.05 }
            leggings.softness = 1
            return [leggings, stripes, band(look.main, low: -0.1), shirt]
        }
        return [shorts(dark, hem: -2.7), stripes, band(look.main, low: -0.5), shirt]
    }

    private static func spacesuit(_ look: Look) -> [Garment] {
        let white = Vector(0.76, 0.76, 0.78)
        var suit = Garment(
            .tights, look.isColored ? look.main : white, offset: 0.5,
            [Tailoring.below(5.9), Tailoring.longSleeve(0.98), Tailoring.above(-7.3)])
        suit.offset = { p in
            let limb: Float = p.y < 0 || abs(p.x) > 2 ? 0.42 : 0.50
            let crease = 0.05 * sin(p.y * 9 + p.z * 2)
            return limb + crease * smoothstep(0.2, 1, abs(sin(p.y * 0.9)))
        }
        suit.softness = 10
        suit.thickness = 0.1
        suit.material = Material(
            .cloth, baseColor: Vector(1, 1, 1), roughness: 0.75, scale: 0.006, bump: 0.4)
        var boots = Garment(
            .tights, Vector(0.36, 0.37, 0.40), offset: 0.30, [Tailoring.below(-6.6)])
        boots.isShoe = true
        boots.softness = 7
        boots.thickness = 0.2
        boots.offset = { 0.28 + 0.35 * smoothstep(-7.2, -6.6, $0.y) }
        func ring(_ cuts: [Garment.Cut], _ color: Vector, _ offset: Float) -> Garment {
            var ring = Garment(.tights, color, offset: offset, cuts)
            ring.softness = 8
            ring.covers = false
            return ring
        }
        let blue = Vector(0.05, 0.12, 0.35)
        let gray = Vector(0.30, 0.31, 0.33)
        return [
            suit, boots,
            ring([Tailoring.below(1.75), Tailoring.above(1.2)], gray, 0.62),
            ring([Tailoring.above(-3.2), Tailoring.below(-2.9)], blue, 0.56),
            ring(
                [
                    Tailoring.longSleeve(1.04),
                    { $0.arm > 0.6 ? (Tailoring.alongForearm($0.place) - 0.86) : -1 },
                ], gray, 0.40),
            ring(
                [
                    Tailoring.shortSleeve(0.62),
                    { $0.arm > 0.6 ? Tailoring.alongUpperArm($0.place) - 0.45 : -1 },
                ], Vector(0.42, 0.02, 0.02), 0.52),
        ]
    }
}

extension Wardrobe {
    static let leather = Material(
        .plain, baseColor: Vector(1, 1, 1), roughness: 0.35, clearcoat: 0.25)

    private static func trousers(_ color: Vector) -> Garment {
        var trousers = Garment(
            .tights, color, offset: 0.15, [Tailoring.below(1.15), Tailoring.above(-7.72)])
        trousers.offset = { 0.12 + 0.12 * smoothstep(-1.5, -6.5, $0.y) }
        trousers.softness = 5
        trousers.thickness = 0.1
        trousers.tone = { p in
            1 + 0.25 * smoothstep(1.5, 0.2, abs(p.y + 1.8)) * smoothstep(0.2, 0.9, p.z)
        }
        return trousers
    }

    private static func shorts(_ color: Vector, hem: Float) -> Garment {
        var shorts = trousers(color)
        shorts.cuts[1] = Tailoring.above(hem)
        shorts.offset = { 0.12 + 0.18 * smoothstep(-0.8, hem, $0.y) }
        return shorts
    }

    private static func top(
        _ color: Vector, _ neck: @escaping Garment.Cut, _ sleeve: @escaping Garment.Cut,
        offset: Float = 0.12, low: Float = 1.25
    ) -> Garment {
        var top = Garment(.tights, color, offset: offset, [neck, Tailoring.above(low), sleeve])
        top.softness = 4
        return top
    }

    /// The part of a shirt or jacket below the waist, which hangs over both legs.
    private static func band(_ color: Vector, low: Float, extra: Float = 0) -> Garment {
        var band = Garment(.skirt, color, offset: 0, [Tailoring.above(low)])
        band.offset = {
            0.08 + extra + 0.13 * smoothstep(1.85, 0.8, $0.y) + 0.04 * smoothstep(0.4, -0.9, $0.y)
        }
        band.softness = 0
        band.covers = false
        band.thickness = 0.08
        return band
    }

    private static func collar(_ color: Vector, height: Float) -> Garment {
        var collar = Garment(
            .tights, color, offset: 0.14,
            [
                { spot in -Tailoring.neckline(0.1)(spot) + 0.12 },
                { spot in Tailoring.neckline(0.1)(spot) + height },
                { spot in spot.arm > 0.3 ? -1 : 1.3 - abs(spot.place.x) },
            ])
        collar.covers = false
        collar.softness = 2
        return collar
    }

    private static func sneakers(_ color: Vector) -> Garment {
        var shoe = Garment(.tights, color, offset: 0.09, [Tailoring.shoe(-7.25)])
        shoe.isShoe = true
        shoe.softness = 4
        shoe.thickness = 0.12
        shoe.tone = { $0.y < -7.93 ? 1.9 : 1 }
        return shoe
    }

    private static var formalShoes: Garment {
        var shoe = sneakers(Vector(0.022, 0.016, 0.012))
        shoe.material = leather
        shoe.tone = { _ in 1 }
        return shoe
    }
}
